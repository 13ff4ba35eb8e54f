"""CallGuard (ASGI): calls over HTTP with all their arguments, of their types; others get 422 and why."""

import inspect
import json
from collections.abc import Callable, Sequence
from typing import Any

CALL = "/call/"  # in Gradio's address of a call: /gradio_api/call/ask
BODY_MAX = 1_000_000  # bytes of one call: a question and what narrows it


class CallGuard:
    """ASGI middleware around Gradio, which writes a traceback and the words asked into its log otherwise."""

    def __init__(self, app: Any, *, calls: Sequence[Callable[..., Any]]) -> None:
        self._app = app
        self._parameters = {
            call.__name__: tuple(inspect.signature(call).parameters.values()) for call in calls
        }

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Pass the request on, or refuse it."""
        name = scope["path"].rpartition(CALL)[2] if CALL in scope.get("path", "") else ""
        if scope["type"] != "http" or scope["method"] != "POST" or name not in self._parameters:
            await self._app(scope, receive, send)
            return
        body = await _body(receive)
        wrong = _wrong(name, self._parameters[name], body)
        if wrong:
            await _refuse(send, wrong)
            return
        waiting = [{"type": "http.request", "body": body, "more_body": False}]

        async def again() -> Any:
            return waiting.pop() if waiting else await receive()

        await self._app(scope, again, send)


async def _body(receive: Any) -> bytes:
    """The body of a request, cut where it is longer than any call's."""
    body, more = b"", True
    while more and len(body) <= BODY_MAX:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


def _wrong(name: str, parameters: Sequence[inspect.Parameter], body: bytes) -> str:
    """What is wrong with a call's arguments; "" for nothing."""
    expected = ", ".join(f"{one.name} ({one.annotation.__name__})" for one in parameters)
    try:
        given = json.loads(body)["data"] if len(body) <= BODY_MAX else None
    except (ValueError, TypeError, KeyError, RecursionError):
        given = None
    if not isinstance(given, list) or len(given) != len(parameters):
        found = f"{len(given)} of them" if isinstance(given, list) else "none"
        return f'{name}: expected {{"data": [...]}} with {expected}; found {found}'
    for value, one in zip(given, parameters, strict=True):
        if type(value) is not one.annotation:  # true is no number here
            return f"{name}: expected {expected}; found {one.name} of another type"
    return ""


async def _refuse(send: Any, words: str) -> None:
    headers = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": 422, "headers": headers})
    await send({"type": "http.response.body", "body": json.dumps({"error": words}).encode()})
