"""Items that are one matter over several meetings."""

from dataclasses import replace
from datetime import date

from shiomi import MemoryLibrary
from shiomi_greening import first, second

from assistant.models import Precedent
from assistant.precedents.find import find_precedents
from assistant.precedents.threads import find_threads


def item(heading: str, year: int, *, body: str = "汐見市緑化審議会") -> Precedent:
    found = find_precedents("駅前通りの並木の植替え", MemoryLibrary(first(), second())).items[0]
    return replace(found, item=heading, body=body, date=date(year, 6, 1), meeting_id=f"m{year}", later=())


def test_the_same_heading_in_other_years_is_one_thread_oldest_first() -> None:
    items = [item("(1) 並木の点検（公園緑地課）", 2024), item("(2) 花壇", 2023), item("３　並木の点検", 2022)]
    assert find_threads(items) == ((2, 0),)


def test_another_bodys_is_another_matter() -> None:
    assert find_threads([item("並木の点検", 2024), item("並木の点検", 2023, body="汐見市議会")]) == ()


def test_a_later_meeting_that_speaks_of_the_earlier_joins_them() -> None:
    items = find_precedents("駅前通りの並木の植替え", MemoryLibrary(first(), second())).items
    earlier, later = sorted(items, key=lambda one: str(one.date))[:2]
    spoken = later.exchanges[0].question
    assert find_threads([later, replace(earlier, later=())]) == ()
    assert find_threads([later, replace(earlier, later=(spoken,))]) == ((1, 0),)


def test_items_without_a_heading_are_not_alike_for_that() -> None:
    assert find_threads([item("", 2024), item("", 2023)]) == ()
