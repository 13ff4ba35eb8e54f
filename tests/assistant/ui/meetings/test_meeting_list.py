"""The list of meetings narrows and sorts as asked."""

import re
from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.ui.meetings.meeting_list import ALL, Selection, Shelf, select
from assistant.ui.meetings.meetings_panel import render_form, render_table

LIBRARY = MemoryLibrary(
    build_meeting(meeting_id="000000000001", day=date(2023, 3, 31), body="審査会"),
    build_meeting(meeting_id="000000000002", day=date(2023, 4, 1), body="協議会"),
    build_meeting(
        [(0, "事務局", "はい。")], ["図書館の開館"], meeting_id="000000000003", day=None, body="審査会"
    ),
)
ROWS = Shelf(LIBRARY).rows()

SELECTIONS = [
    (ALL, "213"),
    (Selection(order="oldest"), "312"),
    (Selection(order="body"), "213"),
    (Selection(order="outcome"), "213"),
    (Selection(order="turns"), "213"),
    (Selection(order="fewest"), "321"),
    (Selection(body="審査会"), "13"),
    (Selection(fiscal_year=2022), "1"),
    (Selection(fiscal_year=2023), "2"),
    (Selection(outcome="了承"), "21"),
    (Selection(words="図書館　開館"), "3"),
    (Selection(words="ない"), ""),
]


@pytest.mark.parametrize(("selection", "expected"), SELECTIONS)
def test_selection(selection: Selection, expected: str) -> None:
    assert "".join(row.summary.meeting_id[-1] for row in select(ROWS, selection)) == expected


def test_the_form_offers_what_the_store_holds_and_keeps_what_was_chosen() -> None:
    form = render_form(ROWS, Selection(body="協議会", words='"><b>'), "en")
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


def test_what_is_no_order_changes_nothing() -> None:
    assert Selection(order="body").ordered("<b>").order == "body"


def test_the_table_counts() -> None:
    assert "2 of 3 meetings" in render_table(ROWS, Selection(outcome="了承"), "en")
    none = render_table(ROWS, Selection(words="ない"), "ja")
    assert "3件の会議録のうち0件" in none
    assert "「すべて」に戻して" in none
    assert "<table" not in none
