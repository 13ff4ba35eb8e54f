"""One ranking out of two: a pure function of ranks and scores."""

import pytest

from index.fusion import fuse
from index.models import Passage, SearchResult


def ranking(**scores: float) -> list[SearchResult]:
    return [SearchResult(Passage(name, 0, 0, 1, name), score) for name, score in scores.items()]


@pytest.mark.parametrize(
    ("first", "second", "weight", "expected"),
    [
        (ranking(a=9.0, b=5.0), ranking(c=0.9, b=0.1), 0.0, "abc"),
        (ranking(a=9.0, b=5.0), ranking(c=0.9, b=0.1), 1.0, "cab"),
        (ranking(a=9.0, b=8.0, d=1.0), ranking(b=0.9, c=0.5, d=0.1), 0.5, "bacd"),
        (ranking(a=3.0), [], 0.5, "a"),
        ([], ranking(a=3.0), 0.5, "a"),
        ([], [], 0.5, ""),
        (ranking(b=2.0, a=2.0), [], 0.3, "ab"),  # a tie falls by id, so the order never changes
    ],
)
def test_fuse(first: list[SearchResult], second: list[SearchResult], weight: float, expected: str) -> None:
    fused = fuse(first, second, weight)
    assert "".join(result.passage.meeting_id for result in fused) == expected
    assert [result.score for result in fused] == sorted((result.score for result in fused), reverse=True)
    assert all(0 <= result.score <= 1 for result in fused)
