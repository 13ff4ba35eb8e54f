"""cite, cited, cite_turn: a quote re-read verbatim in its meeting as a Citation; numbers, reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from assistant.answer.findings import Findings, ScoredQuote
from assistant.models import AskError, Citation, Quote
from assistant.ports import Library
from corpus import Meeting


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


def cited(found: Iterable[ScoredQuote], library: Library) -> tuple[tuple[Citation, ...], tuple[Quote, ...]]:
    """Citations, numbered, of the quotes that read the same in the stored source; and the other quotes."""
    shown, withheld = [], []
    for scored_quote in found:
        citation = cite(
            library.meeting(scored_quote.quote.meeting_id), scored_quote.quote, score=scored_quote.score
        )
        if citation is None:
            withheld.append(scored_quote.quote)
        else:
            shown.append(citation)
    return number_in_reading_order(shown), tuple(withheld)


def cited_passages(findings: Findings, most: int) -> tuple[Citation, ...]:
    """The best passages as citations, each with what it is in its exchange, best first."""
    return number_in_reading_order(_passages_cited(findings, most))


def _passages_cited(findings: Findings, most: int) -> Iterator[Citation]:
    for result in findings.ranking.results[:most]:
        passage = result.passage
        quote = Quote(passage.meeting_id, passage.turn, passage.start, passage.end, passage.text)
        citation = cite(findings.library.meeting(passage.meeting_id), quote, score=result.score)
        if citation is not None:
            yield replace(citation, link=result.link)


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
    quote = Quote.of(meeting, turn.ordinal, (turn.start, turn.end))
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


def by_meeting(citations: Iterable[Citation]) -> list[list[Citation]]:
    """Citations of one meeting together, in the order in which they are numbered and read."""
    ordered = in_reading_order(citations)
    return [list(group) for _, group in groupby(ordered, key=lambda citation: citation.quote.meeting_id)]


def number_in_reading_order(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """The same citations in the same order, numbered from 1 by where the answer shows them."""
    given = list(citations)
    place = {id(citation): n for n, citation in enumerate(in_reading_order(given), 1)}
    return tuple(replace(citation, number=place[id(citation)]) for citation in given)
