"""read_dating: which date is the meeting's, by _date_score: weekday beside it, label, alone, in the title."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from corpus.language.calendar import ERAS
from corpus.language.clock import find_times
from corpus.language.dates import find_dates, parse_date
from corpus.language.lexicon import any_of, pattern_of
from corpus.language.numerals import DIGITS, NUMERAL
from corpus.language.spans import Span
from corpus.models import Field, FieldKind
from corpus.structure.front_fields import Fact, Printed, own_lines, place_of
from corpus.structure.meeting_hours import read_hours
from corpus.structure.next_meeting import without_next_meeting

OPENING = 1_500  # characters in which the first speech says when the meeting is held
BESIDE = 60  # characters around a date or a time in which the words that explain it stand
SAME_LINE = 60  # characters in which what belongs to a date stands, before it or after it

# A field that tells when has a number on its line; one headed by 日時, on the next.
_TELLS_WHEN = re.compile(rf"[^\n]*{NUMERAL}")
_TELLS_BELOW = re.compile(rf"[^\n]{{0,8}}\n[^\n]*{NUMERAL}")
_AFTER_DATE = re.compile(r"[ ]*(?:\(.{1,3}\))?.{0,30}")
_DATE_LABEL = re.compile(
    r"(?:日[ ]{0,6}時|年[ ]?月[ ]?日|月[ ]?日|期[ ]?日|開催日|日[ ]{0,3}程)[^\n。]{0,12}$|Date[: ]*$"
)
# A weekday beside a date: the meeting's own is printed with it more often than any other.
_WEEKDAYS_BEFORE = re.compile(r"(?i:\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?(?: the)? ?)$")
_WEEKDAYS_AFTER = re.compile(r" ?[(,]? ?([月火水木金土日](?=曜|\))|(?i:mon|tue|wed|thu|fri|sat|sun))")
_WEEKDAYS = ("月 mon", "火 tue", "水 wed", "木 thu", "金 fri", "土 sat", "日 sun")
_MEETS = re.compile(
    rf"{any_of('record_kinds')}|(?i:minutes|meeting|session|hearing|\bheld\b|\bmet\b)|開会|開催|開き"
)
# What heads a date that stands alone below it: ## 前回, Last meeting.
_OTHER_MEETING = re.compile(
    r"[\W\d]{0,8}(?:前回[^。\n]{0,12}|(?i:(?:date of )?(?:the )?(?:last|previous)\b[\w ]{0,20}))\W*"
)
# 2月14日 of a line that names the year before it.
_DAY_OF_YEAR = re.compile(r"(?<!年)(?<!年の)(?<!\d)(\d{1,2})月(\d{1,2})日")
_DATING_YEAR = re.compile(rf"(?:{'|'.join(ERAS)}) ?{NUMERAL}{{1,3}} ?年度?|(?:19|20)\d\d年度?")


def read_dating(text: str, limit: int, printed: Sequence[Printed], title: Span = (0, 0)) -> Iterator[Field]:
    """The fields that tell when, of a clean text whose front matter ends at ``limit``.

    ``printed`` are its printed fields; those of these kinds that give no value are there without one. A date
    in the ``title`` is rather the meeting's own than one elsewhere.
    """
    told = [field for field in printed if _line_tells_when(text, field)]
    this = without_next_meeting(text, limit)
    start, end = read_hours(this, limit, told)
    facts: tuple[tuple[FieldKind, Fact | None], ...] = (
        ("date", _meeting_date(this, limit, told, title)),
        ("start_time", start),
        ("end_time", end),
    )
    fields = [Field(kind, *place_of(text, told, *fact[:2]), fact[2]) for kind, fact in facts if fact]
    places = {(field.start, field.end) for field in fields}
    yield from fields
    yield from (Field(one.kind, *span) for one in told if (span := own_lines(text, one)) not in places)


def _line_tells_when(text: str, field: Printed) -> bool:
    if field.kind not in ("date", "start_time", "end_time"):
        return False
    below = field.kind == "date" and _TELLS_BELOW.match(text, field.after, field.end)
    return bool(below or _TELLS_WHEN.match(text, field.after, field.end))


def _meeting_date(text: str, limit: int, told: Sequence[Printed], title: Span) -> Fact | None:
    """The date of the front matter, else that of the words that open the meeting, in the first speech."""
    front = text[:limit]
    return _best_date(front, told, title) or _date_in_title(front) or _date_said(text, limit)


def _best_date(front: str, told: Sequence[Printed], title: Span) -> Fact | None:
    """The date most like the meeting's own; of several places that print it, that of a field."""
    found = find_dates(front)
    if not found:
        return None
    in_title = range(*title)
    best = max(found, key=lambda one: (_date_score(front, *one) + 3 * (one[0] in in_title), -one[0]))
    same = (one for one in found if one[2] == best[2] and _date_is_inside(one[0], told))
    start, end, day = next(same, best)
    return start, end, day.isoformat()


def _date_in_title(front: str) -> Fact | None:
    """The day printed without its year, on a line that names the year: 令和６年第１回（２月14日）."""
    for match in _DAY_OF_YEAR.finditer(front.translate(DIGITS)):
        line = front[max(front.rfind("\n", 0, match.start()) + 1, match.start() - SAME_LINE) : match.start()]
        year = next((found[0] for found in reversed(list(_DATING_YEAR.finditer(line)))), "")
        period = parse_date(f"{year}{match[0]}") if year else None
        if period and period.since:
            return *match.span(), period.since.isoformat()
    return None


def _date_said(text: str, limit: int) -> Fact | None:
    """The first date of the opening speech that it says the meeting is held on."""
    for start, end, day in find_dates(text[limit : limit + OPENING]):
        start, end = start + limit, end + limit
        around = text[max(limit, start - BESIDE) : end + BESIDE]
        if pattern_of("not_the_day").search(around):
            continue
        if _weekday_agrees(text[:start][-BESIDE:], text[end : end + BESIDE], day) or _MEETS.search(around):
            return start, end, day.isoformat()
    return None


def _date_is_inside(offset: int, printed: Sequence[Printed]) -> bool:
    return any(field.start <= offset < field.end for field in printed)


def _date_score(front: str, start: int, end: int, day: date) -> int:
    """How much a date is like the meeting's own: after a label, alone on its line, with a time after it."""
    line_start = max(front.rfind("\n", 0, start) + 1, start - SAME_LINE)
    line_end = front.find("\n", end)
    line_end = line_end if 0 <= line_end < end + SAME_LINE else end + SAME_LINE
    before, after = front[line_start:start], front[end:line_end]
    bare = _WEEKDAYS_BEFORE.sub("", before).strip(" *#_")
    alone = not bare and "。" not in after and _AFTER_DATE.fullmatch(after)
    score = 3 if _DATE_LABEL.search(before) else 0
    score += 2 if alone else 0
    score += 2 if _weekday_agrees(before, after, day) else 0
    score += 1 if _MEETS.search(before) else 0
    score += 1 if next(find_times(front[end : end + SAME_LINE]), None) else 0
    above = front[:line_start].rstrip().rpartition("\n")[2] if alone else ""
    is_other = _OTHER_MEETING.fullmatch(above) or pattern_of("not_the_day").search(before + after)
    return score - (4 if is_other else 0)


def _weekday_agrees(before: str, after: str, day: date) -> bool:
    """Whether a weekday stands beside a date, and the calendar has it on that day."""
    named = _WEEKDAYS_BEFORE.search(before) or _WEEKDAYS_AFTER.match(after)
    return named is not None and named[1].lower() in _WEEKDAYS[day.weekday()]
