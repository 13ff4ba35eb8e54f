"""How sure a ranking may be that it answers: a calibrated probability, 0 not at all, 1 wholly."""

import math
from collections.abc import Callable, Iterable, Mapping

from index.models import Passage, SearchResult
from index.rankings import Rankings

ASSURING = 3  # the answer may lie in any of the first few passages


def signs(
    found: Rankings, results: tuple[SearchResult, ...], words: Callable[[Passage], Iterable[str]]
) -> dict[str, float]:
    """What tells whether the results answer, by name; ``words`` gives the terms of a passage.

    ``nearest``: the cosine of the nearest passage; ``outstanding``: how far the best match at a closer look
    stands above all that were looked at, for where nothing answers everything matches alike; ``covered``: the
    share of what the question tells that one of the best passages says; ``missing``: the share that nobody
    said, though in the minutes' own language; ``foreign``: the share that no passage holds because it is in
    another language.
    """
    best = results[:ASSURING]
    question = found.question
    matches = [one.score for one in found.match]
    missing = question.missing("".join(one.passage.text for one in best))
    return {
        "nearest": max((one.score for one in found.dense), default=0.0),
        "outstanding": max(matches) - sum(matches) / len(matches) if matches else 0.0,
        "covered": max((question.coverage(words(one.passage)) for one in best), default=0.0),
        "missing": missing,
        "foreign": 1 - question.known - missing,
    }


def confidence(seen: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """How sure it is that the minutes answer, from the signs and their fitted weights."""
    evidence = weights["bias"] + sum(weights[name] * value for name, value in seen.items())
    return 1 / (1 + math.exp(-evidence))
