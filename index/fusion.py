"""Two rankings of the same passages become one."""

from collections.abc import Sequence

from index.models import SearchResult

# Min-max and a weighted sum: Bruch et al. 2023, "An Analysis of Fusion Functions for Hybrid Retrieval".


def fuse(
    first: Sequence[SearchResult], second: Sequence[SearchResult], weight: float
) -> tuple[SearchResult, ...]:
    """Every passage of either ranking, best first; ``weight`` (0..1) is the second ranking's share.

    Scores of each ranking are stretched to 0..1 over what it found; a passage it did not find gets 0.
    """
    passages = {result.passage.passage_id: result.passage for result in (*first, *second)}
    one, other = _stretched(first), _stretched(second)
    scores = {key: (1 - weight) * one.get(key, 0.0) + weight * other.get(key, 0.0) for key in passages}
    ranked = sorted(passages, key=lambda key: (-scores[key], key))
    return tuple(SearchResult(passages[key], scores[key]) for key in ranked)


def _stretched(ranking: Sequence[SearchResult]) -> dict[str, float]:
    if not ranking:
        return {}
    best, worst = ranking[0].score, ranking[-1].score
    width = best - worst
    return {
        result.passage.passage_id: (result.score - worst) / width if width > 0 else 1.0 for result in ranking
    }
