"""Which sentences answer: ranked passages become a few exact quotes, or none where nothing answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.config import Settings
from assistant.exchange import question_of, replies_to
from assistant.models import Quote
from assistant.ports import Library
from assistant.query import Question
from assistant.sentences import Span, split_sentences
from corpus import Meeting
from index import Ranking

# Passages read for sentences; below them nothing on the dev questions was ever the best sentence.
PASSAGES_READ = 12
# How much of a sentence's score is its passage's: the passage knows the item and what was said before.
PASSAGE_WEIGHT = 0.6
# A turn this short (characters) says nothing without the question it replies to.
BARE_REPLY = 30
# A sentence below this share of the best one's score is not shown beside it.
RELATIVE_CUT = 0.6


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence that may be shown: its place, and how well it answers (0..1)."""

    quote: Quote
    score: float


def read(question: Question, ranking: Ranking, library: Library, settings: Settings) -> tuple[Found, ...]:
    """The quotes that answer, best first; () where the confidence is below the threshold."""
    if ranking.confidence < settings.answer_threshold:
        return ()
    scored = _score(question, ranking, library)
    return tuple(_with_exchange(_choose(scored, settings), scored, library))


def _score(question: Question, ranking: Ranking, library: Library) -> list[Found]:
    """Every sentence of the best passages, best first."""
    best = max((result.score for result in ranking.results), default=0.0)
    found: list[tuple[Quote, float]] = []
    for result in ranking.results[:PASSAGES_READ]:
        passage = result.passage
        meeting = library.meeting(passage.meeting_id)
        standing = result.score / best if best > 0 else 0.0
        for span in _sentences_of(meeting, passage.turn, (passage.start, passage.end)):
            found.append((_quote(meeting, passage.turn, span), standing))
    scores = library.score_texts(question.search_text, [quote.text for quote, _ in found])
    merged: dict[tuple[str, int], Found] = {}
    for (quote, standing), score in zip(found, scores, strict=True):
        total = PASSAGE_WEIGHT * standing + (1 - PASSAGE_WEIGHT) * score
        key = (quote.meeting_id, quote.start)
        if key not in merged or merged[key].score < total:
            merged[key] = Found(quote, total)
    return sorted(merged.values(), key=lambda item: -item.score)


def _sentences_of(meeting: Meeting, turn: int | None, passage: Span) -> Iterator[Span]:
    """The whole sentences of the turn that begin in the passage: a passage may be cut inside one."""
    start, end = passage if turn is None else (meeting.turns[turn].start, meeting.turns[turn].end)
    for span in split_sentences(meeting.text, start, end):
        if passage[0] <= span[0] < passage[1]:
            yield span


def _choose(scored: Sequence[Found], settings: Settings) -> list[Found]:
    """The best sentences within the number and length that one answer shows."""
    if not scored:
        return []
    enough = [item for item in scored if item.score >= RELATIVE_CUT * scored[0].score]
    chosen: list[Found] = []
    used = 0
    for item in enough:
        if len(chosen) >= settings.quotes_max:
            break
        if chosen and used + len(item.quote.text) > settings.quote_chars:
            continue
        chosen.append(item)
        used += len(item.quote.text)
    return chosen


def _with_exchange(chosen: Sequence[Found], scored: Sequence[Found], library: Library) -> Iterator[Found]:
    """The chosen quotes, a bare reply followed by its question and a question by its replies."""
    shown: set[tuple[str, int | None]] = set()
    for item in chosen:
        yield item
        shown.add((item.quote.meeting_id, item.quote.turn))
    for item in chosen[:2]:
        for partner in _partners(item, library):
            key = (partner.meeting_id, partner.turn)
            if key not in shown:
                shown.add(key)
                best = next((s for s in scored if (s.quote.meeting_id, s.quote.turn) == key), None)
                yield best or Found(partner, item.score * RELATIVE_CUT)


def _partners(item: Found, library: Library) -> Iterator[Quote]:
    meeting, turn = library.meeting(item.quote.meeting_id), item.quote.turn
    if turn is None:
        return
    asked = question_of(meeting, turn)
    if asked is not None and meeting.turns[turn].end - meeting.turns[turn].start <= BARE_REPLY:
        yield _last_sentence(meeting, asked)
    for ordinal in replies_to(meeting, turn):
        yield _first_sentence(meeting, ordinal)


def _last_sentence(meeting: Meeting, ordinal: int) -> Quote:
    turn = meeting.turns[ordinal]
    return _quote(meeting, ordinal, split_sentences(meeting.text, turn.start, turn.end)[-1])


def _first_sentence(meeting: Meeting, ordinal: int) -> Quote:
    turn = meeting.turns[ordinal]
    return _quote(meeting, ordinal, split_sentences(meeting.text, turn.start, turn.end)[0])


def _quote(meeting: Meeting, turn: int | None, span: Span) -> Quote:
    return Quote(meeting.meeting_id, turn, span[0], span[1], meeting.text[span[0] : span[1]])
