"""Whether the chat can listen where it is asked to, found out before anything heavy is loaded."""

import os
import socket
import sys

from assistant.config import Settings
from assistant.models import AskError


def check_port(settings: Settings) -> None:
    """AskError, naming the options to change, when the address cannot be listened on."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as trial:
        if sys.platform != "win32":  # on Windows the option would let two programs share the port
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((settings.host, settings.port))
        except OSError as error:
            raise cannot_listen(settings) from error


def cannot_listen(settings: Settings) -> AskError:
    """The error for an address that somebody else listens on, or that is not this computer's."""
    where = f"{settings.host}:{settings.port}"
    return AskError(
        f"cannot listen on {where}: it is in use or not this computer's; give another --port or --host",
        f"{where} では待ち受けられません（使用中か、この計算機のアドレスではありません）。"
        "--port か --host で別のものを指定してください",
    )


def has_display() -> bool:
    """Whether a browser could show itself here."""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform in ("win32", "darwin") or bool(shown)
