"""find_dates, find_periods: patterns of dates in text: 令和4年7月11日, R4.7.11, 2022-07-11, 11 July 2022."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain

from corpus.language.calendar import (
    ERAS,
    FISCAL_MONTH,
    MONTHS,
    Period,
    fiscal_period,
    month_period,
    western_year,
    year_period,
)
from corpus.language.numerals import DIGITS, TWO_DIGITS, number

KNOWN = 16  # texts whose dates are kept: of one front matter they are asked for from several sides

_PLAIN_DATE_SIGNS = {
    chr(wide): chr(plain) for wide, plain in (DIGITS | str.maketrans("／－．ＲＨＳ", "/-.RHS")).items()
}
_NOT_PLAIN = re.compile(f"[{''.join(_PLAIN_DATE_SIGNS)}]")
_ERA_LETTERS = {"R": "令和", "H": "平成", "S": "昭和"}
_MONTH_NUMBERS = {name: at for at, name in enumerate(MONTHS, 1)}
_MONTH_NUMBERS |= {name[:3]: at for at, name in enumerate(MONTHS, 1)} | {"sept": 9}

_S, _GAP = r"[ \t　]*+", r"[ \t　]++"  # between the parts of a date: never a line break
_DATE_YEAR = (
    rf"(?:(?P<era>{'|'.join(ERAS)}){_S}(?P<era_year>\d?{_S}十{_S}\d?|\d(?:{_S}\d)?|元)"
    r"|(?P<year>(?:19|20)\d\d))"
)
_MONTH = rf"(?P<month>{TWO_DIGITS})"
_DATE_DAY = rf"(?P<day>{TWO_DIGITS})"
_IN_KANJI = re.compile(
    rf"{_DATE_YEAR}{_S}年(?P<fiscal>度)?(?:の?{_S}{_MONTH}{_S}月(?:{_S}{_DATE_DAY}{_S}日)?)?"
)
# R4 alone is a fiscal year, as offices write their years.
_LETTERED_ERA_DATE = re.compile(
    rf"(?<![A-Za-z\d])(?P<era>[RHS])(?P<era_year>\d{{1,2}})"
    rf"(?:年{_MONTH}月(?:{_DATE_DAY}日)?|[./-](?P<month2>\d{{1,2}})(?:[./-](?P<day2>\d{{1,2}}))?|年(?!度)|(?P<fiscal>年度|))"
    r"(?![A-Za-z\d])"
)
_ISO_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?(?!\d)"
)
_MONTH_NAME = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
# The day stands on one side of the month; no number of a clock (16:50 October 31) is one.
_ENGLISH_DAY = r"(?<![\d:.])(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY_NOTE = r"(?:[ ]?\((?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*\.?\))?"  # May 20 (Mon), 2024
_DATES_EN = re.compile(
    rf"(?:\b(?P<fiscal>(?:fiscal(?:{_GAP}year)?|FY){_S})"
    rf"|(?:{_ENGLISH_DAY}(?:{_GAP}|-)(?:(?:day{_GAP})?of{_GAP})?|\b)(?P<month>{_MONTH_NAME})(?:\.?,?{_GAP}|-)"
    rf"(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?{_WEEKDAY_NOTE}(?:,{_S}|{_GAP}))?|\b)(?<!\d[/.])(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# 03/12/2024: month first, unless a number over 12 of the same text shows days first; with points days are.
_SLASHED_DATE = re.compile(
    r"(?<![\d/.])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\d/])"
)
_DATES_JA = (_IN_KANJI, _LETTERED_ERA_DATE, _ISO_DATE)
_WESTERN_YEAR = re.compile(r"(?:19|20)\d\d")  # in every English date


@dataclass(frozen=True, slots=True)
class Dated:
    """A period written out in a text, and where: ``start``/``end`` are offsets, end exclusive."""

    period: Period
    start: int
    end: int


def find_periods(text: str) -> list[Dated]:
    """Every date of a text as Japanese minutes write it, in order: days, months, years, fiscal years."""
    plain = _date_digits(text)
    return _dated_match(match for pattern in _DATES_JA for match in pattern.finditer(plain))


def find_english_periods(text: str) -> list[Dated]:
    """Every date of an English text, years alone too, in order."""
    if not _WESTERN_YEAR.search(text):
        return []
    return sorted(
        (*_dated_match(chain(_DATES_EN.finditer(text), _ISO_DATE.finditer(text))), *_slashed(text)),
        key=_dated_start,
    )


def _slashed(text: str) -> Iterator[Dated]:
    """The days written in digits with the year last, all in the one order that the text shows."""
    found = list(_SLASHED_DATE.finditer(text))
    is_day_first = any(int(match["first"]) > len(MONTHS) for match in found)
    for match in found:
        parts = int(match["first"]), int(match["second"])
        day, month = parts if is_day_first or match["mark"] == "." else parts[::-1]
        if period := month_period(int(match["year"]), month, day):
            yield Dated(period, *match.span())


@lru_cache(maxsize=KNOWN)
def find_dates(text: str) -> tuple[tuple[int, int, date], ...]:
    """(start, end, date) of every day written out in a text of either language, in order.

    Days that the calendar does not have are passed over.
    """
    written = (*find_periods(text), *find_english_periods(text))
    days = ((one.start, one.end, one.period.since) for one in written if one.period.since == one.period.until)
    return tuple(sorted({(start, end, day) for start, end, day in days if day}))


def parse_date(value: str) -> Period | None:
    """The period of a day, month, year or fiscal year as a person types it; None for anything else."""
    plain = _date_digits(value.strip())
    found = (pattern.fullmatch(plain) for pattern in (*_DATES_JA, _DATES_EN))
    return next((_dated_period(match) for match in found if match), None)


def month_number(name: str) -> int:
    """1 to 12 for the English name of a month or its abbreviation; KeyError for anything else."""
    return _MONTH_NUMBERS[name.lower()]


def _date_digits(text: str) -> str:
    """The text with digits and date marks in ASCII; offsets stay."""
    return _NOT_PLAIN.sub(lambda match: _PLAIN_DATE_SIGNS[match[0]], text)


def _dated_match(matches: Iterable[re.Match[str]]) -> list[Dated]:
    found = ((match, _dated_period(match)) for match in matches)
    return sorted((Dated(period, *match.span()) for match, period in found if period), key=_dated_start)


def _dated_start(dated: Dated) -> int:
    return dated.start


def _dated_period(match: re.Match[str]) -> Period | None:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else _western_of_era(groups["era"], groups["era_year"])
    month = groups.get("month") or groups.get("month2")
    day = groups.get("day2") or groups.get("day")
    is_fiscal = groups.get("fiscal") is not None
    if not month:
        return fiscal_period(year) if is_fiscal else year_period(year)
    in_year = _dated_month(month)
    year += is_fiscal and in_year < FISCAL_MONTH  # 令和4年度の2月 is in 2023
    return month_period(year, in_year, number(day) if day else None)


def _western_of_era(era: str, year: str) -> int:
    return western_year(_ERA_LETTERS.get(era, era), number(year))


def _dated_month(value: str) -> int:
    return month_number(value) if value.isalpha() and value.isascii() else number(value)
