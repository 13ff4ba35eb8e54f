"""Uploads: refused where none are taken, and where too much of them waits."""

import asyncio
from typing import Any

import pytest

from assistant.ui.access.upload_guard import BYTES_MAX, UploadGuard


async def taken(_scope: Any, _receive: Any, send: Any) -> None:
    """An application that takes everything."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def status(guard: UploadGuard, path: str, length: str | None = "5") -> int:
    """What a request to ``path`` that says its length is answered with."""
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    headers = [] if length is None else [(b"content-length", length.encode())]
    asyncio.run(guard({"type": "http", "path": path, "headers": headers}, None, send))
    return int(sent[0]["status"])


@pytest.mark.parametrize("path", ["/gradio_api/upload", "/upload", "/gradio_api/upload/"])
def test_where_no_minutes_are_taken_in_no_file_is(path: str) -> None:
    assert status(UploadGuard(taken, is_open=False, waiting=lambda: 0), path) == 403
    assert status(UploadGuard(taken, is_open=True, waiting=lambda: 0), path) == 200


@pytest.mark.parametrize("is_open", [True, False])
@pytest.mark.parametrize("path", ["/", "/gradio_api/queue/join", "/gradio_api/call/ask"])
def test_everything_else_passes(is_open: bool, path: str) -> None:
    assert status(UploadGuard(taken, is_open=is_open, waiting=lambda: BYTES_MAX), path, None) == 200


@pytest.mark.parametrize(
    ("waiting", "length", "expected"),
    [
        (0, str(BYTES_MAX), 200),
        (0, str(BYTES_MAX + 1), 413),
        (BYTES_MAX, "1", 413),
        (0, None, 411),
        (0, "-1", 411),
    ],
)
def test_no_more_waits_than_a_disk_should_hold(waiting: int, length: str | None, expected: int) -> None:
    guard = UploadGuard(taken, is_open=True, waiting=lambda: waiting)
    assert status(guard, "/gradio_api/upload", length) == expected


def test_uploads_under_way_count_until_they_end() -> None:
    async def slow(_scope: Any, _receive: Any, send: Any) -> None:
        statuses.append(await asyncio.to_thread(status, guard, "/upload", str(BYTES_MAX)))
        await taken(_scope, _receive, send)

    statuses: list[int] = []
    guard = UploadGuard(slow, is_open=True, waiting=lambda: 0)
    assert status(guard, "/upload", "1") == 200
    assert statuses == [413]


def test_what_is_no_request_passes() -> None:
    called: list[str] = []

    async def app(scope: Any, _receive: Any, _send: Any) -> None:
        called.append(scope["type"])

    guard = UploadGuard(app, is_open=False, waiting=lambda: 0)
    asyncio.run(guard({"type": "lifespan"}, None, None))
    assert called == ["lifespan"]
