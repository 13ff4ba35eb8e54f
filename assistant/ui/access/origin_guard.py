"""OriginGuard (ASGI): content-security-policy headers, and only requests addressed to this host."""

from typing import Any

from assistant.ui.access.listening import LOOPBACK

POLICY = "; ".join(
    (
        "default-src 'self' data: blob:",
        # Gradio writes its configuration into the page and makes its templates into functions.
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "frame-ancestors 'self'",
        "form-action 'self'",
    )
)
HEADERS = (
    (b"content-security-policy", POLICY.encode("ascii")),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
)


class OriginGuard:
    """ASGI middleware: adds HEADERS to every answer and, on loopback, refuses a request for any other host.

    A web page elsewhere can give its own name the address 127.0.0.1 and would then read the minutes as if
    they were its own; its requests still carry its name.
    """

    def __init__(self, app: Any, *, host: str) -> None:
        self._app = app
        self._names = LOOPBACK if host in LOOPBACK else ()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] == "http" and not self._is_addressed(scope):
            await send({"type": "http.response.start", "status": 421, "headers": list(HEADERS)})
            await send({"type": "http.response.body", "body": b"this server answers to its own address only"})
            return

        async def guarded(message: Any) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], *HEADERS]}
            await send(message)

        await self._app(scope, receive, guarded)

    def _is_addressed(self, scope: Any) -> bool:
        if not self._names:
            return True
        given = dict(scope["headers"]).get(b"host", b"").decode("latin-1").lower()
        return given.rpartition(":")[0].strip("[]") in self._names or given in self._names
