"""How sure a ranking, or a single text, may be that it answers: 0 not at all, 1 wholly."""

from collections.abc import Sequence

COVERAGE_SHARE = 0.6  # the rest is the vectors' say
BEST = 3  # an answer may lie in any of the first few passages


def confidence(coverages: Sequence[float], similarities: Sequence[float]) -> float:
    """How sure a ranking is, from its best passages' coverage of the question and their nearness to it."""
    if not coverages:
        return 0.0
    return likeness(max(coverages[:BEST]), max(similarities[:BEST]))


def likeness(coverage: float, similarity: float) -> float:
    """How well one text answers, from its coverage (0..1) of the question's terms and its cosine to it."""
    return COVERAGE_SHARE * coverage + (1 - COVERAGE_SHARE) * min(1.0, max(0.0, similarity))
