"""Answers of calls as events: each fetched once, a sign of life until it is there, the forgotten given up."""

import asyncio
from threading import Event

import pytest
from waiting import PATIENCE

from assistant.ui.api import call_answers
from assistant.ui.api.call_answers import CallAnswers


async def told(answers: CallAnswers, event: str) -> list[bytes]:
    return [one async for one in answers.events(event)]


def test_who_waits_is_told_that_it_takes_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call_answers, "HEARTBEAT_SECONDS", 0.01)

    async def fetched() -> list[bytes]:
        let_go, answers = Event(), CallAnswers()
        event = answers.begin(let_go.wait, [PATIENCE])
        seen = []
        async for one in answers.events(event):
            seen.append(one)
            let_go.set()
        return seen

    first, *_, last = asyncio.run(fetched())
    assert first == b"event: heartbeat\ndata: null\n\n"
    assert last == b"event: complete\ndata: [true]\n\n"


def test_of_too_many_that_nobody_fetches_the_first_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call_answers, "KEPT", 2)

    async def called() -> None:
        answers = CallAnswers()
        events = [answers.begin(str, [at]) for at in range(3)]
        assert len(set(events)) == 3
        assert [event in answers for event in events] == [False, True, True]
        assert await told(answers, events[2]) == [b'event: complete\ndata: ["2"]\n\n']
        assert events[2] not in answers

    asyncio.run(called())
