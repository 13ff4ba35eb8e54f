"""read_hours: when a meeting began and ended: clock lines (_OPENED, _CLOSED), a _range, labels, verbs."""

import re
from collections.abc import Sequence

from corpus.language.clock import find_ranges, find_times
from corpus.language.dates import find_dates
from corpus.language.lexicon import any_of, words
from corpus.language.numerals import KANJI_NUMERALS
from corpus.models import FieldKind
from corpus.structure.front_fields import Fact, Printed, own_lines

OPENING = 1_500  # characters in which the first speech says when the meeting began
ENDING = 3_000  # characters in which the last words say when it closed
BESIDE = 60  # characters before a time in which the words that explain it stand
SAME_LINE = 60  # characters in which a time stands beside a date, before it or after it
BESIDE_RANGE = 12  # characters of what else may stand on the line of a range that has one to itself

_HOURS_LINE = re.compile(rf"[^\n]{{0,{SAME_LINE}}}")
_HOUR_DIGITS = rf"[\d零{KANJI_NUMERALS} ]{{1,4}}"
_DAYTIME = rf"((?:午前|午後|正午)[ ]*+(?:{_HOUR_DIGITS}時[ ]*+(?:{_HOUR_DIGITS}分|半)?)?)"
_OPENED = re.compile(
    rf"^[ ]*(?:[^\n。]{{0,30}}[ ])?[○〇◯(〔]?{_DAYTIME}[ ]*(?:{any_of('openings')})"
    rf"|^[ ]*[○〇◯(〔](?:{any_of('openings')})[ ]*{_DAYTIME}",
    re.MULTILINE,
)
_CLOSED = re.compile(
    rf"^[ ]*[○〇◯(〔]?{_DAYTIME}[ ]*(?:に)?(?:{any_of('closings')})"
    rf"|^[ ]*[○〇◯(〔](?:{any_of('closings')})[ ]*{_DAYTIME}"
    rf"|(?:{any_of('openings')})[ 、・,]+{_DAYTIME}[ ]*(?:{any_of('closings')})(?![ :]*(?:午前|午後|正午))",
    re.MULTILINE,
)
# A sentence tells the end too, in the last lines: 午後5時40分に閉会した.
_CLOSED_IN_WORDS = re.compile(rf"{_DAYTIME}[ ]*(?:に|を?もって)[^\n。]{{0,12}}(?:{any_of('closings')})")
_LEADS_TO_TIME = r"\b(?:(?!scheduled)[^;.]){0,40}$"
_ENGLISH_OPENED = re.compile(rf"\b(?:{'|'.join(words('english_openings'))}){_LEADS_TO_TIME}", re.IGNORECASE)
_ENGLISH_CLOSED = re.compile(rf"\b(?:{'|'.join(words('english_closings'))}){_LEADS_TO_TIME}", re.IGNORECASE)
# What stands before the time, or the two times, of the meeting.
_HOURS_LABEL = re.compile(
    r"(?i:\b(?:time|times|date|when|duration)\b[^\n]{0,12}$|^[ *#_-]*from $)"
    r"|(?:日[ ]{0,6}時|時[ ]{0,6}間|時[ ]{0,6}刻|開催|期[ ]{0,6}日|自)[^\n]{0,40}$"
)
_HALVES_UNSAID = re.compile(r"[^午apAP]*")
_LABELS = r"(?:^|(?<=[ ]{2}))[ *#_(【\[-]{0,20}(?:\d{1,2}[.)、 ]{1,3})?"
_COLON_TIME = r"[ *】\])]{0,9}(?::|(?<=[ ]))[ *]{0,9}"
_OF_MEETING = r"(?: time| of (?:the )?meeting)?[ *]{0,9}:[ *]{0,9}"
_STARTED = (
    rf"(?:(?i:(?:start|starts|starting|begins|opening|meeting|time|when){_OF_MEETING})"
    rf"|(?:開会|開始|開議)(?:時刻|時間|日時)?{_COLON_TIME}|(?:開催)?(?:時間|時刻){_COLON_TIME})"
)
_ENDED = (
    rf"(?:(?i:(?:end|ends|finish|close|closing){_OF_MEETING})"
    rf"|(?:閉会|終了|散会|閉議)(?:時刻|時間|日時)?{_COLON_TIME})"
)
# What a label says, which is looked for first, and the label where it stands: a table has many gaps.
_STARTS, _HOURS_ENDS = (
    (re.compile(word), re.compile(_LABELS + word, re.MULTILINE)) for word in (_STARTED, _ENDED)
)
BESIDE_LABEL = 30  # characters from a label to its time: a date may stand between


def read_hours(text: str, limit: int, told: Sequence[Printed]) -> tuple[Fact | None, Fact | None]:
    """When the meeting of a clean text began and ended, whose front matter ends at ``limit``.

    An English sentence tells, a range, a date with times beside it, clock lines (午後2時開会), the printed
    fields ``told``, and last a time after a label or alone on its line.
    """
    start, end = _range(text[:limit]) or _times_of_date(text, limit)
    start = _told_in_english(text, 0, limit + OPENING, _ENGLISH_OPENED) or start
    opened, closed = (_OPENED.search(text), _time_closed(text)) if "午" in text else (None, None)
    if opened and not start:
        start = _first_time_told(text, *opened.span())
    end = end or closed or _told_in_english(text, max(0, len(text) - ENDING), len(text), _ENGLISH_CLOSED)
    front = text[:limit]
    start = (
        start or _time_of_meeting(text, told, "start_time") or _labelled(front, _STARTS) or _time_alone(front)
    )
    end = end or _time_of_meeting(text, told, "end_time") or _labelled(front, _HOURS_ENDS)
    return start, _in_the_afternoon(text, start, end)


