"""beside_year: the year before or after the one spoken of: 「その前の年は？」, "and the year after?"."""

import re
from collections.abc import Sequence
from datetime import date

from assistant.models import Answer
from assistant.question.named_period import NamedPeriod
from assistant.question.question_language import language_of
from corpus.language.calendar import Period, fiscal_period, fiscal_year, year_period
from index import Filters

_YEAR_BEFORE = re.compile(
    r"(?:その)?前の年度?|(?:その)?前年度?(?:は|に|の|$|[?？])|(?:その|さらに)?(?:一|1|１)年(?:度)?前"
    r"|\b(?:in |during )?the (?:year before(?: (?:that|then))?|(?:previous|preceding) year)\b"
    r"|\b(?:a|one) year earlier\b",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(
    r"(?:その)?(?:次|翌)の年度?|(?:その)?翌年度?|(?:その)?(?:一|1|１)年(?:度)?後"
    r"|\b(?:in |during )?the (?:year after(?: (?:that|then))?|(?:next|following) year)\b"
    r"|\b(?:a|one) year later\b",
    re.IGNORECASE,
)


def beside_year(question: str, history: Sequence[Answer]) -> NamedPeriod | None:
    """The time that a follow-up names by the one of the answer before it; None where it names none so.

    Where the answer was narrowed to no time it is the year of its best quote: in Japanese the fiscal one.
    """
    if not history:
        return None
    for pattern, step in ((_YEAR_BEFORE, -1), (_YEAR_AFTER, 1)):
        match = pattern.search(question)
        period = _moved_year(history[-1], step, language_of(question)) if match else None
        if match and period:
            return NamedPeriod(period, match.start(), match.end())
    return None


def _moved_year(before: Answer, step: int, language: str) -> Period | None:
    """The time of an answer so many years later."""
    filters = before.filters
    if filters.fiscal_year is not None:
        return fiscal_period(filters.fiscal_year + step)
    if filters.since or filters.until:
        return _period_shifted(filters, step)
    day = next((one.date for one in before.quotes if one.date), None)
    if day is None:
        return None
    if language == "ja":
        return fiscal_period(fiscal_year(day) + step)
    return year_period(day.year + step)


def _period_shifted(filters: Filters, step: int) -> Period:
    """A stretch of one year as the whole year beside it: a meeting is not held on the same day again."""
    day = filters.since or filters.until or date.min
    last = filters.until or day
    if day.year == last.year:
        return year_period(day.year + step)
    return Period(_in_year(filters.since, step), _in_year(filters.until, step))


def _in_year(day: date | None, step: int) -> date | None:
    """The same day so many years later; of 29 February the day before it."""
    if day is None:
        return None
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + step, day=28 if is_leap_day else day.day)
