"""Citations: where a quote stands, re-read from the stored meeting before anything is shown."""

import dataclasses
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from assistant.models import Answer, AskError, Citation, Quote
from assistant.ports import NO_FILTERS, Library
from corpus import Meeting
from index import Filters


def cite(meeting: Meeting, quote: Quote, *, number: int = 0, score: float = 0.0) -> Citation | None:
    """The citation of a quote; None when the stored text reads anything else at that place."""
    if not verbatim(meeting, quote):
        return None
    turn = None if quote.turn is None else meeting.turns[quote.turn]
    agenda = None if turn is None else turn.agenda
    made = meeting.outcome(agenda)
    return Citation(
        number=number,
        quote=quote,
        turn_id="" if turn is None else meeting.turn_id(turn.ordinal),
        source=meeting.source,
        title=meeting.title,
        body=meeting.body,
        date=meeting.date,
        speaker="" if turn is None else turn.label,
        name="" if turn is None else turn.name,
        role="" if turn is None else turn.role,
        agenda=meeting.heading(agenda),
        page=meeting.page_of(quote.start),
        outcome=made.outcome if made else "",
        vote=made.how if made else "",
        score=score,
        session=meeting.number,
    )


def cite_turn(library: Library, turn_id: str) -> Citation:
    """The citation of a whole turn by its permanent id; AskError for an id that is none, or names no turn."""
    meeting_id, mark, ordinal = turn_id.strip().rpartition("#")
    if not mark or not ordinal.isascii() or not ordinal.isdigit():
        raise AskError(
            f"{turn_id}: expected a turn's id such as 0a1b2c3d4e5f#12, as `yoroku ask --json` prints it",
            f"{turn_id}: 0a1b2c3d4e5f#12 のような発言のIDを指定してください",
        )
    meeting = library.meeting(meeting_id)
    if int(ordinal) >= len(meeting.turns):
        raise AskError(
            f"{turn_id}: {meeting.source} has turns 0 to {len(meeting.turns) - 1}; give one of these",
            f"{turn_id}: {meeting.source} の発言は0から{len(meeting.turns) - 1}までです",
        )
    turn = meeting.turns[int(ordinal)]
    quote = Quote(meeting_id, turn.ordinal, turn.start, turn.end, meeting.text[turn.start : turn.end])
    citation = cite(meeting, quote)
    if citation is None:
        raise AskError(f"{turn_id}: the turn is empty", f"{turn_id}: 発言に文字がありません")
    return citation


def verbatim(meeting: Meeting, quote: Quote) -> bool:
    """Whether the meeting's text reads exactly ``quote.text`` at the quote's place."""
    inside = 0 <= quote.start < quote.end <= len(meeting.text)
    return (
        inside
        and quote.meeting_id == meeting.meeting_id
        and meeting.text[quote.start : quote.end] == quote.text
    )


def in_reading_order(citations: Iterable[Citation]) -> list[Citation]:
    """By meeting, newest first, then in the order of speech."""
    return sorted(citations, key=lambda c: (-(c.date or date.min).toordinal(), c.source, c.quote.start))


def number_in_reading_order(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """The same citations in the same order, numbered from 1 by where the answer shows them."""
    given = list(citations)
    place = {id(citation): n for n, citation in enumerate(in_reading_order(given), 1)}
    return tuple(replace(citation, number=place[id(citation)]) for citation in given)


def to_json(answer: Answer) -> dict[str, Any]:
    """The answer as ``yoroku ask --json`` prints it, key for key."""
    return {
        "question": answer.question,
        "language": answer.language,
        "answered": answer.answered,
        "confidence": round(answer.confidence, 6),
        "filters": filters_to_json(answer.filters),
        "text": answer.text,
        "quotes": [citation_to_json(citation) for citation in answer.quotes],
        "passages": [passage_to_json(citation) for citation in answer.passages],
    }


def passage_to_json(citation: Citation) -> dict[str, Any]:
    """A citation with its score, and what the passage is in its exchange; null where it is in none."""
    return {
        **citation_to_json(citation),
        "score": round(citation.score, 6),
        "link": citation.link or None,
    }


def citation_to_json(citation: Citation) -> dict[str, Any]:
    """One citation with the contract's keys; null where nothing is known."""
    quote = citation.quote
    return {
        "turn_id": citation.turn_id or None,
        "meeting_id": quote.meeting_id,
        "source": citation.source,
        "title": citation.title or None,
        "body": citation.body or None,
        "date": citation.date.isoformat() if citation.date else None,
        "speaker": citation.speaker or None,
        "agenda": citation.agenda or None,
        "turn": quote.turn,
        "page": citation.page,
        "start": quote.start,
        "end": quote.end,
        "quote": quote.text,
    }


def filters_to_json(filters: Filters) -> dict[str, Any]:
    """Only the filters that are set, dates as ISO strings."""
    values = dataclasses.asdict(filters)
    changed = {name: value for name, value in values.items() if value != getattr(NO_FILTERS, name)}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in changed.items()}
