"""Dates and times in every notation of Japanese minutes, and in English ones."""

from datetime import date

import pytest

from corpus.language.dates import find_dates, find_times, numeral
from corpus.language.folding import clean


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("令和6年5月20日", date(2024, 5, 20)),
        ("令和　６年１２月　２日", date(2024, 12, 2)),
        ("令和６年11月29日", date(2024, 11, 29)),
        ("令和元年五月一日", date(2019, 5, 1)),
        ("平成三十一年四月三十日", date(2019, 4, 30)),
        ("昭和六十三年十月十一日", date(1988, 10, 11)),
        ("二〇二三年八月九日", date(2023, 8, 9)),
        ("2024年2月29日", date(2024, 2, 29)),
        ("R6.5.20", date(2024, 5, 20)),
        ("2024-05-20", date(2024, 5, 20)),
        ("2024/5/20", date(2024, 5, 20)),
        ("May 20, 2024", date(2024, 5, 20)),
        ("20 May 2024", date(2024, 5, 20)),
    ],
)
def test_dates(text: str, day: date) -> None:
    assert [found for *_, found in find_dates(clean(text))] == [day]


@pytest.mark.parametrize("text", ["令和6年13月1日", "2023年2月29日", "第2024-05号", "12.5.20点", "令和6年度"])
def test_no_dates(text: str) -> None:
    assert list(find_dates(clean(text))) == []


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("午前10時40分～午前11時11分", ["10:40", "11:11"]),
        ("10:00~11:20", ["10:00", "11:20"]),
        ("午後2時～3時30分", ["14:00", "15:30"]),
        ("午後零時五十六分", ["12:56"]),
        ("午後十一時九分", ["23:09"]),
        ("午前零時十分", ["00:10"]),
        ("午後１時半", ["13:30"]),
        ("正午", ["12:00"]),
    ],
)
def test_times(text: str, times: list[str]) -> None:
    assert [time for *_, time in find_times(clean(text))] == times


@pytest.mark.parametrize(
    ("text", "value"), [("元", 1), ("二十三", 23), ("二〇二三", 2023), ("百五", 105), ("12", 12)]
)
def test_numerals(text: str, value: int) -> None:
    assert numeral(text) == value
