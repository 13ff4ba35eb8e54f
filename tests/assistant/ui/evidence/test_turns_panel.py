"""Turns of a meeting in their order, with what is printed between them, and ways to more of them."""

import re
from dataclasses import replace
from html import unescape

import pytest
from shiomi import build_meeting

from assistant.ui.evidence.opened import STEP, Opened
from assistant.ui.evidence.turns_panel import render_turns
from corpus import Meeting

MEETING = build_meeting()
QUOTE = "係長が管理しています。"
START = MEETING.text.index(QUOTE)
OPENED = Opened(MEETING.meeting_id, 4, START, START + len(QUOTE), QUOTE, exchange=0, number=1)
CITING = "<form></form>"


def show(opened: Opened = OPENED, meeting: Meeting = MEETING) -> str:
    return render_turns(opened, meeting, "ja", CITING)


def marked(html: str) -> list[str]:
    return [
        unescape(re.sub(r"<[^>]*>", "", words)) for words in re.findall(r"<mark>(.*?)</mark>", html, re.S)
    ]


def labels(html: str) -> list[str]:
    return re.findall(r'<span class="speaker"[^>]*><bdi>(.*?)</bdi>', html)


def test_a_reply_leads_to_what_it_replies_to() -> None:
    turns = tuple(replace(turn, answers=3 if turn.ordinal == 4 else None) for turn in MEETING.turns)
    html = show(meeting=replace(MEETING, turns=turns))
    assert re.findall(r'data-event="turn" data-turn="([^"]+)"[^>]*>発言(\d+)への答弁', html) == [
        (MEETING.turn_id(3), "4")
    ]


def test_the_turns_around_it_are_there_and_more_on_request() -> None:
    html = show()
    assert len(labels(html)) == 7
    assert 'data-side="before"' in html
    wider = show(replace(OPENED, before=STEP, after=STEP))
    assert len(labels(wider)) == len(MEETING.turns)
    assert "data-side" not in wider


def test_headings_between_turns_are_shown_in_place() -> None:
    html = show(replace(OPENED, before=STEP, after=STEP))
    assert re.search(r'<p class="heading" dir="auto"[^>]*><bdi>2 次回の日程について</bdi></p>', html)


def test_minutes_without_speakers_show_their_text() -> None:
    plain = replace(MEETING, turns=())
    html = show(replace(OPENED, turn=None), plain)
    assert marked(html) == [QUOTE]
    assert labels(html) == []


def test_every_turn_has_its_permalink() -> None:
    assert f'href="./?turn={MEETING.meeting_id}%234"' in show()


def test_below_what_is_cited_and_nowhere_else_stands_how_to_cite_it() -> None:
    html = show()
    assert html.count(CITING) == 1
    assert html.index('class="turn cited"') < html.index(CITING) < html.index('id="turn-5"')


WAYS = [
    ("both", OPENED, ["before", "after"]),
    ("the beginning", replace(OPENED, turn=0), ["after"]),
    ("the end", replace(OPENED, turn=len(MEETING.turns) - 1), ["before"]),
    ("all of it", replace(OPENED, whole=True), []),
    ("a meeting without a turn", Opened(MEETING.meeting_id), []),
]


@pytest.mark.parametrize(("opened", "sides"), [row[1:] for row in WAYS], ids=[row[0] for row in WAYS])
def test_more_turns_are_offered_where_there_are_some(opened: Opened, sides: list[str]) -> None:
    assert re.findall(r'data-event="widen" data-side="(\w+)"', show(opened)) == sides


def test_a_whole_meeting_begins_with_what_nobody_speaks() -> None:
    html = show(replace(OPENED, whole=True))
    front = re.search(r'<div class="speech front" dir="auto"[^>]*>(.*?)</div>', html, re.S)
    assert front is not None
    assert MEETING.title in unescape(front[1])
    assert "speech front" not in show()


LINES = [
    ("- 12 -", False),
    ("― 3 ―", False),
    ("12/30", False),
    ("４", False),
    ("あいさつ", True),
    ("adjourned", True),
    ("第2 報告", True),
]


@pytest.mark.parametrize(("line", "is_shown"), LINES)
def test_of_the_lines_between_turns_only_page_numbers_are_left_out(line: str, is_shown: bool) -> None:
    meeting = build_meeting([(0, "事務局", "はい。"), (1, "事務局", "以上です。")], ["開会", line])
    assert (f"<bdi>{line}</bdi>" in show(Opened(meeting.meeting_id, 1), meeting)) is is_shown


def test_what_shows_text_of_the_meeting_says_which() -> None:
    meeting = build_meeting()
    html = show(Opened(meeting.meeting_id, whole=True), meeting)
    parts = re.findall(r'<(?:div|p) [^>]*data-at="(\d+)">(.*?)</(?:div|p)>', html, re.S)
    shown = [(int(at), unescape(re.sub(r"<[^>]*>", "", words))) for at, words in parts]
    assert len(shown) > len(meeting.turns)
    assert [words for at, words in shown if not meeting.text.startswith(words, at)] == []
    names = re.findall(r'class="speaker" data-at="(\d+)"><bdi>(.*?)</bdi>', html)
    assert len(names) == len(meeting.turns)
    assert [name for at, name in names if not meeting.text.startswith(name, int(at))] == []


def test_a_label_that_is_shown_shorter_stands_for_its_whole_stretch() -> None:
    meeting = build_meeting([(0, "三田" * 100, "はい。")], ["1"])
    turn = meeting.turns[0]
    html = show(Opened(meeting.meeting_id, whole=True), meeting)
    assert f'data-at="{turn.label_start}" data-label="{turn.start - turn.label_start}"' in html


def test_hostile_turns_stay_text() -> None:
    evil = "<img src=x onerror=x()>"
    meeting = build_meeting([(0, evil, evil)], [evil])
    html = show(Opened(meeting.meeting_id, whole=True), meeting)
    assert "<img" not in html
    assert "&lt;img" in html
