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
            where = f"{settings.host}:{settings.port}"
            raise AskError(
                f"cannot listen on {where} ({error.strerror}); give another --port or --host",
                f"{where} では待ち受けられません。--port か --host で別のものを指定してください",
            ) from error


def has_display() -> bool:
    """Whether a browser could show itself here."""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform in ("win32", "darwin") or bool(shown)
