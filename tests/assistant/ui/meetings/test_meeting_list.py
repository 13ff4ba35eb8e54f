"""The list of meetings narrows and sorts as asked."""

from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.ui.meetings.meeting_list import ALL, Listing, Shelf, listed
from corpus import Meeting

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


def test_what_is_no_order_changes_nothing() -> None:
    assert Listing(order="body").ordered("<b>").order == "body"


def test_the_shelf_reads_each_meeting_once_and_sees_what_is_new() -> None:
    fetched: list[str] = []

    class Counting(MemoryLibrary):
        def meeting(self, meeting_id: str) -> Meeting:
            fetched.append(meeting_id)
            return super().meeting(meeting_id)

    shelf = Shelf(Counting(build_meeting()))
    assert not shelf.is_read
    (row,) = shelf.rows()
    assert shelf.rows() == (row,)
    assert shelf.is_read
    assert len(fetched) == 1
    assert row.agenda[1] == "1 配食サービスに関する事務について（諮問）"
    assert row.outcomes == ("了承",)


@pytest.mark.parametrize(("day", "year"), [(date(2023, 3, 31), 2022), (date(2023, 4, 1), 2023), (None, None)])
def test_a_fiscal_year_begins_in_april(day: date | None, year: int | None) -> None:
    (row,) = Shelf(MemoryLibrary(build_meeting(day=day))).rows()
    assert row.fiscal_year == year
