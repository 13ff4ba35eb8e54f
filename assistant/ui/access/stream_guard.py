"""StreamGuard (ASGI): ends the stream of a page that has left without a word in the server's log."""

from typing import Any

STREAM = "/queue/data"  # how Gradio's address ends by which a page hears what became of its events
END = {"type": "http.response.body", "body": b""}
FORGOTTEN = 404


class StreamGuard:
    """ASGI middleware: an error that Gradio has told a stream already is no error of the server.

    A page that is left while it asks opens its stream once more, when Gradio has forgotten it with the one
    before: the stream is told so, in an event, and the same is raised in an answer that has long begun. That
    is logged as a fault, two tracebacks for each such page.
    """

    def __init__(self, app: Any) -> None:
        self._app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Pass the request on, and end what was told in the midst of it."""
        if scope["type"] != "http" or not scope["path"].endswith(STREAM):
            await self._app(scope, receive, send)
            return
        try:
            await self._app(scope, receive, send)
        except RuntimeError as error:  # starlette's, of an answer that has begun
            if getattr(error.__cause__, "status_code", None) != FORGOTTEN:
                raise
            await send(END)
