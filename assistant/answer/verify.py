"""verify: quotes_in a saved or pasted text (「…」, > …), each a Check: exactly, as (_Folded), near, not."""

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Literal

from assistant.ports import Library
from corpus import Meeting
from corpus.language.folding import usual_letters
from corpus.language.spans import Span

# A pasted line shorter than this (letters, folded) stands in too many places to check.
QUOTE_CHARS = 6
# Letters in a row by which a changed quote finds its place, and how alike (0..1) the two then are.
ANCHOR_CHARS, ALIKE = 3, 0.75
STRETCHES = 8  # of a meeting, those with most anchors, are compared letter by letter
QUOTE_COLUMNS = ("quote", "引用", "Quote")  # of a table saved, in either language and before it had one
# What was left out between two parts of a quote is at most this long (letters, folded).
LEFT_OUT_CHARS = 2000
# A quote as an answer shows it, a line or more of its own between its marks.
_SHOWN_QUOTE = re.compile(
    r"^[ \t　]*(?:「(?P<ja>(?:(?!^[ \t　]*[「“]).)+?)」|“(?P<en>[^“”]+)”)[ \t　]*\r?$", re.M | re.S
)
# A quote as a saved document has it: between its number and the line that ends with its turn's id.
_NUMBERED_QUOTE = re.compile(
    r"^\[\d+\] [^\n]*\n(?P<quote>(?:(?!\[\d+\] )[^\n]*\n)+?)[^\n]*\b[0-9a-f]{12}#\d+[ \t]*\r?$", re.M
)
_BLOCK_QUOTE = re.compile(r"^> ?(?!— )(?P<quote>.*)$", re.M)  # Markdown
_ESCAPED_MARKDOWN = re.compile(r"\\([!-/:-@\[-`{-~])")
_INSIDE_MARKS = re.compile(r"“([^“”]+)”|\"([^\"\n]+)\"")
_RUBY_IN_QUOTE = re.compile(r"[（(][ぁ-んァ-ヴー]{1,12}[)）]|《[ぁ-んァ-ヴー]{1,12}》")
_LEFT_OUT_OF_QUOTE = re.compile(r"…+|\.{3,}|・{3,}|[（(〔［\[](?:中略|略|前略|後略)[)）〕］\]]")


@dataclass(frozen=True, slots=True)
class Check:
    """What became of one quote: found ``exactly``, found ``as`` printed otherwise, or ``not`` found.

    ``near`` is not found either: the minutes hold something like it, with other words. ``original`` is what
    the source reads at ``start``..``end`` of the meeting; "" where there is nothing like it.
    """

    quote: str
    found: Literal["exactly", "as", "near", "not"]
    original: str = ""
    source: str = ""
    meeting_id: str = ""
    start: int = 0
    end: int = 0


def verify(text: str, library: Library) -> tuple[Check, ...]:
    """Every quote of a saved answer (text or JSON) or of pasted lines, checked against the whole store."""
    meetings = [library.meeting(summary.meeting_id) for summary in library.meetings()]
    folded = cache(lambda at: _Folded.of(meetings[at].text))
    return tuple(_check_quote(quote, meetings, folded) for quote in dict.fromkeys(quotes_in(text)))


def quotes_in(text: str) -> tuple[str, ...]:
    """The quotes of a text: those of a saved answer, those in quotation marks, else every line."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    saved = _quotes_of_json(text) or _quotes_of_table(text)
    if saved is not None:
        return saved
    readers = (_numbered_quotes, _quotes_as_shown, _block_quotes, _marked_quotes, _lines_as_quotes)
    found = (tuple(filter(_is_long_quote, reader(text))) for reader in readers)
    return next((quotes for quotes in found if quotes), ())


def _numbered_quotes(text: str) -> Iterator[str]:
    return (match["quote"].strip("\n") for match in _NUMBERED_QUOTE.finditer(text))


def _quotes_as_shown(text: str) -> Iterator[str]:
    return (match["ja"] or match["en"] for match in _SHOWN_QUOTE.finditer(text))


def _block_quotes(text: str) -> Iterator[str]:
    """Markdown's block quotes, without the line that cites each and the backslashes."""
    for block in re.split(r"^(?!>).*$|^> ?— .*$", text, flags=re.M):
        yield _ESCAPED_MARKDOWN.sub(r"\1", "\n".join(_BLOCK_QUOTE.findall(block))).strip()


def _marked_quotes(text: str) -> Iterator[str]:
    """What stands in quotation marks inside a text; marks inside of these are part of the quote."""
    depth, start = 0, 0
    for at, letter in enumerate(text):
        if letter == "「":
            start = start if depth else at + 1
            depth += 1
        elif letter == "」" and depth:
            depth -= 1
            if not depth:
                yield text[start:at]
    for japanese, english in _INSIDE_MARKS.findall(text):
        yield japanese or english


