"""UploadGuard (ASGI): uploads only where minutes are taken in, and no more bytes than may wait."""

from collections.abc import Callable
from typing import Any

UPLOAD = "/upload"  # how Gradio's address for files ends
BYTES_MAX = 2 * 2**30  # uploaded and not yet taken in, those of all sessions: ten years of scanned minutes


class UploadGuard:
    """ASGI middleware: refuses files where ``is_open`` is not, and beyond BYTES_MAX of those that wait.

    ``waiting`` tells how many bytes of earlier uploads there are.
    """

    def __init__(self, app: Any, *, is_open: bool, waiting: Callable[[], int]) -> None:
        self._app = app
        self._is_open = is_open
        self._waiting = waiting
        self._coming = 0  # bytes of the uploads under way

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http" or not scope["path"].rstrip("/").endswith(UPLOAD):
            await self._app(scope, receive, send)
            return
        size = _upload_size(scope)
        if not self._is_open:
            await _refuse_upload(send, 403, b"no files are taken in here")
        elif size is None:
            await _refuse_upload(send, 411, b"say how long the upload is (Content-Length)")
        elif self._waiting() + self._coming + size > BYTES_MAX:
            await _refuse_upload(
                send, 413, b"too many files wait already; take them in, or start the chat again"
            )
        else:
            self._coming += size
            try:
                await self._app(scope, receive, send)
            finally:
                self._coming -= size


def _upload_size(scope: Any) -> int | None:
    """How many bytes are sent, which the server holds the sender to; None where that is not said."""
    given = dict(scope["headers"]).get(b"content-length", b"")
    return int(given) if given.isdigit() else None


async def _refuse_upload(send: Any, status: int, words: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": [(b"connection", b"close")]})
    await send({"type": "http.response.body", "body": words})
