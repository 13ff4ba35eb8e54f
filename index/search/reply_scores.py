"""follow_replies, lean_on_neighbours: a question's score lifts its reply's passage; near turns lend."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from corpus.language.question_sentences import is_question
from corpus.language.sentences import split_sentences
from index.models import Passage, SearchResult

# Shares of a score (0..1), measured together on the plenary and committee questions of
# ``python -m index.learning`` (span@1000c); values near to these find as many answers.
FOLLOWED = 10  # results whose replies are looked up; twenty find no more
REPLY_SHARE = 0.7  # of a question's score goes to the passage of its reply that takes up most of its words
ANY_REPLY = 0.5  # of that share goes to every other passage of the reply, whatever its words
QUESTION_LOSS = 0.2  # of its score that a passage loses that asks something, where the reply is on record
ASKED_KEPT = 1_000  # passages in memory: the same few are met by every question on a subject
NEAR_TURNS = 2  # what was said so many turns before or after shares a subject
LENT_SHARE = 0.1  # of the best score among those turns is lent to a passage


def lean_on_neighbours(results: Sequence[SearchResult]) -> tuple[SearchResult, ...]:
    """The results (scores 0..1), best first, each raised by the best found in the turns around."""
    best: dict[tuple[str, int | None], float] = {}
    for result in results:
        turn = result.passage.meeting_id, result.passage.turn
        best[turn] = max(best.get(turn, 0.0), result.score)
    return _ranked_with_replies(
        {
            one.passage: _either_score(one.score, LENT_SHARE * _around_passage(one.passage, best))
            for one in results
        }
    )


def _around_passage(passage: Passage, best: Mapping[tuple[str, int | None], float]) -> float:
    turn = passage.turn
    if turn is None:
        return 0.0
    steps = [step for step in range(-NEAR_TURNS, NEAR_TURNS + 1) if step]
    return max(best.get((passage.meeting_id, turn + step), 0.0) for step in steps)


def follow_replies(
    results: Sequence[SearchResult], replies: Callable[[Passage], Sequence[SearchResult]]
) -> tuple[SearchResult, ...]:
    """The results (scores 0..1), best first, the replies to the questions among them raised, these lowered.

    ``replies`` gives the passages that reply to one, scored by how much of it they take up (any scale, best
    first), none where nothing replies to it.
    """
    passage_scores = {result.passage: result.score for result in results}
    raised = dict(passage_scores)
    for result in results[:FOLLOWED]:
        replies_found = replies(result.passage)
        if replies_found and asks(result.passage.text):
            raised[result.passage] -= QUESTION_LOSS * result.score
        best = max((reply.score for reply in replies_found), default=0.0) or 1.0
        for reply in replies_found:
            share = REPLY_SHARE * (ANY_REPLY + (1 - ANY_REPLY) * reply.score / best)
            passage_score = _either_score(passage_scores.get(reply.passage, 0.0), share * result.score)
            raised[reply.passage] = max(raised.get(reply.passage, 0.0), passage_score)
    return _ranked_with_replies(raised)


@lru_cache(ASKED_KEPT)
def asks(text: str) -> bool:
    """Whether a sentence of the text asks something."""
    return any(is_question(text[start:end]) for start, end in split_sentences(text, 0, len(text)))


def _either_score(one: float, other: float) -> float:
    """Two scores (0..1) as one of at most 1, combined as chances that do not depend on each other."""
    return 1 - (1 - one) * (1 - other)


def _ranked_with_replies(scores: Mapping[Passage, float]) -> tuple[SearchResult, ...]:
    ranked = sorted(scores, key=lambda passage: (-scores[passage], passage.passage_id))
    return tuple(SearchResult(passage, scores[passage]) for passage in ranked)
