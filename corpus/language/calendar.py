"""Period: days of a month, a year, a fiscal year (年度); ERAS, MONTHS; era_date, western_year."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

# The first day of each era, newest first (改元の政令; 明治 from the day of its proclamation).
ERAS = {
    "令和": date(2019, 5, 1),
    "平成": date(1989, 1, 8),
    "昭和": date(1926, 12, 25),
    "大正": date(1912, 7, 30),
    "明治": date(1868, 10, 23),
}
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
FISCAL_MONTH = 4  # 会計年度 runs from 1 April to 31 March (地方自治法 第208条)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, both ends included, None where it is open; ``fiscal_year`` is set when a Japanese
    fiscal year was named.
    """

    since: date | None
    until: date | None
    fiscal_year: int | None = None


def western_year(era: str, year: int) -> int:
    """The Western year of a year of an era: 令和 4 is 2022; KeyError for what is no era."""
    return ERAS[era].year + year - 1


def era_year(day: date) -> str:
    """A day's year as Japanese offices write it, 令和4年 or 令和元年; "" before the first era known."""
    era = next((name for name, first in ERAS.items() if day >= first), "")
    if not era:
        return ""
    year = day.year - ERAS[era].year + 1
    return f"{era}{'元' if year == 1 else year}年"


def fiscal_era(year: int) -> str:
    """The fiscal year that begins in a year as offices write it, 令和4年度; "" before the eras known.

    One in which an era begins is called by it as a whole, 令和元年度 (元号による年表示の取扱い, 2019).
    """
    called = era_year(date(year, 12, 31))
    return f"{called}度" if called else ""


def era_date(day: date) -> str:
    """A date as Japanese offices write it, 令和4年7月11日; before the eras known in Western years."""
    return f"{era_year(day) or f'{day.year}年'}{day.month}月{day.day}日"


def month_period(year: int, month: int, day: int | None = None) -> Period | None:
    """A month or a day of it; None where the calendar has none."""
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    if day is None:
        return Period(date(year, month, 1), date(year, month, last))
    return Period(date(year, month, day), date(year, month, day)) if 1 <= day <= last else None


def year_period(year: int) -> Period:
    """A year, January to December."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def fiscal_period(year: int) -> Period:
    """A Japanese fiscal year, by the year it starts in."""
    first = date(year, FISCAL_MONTH, 1)
    return Period(first, first.replace(year=year + 1) - timedelta(days=1), fiscal_year=year)


def fiscal_year(day: date) -> int:
    """The Japanese fiscal year of a day, by the year it starts in."""
    return day.year - (day.month < FISCAL_MONTH)


def month_before(day: date) -> date:
    """The first day of the month before."""
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)
