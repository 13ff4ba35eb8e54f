"""What was said: one meeting as frozen records that hold spans into its source text.

Every ``start``/``end`` is a Unicode code-point offset into ``Meeting.text``, end exclusive. Records never
hold a second copy of the words they point at: ask the meeting for them.

    YorokuError       one clear line in English and in Japanese: what was given, what was expected, what to do
    └── ReadError     a file that cannot be read as minutes
"""

from dataclasses import dataclass
from datetime import date as Date  # a field called date would hide the type
from typing import Literal

# What a vote decides: the item itself, a motion beside it (to defer, to amend), or how the meeting proceeds.
Matter = Literal["item", "motion", "procedure"]

ID_LENGTH = 12  # hexadecimal digits of the file's sha256: one chance in 10**8 of a clash among 2,000 files


class YorokuError(Exception):
    """What a user can mend: in one line of each language what was given, what was expected, what to do."""

    def __init__(self, message: str, japanese: str) -> None:
        super().__init__(message)
        self.message = message
        self.japanese = japanese


class ReadError(YorokuError):
    """A file cannot be read as minutes."""


@dataclass(frozen=True, slots=True)
class ReadWarning:
    """A file was read, but not all of it well: one line in each language."""

    message: str
    japanese: str


@dataclass(frozen=True, slots=True)
class Page:
    """One printed page of the source, as the span of the text that was on it."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one file, before anything is understood of it.

    ``text`` is the decoded file unchanged for ``.txt`` and the extracted text for every other format.
    ``warnings`` name what could not be read well (a page without text, a garbled text layer).
    """

    source: str
    text: str
    sha256: str
    format: str
    encoding: str = ""
    pages: tuple[Page, ...] = ()
    warnings: tuple[ReadWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person of the attendance list, as printed there."""

    name: str
    role: str = ""
    department: str = ""
    present: bool = True


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One agenda heading of the body; ``first_turn`` is the ordinal of the first turn under it.

    Where no headings are printed it is the subject that the chair takes up, in the chair's own words.
    ``joint`` is the index of the first of several items discussed together, None for one discussed alone.
    """

    number: str
    title: str
    start: int
    end: int
    department: str = ""
    materials: tuple[str, ...] = ()
    first_turn: int | None = None
    joint: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A result that was reached in this meeting, with the exact span that says so.

    ``outcome`` is a word of ``words/decisions.txt`` (了承, 可決, 継続審査, ...); ``turn`` the turn
    that says it, None when a stage note does; ``agenda`` the index of the item under which it is decided;
    ``how`` the vote (全員挙手, 異議なし, 賛成多数, numbers), "" where the minutes do not say; ``kind`` what
    it decides: only a decision of kind "item" can be the item's outcome.
    """

    outcome: str
    start: int
    end: int
    turn: int | None = None
    agenda: int | None = None
    how: str = ""
    kind: Matter = "item"


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's uninterrupted speech.

    ``label`` is the speaker as printed, without its marker; ``label_start`` where the marker (or, without
    one, the label) begins. ``start``..``end`` cover the speech only: no label, no trailing heading, clock
    line, stage note or page furniture. ``agenda`` is an index into ``Meeting.agenda``; ``page`` the printed
    page on which the speech starts, None where the source has no pages; ``answers`` the ordinal of the turn
    whose question it replies to, None where that cannot be told: several turns may reply to one.
    """

    ordinal: int
    label: str
    start: int
    end: int
    label_start: int
    name: str = ""
    role: str = ""
    department: str = ""
    page: int | None = None
    agenda: int | None = None
    answers: int | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting's minutes: the source text and everything that was understood of it.

    ``meeting_id`` is made from the file's bytes, so the same file always gets the same ids under any name.
    ``date`` is ISO in JSON; times are ``HH:MM`` on a 24-hour clock; "" or None where the source says nothing.
    """

    meeting_id: str
    source: str
    text: str
    sha256: str
    format: str
    title: str = ""
    body: str = ""
    number: str = ""
    date: Date | None = None
    start_time: str = ""
    end_time: str = ""
    venue: str = ""
    attendance: tuple[Attendee, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    decisions: tuple[Decision, ...] = ()
    turns: tuple[Turn, ...] = ()
    pages: tuple[Page, ...] = ()
    warnings: tuple[ReadWarning, ...] = ()

    def quote(self, start: int, end: int) -> str:
        """The exact words at ``start``..``end``; IndexError where that is not a span of the text."""
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(f"span {start}..{end} is not inside {self.source} (0..{len(self.text)})")
        return self.text[start:end]

    @staticmethod
    def id_of(sha256: str) -> str:
        """The id of the meeting that a file holds, from the sha256 of its bytes in hexadecimal."""
        return sha256[:ID_LENGTH]

    def turn_id(self, ordinal: int) -> str:
        """The permanent id of a turn: ``meeting_id#ordinal``."""
        return f"{self.meeting_id}#{ordinal}"

    def heading(self, agenda: int | None) -> str:
        """The agenda item's heading for display, number and title; "" for None."""
        if agenda is None:
            return ""
        item = self.agenda[agenda]
        return f"{item.number} {item.title}".strip()

    def outcome(self, agenda: int | None) -> Decision | None:
        """How an item was decided: the last decision on the item itself, none on a motion or on procedure.

        None where there is none, and for None. An item discussed jointly with others shares the decision of
        the first of them, unless it has its own.
        """
        if agenda is None:
            return None
        joint = self.agenda[agenda].joint
        return self._last_on(agenda) or (None if joint is None else self._last_on(joint))

    def _last_on(self, agenda: int) -> Decision | None:
        made = (one for one in reversed(self.decisions) if one.agenda == agenda and one.kind == "item")
        return next(made, None)

    def replies_to(self, ordinal: int) -> tuple[int, ...]:
        """The ordinals of the turns that reply to this one, in order; () where none does."""
        return tuple(turn.ordinal for turn in self.turns[ordinal + 1 :] if turn.answers == ordinal)

    def page_of(self, offset: int) -> int | None:
        """The printed page that holds an offset; None where the source has no pages."""
        return next((page.number for page in self.pages if page.start <= offset < page.end), None)
