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


def blend(results: Sequence[SearchResult], marks: Sequence[float], weight: float) -> tuple[SearchResult, ...]:
    """The results in the order of a second look, best first; ``weight`` (0..1) is that look's share.

    ``marks`` are the second look's scores of the first results, on any scale; the rest stay behind these.
    """
    seen, rest = results[: len(marks)], results[len(marks) :]
    lowest, highest = min(marks, default=0.0), max(marks, default=0.0)
    width = highest - lowest or 1.0
    looked = [
        SearchResult(result.passage, (1 - weight) * result.score + weight * (mark - lowest) / width)
        for result, mark in zip(seen, marks, strict=True)
    ]
    looked.sort(key=lambda result: (-result.score, result.passage.passage_id))
    least = looked[-1].score if looked else 1.0
    top = max((result.score for result in rest), default=0.0) or 1.0
    behind = (SearchResult(result.passage, least * result.score / top) for result in rest)
    return (*looked, *behind)


def _stretched(ranking: Sequence[SearchResult]) -> dict[str, float]:
    if not ranking:
        return {}
    best, worst = ranking[0].score, ranking[-1].score
    width = best - worst
    return {
        result.passage.passage_id: (result.score - worst) / width if width > 0 else 1.0 for result in ranking
    }
