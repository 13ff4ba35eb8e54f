"""shown, ndcg: how good one ranking is: answer within 1000 characters, gain of its turns' relevance."""

import math
from collections.abc import Sequence

from index.learning.gold_questions import GoldQuestion, Judge
from index.models import SearchResult

SHOWN_CHARACTERS = 1000  # what is read of a result list
CUTOFF = 10


def shown(question: GoldQuestion, results: Sequence[SearchResult], judge: Judge) -> float:
    """1 where the answer is met within the first 1,000 characters shown, else 0."""
    room = SHOWN_CHARACTERS
    for result in results:
        passage = result.passage
        if room <= 0:
            break
        if question.meets(judge.document(passage), passage.start, min(passage.end, passage.start + room)):
            return 1.0
        room -= passage.end - passage.start
    return 0.0


def ndcg(question: GoldQuestion, results: Sequence[SearchResult], judge: Judge) -> float:
    """Normalised discounted cumulative gain of the first ten turns (Järvelin & Kekäläinen 2002)."""
    turns = list(dict.fromkeys(turn for result in results for turn in judge.turns(result.passage)))
    ideal = _gain(sorted(question.relevance.values(), reverse=True))
    return _gain([question.relevance.get(turn, 0) for turn in turns]) / ideal if ideal else 0.0


def _gain(relevances: Sequence[int]) -> float:
    return sum((2.0**relevance - 1) / math.log2(at + 2) for at, relevance in enumerate(relevances[:CUTOFF]))
