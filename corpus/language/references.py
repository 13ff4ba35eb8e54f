"""find_references: earlier times a sentence of minutes names: 昨年11月の審査会, 前回, "our May meeting"."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from corpus.language.calendar import (
    MONTHS,
    Period,
    fiscal_period,
    fiscal_year,
    month_before,
    month_period,
    year_period,
)
from corpus.language.dates import find_english_periods, find_periods, month_number
from corpus.language.numerals import DIGITS, TWO_DIGITS, number

ANY_TIME = Period(None, None)  # an earlier meeting, not said which: 前回, the previous meeting

# Years before this one. The sentence is read with its kanji numbers as digits.
_YEARS_BACK = {"一昨年".translate(DIGITS): 2, "昨年": 1, "去年": 1, "前年": 1}
_EARLIER_TIME = re.compile(
    rf"(?:(?P<years>{'|'.join(_YEARS_BACK)})|(?P<ago>\d{{1,2}})年(?:ほど|余り)?前)(?P<fiscal>度)?"
    rf"(?:の?\s*(?P<month>{TWO_DIGITS})月)?"
)
_THIS_YEAR = re.compile(rf"(?:今年|本年)(?:の?\s*(?P<month>{TWO_DIGITS})月)")
_LAST_MONTH = re.compile(r"先月")
_MONTH_BEFORE = re.compile(
    rf"(?<![年度の\d])(?P<month>{TWO_DIGITS})月(?=(?:末|中旬|上旬|下旬)?(?:に|から|の|、))"
)
_MEETING_BEFORE = re.compile(
    r"前回|その後(?=[のはも、])|前々回|(?:前|先)の(?:委員会|審査会|協議会|審議会|部会|会議|定例会|議会|本会議)"
    r"|(?:さきの|先の|先般の?|先日の?|以前の?|過日の?)(?=[^。]{0,24}(?:委員会|会|お?願い|要望|指摘|質問|約束|説明|報告|決定|了承))"
    r"|継続(?:審査|審議|協議)(?:と(?:し|な)(?:た|って|ってい)|になって|中の|分)"
)
_EARLIER_EN = re.compile(
    r"\b(?:last|previous) (?:(?P<unit>year|month|fiscal year)|(?P<name>"
    + "|".join(MONTHS)
    + r")|meeting|session|week|time)\b"
    r"|\b(?P<ago>\d{1,2}|a|two|three|four|five) years? ago\b"
    r"|\b(?:at|in) (?:the|our) (?P<which>" + "|".join(MONTHS) + r") (?:meeting|session)\b"
    r"|\b(?:previously|at an earlier meeting|as (?:we )?(?:agreed|decided|requested) (?:earlier|before))\b",
    re.IGNORECASE,
)
# Where none of these stands, no time does: most sentences need no closer look.
_EARLIER_HINT = re.compile(
    r"[年月前昨去先後]|継続|さきの|過日|(?:19|20)\d\d|[RHS]\d|\b(?:last|previous|ago|meeting|session|earlier)",
    re.I,
)
KEPT = 20_000  # sentences whose times are kept: what later meetings say is looked through for many matters
_YEARS_IN_WORDS = {"a": 1, "two": 2, "three": 3, "four": 4, "five": 5}


@lru_cache(KEPT)
def find_references(sentence: str, day: date | None) -> tuple[Period, ...]:
    """The earlier times that a sentence of a meeting of this day speaks of; ``ANY_TIME`` for some time.

    Without the day, times that depend on it are ``ANY_TIME``.
    """
    if not _EARLIER_HINT.search(sentence):
        return ()
    text = sentence.translate(DIGITS)
    found = [*_earlier_written(text), *_earlier_relative(text, day), *_earlier_english(sentence, day)]
    if _MEETING_BEFORE.search(sentence):
        found.append(ANY_TIME)
    return tuple(one for one in dict.fromkeys(found) if _is_past_time(one, day))


def _is_past_time(period: Period, day: date | None) -> bool:
    return period.since is None or day is None or period.since <= day


def _earlier_written(text: str) -> Iterator[Period]:
    """Times written out whole."""
    yield from (one.period for one in (*find_periods(text), *find_english_periods(text)))


def _earlier_relative(text: str, day: date | None) -> Iterator[Period]:
    for match in _EARLIER_TIME.finditer(text):
        back = _YEARS_BACK[match["years"]] if match["years"] else int(match["ago"])
        yield _year_back(day, back, match["month"], is_fiscal=bool(match["fiscal"])) if day else ANY_TIME
    for match in _THIS_YEAR.finditer(text):
        yield _year_back(day, 0, match["month"], is_fiscal=False) if day else ANY_TIME
    for match in _MONTH_BEFORE.finditer(text):
        yield _latest_month_begun(day, number(match["month"])) if day else ANY_TIME
    if _LAST_MONTH.search(text):
        yield _month_of_day(month_before(day)) if day else ANY_TIME


def _year_back(day: date, back: int, month: str | None, *, is_fiscal: bool) -> Period:
    """A year, or a month of it, so many years back; 昨年 is said of the fiscal year too."""
    if month:
        return month_period(day.year - back, number(month)) or ANY_TIME
    if is_fiscal:
        return fiscal_period(fiscal_year(day) - back)
    first, last = year_period(day.year - back), fiscal_period(fiscal_year(day) - back)
    return Period(min(filter(None, (first.since, last.since))), max(filter(None, (first.until, last.until))))


def _latest_month_begun(day: date, month: int) -> Period:
    """The latest such month that has begun."""
    return month_period(day.year - (month > day.month), month) or ANY_TIME


def _month_of_day(day: date) -> Period:
    return month_period(day.year, day.month) or ANY_TIME


def _earlier_english(text: str, day: date | None) -> Iterator[Period]:
    for match in _EARLIER_EN.finditer(text):
        name, ago = match["name"] or match["which"], (match["ago"] or "").lower()
        if day is None:
            yield ANY_TIME
        elif name:
            at = month_number(name)
            yield month_period(day.year - (at >= day.month), at) or ANY_TIME
        elif ago:
            yield _year_back(
                day, _YEARS_IN_WORDS[ago] if ago in _YEARS_IN_WORDS else int(ago), None, is_fiscal=False
            )
        elif match["unit"] in ("year", "fiscal year"):
            yield _year_back(day, 1, None, is_fiscal=False)
        elif match["unit"] == "month":
            yield _month_of_day(month_before(day))
        else:
            yield ANY_TIME
