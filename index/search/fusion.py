"""Rankings of the lexical, dense and match sides, stretched to 0..1 and fused by their shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.models import SearchResult
from index.search.question_terms import QuestionTerms


@dataclass(frozen=True, slots=True)
class Rankings:
    """By words, by vectors, and all that these two found by a closer look; each best first but the last."""

    question: QuestionTerms
    lexical: Sequence[SearchResult]
    dense: Sequence[SearchResult]
    match: Sequence[SearchResult]

    def sides(self) -> dict[str, Sequence[SearchResult]]:
        """The rankings by the names of their weights."""
        return {"lexical": self.lexical, "dense": self.dense, "match": self.match}

    def fused(self, weights: Mapping[str, float]) -> tuple[SearchResult, ...]:
        """One ranking, best first; words count by how much of the question the minutes' words can meet."""
        shares = {**weights, "lexical": weights["lexical"] * self.question.met}
        return fuse(self.sides(), shares)


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
