"""Everything that might be quoted: the sentences of the best passages, their questions and replies."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.exchange import is_question, question_of, replies_to
from assistant.models import Quote
from assistant.ports import Library
from assistant.query import Question
from assistant.sentences import Span, split_sentences
from corpus import Meeting
from index import Ranking

# Passages read for sentences; on the dev questions the best sentence was never below them.
PASSAGES_READ = 12
# Of a question or reply that was not itself found, this many characters next to its partner are read.
PARTNER_CHARS = 600
# Characters read around a passage so that a sentence cut by its border is seen whole.
MARGIN_CHARS = 300

Place = tuple[str, int | None]  # a meeting's id and a turn's ordinal


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence and what speaks for it, each 0..1.

    ``own`` is how well its words answer; ``standing`` its passage's score as a share of the best; ``before``
    how well the sentence before it answers; ``asked`` and ``asked_standing`` the same two of the question
    that its turn replies to.
    """

    quote: Quote
    agenda: int | None
    standing: float
    own: float = 0.0
    before: float = 0.0
    asked: float = 0.0
    asked_standing: float = 0.0
    asks: bool = False


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of one turn (or of a text without turns) to be read."""

    place: Place
    span: Span
    standing: float


def gather(question: Question, ranking: Ranking, library: Library) -> tuple[Evidence, ...]:
    """Every sentence worth weighing, in the order of the ranking, partners of what was found last."""
    stretches = list(_stretches(ranking, library))
    found: dict[tuple[str, int], Evidence] = {}
    for stretch in stretches:
        for evidence in _sentences(stretch, library):
            found.setdefault((evidence.quote.meeting_id, evidence.quote.start), evidence)
    weighed = _weighed(question, tuple(found.values()), library)
    return tuple(_asked(weighed, library))


def _stretches(ranking: Ranking, library: Library) -> Iterator[_Stretch]:
    best = max((result.score for result in ranking.results), default=0.0) or 1.0
    passages = [(result.passage, result.score / best) for result in ranking.results[:PASSAGES_READ]]
    for passage, standing in passages:
        yield _Stretch((passage.meeting_id, passage.turn), (passage.start, passage.end), standing)
    for passage, _ in passages:
        if passage.turn is not None:
            yield from _partners(library.meeting(passage.meeting_id), passage.turn)


def _partners(meeting: Meeting, ordinal: int) -> Iterator[_Stretch]:
    """The turns that reply to this one, and the one it replies to, as far as they stand next to it."""
    for reply in replies_to(meeting, ordinal):
        turn = meeting.turns[reply]
        yield _Stretch(
            (meeting.meeting_id, reply), (turn.start, min(turn.end, turn.start + PARTNER_CHARS)), 0.0
        )
    asked = question_of(meeting, ordinal)
    if asked is not None:
        turn = meeting.turns[asked]
        yield _Stretch(
            (meeting.meeting_id, asked), (max(turn.start, turn.end - PARTNER_CHARS), turn.end), 0.0
        )


def _sentences(stretch: _Stretch, library: Library) -> Iterator[Evidence]:
    """The whole sentences that begin in the stretch."""
    meeting_id, ordinal = stretch.place
    meeting = library.meeting(meeting_id)
    turn = None if ordinal is None else meeting.turns[ordinal]
    first, last = (0, len(meeting.text)) if turn is None else (turn.start, turn.end)
    start, end = stretch.span
    for span in split_sentences(
        meeting.text, max(first, start - MARGIN_CHARS), min(last, end + MARGIN_CHARS)
    ):
        if start <= span[0] < end:
            quote = Quote(meeting_id, ordinal, *span, meeting.text[span[0] : span[1]])
            yield Evidence(
                quote, None if turn is None else turn.agenda, stretch.standing, asks=is_question(quote.text)
            )


def _weighed(question: Question, found: tuple[Evidence, ...], library: Library) -> list[Evidence]:
    """The same sentences with how well their words answer, and the sentences before them in the same turn."""
    scores = library.score_texts(question.search_text, [evidence.quote.text for evidence in found])
    weighed = [replace(evidence, own=score) for evidence, score in zip(found, scores, strict=True)]
    in_order = sorted(weighed, key=lambda evidence: (evidence.quote.meeting_id, evidence.quote.start))
    before = {
        _key(second): first.own for first, second in pairwise(in_order) if _place(first) == _place(second)
    }
    return [replace(evidence, before=before.get(_key(evidence), 0.0)) for evidence in weighed]


def _asked(weighed: Iterable[Evidence], library: Library) -> Iterator[Evidence]:
    """The same sentences with what speaks for the questions that they reply to."""
    by_place: dict[Place, list[Evidence]] = {}
    for evidence in weighed:
        by_place.setdefault(_place(evidence), []).append(evidence)
    for (meeting_id, ordinal), group in by_place.items():
        asked = None if ordinal is None else question_of(library.meeting(meeting_id), ordinal)
        partner = by_place.get((meeting_id, asked), []) if asked is not None else []
        own = max((evidence.own for evidence in partner), default=0.0)
        standing = max((evidence.standing for evidence in partner), default=0.0)
        for evidence in group:
            yield replace(evidence, asked=own, asked_standing=standing)


def _place(evidence: Evidence) -> Place:
    return evidence.quote.meeting_id, evidence.quote.turn


def _key(evidence: Evidence) -> tuple[str, int]:
    return evidence.quote.meeting_id, evidence.quote.start
