"""Calls over HTTP: what fits goes on as it came, anything else is refused in words."""

import asyncio
import json
from typing import Any

import pytest

from assistant.ui.api.call_guard import BODY_MAX, CallGuard


def ask(question: str, page: int = 1) -> str:
    return f"{question} {page}"


def answered(body: bytes, path: str = "/gradio_api/call/ask", method: str = "POST") -> tuple[int, bytes]:
    """What is answered: 200 and the body that came through, or the status and the words of a refusal."""
    pieces = [body[:5], body[5:]]
    sent: list[dict[str, Any]] = []

    async def app(_scope: Any, receive: Any, send: Any) -> None:
        got, more = b"", True
        while more:
            message = await receive()
            got, more = got + message["body"], message["more_body"]
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": got})

    async def receive() -> dict[str, Any]:
        piece = pieces.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope = {"type": "http", "method": method, "path": path}
    asyncio.run(CallGuard(app, calls=[ask])(scope, receive, send))
    return sent[0]["status"], sent[1]["body"]


@pytest.mark.parametrize("data", [["鍵", 1], ["", -5], ["x" * 10_000, 0]])
def test_a_call_that_fits_goes_on_as_it_came(data: list[object]) -> None:
    body = json.dumps({"data": data}).encode()
    assert answered(body) == (200, body)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"", "none"),
        (b"{", "none"),
        (b"[1]", "none"),
        (b"null", "none"),
        (b'{"data": "x"}', "none"),
        (b"[" * 200_000, "none"),
        (b" " * (BODY_MAX + 1), "none"),
        (b'{"data": []}', "0 of them"),
        (b'{"data": ["a"]}', "1 of them"),
        (b'{"data": ["a", 1, 2]}', "3 of them"),
        (b'{"data": [1, 1]}', "question of another type"),
        (b'{"data": ["a", "1"]}', "page of another type"),
        (b'{"data": ["a", true]}', "page of another type"),
        (b'{"data": ["a", 1.5]}', "page of another type"),
        (b'{"data": [null, 1]}', "question of another type"),
    ],
)
def test_anything_else_is_refused_in_words(body: bytes, found: str) -> None:
    status, words = answered(body)
    assert status == 422
    error = json.loads(words)["error"]
    assert error.startswith("ask: expected ")
    assert "question (str), page (int)" in error
    assert error.endswith(f"found {found}")


@pytest.mark.parametrize(
    ("path", "method"),
    [
        ("/gradio_api/call/other", "POST"),
        ("/gradio_api/call/ask", "GET"),
        ("/", "POST"),
        ("/call/ask/1", "POST"),
    ],
)
def test_other_requests_pass(path: str, method: str) -> None:
    assert answered(b"no call", path, method) == (200, b"no call")
