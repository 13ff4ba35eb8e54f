"""Streams of pages that have left: ended without a word; every other error stays one."""

import asyncio
from typing import Any

import pytest
from fastapi import FastAPI, HTTPException
from fastapi.responses import StreamingResponse

from assistant.ui.access.stream_guard import StreamGuard

PATH = "/gradio_api/queue/data"


def told(status: int | None, path: str = PATH) -> bytes:
    """What comes of a stream that tells one event and then fails so, or by a fault of ours."""
    app, sent = FastAPI(), []

    @app.get(path)
    async def stream() -> StreamingResponse:
        async def events() -> Any:
            yield "data: gone\n\n"
            raise HTTPException(status) if status else ValueError("ours")

        return StreamingResponse(events())

    async def receive() -> dict[str, Any]:
        await asyncio.Event().wait()
        return {}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path, "headers": [], "query_string": b""}
    asyncio.run(StreamGuard(app)(scope, receive, send))
    assert not sent[-1].get("more_body")
    return b"".join(one.get("body", b"") for one in sent)


def test_a_stream_that_was_told_its_page_is_forgotten_ends() -> None:
    assert told(404) == b"data: gone\n\n"


@pytest.mark.parametrize(("status", "path"), [(404, "/gradio_api/call/ask"), (500, PATH), (None, PATH)])
def test_any_other_error_stays_one(status: int | None, path: str) -> None:
    with pytest.raises((RuntimeError, ValueError)):
        told(status, path)
