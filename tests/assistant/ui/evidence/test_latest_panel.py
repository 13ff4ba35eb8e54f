"""The latest meetings: newest first, undated ones left out, their titles text."""

import re
from datetime import date

from shiomi import MemoryLibrary, build_meeting

from assistant.show.strings import say
from assistant.ui.evidence.latest_panel import LATEST, render_latest


def library(*days: date | None) -> MemoryLibrary:
    return MemoryLibrary(
        *(build_meeting(meeting_id=f"{number:012}", day=day) for number, day in enumerate(days))
    )


def opens(html: str) -> list[str]:
    return [meeting[-1] for meeting in re.findall(r'data-event="meeting" data-meeting="(\d+)"', html)]


def test_newest_first_and_only_dated_ones() -> None:
    html = render_latest(library(date(2022, 5, 1), None, date(2024, 5, 1)).meetings(), "ja")
    assert opens(html) == ["2", "0"]
    assert say("ja", "evidence_empty") in html


def test_a_few_of_many() -> None:
    days = [date(2020, 1, day) for day in range(1, 10)]
    assert len(opens(render_latest(library(*days).meetings(), "en"))) == LATEST


def test_without_meetings_there_is_no_list() -> None:
    assert "<ul" not in render_latest((), "ja")


def test_a_title_is_text() -> None:
    held = MemoryLibrary(build_meeting(title="<img src=x>")).meetings()
    assert "<img" not in render_latest(held, "ja")
