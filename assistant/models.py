"""Records of an answer: Kind, Quote.of(meeting, turn, span), Citation, Scope, Answer; Precedents; AskError.

YorokuError (corpus)
└── AskError     a question or an option cannot be used
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus import Meeting, YorokuError
from corpus.language.bilingual import Language as Language  # as every file of assistant/ knows it
from index import Filters

Kind = Literal["what", "who", "when", "figure", "decision"]


class AskError(YorokuError):
    """A question or an option cannot be used."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim span: ``text`` is what the meeting's source reads at ``start``..``end``."""

    meeting_id: str
    turn: int | None
    start: int
    end: int
    text: str

    @classmethod
    def of(cls, meeting: Meeting, turn: int | None, span: tuple[int, int]) -> "Quote":
        """What the meeting's text reads at a span of the turn with this ordinal, None outside of all."""
        return cls(meeting.meeting_id, turn, *span, meeting.text[slice(*span)])


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a quote stands: everything a reader needs to open it or to cite it. "" or None where unknown.

    ``speaker`` is the label as printed, ``name`` and ``role`` what the attendance list adds to it; ``agenda``
    the agenda heading the turn stands under; ``outcome`` and ``vote`` how that item was decided (可決 and
    賛成多数), "" where undecided; ``session`` the meeting's own number as printed (令和4年度第2回);
    ``link`` what a passage found is in its exchange: "question", "reply", "decision" or "".
    """

    number: int
    quote: Quote
    turn_id: str
    source: str
    title: str
    body: str
    date: date | None
    speaker: str
    name: str
    role: str
    agenda: str
    page: int | None
    outcome: str = ""
    vote: str = ""
    score: float = 0.0
    session: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """What was searched, for an honest "the minutes do not say".

    ``unreadable`` are the files that could not be read; only an answer that does not answer looks them up.
    """

    meetings: int
    turns: int
    since: date | None
    until: date | None
    bodies: tuple[str, ...]
    unreadable: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """A meeting that a kept answer quotes and that the store no longer holds, as it was called then."""

    title: str
    source: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Understood:
    """What a question was taken to ask: its ``kind`` by name, and what it is about.

    ``person``, ``topic`` and ``names`` are as the question names them, "" and () where it names none;
    ``asks`` is what of the kind is wanted, such as the outcomes of items or what is counted.
    """

    kind: str = "subject"
    topic: str = ""
    person: str = ""
    asks: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much is said about a subject in all, beside what is quoted: every turn that says all its words.

    ``words`` are apart by spaces. ``year`` (fiscal) and ``body`` are what the question was narrowed to, None
    where it was not; ``turns`` and ``meetings`` are counted within them.
    """

    words: str
    turns: int
    meetings: int
    year: int | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One line said beside an answer, in English and in Japanese (see ``words_of``)."""

    message: str
    japanese: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. ``quotes`` is what it shows, best first, empty when it does not answer.

    ``passages`` is the whole ranked list. ``text`` is the answer as plain text: fixed labels in ``language``
    and verbatim quotes, nothing else. ``nearest`` (at most three) are shown, marked as not answering, when
    ``answered`` is False. ``withheld`` are quotes that did not read the same in the stored source; they are
    counted in ``text`` and never shown. ``notes`` say what of the question could not be taken as asked (a
    name that nobody or several people bear); ``search_text`` is what was looked for, and what a follow-up
    goes on from; ``kind`` what kind of answer was wanted; ``suggestions`` are the same question of each
    who may be meant, or words to try where nothing was found; ``meant`` the question without what may be
    typing slips in it, "" where there are none; ``counted`` the words whose every mention was asked for,
    "" where none were or nobody said them; ``coverage`` how much more is said, None where it was not
    counted or nothing more is; ``understood`` what was taken to be asked. ``is_sure`` is False where the
    quotes may not answer, ``is_ambiguous`` True where a name may be several people's. Of an answer that
    was kept and is shown again, ``gone`` are the meetings it quoted that
    are no longer held, and ``unread`` is how many passages it had, which are not read again unless asked for.
    """

    question: str
    language: Language
    answered: bool
    confidence: float
    filters: Filters
    text: str
    quotes: tuple[Citation, ...]
    passages: tuple[Citation, ...]
    nearest: tuple[Citation, ...]
    scope: Scope
    withheld: tuple[Quote, ...] = ()
    notes: tuple[Note, ...] = ()
    search_text: str = ""
    kind: Kind = "what"
    suggestions: tuple[str, ...] = ()
    meant: str = ""
    counted: str = ""
    coverage: Coverage | None = None
    understood: Understood = Understood()
    is_sure: bool = True
    is_ambiguous: bool = False
    gone: tuple[Gone, ...] = ()
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question of an earlier discussion and its reply, None where the minutes have none."""

    question: Citation
    reply: Citation | None


@dataclass(frozen=True, slots=True)
class Precedent:
    """A matter discussed before that is like a draft.

    ``item`` is its heading, else the words that take it up, "" where there are none; ``joint`` are the
    headings of those discussed together with it. ``first_turn`` and ``last_turn`` are ordinals, None in
    minutes without speakers. ``outcome`` is how it was decided and ``vote`` how that was voted, "" where the
    minutes record none; ``is_conditional`` whether it was agreed to on a condition. ``conditions`` are what
    members asked to be done and the conditions set; ``later`` is what later meetings say of it, by date.
    """

    meeting_id: str
    source: str
    title: str
    body: str
    date: date | None
    item: str
    start: int
    end: int
    first_turn: int | None
    last_turn: int | None
    outcome: str
    vote: str
    is_conditional: bool
    outcome_quote: Citation | None
    conditions: tuple[Citation, ...]
    exchanges: tuple[Exchange, ...]
    later: tuple[Citation, ...]
    score: float
    department: str = ""
    materials: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LikelyQuestion:
    """A question that the like was asked before: the latest that asked it, and in how many discussions."""

    question: Citation
    reply: Citation | None
    times: int


SURE_CHANCE = 0.5  # below it what is found may be no precedent; of drafts that nothing is like, none has it


@dataclass(frozen=True, slots=True)
class Precedents:
    """Earlier matters like a draft, best first, empty where nothing is like it.

    ``threads`` are the places in ``items`` that are one matter over several meetings, oldest first, each
    thread where its best item stands; ``likely`` are questions to expect, those asked most often first.
    """

    query: str
    language: Language
    found: bool
    confidence: float
    items: tuple[Precedent, ...]
    scope: Scope
    threads: tuple[tuple[int, ...], ...] = ()
    likely: tuple[LikelyQuestion, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether the best is more likely a precedent than not."""
        return self.confidence >= SURE_CHANCE
