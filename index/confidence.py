"""How sure a ranking may be that it answers: a calibrated probability, 0 not at all, 1 wholly."""

import math
from collections.abc import Mapping

from index.models import SearchResult
from index.rankings import Rankings

ASSURING = 3  # the answer may lie in any of the first few passages


def signs(found: Rankings, results: tuple[SearchResult, ...], passages: int) -> dict[str, float]:
    """What tells whether the results answer, by name; ``passages`` is how many the store holds.

    ``matched``: how well one of the best passages matches at a closer look; ``nearest``: the cosine of
    the nearest passage; ``missing``: the share of what the question tells that nobody said, though in the
    minutes' own language; ``foreign``: the share that no passage holds because it is in another language;
    ``size``: the natural logarithm of how many passages there are, for among more some is always near.
    """
    best = results[:ASSURING]
    match = {one.passage: one.score for one in found.match}
    missing = found.question.missing("".join(one.passage.text for one in best))
    return {
        "matched": max((match.get(one.passage, 0.0) for one in best), default=0.0),
        "nearest": max((one.score for one in found.dense), default=0.0),
        "missing": missing,
        "foreign": 1 - found.question.known - missing,
        "size": math.log(passages or 1),
    }


def confidence(seen: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """How sure it is that the minutes answer, from the signs and their fitted weights."""
    evidence = weights["bias"] + sum(weights[name] * value for name, value in seen.items())
    return 1 / (1 + math.exp(-evidence))
