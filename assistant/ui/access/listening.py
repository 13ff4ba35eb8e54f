"""check_access, check_port: host, port, certificate and options checked before the start; address_of."""

import os
import socket
import ssl
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from assistant.config import Settings
from assistant.models import AskError
from assistant.ui.access.accounts import read_accounts

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def is_private(settings: Settings) -> bool:
    """Whether nobody but this computer's own user is expected: no other address, and no users to sign in."""
    return settings.host in LOOPBACK and not settings.auth


def check_access(settings: Settings) -> None:
    """AskError for options that cannot be had together, or that lack a part that is not installed.

    Above all, when other computers could reach the chat and it was not said who may use it.
    """
    if settings.mcp and find_spec("mcp") is None:
        raise AskError(
            '--mcp: its package is not installed; run pip install "yoroku[mcp]", or leave --mcp out',
            '--mcp: 必要な部品がありません。pip install "yoroku[mcp]" を実行するか、--mcp を外してください',
        )
    if settings.tls_cert or settings.tls_key:
        _check_certificate(settings)
    if settings.auth and settings.no_auth:
        raise AskError(
            f"--auth {settings.auth} --no-auth: expected one of the two; leave one out",
            f"--auth {settings.auth} と --no-auth は同時に指定できません。どちらかを外してください",
        )
    if settings.auth:
        read_accounts(Path(settings.auth))
    elif settings.host not in LOOPBACK and not settings.no_auth:
        raise AskError(
            f"--host {settings.host}: other computers could read the minutes; give --auth FILE so that "
            "users sign in (--add-user NAME makes the file), or --no-auth to let everybody read them",
            f"--host {settings.host}: ほかのパソコンからも会議録を読めるようになります。利用者を限るには "
            "--auth ファイル（--add-user 名前 で作れます）、誰にでも見せるには --no-auth を指定してください",
        )


def address_of(settings: Settings) -> str:
    """Where the chat is found: its scheme, host and port."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"{'https' if settings.tls_cert else 'http'}://{host}:{settings.port}"


def _check_certificate(settings: Settings) -> None:
    """AskError unless certificate and key are files that belong together."""
    given = f"--tls-cert {settings.tls_cert} --tls-key {settings.tls_key}"
    try:
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(
            settings.tls_cert,
            settings.tls_key,
            password=lambda: b"",  # never asked for in the terminal
        )
    except OSError as error:  # ssl.SSLError is one
        raise AskError(
            f"{given}: expected a certificate and its key without a password, both as PEM files "
            f"({error.strerror or error})",
            f"{given}: 証明書と、パスワードのかかっていないその鍵を、PEM形式のファイルで指定してください"
            f"（{error.strerror or error}）",
        ) from error


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


def has_display(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a browser could show itself here."""
    shown = environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    return sys.platform in ("win32", "darwin") or bool(shown)
