"""find_precedents: earlier matters like a draft as Precedents: conditions, exchanges, later, each cited."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from assistant.answer.citations import cite
from assistant.answer.scope import scope_over
from assistant.config import at_least_one
from assistant.models import Citation, Exchange, Precedent, Precedents, Quote
from assistant.ports import Library
from assistant.precedents.draft import searched_text
from assistant.precedents.likely_questions import likely_questions
from assistant.precedents.threads import find_threads
from assistant.question.question_language import language_of
from corpus.discussions import Discussion
from corpus.language.spans import Span

ITEMS = 5  # precedents shown: more is a list to search, not what one reads before a meeting
# Of a long discussion only the turns around those that are like the draft are read.
LONG_TURNS = 120
NEAR_TURNS = 4  # turns on either side
LAST_TURNS = 6  # and these at its end, where it is summed up and decided
EXCHANGES = 40  # of one discussion at most


def find_precedents(
    draft: str, library: Library, *, k: int = ITEMS, besides: tuple[str, str] | None = None
) -> Precedents:
    """The earlier matters that are like a draft, at most ``k``, and what they make likely for it.

    ``besides`` is an item (meeting_id, heading) that is not counted as its own precedent.
    """
    at_least_one("--k", k)
    ranking = library.find_items(searched_text(draft), k=k + 1 if besides else k)
    others = (
        ranked_item
        for ranked_item in ranking.results
        if not besides or not _is(ranked_item.discussion, *besides)
    )
    items = tuple(
        _precedent_found(
            _discussion_near_draft(ranked_item.discussion, ranked_item.turns),
            ranked_item.discussion,
            ranked_item.score,
            library,
        )
        for ranked_item in islice(others, k)
    )
    found = Precedents(
        query=draft,
        language=language_of(draft),
        found=bool(items),
        confidence=ranking.confidence,
        items=items,
        scope=scope_over(library.meetings(), library, answered=bool(items)),
    )
    return replace(found, threads=find_threads(items), likely=likely_questions(items, library))


def _is(discussion: Discussion, meeting_id: str, heading: str) -> bool:
    return discussion.meeting.meeting_id == meeting_id and heading in discussion.titles


def _discussion_near_draft(discussion: Discussion, like: Sequence[int]) -> Discussion:
    """The discussion, of a long one what is near to the draft and its end."""
    if len(discussion.turns) <= LONG_TURNS:
        return discussion
    near = {turn + step for turn in like for step in range(-NEAR_TURNS, NEAR_TURNS + 1)}
    last = discussion.turns[-LAST_TURNS].ordinal
    return replace(
        discussion,
        turns=tuple(turn for turn in discussion.turns if turn.ordinal in near or turn.ordinal >= last),
    )


def _precedent_found(read: Discussion, whole: Discussion, score: float, library: Library) -> Precedent:
    meeting, made = whole.meeting, whole.outcome
    first = meeting.agenda[whole.agenda[0]] if whole.agenda else None
    titles = whole.titles
    decided = None if made is None else _span_cited(whole, made.turn, (made.start, made.end))
    return Precedent(
        meeting_id=meeting.meeting_id,
        source=meeting.source,
        title=meeting.title,
        body=meeting.body,
        date=meeting.date,
        item=titles[0] if titles else "",
        start=whole.start,
        end=whole.end,
        first_turn=whole.turns[0].ordinal if whole.turns else None,
        last_turn=whole.turns[-1].ordinal if whole.turns else None,
        outcome=made.outcome if made else "",
        vote=made.how if made else "",
        is_conditional=whole.is_conditional,
        outcome_quote=decided,
        conditions=tuple(_conditions(read, whole)),
        exchanges=tuple(_exchanges_cited(read))[:EXCHANGES],
        later=tuple(_later(whole, library)),
        score=score,
        department=first.department if first else "",
        materials=first.materials if first else (),
        joint=titles[1:],
    )


def _conditions(read: Discussion, whole: Discussion) -> Iterator[Citation]:
    """What was asked to be done and set as a condition, but for the sentence that decides."""
    made = whole.outcome
    for request in read.requests:
        if made is None or not (request.start < made.end and made.start < request.end):
            yield from _all_sentences_cited(_span_cited(read, request.turn, (request.start, request.end)))


def _exchanges_cited(read: Discussion) -> Iterator[Exchange]:
    for exchange in read.exchanges:
        question = _span_cited(read, exchange.asked, exchange.question)
        if question is not None:
            yield Exchange(
                question, _span_cited(read, exchange.replied, exchange.reply) if exchange.reply else None
            )


def _later(whole: Discussion, library: Library) -> Iterator[Citation]:
    for result in library.find_later(whole):
        passage = result.passage
        meeting = library.meeting(passage.meeting_id)
        quote = Quote.of(meeting, passage.turn, (passage.start, passage.end))
        yield from _all_sentences_cited(cite(meeting, quote, score=result.score))


def _span_cited(discussion: Discussion, turn: int | None, span: Span) -> Citation | None:
    return cite(discussion.meeting, Quote.of(discussion.meeting, turn, span))


def _all_sentences_cited(citation: Citation | None) -> Iterable[Citation]:
    return () if citation is None else (citation,)