def _lines_as_quotes(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines())


def _is_long_quote(quote: str) -> bool:
    return len(_Folded.of(quote).text) >= QUOTE_CHARS


def _quotes_of_table(text: str) -> tuple[str, ...] | None:
    """The quotes of an answer saved as a table (CSV), None where the text is none."""
    header, _, _ = text.partition("\n")
    column = next((name for name in header.strip().split(",") if name in QUOTE_COLUMNS), None)
    if column is None:
        return None
    rows = csv.DictReader(text.splitlines(keepends=True))
    return tuple(re.sub(r"^'(?=[=+\-@\t\r])", "", row[column] or "") for row in rows)


def _quotes_of_json(text: str) -> tuple[str, ...] | None:
    """The quotes of one or more lines of ``yoroku ask --json``, None where the text is something else."""
    try:
        rows = [json.loads(line) for line in text.splitlines() if line.strip()]
        return tuple(quote["quote"] for row in rows for quote in row["quotes"]) if rows else None
    except (ValueError, KeyError, TypeError):
        return None


def _check_quote(quote: str, meetings: Sequence[Meeting], folded: "Callable[[int], _Folded]") -> Check:
    for meeting in meetings:
        at = meeting.text.find(quote)
        if at >= 0:
            return _found_quote(quote, "exactly", meeting, (at, at + len(quote)))
    parts = [part for part in (_Folded.of(part).text for part in _LEFT_OUT_OF_QUOTE.split(quote)) if part]
    for number, meeting in enumerate(meetings):
        span = folded(number).find_parts(parts)
        if span is not None:
            return _found_quote(quote, "as", meeting, span)
    return _nearly_quoted(quote, "".join(parts), meetings, folded)


def _nearly_quoted(
    quote: str, wanted: str, meetings: Sequence[Meeting], folded: "Callable[[int], _Folded]"
) -> Check:
    """The place that reads most like the quote, where one does."""
    alike = ((*folded(number).most_like(wanted), number) for number in range(len(meetings)))
    share, span, number = max(alike, default=(0.0, (0, 0), 0))
    return _found_quote(quote, "near", meetings[number], span) if share >= ALIKE else Check(quote, "not")


def _found_quote(quote: str, found: Literal["exactly", "as", "near"], meeting: Meeting, span: Span) -> Check:
    return Check(quote, found, meeting.text[slice(*span)], meeting.source, meeting.meeting_id, *span)


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text without what differs between printings, and where each of its letters stands in the original."""

    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "_Folded":
        letters = list(_letters_compared(text))
        return cls("".join(letter for letter, _ in letters), tuple(place for _, place in letters))

    def find_parts(self, parts: Sequence[str]) -> Span | None:
        """The span of the original that reads these parts in order when folded, little left out between."""
        if not parts:
            return None
        first = self.text.find(parts[0])
        while first >= 0:
            end = first + len(parts[0])
            for part in parts[1:]:
                at = self.text.find(part, end, end + LEFT_OUT_CHARS + len(part))
                end = at + len(part) if at >= 0 else -1
                if end < 0:
                    break
            if end > 0:
                return self.places[first], self.places[end - 1] + 1
            first = self.text.find(parts[0], first + 1)
        return None

    def most_like(self, wanted: str) -> tuple[float, Span]:
        """How alike (0..1) the stretch most like ``wanted`` is, and its span of the original."""
        starts: Counter[int] = Counter()
        for at in range(len(wanted) - ANCHOR_CHARS + 1):
            anchor = wanted[at : at + ANCHOR_CHARS]
            place = self.text.find(anchor)
            while place >= 0:
                starts[max(0, place - at)] += 1
                place = self.text.find(anchor, place + 1)
        if not starts:
            return 0.0, (0, 0)
        return max(self._letters_alike(wanted, start) for start, _ in starts.most_common(STRETCHES))

    def _letters_alike(self, wanted: str, start: int) -> tuple[float, Span]:
        stretch = self.text[start : start + len(wanted)]
        share = SequenceMatcher(None, wanted, stretch, autojunk=False).ratio()
        return share, (self.places[start], self.places[start + len(stretch) - 1] + 1)


def _letters_compared(text: str) -> Iterator[tuple[str, int]]:
    ruby = {place for match in _RUBY_IN_QUOTE.finditer(text) for place in range(*match.span())}
    for place, character in enumerate(text):
        if place not in ruby:
            for letter in usual_letters(character):
                if letter.isalnum():
                    yield letter, place
