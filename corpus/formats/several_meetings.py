"""find_meetings, split_members: Parts of a text of several meetings: _Headers alike but for their _day_of.

A header is complete where it names the day, on a line that is no sentence, and below it those present. One
that is alike comes again with every meeting of a file: the lines of two others' (a committee's in a board's
minutes) differ, a page's running head has the same day, and the next meeting's day has nobody present.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise
from typing import BinaryIO

from corpus.errors import ReadError
from corpus.formats.html import read_html
from corpus.formats.plain_text import decode
from corpus.language.calendar import ERAS, MONTHS
from corpus.language.dates import find_dates
from corpus.language.folding import clean
from corpus.language.lexicon import any_of, words
from corpus.language.numerals import KANJI_NUMERALS
from corpus.language.spans import Span

MAX_BYTES = 8 * 2**20  # of a file that is looked into; a page with ten years of one body's minutes has 4 MB
HEADER_LINES = 14  # lines from the one that names the day to that of those present; the longest seen has 9
ABOVE_LINES = 6  # lines above the one that names the day, of which one can be the title
HEAD_CHARS = 160  # of a line of a header
MOST = 400  # meetings of one file

Day = str  # in ISO form


@dataclass(frozen=True, slots=True)
class Part:
    """One meeting of a text and its day; ``title`` is the text's own, where the meeting has none."""

    start: int
    end: int
    day: Day
    title: Span | None = None


@dataclass(frozen=True, slots=True)
class _Header:
    """Where a header begins, what it says, where those present are headed, and what it has in common.

    ``lines`` are those from the one that names the day upwards, as far as they are of the header.
    """

    lines: Sequence[Span]
    day: Day
    below: int
    likeness: str

    @property
    def start(self) -> int:
        return self.lines[-1][0]


def split_members(file: BinaryIO, source: str, *, markup: bool = False) -> dict[str, Callable[[int], bytes]]:
    """The meetings of a file of plain text or, with ``markup``, of a web page: each as a text, by a name.

    Nothing where the file holds one meeting, or is larger than any that is looked into.
    """
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return {}
    try:
        text = decode(data, source)[0]
        if not _may_hold_several(text):
            return {}
        text = read_html(data, source, "").text if markup else text
    except ReadError:
        return {}  # its reader says so
    name, dot, suffix = source.replace("\\", "/").rpartition("/")[2].rpartition(".")
    suffix = "txt" if markup or not dot else suffix
    return {
        f"{name or suffix} {part.day}.{suffix}": partial(_part_bytes, text, part)
        for part in find_meetings(text)
    }


def _part_bytes(text: str, part: Part, limit: int) -> bytes:
    """The words of a part below the text's title, and as many page breaks as stand before it."""
    title = text[slice(*part.title)] + "\n" if part.title else ""
    return ("\f" * text.count("\f", 0, part.start) + title + text[part.start : part.end]).encode()[:limit]


def find_meetings(text: str) -> tuple[Part, ...]:
    """The meetings of a text that holds several, in order, all of it in one of them; () for a single one."""
    plain = clean(text)
    if not _may_hold_several(plain):
        return ()
    headers = list(_headers(plain))[:MOST]
    days = [one.day for one in headers]
    is_several = len(headers) > 1 and len({one.likeness for one in headers}) == 1
    if not is_several or days not in (sorted(set(days)), sorted(set(days), reverse=True)):
        return ()
    starts = [0, *(one.start for one in headers[1:]), len(plain)]
    if not all(
        _TOLD_SENTENCE.search(plain, one.below, end) for one, end in zip(headers, starts[1:], strict=True)
    ):
        return ()
    title = _own_title_of_part(plain, headers)
    return tuple(
        Part(start, end, day, title if start else None)
        for (start, end), day in zip(pairwise(starts), days, strict=True)
    )


def _own_title_of_part(text: str, headers: Sequence[_Header]) -> Span | None:
    """The first line of a text where that names the body, and no header but the first does."""
    named = [any(_names_body(text[slice(*line)]) for line in one.lines) for one in headers]
    first = re.compile(r"[^\n]{3,}").search(text)
    is_title = first and len(first[0]) <= HEAD_CHARS and _names_body(first[0])
    return first.span() if first and is_title and not any(named[1:]) else None


def _names_body(line: str) -> bool:
    """Whether a line names a body, and not only a sitting of one (4月の会議)."""
    return bool(_BODY_OF_PART.search(_header_differs().sub(" ", line)))


@cache
def _lists_of_present() -> re.Pattern[str]:
    """What begins a line, or a cell of a page, that heads those present."""
    english = "|".join((*words("english_present"), "apologies", "roll call"))
    return re.compile(
        r"(?:^|>|\n)[^\w\n<>]{0,12}(?:\d{1,2}[.)．、 ]{1,3})?"
        rf"(?:(?:本日の)?(?:出[ 　]{{0,4}}席|参[ 　]{{0,4}}加)[ 　]{{0,4}}"
        rf"(?:{any_of('roster_groups')}|者|[:：(（\n]|$)"
        rf"|(?i:(?:members? |councillors? |directors? )?(?:{english})\b(?![^\n]{{0,60}}[.?!][ ]{{0,9}}$)))",
        re.MULTILINE,
    )


