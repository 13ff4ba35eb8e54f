"""Eras, fiscal years and months."""

from datetime import date

import pytest

from corpus.language.calendar import (
    Period,
    era_date,
    era_year,
    fiscal_period,
    fiscal_year,
    month_before,
    month_period,
    western_year,
    year_period,
)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2022, 7, 11), "令和4年"),
        (date(2019, 5, 1), "令和元年"),
        (date(2019, 4, 30), "平成31年"),
        (date(1989, 1, 7), "昭和64年"),
        (date(1926, 12, 24), "大正15年"),
        (date(1911, 1, 1), "明治44年"),
        (date(1800, 1, 1), ""),
    ],
)
def test_era_year(day: date, year: str) -> None:
    assert era_year(day) == year


@pytest.mark.parametrize(
    ("day", "written"),
    [(date(2022, 7, 11), "令和4年7月11日"), (date(1800, 1, 2), "1800年1月2日")],
)
def test_era_date(day: date, written: str) -> None:
    assert era_date(day) == written


@pytest.mark.parametrize(
    ("era", "year", "western"), [("令和", 4, 2022), ("平成", 1, 1989), ("明治", 1, 1868)]
)
def test_western_year(era: str, year: int, western: int) -> None:
    assert western_year(era, year) == western


@pytest.mark.parametrize(
    ("day", "year"), [(date(2023, 3, 31), 2022), (date(2023, 4, 1), 2023), (date(2023, 12, 31), 2023)]
)
def test_fiscal_year(day: date, year: int) -> None:
    assert fiscal_year(day) == year
    assert day in (date(year, 4, 1), date(year, 12, 31), date(year + 1, 3, 31))


def test_fiscal_period() -> None:
    assert fiscal_period(2022) == Period(date(2022, 4, 1), date(2023, 3, 31), fiscal_year=2022)


@pytest.mark.parametrize(
    ("month", "day", "period"),
    [
        (2, None, Period(date(2024, 2, 1), date(2024, 2, 29))),
        (12, 31, Period(date(2024, 12, 31), date(2024, 12, 31))),
        (13, None, None),
        (2, 30, None),
        (2, 0, None),
    ],
)
def test_month_period(month: int, day: int | None, period: Period | None) -> None:
    assert month_period(2024, month, day) == period


def test_year_period() -> None:
    assert year_period(2024) == Period(date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("day", "before"), [(date(2024, 1, 31), date(2023, 12, 1)), (date(2024, 3, 31), date(2024, 2, 1))]
)
def test_month_before(day: date, before: date) -> None:
    assert month_before(day) == before
