"""One ranking out of several: a pure function of scores."""

import pytest

from index.models import Passage, SearchResult
from index.search.fusion import Rankings, fuse
from index.search.question_terms import QuestionTerms
from index.search.side_weights import Weights

WEIGHTS = Weights(
    read={"lexical": 0.1, "dense": 0.1, "match": 0.1, "reading": 0.7},
    unread={"lexical": 0.6, "dense": 0.1, "match": 0.3},
)


def ranking(**scores: float) -> list[SearchResult]:
    return [SearchResult(Passage(name, 0, 0, 1, name), score) for name, score in scores.items()]


@pytest.mark.parametrize(
    ("first", "second", "weight", "expected"),
    [
        (ranking(a=9.0, b=5.0), ranking(c=0.9, b=0.1), 0.0, "abc"),
        (ranking(a=9.0, b=5.0), ranking(c=0.9, b=0.1), 1.0, "cab"),
        (ranking(a=9.0, b=8.0, d=1.0), ranking(b=0.9, c=0.5, d=0.1), 0.5, "bacd"),
        (ranking(b=1.0, a=9.0), [], 0.5, "ab"),  # any order will do
        ([], ranking(a=3.0), 0.5, "a"),
        ([], [], 0.5, ""),
        (ranking(b=2.0, a=2.0), [], 0.3, "ab"),  # a tie falls by id, so the order never changes
    ],
)
def test_fuse(first: list[SearchResult], second: list[SearchResult], weight: float, expected: str) -> None:
    fused = fuse({"first": first, "second": second}, {"first": 1 - weight, "second": weight})
    assert "".join(result.passage.meeting_id for result in fused) == expected
    assert [result.score for result in fused] == sorted((result.score for result in fused), reverse=True)
    assert all(0 <= result.score <= 1 for result in fused)


@pytest.mark.parametrize(("met", "expected"), [(1.0, "ab"), (0.0, "ba")])
def test_words_count_by_how_much_of_the_question_they_meet(met: float, expected: str) -> None:
    question = QuestionTerms("", "", {}, {}, known=met, met=met)
    found = Rankings(question, ranking(a=2.0, b=1.0), ranking(b=0.9, a=0.1), ranking(b=0.5, a=0.4))
    fused = found.fused(WEIGHTS)
    assert "".join(result.passage.meeting_id for result in fused) == expected


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        ([], "abc"),
        (ranking(c=0.9, b=0.5, a=0.1), "cba"),
        (ranking(c=0.9, b=0.1), "acb"),  # what was not read keeps the place the other sides give it
    ],
)
def test_what_was_read_is_weighed_with_it_and_the_rest_without(
    read: list[SearchResult], expected: str
) -> None:
    question = QuestionTerms("", "", {}, {}, known=1.0, met=1.0)
    sides = ranking(a=3.0, b=2.0, c=1.0)
    fused = Rankings(question, sides, sides, sides, read).fused(WEIGHTS)
    assert "".join(result.passage.meeting_id for result in fused) == expected
