"""The list of meetings narrows and sorts as asked."""

import re
from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.ui.meetings.meeting_list import ALL, Listing, Shelf, listed
from assistant.ui.meetings.meetings_panel import render_form, render_table

LIBRARY = MemoryLibrary(
    build_meeting(meeting_id="000000000001", day=date(2023, 3, 31), body="審査会"),
    build_meeting(meeting_id="000000000002", day=date(2023, 4, 1), body="協議会"),
    build_meeting(
        [(0, "事務局", "はい。")], ["図書館の開館"], meeting_id="000000000003", day=None, body="審査会"
    ),
)
ROWS = Shelf(LIBRARY).rows()

LISTINGS = [
    (ALL, "213"),
    (Listing(order="oldest"), "312"),
    (Listing(order="body"), "213"),
    (Listing(order="outcome"), "213"),
    (Listing(order="turns"), "213"),
    (Listing(order="fewest"), "321"),
    (Listing(body="審査会"), "13"),
    (Listing(fiscal_year=2022), "1"),
    (Listing(fiscal_year=2023), "2"),
    (Listing(outcome="了承"), "21"),
    (Listing(words="図書館　開館"), "3"),
    (Listing(words="ない"), ""),
]


@pytest.mark.parametrize(("listing", "expected"), LISTINGS)
def test_which_meetings_are_listed(listing: Listing, expected: str) -> None:
    assert "".join(row.summary.meeting_id[-1] for row in listed(ROWS, listing)) == expected


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


def test_what_is_no_order_changes_nothing() -> None:
    assert Listing(order="body").ordered("<b>").order == "body"


def test_the_table_counts() -> None:
    assert "2 of 3 meetings" in render_table(ROWS, Listing(outcome="了承"), "en")
    none = render_table(ROWS, Listing(words="ない"), "ja")
    assert "3件の会議録のうち0件" in none
    assert "「すべて」に戻して" in none
    assert "<table" not in none
