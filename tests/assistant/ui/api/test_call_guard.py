"""Calls over HTTP: what fits is answered, anything else is refused in words, other requests pass."""

import asyncio
import json
from typing import Any

import pytest

from assistant.models import AskError
from assistant.ui.api.call_guard import BODY_MAX, CallGuard

PATH = "/gradio_api/call/ask"


def ask(question: str, page: int = 1) -> str:
    if question.startswith("壊れた"):
        raise RuntimeError(question)
    if not question:
        raise AskError("an empty question", "質問がありません")
    return f"{question} {page}"


class Client:
    """Sends requests to a guard around an application that gives back what comes through."""

    def __init__(self) -> None:
        self._guard = CallGuard(self._app, calls=[ask])

    async def _app(self, _scope: Any, receive: Any, send: Any) -> None:
        got, more = b"", True
        while more:
            message = await receive()
            got, more = got + message["body"], message["more_body"]
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": got})

    async def request(self, body: bytes, path: str = PATH, method: str = "POST") -> tuple[int, bytes]:
        pieces = [body[:5], body[5:]]
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            piece = pieces.pop(0)
            return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        await self._guard({"type": "http", "method": method, "path": path}, receive, send)
        return sent[0]["status"], b"".join(message["body"] for message in sent[1:])


def answered(body: bytes, path: str = PATH, method: str = "POST") -> tuple[int, bytes]:
    """What a new guard answers to one request: 200 and what came through, or a status and words."""
    return asyncio.run(Client().request(body, path, method))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (["鍵", 1], 'event: complete\ndata: ["\\u9375 1"]\n\n'),
        (["x", -5], 'event: complete\ndata: ["x -5"]\n\n'),
        (["", 1], 'event: error\ndata: {"error": "an empty question"}\n\n'),
        (["壊れた", 1], 'event: error\ndata: {"error": null}\n\n'),
    ],
)
def test_a_call_that_fits_is_answered_once(data: list[object], told: str) -> None:
    async def called() -> list[tuple[int, bytes]]:
        client = Client()
        begun = await client.request(json.dumps({"data": data}).encode())
        event = json.loads(begun[1])["event_id"]
        return [begun, *[await client.request(b"gone", f"{PATH}/{event}", "GET") for _ in range(2)]]

    begun, first, again = asyncio.run(called())
    assert begun[0] == 200
    assert first == (200, told.encode())
    assert again == (200, b"gone")  # passed on: nobody knows of it any more


def test_what_fails_leaves_none_of_its_words_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async def called() -> bytes:
        client = Client()
        question = "壊れた\x1b[31m\r\nforged\u202e"  # as a caller sends it: not escaped
        begun = await client.request(json.dumps({"data": [question, 1]}, ensure_ascii=False).encode())
        return (await client.request(b"", f"{PATH}/{json.loads(begun[1])['event_id']}", "GET"))[1]

    assert b"error" in asyncio.run(called())
    assert "RuntimeError" in caplog.text
    assert "forged" not in caplog.text
    assert not {"\x1b", "\r", "\u202e", "壊"} & set(caplog.text)


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
        ("/gradio_api/call/ask/unknown", "GET"),
        ("/gradio_api/call/v2/ask", "POST"),
        ("/", "POST"),
        ("/call/ask/1", "POST"),
    ],
)
def test_other_requests_pass(path: str, method: str) -> None:
    assert answered(b"no call", path, method) == (200, b"no call")
