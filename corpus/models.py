"""Records with spans: SourceText, Marks; Meeting, to_record, outcome(), with AgendaItem, Decision, Turn.

Every ``start``/``end`` is a Unicode code-point offset into ``Meeting.text``, end exclusive. Records never
hold a second copy of the words they point at: ask the meeting for them.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date as Date  # a field called date would hide the type
from typing import Any, Literal

from corpus.errors import ReadWarning
from corpus.language.spans import Span

# What a vote decides: the item itself, a motion beside it (to defer, to amend), or how the meeting proceeds.
Matter = Literal["item", "motion", "procedure"]

ID_LENGTH = 12  # hexadecimal digits of the file's sha256: one chance in 10**8 of a clash among 2,000 files


@dataclass(frozen=True, slots=True)
class Page:
    """One printed page of the source, as the span of the text that was on it."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MarkedSpeech:
    """One speech that the file's format marks as one: the speaker's label and what is said, as spans."""

    label_start: int
    label_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MarkedHeading:
    """One heading that the file's format marks as one; ``level`` 1 is the highest."""

    start: int
    end: int
    level: int


@dataclass(frozen=True, slots=True)
class Marks:
    """What the file's format itself says of parts of its text, which so need not be guessed.

    ``title`` and ``date`` are spans, None where the format does not mark them; all are in text order. Where
    there are ``speeches``, nobody speaks outside of them.
    """

    title: Span | None = None
    date: Span | None = None
    headings: tuple[MarkedHeading, ...] = ()
    speeches: tuple[MarkedSpeech, ...] = ()


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
    marks: Marks = Marks()


# What a field of the front matter tells. Of the first seven kinds at most one field has a value; ``present``,
# ``absent`` and ``public`` tell who attended, who did not and who listened; the others list or announce.
FieldKind = Literal[
    "title", "body", "number", "date", "start_time", "end_time", "venue",
    "present", "absent", "public", "agenda", "materials", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """A fact of the front matter: the words that print it, and its value in plain form.

    ``start``..``end`` hold the field as printed, its own word (日時, 会場) too; one line can be the field of
    several facts. ``value`` is a date in ISO form, a time as HH:MM, the words of a title or a place; of those
    who attended and of lists the word that heads them (出席委員, 議題); "" where the printed words give no
    value or another field gives the meeting's. What only the file's name tells has the span 0 to 0.
    """

    kind: FieldKind
    start: int
    end: int
    value: str = ""


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
    that says it, None when a stage note does; ``agenda`` the index of the item on which it is, ``others``
    those of the items voted on with it; ``how`` the vote (全員挙手, 異議なし, 賛成多数, numbers), ""
    where nothing says; ``kind`` what it decides: only one of kind "item" can be an item's outcome.
    """

    outcome: str
    start: int
    end: int
    turn: int | None = None
    agenda: int | None = None
    how: str = ""
    kind: Matter = "item"
    others: tuple[int, ...] = ()


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
    ``fields`` are the facts of the front matter in the order of the text; ``title``, ``body``, ``number``,
    ``date``, ``start_time``, ``end_time`` and ``venue`` are their values.
    """

    meeting_id: str
    source: str
    text: str
    sha256: str
    format: str
    fields: tuple[Field, ...] = ()
    attendance: tuple[Attendee, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    decisions: tuple[Decision, ...] = ()
    turns: tuple[Turn, ...] = ()
    pages: tuple[Page, ...] = ()
    warnings: tuple[ReadWarning, ...] = ()

    @property
    def title(self) -> str:
        """The title as printed; "" where there is none."""
        return self._field_value("title")

    @property
    def body(self) -> str:
        """The name of the body that met, without the number and the date of the meeting; "" where unknown."""
        return self._field_value("body")

    @property
    def number(self) -> str:
        """The meeting's number as printed (令和4年度第2回), without white space; "" where it has none."""
        return self._field_value("number")

    @property
    def date(self) -> Date | None:
        """The day of the meeting, None where it is not printed."""
        day = self._field_value("date")
        return Date.fromisoformat(day) if day else None

    @property
    def start_time(self) -> str:
        """When the meeting began, HH:MM; "" where it is not printed."""
        return self._field_value("start_time")

    @property
    def end_time(self) -> str:
        """When the meeting ended, HH:MM; "" where it is not printed."""
        return self._field_value("end_time")

    @property
    def venue(self) -> str:
        """Where the meeting was held, as printed; "" where it is not."""
        return self._field_value("venue")

    def _field_value(self, kind: FieldKind) -> str:
        return next((field.value for field in self.fields if field.kind == kind and field.value), "")

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
        item = None if agenda is None else self.agenda[agenda]
        return f"{item.number} {item.title}".strip() if item else ""

    def to_record(self) -> dict[str, Any]:
        """The meeting as plain JSON values; ``from_record`` is the way back."""
        return asdict(self)

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "Meeting":
        """The meeting that ``to_record`` turned into ``record``."""
        agenda = (item | {"materials": tuple(item["materials"])} for item in record["agenda"])
        decisions = (one | {"others": tuple(one["others"])} for one in record["decisions"])
        values = {
            **record,
            "fields": tuple(Field(**field) for field in record["fields"]),
            "attendance": tuple(Attendee(**person) for person in record["attendance"]),
            "agenda": tuple(AgendaItem(**item) for item in agenda),
            "decisions": tuple(Decision(**one) for one in decisions),
            "turns": tuple(Turn(**turn) for turn in record["turns"]),
            "pages": tuple(Page(**page) for page in record["pages"]),
            "warnings": tuple(ReadWarning(**warning) for warning in record["warnings"]),
        }
        return cls(**values)

    def outcome(self, agenda: int | None) -> Decision | None:
        """How an item was decided: the last decision on it that somebody says, else the last that is printed.

        None where there is none, and for None; motions and procedure are none. An item discussed jointly
        with others shares the decision of the first of them, unless it has its own.
        """
        if agenda is None:
            return None
        joint = self.agenda[agenda].joint
        return self._last_decision_on(agenda) or (None if joint is None else self._last_decision_on(joint))

    def _last_decision_on(self, agenda: int) -> Decision | None:
        made = [one for one in self.decisions if one.kind == "item" and agenda in (one.agenda, *one.others)]
        return max(made, key=lambda one: (one.turn is not None, one.start), default=None)

    def replies_to(self, ordinal: int) -> tuple[int, ...]:
        """The ordinals of the turns that reply to this one, in order; () where none does."""
        return tuple(turn.ordinal for turn in self.turns[ordinal + 1 :] if turn.answers == ordinal)

    def page_of(self, offset: int) -> int | None:
        """The printed page that holds an offset; None where the source has no pages."""
        return next((page.number for page in self.pages if page.start <= offset < page.end), None)
