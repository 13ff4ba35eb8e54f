"""Check quotes against the store: word for word, or as printed apart from width, spacing and line breaks."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from assistant.ports import Library
from corpus import Meeting

# A pasted line shorter than this (letters, folded) stands in too many places to check.
QUOTE_CHARS = 6
# Printers' variants of one character that NFKC keeps apart, old form to common one (常用漢字表, 人名用漢字).
_VARIANTS = str.maketrans("髙﨑邊邉齋齊澤濱廣國學會體辯瀨神", "高崎辺辺斎斉沢浜広国学会体弁瀬神")
_QUOTED = re.compile(r"「(.+?)」(?=\s*$|\s*\n)|“(.+?)”", re.DOTALL)
_RUBY = re.compile(r"[（(][ぁ-んァ-ヴー]{1,12}[)）]")


@dataclass(frozen=True, slots=True)
class Check:
    """What became of one quote: found ``exactly``, found ``as`` printed otherwise, or ``not`` found.

    ``original`` is what the source reads at ``start``..``end`` of the meeting; "" where it was not found.
    """

    quote: str
    found: Literal["exactly", "as", "not"]
    original: str = ""
    source: str = ""
    meeting_id: str = ""
    start: int = 0
    end: int = 0


def verify(text: str, library: Library) -> tuple[Check, ...]:
    """Every quote of a saved answer (text or JSON) or of pasted lines, checked against the whole store."""
    meetings = [library.meeting(summary.meeting_id) for summary in library.meetings()]
    folded = cache(lambda at: _Folded.of(meetings[at].text))
    return tuple(_check(quote, meetings, folded) for quote in dict.fromkeys(quotes_in(text)))


def quotes_in(text: str) -> tuple[str, ...]:
    """The quotes of a text: those of a saved JSON answer, those in quotation marks, else every line."""
    saved = _saved(text)
    if saved is not None:
        return saved
    marked = tuple(one or other for one, other in _QUOTED.findall(text))
    lines = marked or tuple(line.strip() for line in text.splitlines())
    return tuple(line for line in lines if len(_Folded.of(line).text) >= QUOTE_CHARS)


def _saved(text: str) -> tuple[str, ...] | None:
    """The quotes of one or more lines of ``yoroku ask --json``, None where the text is something else."""
    try:
        rows = [json.loads(line) for line in text.splitlines() if line.strip()]
        return tuple(quote["quote"] for row in rows for quote in row["quotes"]) if rows else None
    except (ValueError, KeyError, TypeError):
        return None


def _check(quote: str, meetings: Sequence[Meeting], folded: "Callable[[int], _Folded]") -> Check:
    for meeting in meetings:
        at = meeting.text.find(quote)
        if at >= 0:
            return Check(quote, "exactly", quote, meeting.source, meeting.meeting_id, at, at + len(quote))
    wanted = _Folded.of(quote).text
    for number, meeting in enumerate(meetings):
        span = folded(number).find(wanted)
        if span is not None:
            original = meeting.text[slice(*span)]
            return Check(quote, "as", original, meeting.source, meeting.meeting_id, *span)
    return Check(quote, "not")


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text without what differs between printings, and where each of its letters stands in the original."""

    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "_Folded":
        letters = list(_letters(text))
        return cls("".join(letter for letter, _ in letters), tuple(place for _, place in letters))

    def find(self, wanted: str) -> tuple[int, int] | None:
        """The span of the original that reads ``wanted`` when folded."""
        at = self.text.find(wanted) if wanted else -1
        return None if at < 0 else (self.places[at], self.places[at + len(wanted) - 1] + 1)


def _letters(text: str) -> Iterator[tuple[str, int]]:
    ruby = {place for match in _RUBY.finditer(text) for place in range(*match.span())}
    for place, character in enumerate(text):
        if place not in ruby:
            for letter in unicodedata.normalize("NFKC", character).casefold().translate(_VARIANTS):
                if letter.isalnum():
                    yield letter, place
