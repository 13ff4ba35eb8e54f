"""The meeting's date, by scores (weekday, label, alone), its start and end times: each a Fact and place."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from corpus.language.calendar import ERAS
from corpus.language.clock import find_times
from corpus.language.dates import find_dates, parse_date
from corpus.language.lexicon import any_of, pattern_of, words
from corpus.language.numerals import DIGITS, NUMERAL
from corpus.models import Field, FieldKind
from corpus.structure.fields import Fact, Printed, own_lines, place_of

OPENING = 1_500  # characters in which the first speech says when the meeting is held
ENDING = 3_000  # characters in which the last words say when it closed
BESIDE = 60  # characters around a date or a time in which the words that explain it stand
SAME_LINE = 60  # characters in which what belongs to a date stands, before it or after it

# A field that tells when has a number on its line; one headed by 日時, on the next.
_TELLS_WHEN = re.compile(rf"[^\n]*{NUMERAL}")
_TELLS_BELOW = re.compile(rf"[^\n]{{0,8}}\n[^\n]*{NUMERAL}")
_LINE = re.compile(rf"[^\n]{{0,{SAME_LINE}}}")
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
# 2月14日 of a line that names the year before it.
_DAY_OF_YEAR = re.compile(r"(?<!年)(?<!年の)(?<!\d)(\d{1,2})月(\d{1,2})日")
_YEAR = re.compile(rf"(?:{'|'.join(ERAS)}) ?{NUMERAL}{{1,3}} ?年度?|(?:19|20)\d\d年度?")
_D = r"[\d〇零一二三四五六七八九十 ]{1,4}"
_TIME = rf"((?:午前|午後|正午)[ ]*+(?:{_D}時[ ]*+(?:{_D}分|半)?)?)"
_OPENED = re.compile(
    rf"^[ ]*(?:[^\n。]{{0,30}}[ ])?[○〇◯(〔]?{_TIME}[ ]*(?:{any_of('openings')})"
    rf"|^[ ]*[○〇◯(〔](?:{any_of('openings')})[ ]*{_TIME}",
    re.MULTILINE,
)
_CLOSED = re.compile(
    rf"^[ ]*[○〇◯(〔]?{_TIME}[ ]*(?:に)?(?:{any_of('closings')})"
    rf"|^[ ]*[○〇◯(〔](?:{any_of('closings')})[ ]*{_TIME}",
    re.MULTILINE,
)
# A sentence tells the end too, in the last lines: 午後5時40分に閉会した.
_CLOSED_IN_WORDS = re.compile(rf"{_TIME}[ ]*(?:に|を?もって)[^\n。]{{0,12}}(?:{any_of('closings')})")
_LEADS_TO_TIME = r"\b(?:(?!scheduled)[^;.]){0,40}$"
_ENGLISH_OPENED = re.compile(rf"\b(?:{'|'.join(words('english_openings'))}){_LEADS_TO_TIME}", re.IGNORECASE)
_ENGLISH_CLOSED = re.compile(rf"\b(?:{'|'.join(words('english_closings'))}){_LEADS_TO_TIME}", re.IGNORECASE)


def read_dating(text: str, limit: int, printed: Sequence[Printed]) -> Iterator[Field]:
    """The fields that tell when, of a clean text whose front matter ends at ``limit``.

    ``printed`` are its printed fields; those of these kinds that give no value are there without one.
    """
    told = [field for field in printed if _tells_when(text, field)]
    start, end = _times(text, limit, told)
    facts: tuple[tuple[FieldKind, Fact | None], ...] = (
        ("date", _date(text, limit, told)),
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


def _date(text: str, limit: int, told: Sequence[Printed]) -> Fact | None:
    """The date of the front matter, else that of the words that open the meeting, in the first speech."""
    front = text[:limit]
    return _best_date(front, told) or _date_in_title(front) or _date_said(text, limit)


def _best_date(front: str, told: Sequence[Printed]) -> Fact | None:
    """The date most like the meeting's own; of several places that print it, that of a field."""
    found = find_dates(front)
    if not found:
        return None
    best = max(found, key=lambda one: (_date_score(front, *one), -one[0]))
    same = (one for one in found if one[2] == best[2] and _is_inside(one[0], told))
    start, end, day = next(same, best)
    return start, end, day.isoformat()


