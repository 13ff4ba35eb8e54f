"""CallAnswers: calls over HTTP begun on threads of their own, each answer fetched once by its id."""

import asyncio
import json
import logging
import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from assistant.show.faults import where_raised
from assistant.ui.api.calls import WAITING
from corpus import YorokuError

log = logging.getLogger(__name__)

KEPT = 1_000  # calls whose answers nobody has fetched yet; of more, the first begun are given up
HEARTBEAT_SECONDS = 15.0  # after which one who waits is told that the answer is still being made

_CALL_THREADS = ThreadPoolExecutor(WAITING, "calls")


class CallAnswers:
    """What was called and not fetched yet. Used by one event loop.

    Gradio's own queue makes a session for each call, with a copy of the whole page: a call cost twice as much
    as it does so, and every two hundred of them drove the sessions of all readers out.
    """

    def __init__(self) -> None:
        self._begun: dict[str, Future[Any]] = {}

    def __contains__(self, event: str) -> bool:
        return event in self._begun

    def begin(self, call: Callable[..., Any], arguments: Sequence[Any]) -> str:
        """Have a call answered; the id by which the answer is fetched, which nobody can guess."""
        event = secrets.token_hex(16)
        self._begun[event] = _CALL_THREADS.submit(call, *arguments)
        if len(self._begun) > KEPT:
            self._begun.pop(next(iter(self._begun))).cancel()
        return event

    async def events(self, event: str) -> AsyncIterator[bytes]:
        """The answer as server-sent events, as Gradio tells them: ``complete`` or ``error``, at last."""
        answer = asyncio.wrap_future(self._begun.pop(event))
        while not (await asyncio.wait([answer], timeout=HEARTBEAT_SECONDS))[0]:
            yield _answer_event("heartbeat", None)
        try:
            yield _answer_event("complete", [answer.result()])
        except YorokuError as error:
            yield _answer_event("error", {"error": error.message})
        except Exception as error:  # the outermost frame of a call: the caller is told that there is none
            log.error("a call could not be answered: %s", where_raised(error))
            yield _answer_event("error", {"error": None})


def _answer_event(kind: str, data: Any) -> bytes:
    return f"event: {kind}\ndata: {json.dumps(data)}\n\n".encode()
