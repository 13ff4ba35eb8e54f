"""A lock on the served page: whatever stands in it, it loads from this server only."""

from typing import Any


class Guard:
    """ASGI middleware that lets the page load from this server only, whatever is in it."""

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

    def __init__(self, app: Any) -> None:
        self._app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Pass everything on, with HEADERS added to each answer."""

        async def guarded(message: Any) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], *self.HEADERS]}
            await send(message)

        await self._app(scope, receive, guarded)
