"""MarkedText: title, date, heading, note, speech written one by one, to a SourceText with Marks, warnings."""

import re

from corpus.errors import ReadWarning
from corpus.language.spans import Span
from corpus.models import MarkedHeading, MarkedSpeech, Marks, SourceText

_MARKED_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_WIDE_LETTER = r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
_BETWEEN_WIDE_LETTERS = re.compile(rf"(?<={_WIDE_LETTER})[ \t]*[\r\n][ \t\r\n]*(?={_WIDE_LETTER})")


def one_line(words: str) -> str:
    """Words that a format breaks into lines as it likes: one space between words, none between Japanese."""
    return _MARKED_SPACES.sub(" ", _BETWEEN_WIDE_LETTERS.sub("", words)).strip(" ")


class MarkedText:
    """Paragraphs written one after the other, each with what it is. Empty ones are not written."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._title: Span | None = None
        self._date: Span | None = None
        self._headings: list[MarkedHeading] = []
        self._speeches: list[MarkedSpeech] = []
        self._warnings: dict[ReadWarning, None] = {}

    def title(self, words: str) -> None:
        """The meeting's title; a second one is a paragraph."""
        span = self._marked_paragraph(words)
        self._title = self._title or span

    def date(self, words: str) -> None:
        """The day of the meeting; a second one is a paragraph."""
        span = self._marked_paragraph(words)
        self._date = self._date or span

    def heading(self, words: str, level: int) -> None:
        """A heading; level 1 is the highest."""
        if span := self._marked_paragraph(words):
            self._headings.append(MarkedHeading(*span, level))

    def note(self, words: str) -> None:
        """Words that are nobody's."""
        self._marked_paragraph(words)

    def empty_line(self) -> None:
        """A line without words."""
        self._pieces.append("\n")
        self._length += 1

    def speech(self, label: str, said: str) -> None:
        """A speech, as ``label: said``; without a label it is a note."""
        if not label or not said:
            self.note(said)
            return
        self.printed_speech("", label, ": ", said)

    def printed_speech(self, mark: str, label: str, gap: str, said: str) -> None:
        """A speech as it is printed: a mark, the label, what divides it from the speech, the speech."""
        start = self._length + len(mark)
        speech = start + len(label) + len(gap)
        self._marked_paragraph(f"{mark}{label}{gap}{said}")
        self._speeches.append(MarkedSpeech(start, start + len(label), speech, speech + len(said)))

    def warn(self, message: str, japanese: str) -> None:
        """Something of the file that is not read as a reader would; the same is said once."""
        self._warnings[ReadWarning(message, japanese)] = None

    def source_text(self, source: str, sha256: str, format: str, encoding: str = "") -> SourceText:
        """What was written, as the text of a file."""
        marks = Marks(self._title, self._date, tuple(self._headings), tuple(self._speeches))
        text, warnings = "".join(self._pieces), tuple(self._warnings)
        return SourceText(source, text, sha256, format, encoding, warnings=warnings, marks=marks)

    def _marked_paragraph(self, words: str) -> Span | None:
        if not words:
            return None
        start = self._length
        self._pieces += [words, "\n"]
        self._length += len(words) + 1
        return start, start + len(words)
