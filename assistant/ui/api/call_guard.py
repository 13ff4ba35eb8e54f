"""CallGuard (ASGI): calls over HTTP answered, where all arguments are of their types; else 422 and why."""

import inspect
import json
from collections.abc import Callable, Sequence
from typing import Any

from assistant.ui.api.call_answers import CallAnswers

CALL = (
    "/call/"  # in the address of a call, as Gradio has it: /gradio_api/call/ask, /gradio_api/call/ask/EVENT
)
BODY_MAX = 1_000_000  # bytes of one call: a question and what narrows it
STREAM = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store")]


class CallGuard:
    """ASGI middleware around Gradio, in whose stead it answers these calls (see ``CallAnswers``).

    Programs that use Gradio's queue, as its own client does, pass.
    """

    def __init__(self, app: Any, *, calls: Sequence[Callable[..., Any]]) -> None:
        self._app = app
        self._calls = {call.__name__: call for call in calls}
        self._answers = CallAnswers()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Begin a call, tell its answer, or pass the request on."""
        asked = scope["path"].rpartition(CALL)[2] if CALL in scope.get("path", "") else ""
        name, _, event = asked.partition("/")
        method = scope["method"] if scope["type"] == "http" and name in self._calls else ""
        if method == "POST" and not event:
            await self._begin_call(name, await _call_body(receive), send)
        elif method == "GET" and event in self._answers:
            await self._tell_call(event, send)
        else:
            await self._app(scope, receive, send)

    async def _begin_call(self, name: str, body: bytes, send: Any) -> None:
        call = self._calls[name]
        wrong = _wrong_arguments(name, tuple(inspect.signature(call).parameters.values()), body)
        if wrong:
            await _reply_to_call(send, 422, {"error": wrong})
        else:
            await _reply_to_call(send, 200, {"event_id": self._answers.begin(call, json.loads(body)["data"])})

    async def _tell_call(self, event: str, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": STREAM})
        async for told in self._answers.events(event):
            await send({"type": "http.response.body", "body": told, "more_body": True})
        await send({"type": "http.response.body", "body": b""})


async def _call_body(receive: Any) -> bytes:
    """The body of a request, cut where it is longer than any call's."""
    body, more = b"", True
    while more and len(body) <= BODY_MAX:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


def _wrong_arguments(name: str, parameters: Sequence[inspect.Parameter], body: bytes) -> str:
    """What is wrong with a call's arguments; "" for nothing."""
    expected = ", ".join(f"{parameter.name} ({parameter.annotation.__name__})" for parameter in parameters)
    try:
        given = json.loads(body)["data"] if len(body) <= BODY_MAX else None
    except (ValueError, TypeError, KeyError, RecursionError):
        given = None
    if not isinstance(given, list) or len(given) != len(parameters):
        found = f"{len(given)} of them" if isinstance(given, list) else "none"
        return f'{name}: expected {{"data": [...]}} with {expected}; found {found}'
    for value, parameter in zip(given, parameters, strict=True):
        if type(value) is not parameter.annotation:  # true is no number here
            return f"{name}: expected {expected}; found {parameter.name} of another type"
    return ""


async def _reply_to_call(send: Any, status: int, words: dict[str, str]) -> None:
    headers = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": json.dumps(words).encode()})
