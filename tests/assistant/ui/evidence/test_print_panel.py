"""The printed page stands folded below what is cited, and its trouble is said calmly."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from shiomi import build_meeting

from assistant.show.strings import say
from assistant.ui.evidence.evidence_panel import render_evidence
from assistant.ui.evidence.opened import Opened
from assistant.ui.evidence.print_panel import render_print
from corpus import Meeting, read_meeting

FILE = Path(__file__).parents[4] / "corpus" / "samples" / "r4_shisetsu_2.pdf"


@pytest.fixture(scope="module")
def meeting() -> Meeting:
    return read_meeting(FILE)


def opened(meeting: Meeting, *, printed: bool) -> Opened:
    turn = meeting.turns[6]
    quote = meeting.text[turn.start : turn.start + 12]
    return Opened(
        meeting.meeting_id, 6, turn.start, turn.start + 12, quote, exchange=0, number=1, printed=printed
    )


def test_it_is_folded_until_asked_for(meeting: Meeting) -> None:
    html = render_evidence(opened(meeting, printed=False), meeting, "ja", "plain")
    assert say("ja", "show_print") in html
    assert "<img" not in html


def test_the_picture_reads_the_quote_to_those_who_do_not_see_it(meeting: Meeting) -> None:
    shown = opened(meeting, printed=True)
    html = render_evidence(shown, meeting, "en", "plain")
    assert [unescape(words) for words in re.findall(r'<img [^>]*alt="([^"]*)"', html)] == [shown.quote]
    assert html.count("<rect ") == 1
    assert 'src="data:image/png;base64,' in html
    assert "<figcaption>page 1" in html


def test_every_page_can_be_enlarged_in_one_window(meeting: Meeting) -> None:
    html = render_print(opened(meeting, printed=True), meeting, "en")
    assert html.count('data-zoom="open"') == html.count("<figure")
    assert html.count("<dialog") == 1
    assert re.findall(r'data-zoom="(in|out|fit|close)"', html) == ["out", "in", "fit", "close"]


def test_a_turn_without_a_quote_is_shown_whole(meeting: Meeting) -> None:
    turn = meeting.turns[6]
    html = render_print(Opened(meeting.meeting_id, 6, turn.start, turn.end, printed=True), meeting, "ja")
    words = [unescape(alt) for alt in re.findall(r'<img [^>]*alt="([^"]*)"', html)]
    assert "".join(words) == meeting.text[turn.start : turn.end]


def test_a_file_that_is_gone_is_said_and_the_text_stays(meeting: Meeting) -> None:
    gone = replace(meeting, source="minutes/gone.pdf")
    html = render_evidence(opened(meeting, printed=True), gone, "ja", "plain")
    assert "取り込み直して" in html
    assert "<img" not in html
    assert "<mark>" in html


def test_minutes_without_pages_offer_nothing() -> None:
    text = build_meeting()
    assert render_print(Opened(text.meeting_id, 4), text, "ja") == ""
