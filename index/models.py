"""Passage, SearchResult, Ranking, Filters; MeetingSummary, StoreStatus, SyncReport, Failure; StoreError.

YorokuError (corpus)
└── StoreError     the store or the model cannot be used as asked
    └── BusyError  because somebody else is writing to it
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from corpus import ReadWarning, YorokuError
from corpus.discussions import Discussion


class StoreError(YorokuError):
    """The store or the model cannot be used as asked."""


class BusyError(StoreError):
    """Somebody else is writing to the store."""


Link = Literal["", "question", "reply", "decision"]


@dataclass(frozen=True, slots=True)
class Passage:
    """What is embedded and ranked: a turn or a piece of one, never more than one turn.

    ``start``/``end`` are code-point offsets into the meeting's text, which reads ``text`` there. ``turn`` is
    the turn's ordinal, None for what no turn holds: the header, what follows the last turn, and all of a
    document in which no speaker could be found. ``passage_id`` is unique in a store and stable: the turn's id
    and where the passage starts.
    """

    meeting_id: str
    turn: int | None
    start: int
    end: int
    text: str
    # A search asks for it a thousand times: it is made once.
    passage_id: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        turn = "" if self.turn is None else self.turn
        object.__setattr__(self, "passage_id", f"{self.meeting_id}#{turn}@{self.start}")

    def __hash__(self) -> int:
        return hash(self.passage_id)


@dataclass(frozen=True, slots=True)
class Filters:
    """Narrow a search; every field left at its default lets everything through.

    ``since``/``until`` are inclusive dates; ``fiscal_year`` is the Japanese one, April to March, by the year
    it starts in; ``speaker``, ``body``, ``role`` and ``agenda`` match as substrings, white space and width
    ignored: ``speaker`` against the printed label and the resolved name, ``agenda`` against a heading.
    ``decided`` asks for items with a result on record (True) or without one (False); ``among`` are the ids of
    the only meetings to search, None for all.
    """

    since: date | None = None
    until: date | None = None
    fiscal_year: int | None = None
    body: str = ""
    speaker: str = ""
    meeting_id: str = ""
    role: str = ""
    agenda: str = ""
    decided: bool | None = None
    among: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One passage as found for one query. ``score`` is comparable within one ranking only, best highest.

    ``link`` is what the passage is in its exchange: a question that was replied to, a reply to a question, or
    the decision of its agenda item; "" where it is none of these.
    """

    passage: Passage
    score: float
    link: Link = ""


@dataclass(frozen=True, slots=True)
class Ranking:
    """A whole answer of the index: results best first, and by name the signs that tell whether they answer.

    ``index/search/ranking_signs.py`` says what each sign is; whoever answers by the results weighs them.
    """

    results: tuple[SearchResult, ...]
    signs: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Slip:
    """What a question names that stands nowhere in a store, as written; ``right`` the nearest, or "".

    ``is_own`` tells whether some of it is a proper name, or in no dictionary.
    """

    word: str
    right: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class MeetingSummary:
    """What a list of meetings shows, without the meeting's text.

    ``speakers`` are the labels and names of its turns, width and white space folded, sorted; ``sources``
    every file that holds it, ``source`` the first of them; ``items`` its agenda headings, folded likewise;
    ``corrected`` what of title, body and date was put right by hand.
    """

    meeting_id: str
    source: str
    title: str
    body: str
    date: date | None
    turns: int
    warnings: tuple[ReadWarning, ...] = ()
    speakers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that was given and could not be read: the reason in one line of each language."""

    source: str
    message: str
    japanese: str


@dataclass(frozen=True, slots=True)
class StoreStatus:
    """What a store holds and how it was made; ``disk_bytes`` is None for a store on a server.

    ``named_model`` is the model as the user named it, None where the bundled one was taken. ``read`` is how
    many of the passages the reading model has read.
    """

    location: str
    model: str
    model_note: str
    meetings: int
    turns: int
    passages: int
    failures: tuple[Failure, ...]
    disk_bytes: int | None
    named_model: str | None = None
    read: int = 0


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did, by source path; ``skipped`` are files of kinds that are not read.

    ``warned`` are files that were added or updated although something of them could not be read well, as
    where no speaker was found.
    """

    added: tuple[str, ...]
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    failed: tuple[Failure, ...]
    skipped: tuple[Failure, ...] = ()
    warned: tuple[Failure, ...] = ()


class ProgressCallback(Protocol):
    """Told how far a sync is after each file."""

    def __call__(self, done: int, total: int, turns: int, source: str) -> None:
        """``done`` of ``total`` files are done, so many ``turns`` stored; ``source`` is the last file."""
        ...


@dataclass(frozen=True, slots=True)
class ItemResult:
    """A matter that was discussed before, as found for a draft; ``score`` as in ``SearchResult``.

    ``turns`` are the ordinals of its turns that are like the draft, best first.
    """

    discussion: Discussion
    score: float
    turns: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemRanking:
    """Earlier matters like a draft, best first; ``confidence`` (0..1) is the chance that any is like it."""

    results: tuple[ItemResult, ...]
    confidence: float
