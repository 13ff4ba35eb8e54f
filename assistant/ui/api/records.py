"""TypedDicts that programs get, field by field: AnswerRecord, CitationRecord, MentionPage, MeetingPage.

A record is what ``yoroku ask --json`` prints; null is what nobody knows.
"""

from typing import Any

from typing_extensions import TypedDict  # the schemas' maker does not take typing's own before Python 3.12


class CitationRecord(TypedDict):
    """A verbatim quote and where it stands. ``start`` and ``end`` are code points into the meeting's text."""

    turn_id: str | None
    meeting_id: str
    source: str
    title: str | None
    body: str | None
    date: str | None
    speaker: str | None
    agenda: str | None
    turn: int | None
    page: int | None
    start: int
    end: int
    quote: str


class PassageRecord(CitationRecord):
    """A passage near a question; ``score`` orders those of one question and means nothing beyond.

    ``link`` is what it is in its exchange: "question", "reply" or "decision"; null where it is none of these.
    """

    score: float
    link: str | None


class CoverageRecord(TypedDict):
    """So many turns of so many meetings say all the ``words``, within a fiscal ``year`` and a ``body``."""

    words: str
    turns: int
    meetings: int
    year: int | None
    body: str | None


class AnswerRecord(TypedDict):
    """An answer; ``quotes`` is what it shows, best first, empty when the minutes do not answer.

    ``understood`` is the kind of question that it was taken for, and its parts; ``coverage`` how many turns
    say the words of its subject in all, null where that was not counted or nothing more says them.
    """

    question: str
    language: str
    answered: bool
    confidence: float
    filters: dict[str, Any]
    understood: dict[str, Any]
    coverage: CoverageRecord | None
    text: str
    quotes: list[CitationRecord]
    passages: list[PassageRecord]


class PassagePage(TypedDict):
    """One page of the ``total`` passages near a question, best first."""

    total: int
    page: int
    records: list[PassageRecord]


class ExchangeRecord(TypedDict):
    """A question of an earlier discussion and its reply, null where the minutes have none."""

    question: CitationRecord
    reply: CitationRecord | None


class PrecedentRecord(TypedDict):
    """A matter discussed before that is like a draft: how it was decided, what was asked and required.

    ``start`` and ``end`` are code points into the meeting's text; ``outcome`` is null where none is recorded.
    """

    meeting_id: str
    source: str
    title: str | None
    body: str | None
    date: str | None
    item: str | None
    start: int
    end: int
    first_turn: int | None
    last_turn: int | None
    outcome: str | None
    outcome_quote: CitationRecord | None
    conditions: list[CitationRecord]
    exchanges: list[ExchangeRecord]
    later: list[CitationRecord]
    score: float


class PrecedentsRecord(TypedDict):
    """Earlier matters like a draft, best first; empty where nothing is like it."""

    query: str
    language: str
    found: bool
    confidence: float
    items: list[PrecedentRecord]


class TurnsRecord(TypedDict):
    """A turn, and it among the turns around it, in the order of speech."""

    turn: CitationRecord
    turns: list[CitationRecord]


class MentionRecord(CitationRecord):
    """A turn that says words; ``quote`` is the whole turn, ``times`` how often it says them."""

    name: str
    fiscal_year: int | None
    times: int


class MentionPage(TypedDict):
    """One page of the ``total`` turns that say words, the newest meeting first."""

    total: int
    page: int
    records: list[MentionRecord]


class MeetingRecord(TypedDict):
    """A meeting; ``agenda`` are its headings, ``outcomes`` how items were decided."""

    meeting_id: str
    source: str
    title: str | None
    body: str | None
    date: str | None
    turns: int
    agenda: list[str]
    outcomes: list[str]


class MeetingPage(TypedDict):
    """One page of the ``total`` meetings, newest first."""

    total: int
    page: int
    records: list[MeetingRecord]
