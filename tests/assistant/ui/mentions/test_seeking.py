"""What is looked for: which turns it lets in, how it is narrowed and widened, its address, its leaves."""

from dataclasses import replace
from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.mentions import Match, Mentions
from assistant.ui.mentions.seeking import LEAF, Seeking, leaf_of

FOUND = Mentions(
    MemoryLibrary(
        build_meeting(
            [(0, "榎本会長", "橋です。"), (0, "事務局", "橋です。")],
            ["橋"],
            meeting_id="000000000001",
            day=date(2020, 5, 1),
            body="橋の会",
        ),
        build_meeting([(0, "事務局", "橋です。")] * (LEAF + 12), ["橋"], meeting_id="000000000002", day=None),
    )
).find("橋")
ALL = Seeking("橋")


def let_in(seeking: Seeking) -> int:
    return sum(map(seeking.lets_in, FOUND))


@pytest.mark.parametrize(
    ("seeking", "turns"),
    [
        (ALL, LEAF + 14),
        (replace(ALL, year=2020), 2),
        (replace(ALL, body="橋の会"), 2),
        (replace(ALL, speaker="榎本芳江"), 1),
        (replace(ALL, year=2020, speaker="事務局"), 1),
        (replace(ALL, year=1999), 0),
        (replace(ALL, body=""), 0),
    ],
)
def test_what_it_lets_in(seeking: Seeking, turns: int) -> None:
    assert let_in(seeking) == turns


def test_a_choice_goes_on_and_off_and_starts_at_the_first_leaf() -> None:
    chosen = replace(ALL, leaf=2).toggled("year", 2020)
    assert chosen == replace(ALL, year=2020)
    assert chosen.is_narrowed
    assert chosen.toggled("year", 2020) == ALL
    assert chosen.toggled("year", 2022) == replace(ALL, year=2022)


def test_a_part_of_a_year_chooses_both_and_takes_off_both() -> None:
    chosen = ALL.in_year(2020, "橋の会")
    assert chosen == Seeking("橋", 2020, "橋の会")
    assert chosen.is_in_year(2020, "橋の会")
    assert chosen.in_year(2020, "橋の会") == ALL
    assert chosen.in_year(2022, "橋の会") == Seeking("橋", 2022, "橋の会")


@pytest.mark.parametrize(
    ("seeking", "link"),
    [
        (Seeking("橋 道"), "./?mentions=%E6%A9%8B+%E9%81%93"),
        (
            Seeking("橋", 2022, "橋の会", "", leaf=3),
            "./?mentions=%E6%A9%8B&year=2022&body=%E6%A9%8B%E3%81%AE%E4%BC%9A&speaker=",
        ),
    ],
)
def test_permalinks(seeking: Seeking, link: str) -> None:
    assert seeking.permalink == link


@pytest.mark.parametrize(
    ("leaf", "start", "rows"), [(1, 0, LEAF), (2, LEAF, 14), (3, LEAF, 14), (-1, 0, LEAF)]
)
def test_leaves(leaf: int, start: int, rows: int) -> None:
    at, shown = leaf_of(FOUND, leaf)
    assert (at, len(shown)) == (start, rows)


def test_nothing_found_has_one_empty_leaf() -> None:
    nothing: tuple[Match, ...] = ()
    assert leaf_of(nothing, 5) == (0, nothing)
