"""Gradio costs less: nothing is written for editors as it is imported, and an idle queue rests."""

import asyncio
import inspect
from pathlib import Path
from types import SimpleNamespace

import pytest

from assistant.ui.thrift import REST_SECONDS, rest, without_interfaces


def test_only_the_source_of_a_component_is_not_told() -> None:
    made = type("Textbox", (), {"__module__": "gradio.components.textbox"})
    told = inspect.getfile
    with without_interfaces():
        with pytest.raises(OSError, match="Textbox"):
            inspect.getfile(made)
        assert inspect.getfile(Path) == told(Path)
    assert inspect.getfile is told


def test_an_idle_queue_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    from gradio.queueing import Queue

    queue = Queue(True, 1, 1, None, SimpleNamespace())
    slept = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        queue.stopped = True

    monkeypatch.setattr(asyncio, "sleep", sleep)
    rest(queue)
    for looks in (queue.start_processing, queue.start_progress_updates):
        queue.stopped = False
        asyncio.run(looks())
    assert slept == [REST_SECONDS] * 2
