"""The list of meetings as HTML: a form that keeps what was chosen, heads that sort, rows that open."""

import re
from dataclasses import replace
from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.show.strings import say
from assistant.ui.meetings.meeting_list import ALL, ROWS_SHOWN, Listing, Row, Shelf
from assistant.ui.meetings.meetings_panel import AGENDA_SHOWN, render_form, render_table

LIBRARY = MemoryLibrary(
    build_meeting(meeting_id="000000000001", day=date(2023, 3, 31), body="審査会"),
    build_meeting(meeting_id="000000000002", day=date(2023, 4, 1), body="協議会"),
    build_meeting(
        [(0, "事務局", "はい。")], ["図書館の開館"], meeting_id="000000000003", day=None, body="審査会"
    ),
)
ROWS = Shelf(LIBRARY).rows()


def test_the_form_offers_what_the_store_holds_and_keeps_what_was_chosen() -> None:
    form = render_form(ROWS, Listing(body="協議会", words='"><b>'), "en")
    assert '<option value="協議会" selected>' in form
    assert "FY 2022" in form
    assert 'value="了承"' in form
    assert "<b>" not in form


HEADS = [
    ("newest", "date", "descending", "oldest"),
    ("oldest", "date", "ascending", "newest"),
    ("outcome", "decision", "ascending", "outcome"),
    ("turns", "turns", "descending", "fewest"),
]


@pytest.mark.parametrize(("order", "column", "sorted_so", "following"), HEADS)
def test_the_head_of_a_column_tells_and_turns_its_order(
    order: str, column: str, sorted_so: str, following: str
) -> None:
    html = render_table(ROWS, ALL.ordered(order), "en")
    assert re.findall(r'aria-sort="(\w+)"><button[^>]*data-order="(\w+)" data-key="sort (\w+)"', html) == [
        (sorted_so, following, column)
    ]


def test_the_table_counts() -> None:
    assert "2 of 3 meetings" in render_table(ROWS, Listing(outcome="了承"), "en")
    none = render_table(ROWS, Listing(words="ない"), "ja")
    assert "3件の会議録のうち0件" in none
    assert "「すべて」に戻して" in none
    assert "<table" not in none


def test_a_row_opens_its_meeting_and_says_what_is_known() -> None:
    html = render_table(ROWS, Listing(words="図書館"), "ja")
    assert re.findall(r'data-event="meeting" data-meeting="(\d+)"', html) == ["000000000003"]
    assert say("ja", "undated") in html
    assert '<td class="amount">1</td>' in html


def test_a_long_agenda_is_cut_and_said_so() -> None:
    items = tuple(f"{number} 議題" for number in range(AGENDA_SHOWN + 2))
    html = render_table([Row(ROWS[0].summary, items, ())], ALL, "ja")
    assert html.count("議題</bdi>") == AGENDA_SHOWN
    assert say("ja", "and_more", count=2) in html


def test_a_screenful_of_many_is_shown_and_said_so() -> None:
    many = [Row(replace(ROWS[0].summary, meeting_id=f"{n:012}"), (), ()) for n in range(ROWS_SHOWN + 1)]
    html = render_table(many, ALL, "en")
    assert html.count("<tr><td") == ROWS_SHOWN
    assert say("en", "narrow_more", shown=ROWS_SHOWN) in html


def test_before_there_are_minutes_the_way_to_add_some() -> None:
    assert 'data-to="library"' in render_table((), ALL, "ja")


def test_hostile_minutes_stay_text() -> None:
    evil = "<img src=x onerror=x()>"
    rows = Shelf(MemoryLibrary(build_meeting([(0, evil, "はい。")], [evil], title=evil, body=evil))).rows()
    html = render_table(rows, ALL, "ja") + render_form(rows, Listing(words='"><img>'), "ja")
    assert "<img" not in html
