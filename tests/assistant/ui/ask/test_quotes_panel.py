"""Quotes by meeting, item and turn: who said them, where they stand, the number that opens them."""

import re
from dataclasses import replace
from datetime import date

import pytest
from shiomi import BODY, TITLE, build_meeting

from assistant.answer.citations import cite, number_in_reading_order
from assistant.models import Citation, Quote
from assistant.ui.ask.quotes_panel import Surroundings, render_quotes
from corpus import Meeting

MEETING = build_meeting()
LATER = build_meeting(meeting_id="1a7e1a7e1a7e", day=date(2024, 8, 22))
IN = Surroundings(0, "ja")


def citation(ordinal: int, meeting: Meeting = MEETING, **changes: object) -> Citation:
    turn = meeting.turns[ordinal]
    found = cite(meeting, Quote.of(meeting, ordinal, (turn.start, turn.end)))
    assert found is not None
    return replace(found, **changes)  # type: ignore[arg-type]


def test_by_meeting_newest_first_then_as_spoken() -> None:
    quotes = number_in_reading_order([citation(6), citation(3), citation(4, LATER)])
    html = render_quotes(quotes, IN)
    assert re.findall(r'data-number="(\d+)"', html) == ["1", "2", "3"]
    assert html.count('class="meeting"') == 2
    assert html.index("2024年") < html.index("2023年")
    assert re.findall(r'class="speaker"><bdi>([^<]+)', html) == ["事務局", "柏木委員", "事務局"]


def test_quotes_of_one_turn_stand_under_one_speaker() -> None:
    turn = MEETING.turns[4]
    halves = [(turn.start, turn.start + 11), (turn.start + 11, turn.end)]
    quotes = [replace(citation(4), quote=Quote.of(MEETING, 4, half)) for half in halves]
    html = render_quotes(number_in_reading_order(quotes), IN)
    assert html.count('class="speaker"') == 1
    assert html.count("<blockquote") == 2


@pytest.mark.parametrize(
    ("changes", "heading"),
    [
        ({}, [TITLE, "令和5年8月24日（2023年）"]),  # the title names the body
        ({"title": "会議録"}, ["会議録", BODY, "令和5年8月24日（2023年）"]),
        ({"title": ""}, [BODY, "令和5年8月24日（2023年）"]),
        (
            {"title": "", "body": "", "date": None},
            ["5a105a105a10.txt（題名を読み取れませんでした）", "日付の記載なし"],
        ),
    ],
)
def test_the_heading_says_what_is_known(changes: dict[str, object], heading: list[str]) -> None:
    html = render_quotes([citation(3, **changes)], IN)
    shown = re.search(r"<h3>(.*?)</h3>", html)
    assert shown is not None
    assert re.sub(r"<[^>]+>", "", shown[1]).split() == heading


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({}, "発言4</a>"),
        ({"page": 7}, "7ページ</a>"),
        ({"page": 7, "turn_id": ""}, '<span class="place">7ページ</span>'),
    ],
)
def test_the_place_is_a_page_or_a_turn_and_a_link_where_it_can_be(
    changes: dict[str, object], place: str
) -> None:
    assert place in render_quotes([citation(3, **changes)], IN)


def test_who_speaks_is_said_in_full_and_in_the_record_itself_said_so() -> None:
    html = render_quotes([citation(3, role="副会長")], IN)
    assert '<span class="role"><bdi>柏木祐介 副会長</bdi></span>' in html
    assert "会議録の記載" in render_quotes([citation(3, speaker="", name="")], IN)


def test_the_best_is_marked_where_several_are() -> None:
    one, two = citation(3), citation(4)
    assert 'class="best"' not in render_quotes([one, two], IN)
    html = render_quotes([one, two], Surroundings(0, "ja", best=two))
    assert html.index('class="best"') > html.index('data-number="0"')
    assert html.count('class="best"') == 1


def test_hostile_names_stay_text() -> None:
    evil = '"><img src=x onerror=x()>'
    html = render_quotes([citation(3, speaker=evil, title=evil, agenda=evil, role=evil)], IN)
    assert "<img" not in html
