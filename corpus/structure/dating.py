"""When the meeting was held: its date, and the times at which it began and ended."""

import re
from collections.abc import Iterator, Sequence

from corpus.language.clock import find_times
from corpus.language.dates import find_dates
from corpus.language.lexicon import any_of
from corpus.language.numerals import NUMERAL
from corpus.models import Field, FieldKind
from corpus.structure.fields import Fact, Printed, own_lines, place_of

SAME_LINE = 60  # characters in which what belongs to a date stands, before it or after it

# A field that tells when has a number on its line; one headed by 日時, on the next.
_TELLS_WHEN = re.compile(rf"[^\n]*{NUMERAL}")
_TELLS_BELOW = re.compile(rf"[^\n]{{0,8}}\n[^\n]*{NUMERAL}")
_LINE = re.compile(rf"[^\n]{{0,{SAME_LINE}}}")
_AFTER_DATE = re.compile(r"[ ]*(?:\(.{1,3}\))?.{0,30}")
_DATE_LABEL = re.compile(
    r"(?:日[ ]{0,6}時|年[ ]?月[ ]?日|月[ ]?日|期[ ]?日|開催日|日[ ]{0,3}程)[^\n。]{0,12}$|Date[: ]*$"
)
_NOT_THE_DAY = re.compile(any_of("not_the_day"))
_D = r"[\d〇零一二三四五六七八九十 ]{1,4}"
_TIME = rf"((?:午前|午後|正午)[ ]*(?:{_D}時[ ]*(?:{_D}分|半)?)?)"
_OPENED = re.compile(
    rf"^[ ]*(?:[^\n。]{{0,30}}[ ])?[○〇◯(〔]?{_TIME}[ ]*(?:{any_of('openings')})", re.MULTILINE
)
_CLOSED = re.compile(rf"^[ ]*[○〇◯(〔]?{_TIME}[ ]*(?:に)?(?:{any_of('closings')})", re.MULTILINE)


def read_dating(text: str, limit: int, printed: Sequence[Printed]) -> Iterator[Field]:
    """The fields that tell when, of a clean text whose front matter ends at ``limit``.

    ``printed`` are its printed fields; those of these kinds that give no value are there without one.
    """
    told = [field for field in printed if _tells_when(text, field)]
    start, end = _times(text, limit, told)
    facts: tuple[tuple[FieldKind, Fact | None], ...] = (
        ("date", _date(text[:limit], told)),
        ("start_time", start),
        ("end_time", end),
    )
    fields = [Field(kind, *place_of(text, told, *fact[:2]), fact[2]) for kind, fact in facts if fact]
    places = {(field.start, field.end) for field in fields}
    yield from fields
    yield from (Field(one.kind, *span) for one in told if (span := own_lines(text, one)) not in places)


def _tells_when(text: str, field: Printed) -> bool:
    if field.kind not in ("date", "start_time", "end_time"):
        return False
    below = field.kind == "date" and _TELLS_BELOW.match(text, field.after, field.end)
    return bool(below or _TELLS_WHEN.match(text, field.after, field.end))


def _date(front: str, told: Sequence[Printed]) -> Fact | None:
    """The date most like the meeting's own; of several places that print it, that of a field."""
    found = find_dates(front)
    if not found:
        return None
    best = max(found, key=lambda one: (_date_score(front, one[0], one[1]), -one[0]))
    same = (one for one in found if one[2] == best[2] and _is_inside(one[0], told))
    start, end, day = next(same, best)
    return start, end, day.isoformat()


def _is_inside(offset: int, printed: Sequence[Printed]) -> bool:
    return any(field.start <= offset < field.end for field in printed)


def _date_score(front: str, start: int, end: int) -> int:
    """How much a date is like the meeting's own: after a label, alone on its line, with a time after it."""
    line_start = max(front.rfind("\n", 0, start) + 1, start - SAME_LINE)
    line_end = front.find("\n", end)
    line_end = line_end if 0 <= line_end < end + SAME_LINE else end + SAME_LINE
    before, after = front[line_start:start], front[end:line_end]
    alone = not before.strip() and "。" not in after and _AFTER_DATE.fullmatch(after)
    score = 3 if _DATE_LABEL.search(before) else 0
    score += 2 if alone else 0
    score += 1 if next(find_times(front[end : end + SAME_LINE]), None) else 0
    return score - (4 if _NOT_THE_DAY.search(before + after) else 0)


def _times(text: str, limit: int, told: Sequence[Printed]) -> tuple[Fact | None, Fact | None]:
    """(start, end): beside a date, else on clock lines (午後2時開会), else in fields (開会 午後2時)."""
    start, end = _times_of_date(text, limit)
    opened, closed = _OPENED.search(text), list(_CLOSED.finditer(text))
    if opened and not start:
        start = _first_time(text, *opened.span(1))
    if closed and not end:
        end = _first_time(text, *closed[-1].span(1))
    return start or _time_of(text, told, "start_time"), end or _time_of(text, told, "end_time")


def _times_of_date(text: str, limit: int) -> tuple[Fact | None, Fact | None]:
    """The times after the first date that has some on its line."""
    for _, day_end, _ in find_dates(text[:limit]):
        line = _LINE.match(text, day_end, limit)
        times = _clock_times(text, *line.span()) if line else []
        if times:
            return times[0], times[1] if len(times) > 1 else None
    return None, None


def _time_of(text: str, told: Sequence[Printed], kind: FieldKind) -> Fact | None:
    """The first time of the fields of a kind."""
    times = (_first_time(text, *own_lines(text, field)) for field in told if field.kind == kind)
    return next(filter(None, times), None)


def _clock_times(text: str, start: int, end: int) -> list[Fact]:
    return [(start + first, start + last, time) for first, last, time in find_times(text[start:end])]


def _first_time(text: str, start: int, end: int) -> Fact | None:
    return next(iter(_clock_times(text, start, end)), None)
