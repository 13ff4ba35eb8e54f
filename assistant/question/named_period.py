"""find_period: NamedPeriod: when, by a question, it was said (令和4年度に, 先月, since 2022), and its tie."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.language.calendar import (
    MONTHS,
    Period,
    fiscal_period,
    fiscal_year,
    month_before,
    month_period,
    year_period,
)
from corpus.language.dates import Dated, find_english_periods, find_periods, month_number
from corpus.language.lexicon import any_of
from corpus.language.numerals import DIGITS, TWO_DIGITS, number

_MONTH_AND_DAY = rf"(?P<month>{TWO_DIGITS})月(?:の?\s*(?P<day>{TWO_DIGITS})日)?"
# Years before this one, and months before it. The question is read with its kanji numbers as digits.
_YEARS_AGO = {"一昨年".translate(DIGITS): 2, "昨年": 1, "去年": 1, "今年": 0, "本年": 0, "前年": 1}
_MONTHS = {"先々月": 2, "先月": 1, "今月": 0}
_RELATIVE_PERIOD = re.compile(
    rf"(?P<years>{'|'.join(_YEARS_AGO)})(?P<fiscal>度)?(?:の?\s*{_MONTH_AND_DAY})?|(?P<months>{'|'.join(_MONTHS)})"
)
_RELATIVE_EN = re.compile(
    r"\b(?:(?P<which>last|this)\s+(?:(?P<fiscal>fiscal\s+)?(?P<unit>year|month))"
    rf"|(?:in|of|from|on)\s+(?:(?:last|this)\s+)?(?P<name>{'|'.join(MONTHS)})(?!\w|\s+\d))\b",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(rf"(?<![年\d]){_MONTH_AND_DAY}")

_PARENTHESIS, _AFTER_DAY = re.compile(r"[(（]\s*$"), re.compile(r"[)）]|の")
_PERIOD_TO = re.compile(r"\s*(?:年度?)?(?:から|より|～|〜|~|–|－|-)\s*")
_OPEN_PERIOD = re.compile(r"(?P<since>以降|以後|から|以来)|(?P<until>以前|まで)")
_BEFORE_EN = re.compile(
    r"\b(?P<lead>on|in|during|of|from|for|since|after|before|until|till|up\s+to|between|by)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AND_EN = re.compile(r"\s*(?:and|to|until|till|through|-|–)\s*", re.IGNORECASE)

# A date narrows the search only where it says when a thing was said, not where it is part of what was said.
_DONE_IN_PERIOD = f"(?:{any_of('assistant/saying', 'assistant/discussing')})"
_PERIOD_OF_MEETING = f"(?:{any_of('body_kinds')})"
_PERIOD_HELD = (
    r"(?:の|に開かれた|に開催された|開催の|(?=第\d))\s*(?:第\d+回の?)?"
    rf"[^、。]{{0,12}}?{_PERIOD_OF_MEETING}(?:要?録)?(?:では|において|で|に|は)?"
)
_PERIOD_ALONE = (
    r"(?:の(?:ほう|方|分|もの|こと|話|とき|時)?)?(?:は|を)?(?:全部|すべて|全て)?(?:お願いします|教えて(?:ください|下さい)?)?"
    r"(?:です|でした|だ|で)?(?:が|けど|ね|よ)?[?？。、]*$"
)
_WHEN = re.compile(
    rf"\s*(?P<tie>{_PERIOD_HELD}|の(?={_DONE_IN_PERIOD})|(?:には|では|に|は|、)(?=.*{_DONE_IN_PERIOD}|[?？]?$)|{_PERIOD_ALONE})"
)
# A fiscal year before a subject says when it was spoken of (令和5年度の再委託について), unless the subject
# has a year of its own.
_PERIOD_OF_SUBJECT = re.compile(
    rf"\s*の(?=(?:(?!{any_of('assistant/own_years')})[^、。])+?(?:について|に関して|に関する|の(?:件|採決|議決|審議)))"
)
# 「去年USBについて」: a word for a time needs no particle before a noun.
_PERIOD_ADVERB = re.compile(
    rf"(?=(?!(?:{any_of('assistant/own_years')}))[A-Za-zＡ-Ｚ0-9ァ-ヴー一-龥々の]+(?:について|に関して|に関する).*{_DONE_IN_PERIOD})"
)
# 「昨年度に導入した機器について」: the time of a deed; that of speaking says when after all.
_DEED_IN_PERIOD = re.compile(
    r"(?P<deed>[^、。]{0,12}?[ぁ-ん])た(?=[^ぁ-ん、。][^、。]*(?:について|に関|の件))"
)
_SAID_IN_PERIOD_EN = re.compile(
    r"\b(?:said|say|says|discuss\w*|ask\w*|named\w*|decided?|raised?|meetings?|minutes|agenda|attend\w*|absent|present|held|summar\w*|happen\w*|approved|rejected|spoke|speak|about)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """A period named in a question, and where, with the words that tie it to the rest (「の会議で」).

    ``relative`` says that it depends on today or on what the store holds (去年, 10月の会議で).
    """

    period: Period
    start: int
    end: int
    relative: bool = False


def find_period(question: str, today: date, days: Sequence[date] = ()) -> NamedPeriod | None:
    """The period that a question asks about, None where no date in it says when something was said.

    ``days`` are those of the meetings held: a month without its year is that of the latest of them.
    """
    text = question.translate(DIGITS)
    dates = find_periods(text)
    found = (
        *_period_tied(_periods_joined(dates, text), text),
        *_days_held(dates, text, days),
        *_period_tied(_relative_periods(text, today), text, relative=True),
        *_period_tied(_bare_months(text, days), text, relative=True),
        *_english_periods(text, today, days),
    )
    return min(found, key=lambda named: (named.start, -named.end), default=None)


def _periods_joined(dates: Sequence[Dated], text: str) -> Iterator[Dated]:
    """Two dates with から between them as one period; one with 以降 or まで after it as an open one."""
    dates_left = list(dates)
    while dates_left:
        first = dates_left.pop(0)
        to = _PERIOD_TO.match(text, first.end)
        second_date = next((one for one in dates_left if to and one.start == to.end()), None)
        if second_date is not None:
            dates_left = [one for one in dates_left if one.start >= second_date.end]
            until_word = re.compile("まで(?:の間)?").match(text, second_date.end)
            period = Period(first.period.since, second_date.period.until)
            yield Dated(period, first.start, until_word.end() if until_word else second_date.end)
        elif opened := _OPEN_PERIOD.match(text, first.end):
            since = first.period.since if opened["since"] else None
            until_day = first.period.until if opened["until"] else None
            yield Dated(Period(since, until_day), first.start, opened.end())
        else:
            yield first


def _period_tied(dates: Iterator[Dated], text: str, *, relative: bool = False) -> Iterator[NamedPeriod]:
    """Those that say when something was said, each with the words that tie it to the rest."""
    for one in dates:
        tie = _tie_of_period(one, text, relative=relative)
        if tie is not None and not _is_deed_in_period(text, tie):
            yield NamedPeriod(one.period, one.start, tie, relative)


def _tie_of_period(one: Dated, text: str, *, relative: bool) -> int | None:
    tie = _WHEN.match(text, one.end)
    if tie is None and one.period.fiscal_year is not None:
        tie = _PERIOD_OF_SUBJECT.match(text, one.end)
    if tie is None and (relative or _is_range_of_dates(one.period)) and text[one.end - 1] != "度":
        tie = _PERIOD_ADVERB.match(text, one.end)
    if tie is None and _is_range_of_dates(one.period):
        tie = re.compile(rf"の?(?=.*{_DONE_IN_PERIOD})").match(text, one.end)
    return tie.end() if tie else None


def _days_held(dates: Sequence[Dated], text: str, days: Sequence[date]) -> Iterator[NamedPeriod]:
    """Days of meetings that are held: whatever words stand around them, such a day says which meeting."""
    for one in dates:
        if one.period.since == one.period.until and one.period.since in days:
            before_day, after_day = _PARENTHESIS.search(text[: one.start]), _AFTER_DAY.match(text, one.end)
            start = before_day.start() if before_day and after_day else one.start
            end = after_day.end() if after_day else one.end
            if not _is_deed_in_period(text, end):
                yield NamedPeriod(one.period, start, end)


def _is_range_of_dates(period: Period) -> bool:
    return period.since is None or period.until is None


def _is_deed_in_period(text: str, start: int) -> bool:
    """Whether what follows happened then, and was spoken of at any time."""
    deed = _DEED_IN_PERIOD.match(text, start)
    return deed is not None and not re.search(_DONE_IN_PERIOD, deed["deed"])


def _relative_periods(text: str, today: date) -> Iterator[Dated]:
    for match in _RELATIVE_PERIOD.finditer(text):
        period = _years_counted_back(match, today)
        if period:
            yield Dated(period, *match.span())


def _years_counted_back(match: re.Match[str], today: date) -> Period | None:
    if match["months"]:
        day = today
        for _ in range(_MONTHS[match["months"]]):
            day = month_before(day)
        return month_period(day.year, day.month)
    if match["fiscal"]:
        return fiscal_period(fiscal_year(today) - _YEARS_AGO[match["years"]])
    year = today.year - _YEARS_AGO[match["years"]]
    if match["month"]:
        return month_period(year, number(match["month"]), number(match["day"]) if match["day"] else None)
    return year_period(year)


def _bare_months(text: str, days: Sequence[date]) -> Iterator[Dated]:
    """Months named without their year, where a meeting or nothing else is meant: 「10月の会議で」."""
    for match in _MONTH_ALONE.finditer(text):
        held = re.compile(rf"\s*(?:{_PERIOD_HELD}|{_PERIOD_ALONE})").match(text, match.end())
        day = number(match["day"]) if match["day"] else None
        period = _latest_month(days, number(match["month"]), day)
        if period and held:
            yield Dated(period, *match.span())


def _latest_month(days: Sequence[date], month: int, day: int | None = None) -> Period | None:
    """The latest such month, or day, in which a meeting was held."""
    fitting = [held for held in days if held.month == month and day in (None, held.day)]
    return month_period(max(fitting).year, month, day) if fitting else None


def _english_periods(text: str, today: date, days: Sequence[date]) -> Iterator[NamedPeriod]:
    for named in (*_english_dates(text), *_english_relative(text, today, days)):
        rest = f"{text[: named.start]}{text[named.end :]}".strip(" ?.,")
        if _SAID_IN_PERIOD_EN.search(rest) or not rest:
            yield named


def _english_dates(text: str) -> Iterator[NamedPeriod]:
    """A date with the preposition before it; without one only where there is nothing else."""
    dates_left = find_english_periods(text)
    while dates_left:
        one = dates_left.pop(0)
        before = _BEFORE_EN.search(text[: one.start])
        date_lead = " ".join(before["lead"].lower().split()) if before else ""
        period_start, period_end, period = before.start() if before else one.start, one.end, one.period
        to = _AND_EN.match(text, one.end)
        if date_lead in ("between", "from") and to and dates_left and dates_left[0].start == to.end():
            period_end, period = dates_left[0].end, Period(period.since, dates_left.pop(0).period.until)
        if date_lead or not text[:period_start].strip():
            yield NamedPeriod(_open_period(date_lead, period), period_start, period_end)


def _open_period(lead: str, period: Period) -> Period:
    day = timedelta(days=1)
    match lead:
        case "since":
            return Period(period.since, None)
        case "after":
            return Period(period.until + day if period.until else None, None)
        case "before":
            return Period(None, period.since - day if period.since else None)
        case "until" | "till" | "up to":
            return Period(None, period.until)
    return period


def _english_relative(text: str, today: date, days: Sequence[date]) -> Iterator[NamedPeriod]:
    for match in _RELATIVE_EN.finditer(text):
        period = _english_period(match, today, days)
        if period:
            yield NamedPeriod(period, *match.span(), relative=True)


def _english_period(match: re.Match[str], today: date, days: Sequence[date]) -> Period | None:
    if match["name"]:
        return _latest_month(days, month_number(match["name"]))
    back = 1 if match["which"].lower() == "last" else 0
    if match["unit"].lower() == "month":
        day = month_before(today) if back else today
        return month_period(day.year, day.month)
    return fiscal_period(fiscal_year(today) - back) if match["fiscal"] else year_period(today.year - back)
