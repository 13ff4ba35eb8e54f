"""The guard: every answer is locked to this server; on loopback no other name reaches it."""

import asyncio
from typing import Any

import pytest

from assistant.ui.access.origin_guard import HEADERS, OriginGuard


async def page(_scope: Any, _receive: Any, send: Any) -> None:
    """An application that answers every request."""
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/html")]})
    await send({"type": "http.response.body", "body": b"minutes"})


def ask(host: str, name: str | None, kind: str = "http") -> list[dict[str, Any]]:
    """What is sent for a request to ``name`` where the chat listens on ``host``."""
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    headers = [] if name is None else [(b"host", name.encode("latin-1"))]
    asyncio.run(OriginGuard(page, host=host)({"type": kind, "headers": headers}, None, send))
    return sent


@pytest.mark.parametrize(
    ("host", "name", "status"),
    [
        ("127.0.0.1", "127.0.0.1:7860", 200),
        ("127.0.0.1", "localhost:7860", 200),
        ("127.0.0.1", "LOCALHOST", 200),
        ("localhost", "[::1]:7860", 200),
        ("::1", "[::1]:7860", 200),
        ("127.0.0.1", "minutes.example:7860", 421),
        ("127.0.0.1", "127.0.0.1.minutes.example", 421),
        ("127.0.0.1", "", 421),
        ("127.0.0.1", None, 421),
        ("0.0.0.0", "minutes.example:7860", 200),
    ],
)
def test_on_loopback_only_its_own_names_are_answered(host: str, name: str | None, status: int) -> None:
    start, body = ask(host, name)
    assert start["status"] == status
    assert (body["body"] == b"minutes") is (status == 200)
    assert set(HEADERS) <= set(start["headers"])


def test_what_is_no_request_passes() -> None:
    start, _ = ask("127.0.0.1", None, kind="lifespan")
    assert start["status"] == 200
