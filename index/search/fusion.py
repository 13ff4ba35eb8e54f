"""Rankings of the sides (lexical, dense, match, reading), stretched to 0..1 and fused by their shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.models import SearchResult
from index.search.question_terms import QuestionTerms
from index.search.side_weights import Weights

READING = "reading"  # the side that may not know every passage: they are read one after the other


@dataclass(frozen=True, slots=True)
class Rankings:
    """What each side found, best first: by words, and by vectors.

    ``match`` is a closer look at all that any side found, ``reading`` how well these answer as the reading
    model sees them, as far as it has read them; both in any order.
    """

    question: QuestionTerms
    lexical: Sequence[SearchResult]
    dense: Sequence[SearchResult]
    match: Sequence[SearchResult]
    reading: Sequence[SearchResult] = ()

    def sides(self) -> dict[str, Sequence[SearchResult]]:
        """The rankings by the names of their weights, that of the reading model last."""
        return {"lexical": self.lexical, "dense": self.dense, "match": self.match, READING: self.reading}

    def fused(self, weights: Weights) -> tuple[SearchResult, ...]:
        """One ranking, best first; a passage that was not read is weighed by the other sides alone."""
        sides = self.sides()
        read = {one.passage.passage_id for one in self.reading}
        with_reading = fuse(sides, self._shares(weights.read))
        without = fuse({name: sides[name] for name in weights.unread}, self._shares(weights.unread))
        results = [one for one in with_reading if one.passage.passage_id in read]
        results += [one for one in without if one.passage.passage_id not in read]
        return tuple(sorted(results, key=lambda one: (-one.score, one.passage.passage_id)))

    def _shares(self, weights: Mapping[str, float]) -> dict[str, float]:
        """Words count by how much of the question the minutes' words can meet."""
        return {**weights, "lexical": weights["lexical"] * self.question.met}


@dataclass(frozen=True, slots=True)
class Look:
    """One search: what each side found, and the one ranking made of it, best first."""

    found: Rankings
    results: tuple[SearchResult, ...]


def fuse(
    rankings: Mapping[str, Sequence[SearchResult]], shares: Mapping[str, float]
) -> tuple[SearchResult, ...]:
    """Every passage of any ranking, best first; ``shares`` are how much each ranking counts, 0 or more.

    Scores of each ranking are stretched to 0..1 over what it found; a passage it did not find gets 0. So do
    the fused scores lie in 0..1. Min-max and a weighted sum are as in Bruch et al. 2023, "An Analysis of
    Fusion Functions for Hybrid Retrieval".
    """
    stretched = {name: stretch(ranking) for name, ranking in rankings.items()}
    total = sum(shares[name] for name in rankings) or 1.0
    passages = {one.passage.passage_id: one.passage for ranking in rankings.values() for one in ranking}
    scores = {
        key: sum(shares[name] * found.get(key, 0.0) for name, found in stretched.items()) / total
        for key in passages
    }
    ranked = sorted(passages, key=lambda key: (-scores[key], key))
    return tuple(SearchResult(passages[key], scores[key]) for key in ranked)


def stretch(ranking: Sequence[SearchResult]) -> dict[str, float]:
    """The scores by passage, the best 1 and the worst 0; all 1 where there is no difference."""
    scores = [result.score for result in ranking]
    worst, best = min(scores, default=0.0), max(scores, default=0.0)
    width = best - worst
    return {
        result.passage.passage_id: (result.score - worst) / width if width > 0 else 1.0 for result in ranking
    }
