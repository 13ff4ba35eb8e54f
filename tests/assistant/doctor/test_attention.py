"""Which meetings need attention, and why: a table."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.doctor.attention import needing_attention
from corpus import ReadWarning
from index import MeetingSummary

GOOD = MeetingSummary("0a", "a.txt", "第１回港湾審議会会議録", "港湾審議会", date(2024, 5, 9), 12)
BADLY = ReadWarning("page 3: garbled text layer", "3ページ: 文字情報の異常")
NOBODY = ReadWarning("expected at least one speaker label", "発言者の表示が見つかりませんでした")


@pytest.mark.parametrize(
    ("changed", "reasons"),
    [
        ({}, ()),
        ({"title": ""}, ("title",)),
        ({"date": None}, ("date",)),
        ({"body": ""}, ("body",)),
        ({"turns": 0, "warnings": (NOBODY,)}, ("speakers",)),
        ({"turns": 0, "warnings": (BADLY, NOBODY)}, ("speakers", "pages")),
        ({"warnings": (BADLY,)}, ("pages",)),
        ({"turns": 60}, ("items",)),
        ({"turns": 60, "items": ("防波堤の補修",)}, ()),
        ({"title": "", "date": None, "body": ""}, ("title", "date", "body")),
    ],
)
def test_what_is_lacking(changed: dict[str, object], reasons: tuple[str, ...]) -> None:
    found = needing_attention([replace(GOOD, **changed)])  # type: ignore[arg-type]
    assert [one.reasons for one in found] == ([reasons] if reasons else [])


SPOKEN = replace(GOOD, speakers=("事務局", "荒木委員"), items=("防波堤",))


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (replace(GOOD, title="第 １回　港湾審議会会議録"), True),
        (replace(GOOD, date=date(2024, 6, 9)), False),
        (replace(SPOKEN, title="", date=None), False),
    ],
)
def test_the_same_minutes_twice_are_told_by_title_and_day(other: MeetingSummary, alike: bool) -> None:
    found = needing_attention([GOOD, replace(other, meeting_id="0b", source="b.pdf")])
    twins = {one.summary.source: one.twins for one in found if "duplicate" in one.reasons}
    assert twins == ({"a.txt": ("b.pdf",), "b.pdf": ("a.txt",)} if alike else {})


def test_or_by_who_speaks_at_which_items() -> None:
    other = replace(SPOKEN, meeting_id="0b", source="b.pdf", title="", date=None)
    assert [one.twins for one in needing_attention([SPOKEN, other])] == [("b.pdf",), ("a.txt",)]
    assert not needing_attention(
        [replace(SPOKEN, turns=13), replace(GOOD, meeting_id="0c", date=date(2023, 1, 1))]
    )