def _may_hold_several(text: str) -> bool:
    """Whether those present are listed twice; cheap, for it is asked of every file at every sync."""
    return bool((first := _lists_of_present().search(text)) and _lists_of_present().search(text, first.end()))


_TOLD_SENTENCE = re.compile(r"。|(?:ます|です|した)\n|[a-z\d)][.?!](?=\s|$)")
_SENTENCE_ENDS = re.compile(r"。|[a-z]{2}[.?!](?:\s+[A-Z]|[ ]*$)")


def _headers(text: str) -> Iterator[_Header]:
    """The complete headers, one for each day in a row: a list of those present, and the day above it."""
    last, end = "", 0
    for match in _lists_of_present().finditer(text):
        header = _header_of_part(text, end, match.end())
        if header and header.day != last:
            yield header
            last = header.day
        end = match.end() if header else end


def _header_of_part(text: str, after: int, present: int) -> _Header | None:
    """The header above a list of those present that begins after ``after``."""
    lines = list(_lines_above_list(text, after, present))
    for at, (start, end) in enumerate(lines[:HEADER_LINES]):
        day = _day_of(text[start:end])
        if day:
            above = _of_header(text, lines[at : at + ABOVE_LINES])
            title = next((line for line in above if _TITLE_OF_PART.search(text, *line)), above[0])
            return _Header(above, day, present, _header_differs().sub("", text[slice(*title)]).casefold())
    return None


def _lines_above_list(text: str, after: int, before: int) -> Iterator[Span]:
    """The lines of a header from that of those present upwards; none is a sentence."""
    end = text.find("\n", before)
    end = len(text) if end < 0 else end
    while end > after:
        start = text.rfind("\n", 0, end) + 1
        if end < before and (end - start > HEAD_CHARS or _is_told_sentence(text[start:end])):
            return
        if text[start:end].strip():
            yield start, end
        end = start - 1


def _is_told_sentence(line: str) -> bool:
    """Whether a line ends or holds a sentence; one that says that a meeting was held is a title."""
    return bool(_SENTENCE_ENDS.search(line)) and not _HELD_ON.match(line)


_HELD_ON = re.compile(
    r"(?i:\W*(?:[\w’' ]{0,40} )?(?:minutes|meeting) [\w’' ]{0,80}\bheld\b)[^.]*\.?(?:\d\d[^.]*\.?)?\W*$"
)


def _day_of(line: str) -> Day:
    """The day that a line of a header names, if it names one and no more."""
    days = {day.isoformat() for *_, day in find_dates(line)}
    return days.pop() if len(days) == 1 and not _OTHER_MEETING.search(line) else ""


_OTHER_MEETING = re.compile(r"前回|次回|(?i:\b(?:next|last|previous|approv\w+|published|posted|draft)\b)")
_BODY_OF_PART = re.compile(rf"[^\sの]{{2}}[ ]?(?:{any_of('body_kinds')})")
_TITLE_OF_PART = re.compile(
    rf"{any_of('record_kinds')}|(?:{any_of('body_kinds')})[ ]*(?:\(|$|第|[^\w])"
    rf"|第[ ]?[\d{KANJI_NUMERALS}]{{1,4}}[ ]?[回号]"
    r"|(?i:\b(?:minutes|meeting|session|council|committee|board)\b)"
)


def _of_header(text: str, lines: Sequence[Span]) -> Sequence[Span]:
    """The line that names the day and those above it that are a title, or stand directly above one."""
    size = max((at for at, line in enumerate(lines) if _TITLE_OF_PART.search(text, *line)), default=0) + 1
    while size < len(lines) and (
        text[lines[size][1] : lines[size - 1][0]].count("\n") == 1 or text.startswith("#", lines[size][0])
    ):
        size += 1
    return lines[:size]


@cache
def _header_differs() -> re.Pattern[str]:
    """What of a title differs from meeting to meeting: its number, its day, what kind of sitting it was."""
    months = "|".join(rf"{month}|{month[:3]}\b" for month in MONTHS)
    kinds = "regular|ordinary|special|extraordinary|annual|monthly|emergency"
    return re.compile(
        rf"[\d{KANJI_NUMERALS}元]+(?:st|nd|rd|th)?|{'|'.join(ERAS)}|{any_of('sittings')}|年度?|月|日|曜|午前|午後|時|分"
        rf"|(?i:\b(?:{months}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|{kinds}|a|p|m|am|pm)\b)"
        r"|\([月火水木金土日]\)|[\W_]+"
    )
