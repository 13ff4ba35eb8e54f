"""Dates as people write them: 令和4年度, R4.7.11, 2022年7月, 七月, 2022-07-11, "11 July 2022"."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.language.numerals import DIGITS, TWO_DIGITS, number

_MARKS = str.maketrans("／－．ＲＨＳ", "/-.RHS")
_ERAS = {
    "明治": 1867,
    "大正": 1911,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
    "S": 1925,
    "H": 1988,
    "R": 2018,
}
# First days, newest first (改元の政令).
_ERA_STARTS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
)
_YEAR = rf"(?:(?P<era>明治|大正|昭和|平成|令和)\s*(?P<era_year>{TWO_DIGITS}|元)|(?P<year>(?:19|20)\d\d))"
_MONTH = rf"(?P<month>{TWO_DIGITS})"
_DAY = r"(?P<day>\d?十\d?|\d{1,2})"
_IN_KANJI = re.compile(rf"{_YEAR}年(?P<fiscal>度)?(?:の?\s*{_MONTH}月(?:\s*{_DAY}日)?)?")
# R4 alone is a fiscal year, as offices write their years.
_LETTERED = re.compile(
    rf"(?<![A-Za-z\d])(?P<era>[RHS])(?P<era_year>\d{{1,2}})"
    rf"(?:年{_MONTH}月(?:{_DAY}日)?|[./-](?P<month2>\d{{1,2}})(?:[./-](?P<day2>\d{{1,2}}))?|年(?!度)|(?P<fiscal>年度|))"
    r"(?![A-Za-z\d])"
)
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?(?!\d)")
_MONTHS = {name.lower(): at for at, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): at for at, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH_NAME = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ENGLISH = re.compile(
    r"\b(?:(?P<fiscal>(?:fiscal(?:\s+year)?|FY)\s*)"
    rf"|(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{_MONTH_NAME})\.?,?\s+"
    r"(?:(?P<day2>\d{1,2})(?:st|nd|rd|th)?,?\s+)?)?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_WRITTEN = (_IN_KANJI, _LETTERED, _ISO)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, both ends included, None where it is open; ``fiscal_year`` is set when a Japanese
    fiscal year was named.
    """

    since: date | None
    until: date | None
    fiscal_year: int | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A period written out in a text, and where."""

    period: Period
    start: int
    end: int


def find_dates(text: str) -> list[Dated]:
    """Every date of a text as Japanese minutes write it, in order."""
    plain = text.translate(DIGITS).translate(_MARKS)
    return _dated(match for pattern in _WRITTEN for match in pattern.finditer(plain))


def find_english_dates(text: str) -> list[Dated]:
    """Every date of an English text, years alone too, in order."""
    return _dated([*_ENGLISH.finditer(text), *_ISO.finditer(text)])


def parse_date(value: str) -> Period | None:
    """The period of a day, month, year or fiscal year as a person types it; None for anything else."""
    text = value.strip()
    plain = text.translate(DIGITS).translate(_MARKS)
    found = (pattern.fullmatch(plain) for pattern in (*_WRITTEN, _ENGLISH))
    return next((_period(match) for match in found if match), None)


def month_number(name: str) -> int:
    """1 to 12 for the English name of a month or its abbreviation; KeyError for anything else."""
    return _MONTHS[name.lower()]


def month_period(year: int, month: int, day: int | None = None) -> Period | None:
    """A month or a day of it; None where the calendar has none."""
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return Period(date(year, month, 1), date(year, month, last))
    return Period(date(year, month, day), date(year, month, day)) if 1 <= day <= last else None


def year_period(year: int) -> Period:
    """A year, January to December."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def fiscal_period(year: int) -> Period:
    """A Japanese fiscal year, by the year it starts in."""
    return Period(date(year, 4, 1), date(year + 1, 3, 31), fiscal_year=year)


def fiscal_year(day: date) -> int:
    """The Japanese fiscal year of a day, April to March, by the year it starts in."""
    return day.year if day.month >= 4 else day.year - 1


def month_before(day: date) -> date:
    """The first day of the month before."""
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)


def era_date(day: date) -> str:
    """A date as Japanese offices write it, 令和4年7月11日; before 1912 in Western years."""
    era, first = next(((era, first) for first, era in _ERA_STARTS if day >= first), ("", date(1, 1, 1)))
    year = day.year - first.year + 1 if era else day.year
    return f"{era}{'元' if era and year == 1 else year}年{day.month}月{day.day}日"


def _dated(matches: Iterable[re.Match[str]]) -> list[Dated]:
    found = ((match, _period(match)) for match in matches)
    return sorted(
        (Dated(period, *match.span()) for match, period in found if period), key=lambda one: one.start
    )


def _period(match: re.Match[str]) -> Period | None:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else _western(groups["era"], groups["era_year"])
    month = groups.get("month") or groups.get("month2")
    day = groups.get("day") or groups.get("day2")
    if month:
        return month_period(year, _month(month), number(day) if day else None)
    return year_period(year) if groups.get("fiscal") is None else fiscal_period(year)


def _western(era: str, year: str) -> int:
    return _ERAS[era] + (1 if year == "元" else number(year))


def _month(value: str) -> int:
    return month_number(value) if value.isalpha() and value.isascii() else number(value)