def _range(front: str) -> tuple[Fact, Fact] | None:
    """The range of times after a label or beside a date, or the only one that has a line to itself."""
    alone = list[tuple[Fact, Fact]]()
    for first, last in find_ranges(front):
        line_start = front.rfind("\n", 0, first[0]) + 1
        line_end = front.find("\n", last[1])
        before, after = front[line_start : first[0]], front[last[1] : None if line_end < 0 else line_end]
        if len(before) + len(after) <= BESIDE + SAME_LINE and (
            _HOURS_LABEL.search(before) or find_dates(before + after)
        ):
            return first, last
        if len((before + after).strip(" *_#()-")) <= BESIDE_RANGE:
            alone.append((first, last))
    return alone[0] if len(alone) == 1 else None


def _labelled(front: str, labels: tuple[re.Pattern[str], re.Pattern[str]]) -> Fact | None:
    """The first time that follows a label on its line."""
    word, label = labels
    for match in label.finditer(front) if word.search(front) else ():
        line = front[match.end() : match.end() + BESIDE_LABEL].partition("\n")[0]
        if time := _first_time_told(front, match.end(), match.end() + len(line)):
            return time
    return None


def _in_the_afternoon(text: str, start: Fact | None, end: Fact | None) -> Fact | None:
    """The end; one before the start that prints no half of the day is in the afternoon (1時30分～3時)."""
    if not start or not end or end[2] >= start[2] or not _HALVES_UNSAID.fullmatch(text[end[0] : end[1]]):
        return end
    hour, minute = end[2].split(":")
    return (*end[:2], f"{int(hour) + 12}:{minute}") if int(hour) < 12 else end


def _time_alone(front: str) -> Fact | None:
    """The first time of English minutes that has a line to itself."""
    alone = (one for one in _clock_times(front, 0, len(front)) if front[one[1] - 1] in ".mM")
    return next((one for one in alone if not _line_around_time(front, one)), None)


def _line_around_time(text: str, time: Fact) -> str:
    """What else stands on the line of a time, marks of emphasis aside."""
    first, last = text.rfind("\n", 0, time[0]) + 1, text.find("\n", time[1])
    return (text[first : time[0]] + text[time[1] : last if last >= 0 else None]).strip(" *_#")


def _time_closed(text: str) -> Fact | None:
    """The time of the last clock line that closes a meeting, else of the last sentence that does."""
    lines = list(_CLOSED.finditer(text)) or list(_CLOSED_IN_WORDS.finditer(text, max(0, len(text) - ENDING)))
    return _first_time_told(text, *lines[-1].span()) if lines else None


def _told_in_english(text: str, start: int, end: int, verbs: re.Pattern[str]) -> Fact | None:
    """The first time of a stretch that a verb of opening leads to, the last that one of closing does."""
    times = _clock_times(text, start, min(end, len(text)))
    led = [one for one in times if _time_is_led(text, one, verbs)]
    if not led:
        return None
    return led[0] if verbs is _ENGLISH_OPENED else led[-1]


def _time_is_led(text: str, time: Fact, verbs: re.Pattern[str]) -> bool:
    """Whether a verb stands before a time (adjourned at 9 p.m.) or after it (At 9 p.m. we adjourned)."""
    start, end, _ = time
    before = " ".join(text[max(0, start - BESIDE) : start].split())
    if verbs.search(before):
        return True
    after = _TIME_CLAUSE.match(text, end)
    return verbs is _ENGLISH_CLOSED and bool(
        _AT_TIME.search(before) and after and verbs.search(f"{after[0]} ")
    )


_AT_TIME = re.compile(r"\bAt$")
_TIME_CLAUSE = re.compile(r"[^.;]{0,120}?(?=\.|;)")


def _times_of_date(text: str, limit: int) -> tuple[Fact | None, Fact | None]:
    """The times beside the first date that has some on its line, after it or before it."""
    for day_start, day_end, _ in find_dates(text[:limit]):
        line = _HOURS_LINE.match(text, day_end, limit)
        first = max(text.rfind("\n", 0, day_start) + 1, day_start - SAME_LINE)
        times = (_clock_times(text, *line.span()) if line else []) or _clock_times(text, first, day_start)
        if times:
            return times[0], times[1] if len(times) > 1 else None
    return None, None


def _time_of_meeting(text: str, told: Sequence[Printed], kind: FieldKind) -> Fact | None:
    """The first time of the fields of a kind."""
    times = (_first_time_told(text, *own_lines(text, field)) for field in told if field.kind == kind)
    return next(filter(None, times), None)


def _clock_times(text: str, start: int, end: int) -> list[Fact]:
    return [(start + first, start + last, time) for first, last, time in find_times(text[start:end])]


def _first_time_told(text: str, start: int, end: int) -> Fact | None:
    return next(iter(_clock_times(text, start, end)), None)
