"""Dialect: what XML elements are; DebateReader: a Visitor writing their speeches, headings, notes, day."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from corpus.formats.marked_text import MarkedText, one_line
from corpus.formats.xml_walk import local
from corpus.models import SourceText

Attributes = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Dialect:
    """What the elements of one kind of debate are. An element is named ``name`` or ``parent/name``.

    ``speaker`` gives a speech's speaker, as an id or a name, from its attributes; ``date`` the day of the
    debate from any element, "" where it has none; ``person`` the (id, name) that an element defines. A
    heading's level is that of ``headings``, one more for each of the ``sections`` around it but the first.
    """

    format: str
    speeches: frozenset[str]
    headings: Mapping[str, int]
    paragraphs: frozenset[str]
    skipped: frozenset[str]
    speaker: Callable[[Attributes], str]
    date: Callable[[str, Attributes], str]
    person: Callable[[str, Attributes], tuple[str, str]]
    titles: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    notes: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()


class DebateReader:
    """A visitor that writes a debate down: title and day, headings, speeches, and notes that are nobody's."""

    def __init__(self, dialect: Dialect) -> None:
        self._of = dialect
        self._breaks = dialect.paragraphs | dialect.notes | dialect.titles | set(dialect.headings)
        self._text = MarkedText()
        self._open: list[str] = []
        self._day: str | None = ""  # None once it is written
        self._people_by_id: dict[str, str] = {}
        self._skipped = self._sections = self._speeches = 0  # open ones
        self._words: list[str] = []  # of the paragraph in hand
        self._said: list[str] = []  # the speech's paragraphs
        self._label = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        name = self._element_known(local(name))
        self._learn_person(name, attributes)
        if self._skipped or self._element_is_skipped(name):
            self._skipped += 1
        elif name in self._of.speeches:
            self._start_speech(self._of.speaker(attributes))
        elif name in self._of.sections:
            self._end_paragraph()
            self._sections += 1
        elif name in self._breaks:
            self._end_paragraph()

    def text(self, words: str) -> None:
        """Text between tags."""
        if not self._skipped:
            self._words.append(words)

    def end(self, name: str) -> None:
        """An element ends."""
        name = self._open.pop()
        if self._skipped:
            self._skipped -= 1
        elif name in self._of.speeches:
            self._end_speech()
        elif name in self._of.sections:
            self._end_paragraph()
            self._sections -= 1
        elif name in self._of.titles:
            self._text.title(self._words_taken())
        elif name in self._of.labels and self._speeches:
            self._label = self._words_taken().rstrip(":：. ") or self._label
        elif name in self._of.headings:
            self._debate_heading(self._words_taken(), self._of.headings[name])
        elif name in self._breaks:
            self._end_paragraph()

    def source_text(self, source: str, sha256: str) -> SourceText:
        """All of it as written down."""
        self._end_paragraph()
        return self._text.source_text(source, sha256, self._of.format)

    def _element_known(self, name: str) -> str:
        """The name that the dialect knows the element by."""
        full = f"{self._open[-1].rpartition('/')[2]}/{name}" if self._open else name
        known = full in self._breaks or full in self._of.skipped
        self._open.append(full if known else name)
        return self._open[-1]

    def _learn_person(self, name: str, attributes: Attributes) -> None:
        parent = self._open[-2].rpartition("/")[2] if len(self._open) > 1 else ""
        if self._day == "":
            self._day = self._of.date(f"{parent}/{name.rpartition('/')[2]}", attributes)
        person, printed = self._of.person(name, attributes)
        if person and printed:
            self._people_by_id[person] = printed

    def _element_is_skipped(self, name: str) -> bool:
        return name in self._of.skipped or (self._speeches > 0 and name in self._of.notes)

    def _words_taken(self) -> str:
        words = one_line("".join(self._words))
        self._words = []
        return words

    def _debate_heading(self, words: str, level: int) -> None:
        if self._speeches:  # of a motion that is read aloud
            self._said.append(words)
        else:
            self._write_day()
            self._text.heading(words, level + max(0, self._sections - 1))

    def _start_speech(self, speaker: str) -> None:
        self._end_paragraph()
        if not self._speeches:
            self._label = self._people_by_id.get(speaker, speaker)
        self._speeches += 1

    def _end_speech(self) -> None:
        self._end_paragraph()
        self._speeches -= 1
        if not self._speeches:
            self._write_day()
            self._text.speech(self._label, "\n".join(filter(None, self._said)))
            self._said = []

    def _end_paragraph(self) -> None:
        words = self._words_taken()
        if self._speeches:
            self._said.append(words)
        else:
            self._text.note(words)

    def _write_day(self) -> None:
        """The day stands before the debate, where the file says it."""
        if self._day:
            self._text.date(self._day)
            self._day = None


def iso_day(value: str) -> str:
    """The day in a value such as 2024-03-04T14:30:00 or isles/2024-03-04a.1.0; "" where there is none."""
    found = re.search(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)", value)
    return found[0] if found else ""
