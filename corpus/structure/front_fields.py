"""printed_fields: front matter's Printed fields by their word (日時, 開会); place_of a fact, line_around."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import cast

from corpus.language.lexicon import rows
from corpus.language.spans import BULLETS, Span, strip_span
from corpus.models import FieldKind

REST = 120  # characters that a field holds after its value; more is text that ran together
BESIDE = 40  # characters on either side of a date, time or room that still are its line
_BEFORE_FIELD = r"\d０-９.．、（(）)【\["  # what may stand before the word of a field
_AFTER_FIELD = r":：）)（(】\]"  # and beside it, white space aside
# What is left beside a word when its field is empty: a remark (敬称略), the rest of its brackets.
_NOTHING_IN_FIELD = re.compile(r"\s*+(?:[(（][^)）]*[)）])?[\s:：】\]]*+")
# Where a line begins that is not indented to go on with the one before.
_NEXT_LINE = re.compile(r"(?<=\S)[ ]*\n(?=\S)")

# (start, end, value) of what is told at a place of the text.
Fact = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed field, up to the next; ``word`` (without the spaces between letters) ends at ``after``."""

    kind: FieldKind
    word: str
    start: int
    after: int
    end: int


@cache
def _kinds_of_field() -> dict[str, FieldKind]:
    return cast(dict[str, FieldKind], dict(rows("header_fields")))


@cache
def _field_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where a field begins, up to the end of its word; and the word of a field."""
    spread = "|".join(r"\s*".join(word) for word in sorted(_kinds_of_field(), key=len, reverse=True))
    starts = rf"(?:^|(?<=\n)|(?<=\s\s)|(?<=。\s)|(?<=[{BULLETS}　]))"
    word = rf"[{BULLETS}\s{_BEFORE_FIELD}]*?(?P<word>{spread})(?=[\s{_AFTER_FIELD}]|$)"
    return re.compile(starts + word), re.compile(word)


def printed_fields(source: str, end: int, starts: Iterable[int] = ()) -> list[Printed]:
    """The fields of ``source[:end]``, in order; ``starts`` are places where some are known to begin.

    Reads the untouched text: a single wide space parts fields, a single narrow one does not.
    """
    begins, _ = _field_patterns()
    found = [match.span() for match in begins.finditer(source, 0, end) if not _is_event(source, match)]
    known = (start for start in starts if not any(first <= start < last for first, last in found))
    begin = sorted((*(first for first, _ in found), *known))
    spans = (strip_span(source, *span, BULLETS) for span in pairwise((*begin, end)))
    return [field for span in spans if (field := _read_field(source, span))]


def _is_event(source: str, match: re.Match[str]) -> bool:
    """Whether 開会 or 閉会 ends a clock line (午後2時　開会) and heads no field."""
    ends_line = not source[match.end() : source.find("\n", match.end()) + 1 or None].strip()
    return ends_line and _kinds_of_field()["".join(match["word"].split())] in ("start_time", "end_time")


def own_lines(text: str, field: Printed) -> Span:
    """The field up to the end of the line on which it says something, and lines indented to go on."""
    said = _NOTHING_IN_FIELD.match(text, field.after, field.end)
    match = _NEXT_LINE.search(text, said.end() if said else field.after, field.end)
    return strip_span(text, field.start, match.start() if match else field.end, BULLETS)


def place_of(text: str, printed: Iterable[Printed], start: int, end: int) -> Span:
    """Where the fact at ``start``..``end`` is told: the printed field that holds it, else its line."""
    for field in printed:
        first, last = own_lines(text, field)
        if first <= start and end <= last <= end + REST:
            return first, last
    return _line_of_field(text, start, end)


def _line_of_field(text: str, start: int, end: int) -> Span:
    """The line that holds a span, without bullets; of a long line or a sentence only the span."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    before, after = text[first:start], text[end:last]
    if len(before.lstrip()) > BESIDE or len(after.rstrip()) > BESIDE or "。" in before + after:
        return start, end
    return strip_span(text, first, last, BULLETS)


def _read_field(source: str, span: Span) -> Printed | None:
    """The field that a span holds; None where it is a word and nothing else."""
    word = _field_patterns()[1].match(source, *span)
    if word is None or _NOTHING_IN_FIELD.fullmatch(source, word.end(), span[1]):
        return None
    plain = "".join(word["word"].split())
    line = source.rfind("\n", span[0], word.start("word")) + 1
    return Printed(_kinds_of_field()[plain], plain, max(span[0], line), word.end(), span[1])
