"""A question leads to its reply, which seldom repeats the words that are searched for."""

from collections.abc import Callable, Sequence

from index.models import Passage, SearchResult

# All three measured together on questions to plenary and committee minutes; flat around these values.
FOLLOWED = 20  # results whose replies are looked up
REPLY_SHARE = 0.5  # of the question's score goes to the reply passage that takes it up best
ANY_REPLY = 0.3  # of that share goes to every passage of the reply, whatever its words
ASKED_SHARE = 0.2  # of its score a question loses where its reply is on record


def follow_replies(
    results: Sequence[SearchResult], replies: Callable[[Passage], Sequence[SearchResult]]
) -> tuple[SearchResult, ...]:
    """The results, best first, with the replies to the questions among them raised above the questions.

    ``replies`` gives the passages that reply to one, scored by how much of it they take up (any scale, best
    first), none where it asked nothing.
    """
    scores = {result.passage: result.score for result in results}
    raised = dict(scores)
    for result in results[:FOLLOWED]:
        found = replies(result.passage)
        if found:
            raised[result.passage] -= ASKED_SHARE * result.score
        best = max((reply.score for reply in found), default=0.0) or 1.0
        for reply in found:
            share = ANY_REPLY + (1 - ANY_REPLY) * reply.score / best
            score = scores.get(reply.passage, 0.0) + REPLY_SHARE * result.score * share
            raised[reply.passage] = max(raised.get(reply.passage, 0.0), score)
    ranked = sorted(raised, key=lambda passage: (-raised[passage], passage.passage_id))
    return tuple(SearchResult(passage, raised[passage]) for passage in ranked)
