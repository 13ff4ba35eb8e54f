"""How sure a ranking may be that it answers: a calibrated probability, 0 not at all, 1 wholly."""

import math
from collections.abc import Mapping, Sequence

from index.models import SearchResult
from index.search.fusion import Rankings

ASSURING = 3  # the answer may lie in any of the first few passages
# The mean match of passages that do not answer (.15 to .4 by minutes and language), as if so many showed it.
FEW, USUAL = 20, 0.25


def signs(found: Rankings, results: tuple[SearchResult, ...]) -> dict[str, float]:
    """What tells whether the results answer, by name.

    ``nearest``: the cosine of the nearest passage; ``outstanding``: how far the best match at a closer look
    stands above all that were looked at, for where nothing answers everything matches alike; ``missing``: the
    share of what the question tells that nobody said, though in the minutes' own language; ``foreign``: the
    share that no passage holds because it is in another language.
    """
    best = results[:ASSURING]
    question = found.question
    matches = [one.score for one in found.match]
    missing = question.missing("".join(one.passage.text for one in best))
    return {
        "nearest": max((one.score for one in found.dense), default=0.0),
        "outstanding": max(matches) - _background(matches) if matches else 0.0,
        "missing": missing,
        "foreign": 1 - question.known - missing,
    }


def _background(matches: Sequence[float]) -> float:
    """How well anything matches; of few passages all may answer, so that their mean says little of it."""
    return (sum(matches) + FEW * USUAL) / (len(matches) + FEW)


def confidence(seen: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """How sure it is that the minutes answer, from the signs and their fitted weights."""
    evidence = weights["bias"] + sum(weights[name] * value for name, value in seen.items())
    return 1 / (1 + math.exp(-evidence))