def _date_in_title(front: str) -> Fact | None:
    """The day printed without its year, on a line that names the year: 令和６年第１回（２月14日）."""
    for match in _DAY_OF_YEAR.finditer(front.translate(DIGITS)):
        line = front[max(front.rfind("\n", 0, match.start()) + 1, match.start() - SAME_LINE) : match.start()]
        year = next((found[0] for found in reversed(list(_YEAR.finditer(line)))), "")
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


def _is_inside(offset: int, printed: Sequence[Printed]) -> bool:
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
    return score - (4 if pattern_of("not_the_day").search(before + after) else 0)


def _weekday_agrees(before: str, after: str, day: date) -> bool:
    """Whether a weekday stands beside a date, and the calendar has it on that day."""
    named = _WEEKDAYS_BEFORE.search(before) or _WEEKDAYS_AFTER.match(after)
    return named is not None and named[1].lower() in _WEEKDAYS[day.weekday()]


def _times(text: str, limit: int, told: Sequence[Printed]) -> tuple[Fact | None, Fact | None]:
    """(start, end): of an English sentence, beside a date, of clock lines (午後2時開会), of fields."""
    start, end = _times_of_date(text, limit)
    start = _told_in_english(text, 0, limit + OPENING, _ENGLISH_OPENED) or start
    opened, closed = _OPENED.search(text), _closed(text)
    if opened and not start:
        start = _first_time(text, *opened.span())
    end = end or closed or _told_in_english(text, max(0, len(text) - ENDING), len(text), _ENGLISH_CLOSED)
    start = start or _time_of(text, told, "start_time") or _time_alone(text[:limit])
    return start, end or _time_of(text, told, "end_time")


def _time_alone(front: str) -> Fact | None:
    """The first time of English minutes that has a line to itself."""
    alone = (one for one in _clock_times(front, 0, len(front)) if front[one[1] - 1] in ".mM")
    return next((one for one in alone if not _line_around(front, one)), None)


def _line_around(text: str, time: Fact) -> str:
    """What else stands on the line of a time, marks of emphasis aside."""
    first, last = text.rfind("\n", 0, time[0]) + 1, text.find("\n", time[1])
    return (text[first : time[0]] + text[time[1] : last if last >= 0 else None]).strip(" *_#")


def _closed(text: str) -> Fact | None:
    """The time of the last clock line that closes a meeting, else of the last sentence that does."""
    lines = list(_CLOSED.finditer(text)) or list(_CLOSED_IN_WORDS.finditer(text, max(0, len(text) - ENDING)))
    return _first_time(text, *lines[-1].span()) if lines else None


def _told_in_english(text: str, start: int, end: int, verbs: re.Pattern[str]) -> Fact | None:
    """The first time of a stretch that a verb of opening leads to, the last that one of closing does."""
    times = _clock_times(text, start, min(end, len(text)))
    led = [one for one in times if _is_led(text, one, verbs)]
    if not led:
        return None
    return led[0] if verbs is _ENGLISH_OPENED else led[-1]


def _is_led(text: str, time: Fact, verbs: re.Pattern[str]) -> bool:
    """Whether a verb stands before a time (adjourned at 9 p.m.) or after it (At 9 p.m. we adjourned)."""
    start, end, _ = time
    before = " ".join(text[max(0, start - BESIDE) : start].split())
    if verbs.search(before):
        return True
    after = _CLAUSE.match(text, end)
    return verbs is _ENGLISH_CLOSED and bool(_AT.search(before) and after and verbs.search(f"{after[0]} "))


_AT = re.compile(r"\bAt$")
_CLAUSE = re.compile(r"[^.;]{0,120}?(?=\.|;)")


def _times_of_date(text: str, limit: int) -> tuple[Fact | None, Fact | None]:
    """The times beside the first date that has some on its line, after it or before it."""
    for day_start, day_end, _ in find_dates(text[:limit]):
        line = _LINE.match(text, day_end, limit)
        first = max(text.rfind("\n", 0, day_start) + 1, day_start - SAME_LINE)
        times = (_clock_times(text, *line.span()) if line else []) or _clock_times(text, first, day_start)
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
