"""Filters become exact bounds, as people mean them: inclusive days, fiscal years, names by a part."""

from datetime import date

import pytest
from shiomi_files import LIBRARY, SCHOOL, USB, meeting, with_items

from index.models import Filters
from index.store.catalogue import describe
from index.store.filters import Bounds, day, resolve

ENTRIES = (
    describe(meeting(*USB), ["usb.txt"], 5),
    describe(meeting(*LIBRARY, body="汐見市図書館協議会", day=date(2023, 3, 31)), ["library.txt"], 3),
    describe(with_items(meeting(SCHOOL[0], ("渡会課長", "了承されました。"))), ["cloud.txt"], 3),
)
FIRST, SECOND, THIRD = (entry.meeting_id for entry in ENTRIES)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), Bounds()),
        (Filters(since=date(2024, 1, 2)), Bounds(first_day=20240102)),
        (Filters(until=date(2024, 1, 2)), Bounds(last_day=20240102)),
        (Filters(fiscal_year=2022), Bounds(first_day=20220401, last_day=20230331)),
        (
            Filters(fiscal_year=2022, since=date(2022, 10, 1), until=date(2030, 1, 1)),
            Bounds(first_day=20221001, last_day=20230331),
        ),
        (Filters(body="図書館"), Bounds(meetings=(SECOND,))),
        (Filters(body="図 書館"), Bounds(meetings=(SECOND,))),
        (Filters(body="議会"), Bounds(meetings=(SECOND,))),
        (Filters(body="市民病院"), Bounds(meetings=())),
        (Filters(meeting_id=FIRST), Bounds(meetings=(FIRST,))),
        (Filters(meeting_id=FIRST, body="図書館"), Bounds(meetings=())),
        (Filters(among=(SECOND, "f" * 12, FIRST)), Bounds(meetings=(FIRST, SECOND))),
        (Filters(among=(SECOND, FIRST), body="図書館"), Bounds(meetings=(SECOND,))),
        (Filters(among=()), Bounds(meetings=())),
        (Filters(speaker="白井"), Bounds(speakers=("白井", "白井委員"))),
        (Filters(speaker="無名"), Bounds(speakers=())),
        (Filters(role="委員"), Bounds(speakers=("岡部委員", "白井委員"))),
        (Filters(role="委員", speaker="岡部"), Bounds(speakers=("岡部委員",))),
        (Filters(agenda="クラウド"), Bounds(items=(f"{THIRD}/0", f"{THIRD}/1"))),
        (Filters(agenda="(1)"), Bounds(items=(f"{THIRD}/0",))),
        (Filters(agenda="クラウド", decided=True), Bounds(items=(f"{THIRD}/0",))),
        (Filters(decided=False), Bounds(items=(f"{THIRD}/1",))),
        (Filters(agenda="給食"), Bounds(items=())),
    ],
)
def test_resolve(filters: Filters, expected: Bounds) -> None:
    assert resolve(filters, ENTRIES) == expected


@pytest.mark.parametrize(
    ("bounds", "empty"), [(Bounds(), False), (Bounds(meetings=()), True), (Bounds(items=("a",)), False)]
)
def test_empty_bounds_let_nothing_through(bounds: Bounds, empty: bool) -> None:
    assert bounds.is_empty is empty


def test_a_day_is_a_number_that_sorts_like_it() -> None:
    assert day(date(2022, 7, 11)) == 20220711


def test_an_office_is_not_its_deputys() -> None:
    chairs = describe(meeting(("荒木会長", "開会します。"), ("石田副会長", "はい。")), ["chairs.txt"], 2)
    assert resolve(Filters(role="会長"), (chairs,)).speakers == ("荒木会長",)
    assert resolve(Filters(role="副会長"), (chairs,)).speakers == ("石田副会長",)
