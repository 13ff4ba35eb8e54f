"""The guard: every answer is locked to this server; on loopback no other name reaches it."""

import asyncio
from typing import Any

import pytest

from assistant.ui.access.origin_guard import HEADERS, OriginGuard


async def page(_scope: Any, _receive: Any, send: Any) -> None:
    """An application that answers every request."""
    await send(
        {"type": "http.response.start", "status": 200, "headers": [(b"Access-Control-Allow-Origin", b"*")]}
    )
    await send({"type": "http.response.body", "body": b"minutes"})


def ask(host: str, name: str | None, kind: str = "http", **more: str) -> list[dict[str, Any]]:
    """What is sent for a request to ``name`` where the chat listens on ``host``; ``more`` are its headers."""
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    named = {} if name is None else {"host": name}
    headers = [
        (key.replace("_", "-").encode(), value.encode("latin-1")) for key, value in (named | more).items()
    ]
    method = more.pop("method", "GET")
    asyncio.run(
        OriginGuard(page, host=host)({"type": kind, "method": method, "headers": headers}, None, send)
    )
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
        ("127.0.0.2", "127.0.0.2:7860", 200),
        ("127.0.0.2", "minutes.example:7860", 421),
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


HERE = "127.0.0.1:7860"
LINK = {"sec_fetch_mode": "navigate", "sec_fetch_dest": "document"}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),  # a program
        ({"origin": f"http://{HERE}"}, 200),
        ({"origin": f"HTTP://{HERE}", "sec_fetch_site": "same-origin"}, 200),
        ({"origin": "null", "sec_fetch_site": "same-origin"}, 200),  # a form, where no referrer is sent
        ({"sec_fetch_site": "none"}, 200),
        ({"sec_fetch_site": "cross-site"} | LINK, 200),
        ({"origin": "http://127.0.0.1:7861"}, 403),
        ({"origin": "http://localhost:7860"}, 403),
        ({"origin": "https://minutes.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://[::1"}, 403),
        ({"origin": ""}, 403),
        ({"sec_fetch_site": "same-site", "sec_fetch_mode": "no-cors"}, 403),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"sec_fetch_site": "cross-site", "origin": f"http://{HERE}"}, 403),
        ({"sec_fetch_site": "cross-site", "method": "POST"} | LINK, 403),
        ({"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate", "sec_fetch_dest": "iframe"}, 403),
    ],
)
@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_pages_of_other_servers_are_refused(host: str, headers: dict[str, str], status: int) -> None:
    start, body = ask(host, HERE, **headers)
    assert start["status"] == status
    assert (body["body"] == b"minutes") is (status == 200)
    assert not [name for name, _ in start["headers"] if name.lower().startswith(b"access-control")]


def test_a_socket_of_another_page_is_closed() -> None:
    assert ask("127.0.0.1", HERE, "websocket", origin="http://localhost:1") == [
        {"type": "websocket.close", "code": 1008}
    ]
