"""The evidence: the quote in its turn, the turn in its meeting, and "verbatim" only when it is."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.models import Language
from assistant.show.strings import say
from assistant.show.styles import STYLES
from assistant.ui.evidence.evidence_panel import LATEST, render_evidence, render_latest
from assistant.ui.evidence.opened import Opened
from corpus import Meeting

MEETING = build_meeting()
QUOTE = "係長が管理しています。"
START = MEETING.text.index(QUOTE)
OPENED = Opened(MEETING.meeting_id, 4, START, START + len(QUOTE), QUOTE, exchange=0, number=1)


def show(opened: Opened = OPENED, meeting: Meeting = MEETING, language: Language = "ja") -> str:
    return render_evidence(opened, meeting, language, "plain")


def marked(html: str) -> list[str]:
    return [
        unescape(re.sub(r"<[^>]*>", "", words)) for words in re.findall(r"<mark>(.*?)</mark>", html, re.S)
    ]


def labels(html: str) -> list[str]:
    return re.findall(r'<span class="speaker"[^>]*><bdi>(.*?)</bdi>', html)


def test_exactly_the_quote_is_highlighted() -> None:
    assert marked(show()) == [QUOTE]
    assert say("ja", "verbatim") in show()


def test_a_quote_that_reads_otherwise_is_neither_highlighted_nor_called_verbatim() -> None:
    html = show(replace(OPENED, quote="係長が管理していません。"))
    assert marked(html) == []
    assert say("ja", "verbatim") not in html
    assert say("ja", "differs") in html


def test_a_span_outside_the_text_is_not_verbatim() -> None:
    html = show(replace(OPENED, start=10**9, end=10**9 + 3))
    assert say("ja", "differs") in html


def test_agenda_and_decision_are_in_view() -> None:
    html = show()
    assert "配食サービスに関する事務について" in html
    assert "了承されました" in html
    assert say("en", "decision") in show(language="en")


def test_a_whole_meeting_shows_its_agenda_attendance_and_every_turn() -> None:
    html = show(Opened(MEETING.meeting_id, whole=True))
    assert len(labels(html)) == len(MEETING.turns)
    assert html.count('data-jump="turn-') == len(MEETING.agenda)
    assert "榎本 芳江" in html
    assert "data-side" not in html
    assert "<mark>" not in html


def test_the_whole_meeting_keeps_the_quote_highlighted() -> None:
    assert marked(show(replace(OPENED, whole=True))) == [QUOTE]


@pytest.mark.parametrize("style", STYLES)
def test_the_citation_is_copied_in_the_chosen_style(style: str) -> None:
    html = render_evidence(OPENED, MEETING, "ja", style)
    copied = unescape(re.findall(r'data-copy="([^"]*)"', html)[0])
    assert QUOTE[:-1] in copied
    assert f'<option value="{style}" selected>' in html


def test_what_is_not_verbatim_cannot_be_copied() -> None:
    assert "data-copy" not in show(replace(OPENED, quote="係長が管理していません。"))


def library(*days: date | None) -> MemoryLibrary:
    return MemoryLibrary(
        *(build_meeting(meeting_id=f"{number:012}", day=day) for number, day in enumerate(days))
    )


def listed(html: str) -> list[str]:
    return [meeting[-1] for meeting in re.findall(r'data-event="meeting" data-meeting="(\d+)"', html)]


def test_the_latest_meetings_are_dated_and_newest_first() -> None:
    html = render_latest(library(date(2022, 5, 1), None, date(2024, 5, 1)).meetings(), "ja")
    assert listed(html) == ["2", "0"]
    assert say("ja", "evidence_empty") in html


def test_a_few_of_many_meetings_are_listed() -> None:
    days = [date(2020, 1, day) for day in range(1, 10)]
    assert len(listed(render_latest(library(*days).meetings(), "en"))) == LATEST


def test_without_meetings_there_is_no_list() -> None:
    assert "<ul" not in render_latest((), "ja")


def test_a_listed_title_is_text() -> None:
    held = MemoryLibrary(build_meeting(title="<img src=x>")).meetings()
    assert "<img" not in render_latest(held, "ja")
