"""Confidence grows with what was found, and with nothing else."""

from itertools import pairwise

import pytest

from index.confidence import confidence
from index.fusion import blend
from index.models import Passage, SearchResult
from index.question import read_question, telling_words

FREQUENCY = {"貸し出し": 40, "履歴": 2, "督促": 1, "library": 0}


def frequency(field: str, term: str) -> int:
    return FREQUENCY.get(term, 0) if field == "words" else 0


@pytest.mark.parametrize("nearest", [0.0, 0.3, 0.6])
@pytest.mark.parametrize("known", [0.0, 1.0])
def test_a_better_match_is_surer(nearest: float, known: float) -> None:
    sure = [confidence(matched / 4, nearest, known, 0, 100) for matched in range(5)]
    assert all(less < more for less, more in pairwise(sure))
    assert all(0 < one < 1 for one in sure)


def test_nearer_is_surer_and_more_passages_are_less() -> None:
    assert confidence(0.5, 0.2, 1, 0, 100) < confidence(0.5, 0.4, 1, 0, 100)
    assert confidence(0.5, 0.4, 1, 0, 100_000) < confidence(0.5, 0.4, 1, 0, 100)
    assert confidence(1, 1, 1, 0, 0) == 0


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    question = read_question("貸出の履歴", frequency, 50)
    assert question.words["履歴"] > question.words["貸し出し"] > 0
    assert question.known == 1


def test_words_that_no_passage_holds_are_unknown() -> None:
    assert read_question("the library", frequency, 50).known == 0
    assert 0 < read_question("履歴と給食", frequency, 50).known < 1
    assert read_question("", frequency, 50).known == 0


def test_telling_words_are_the_rare_ones() -> None:
    assert list(telling_words(("貸し出し", "履歴", "督促"), frequency, 50)) == ["督促", "履歴"]


@pytest.mark.parametrize(
    ("marks", "weight", "expected"),
    [
        ([], 0.5, "abc"),
        ([0.1, 0.9, 0.5], 1.0, "bca"),
        ([0.1, 0.9, 0.5], 0.0, "abc"),
        ([0.1, 0.9], 1.0, "bac"),  # what was not looked at stays behind
        ([0.4, 0.4], 0.5, "abc"),
    ],
)
def test_blend(marks: list[float], weight: float, expected: str) -> None:
    results = [SearchResult(Passage(name, 0, 0, 1, name), 0.9 - at / 10) for at, name in enumerate("abc")]
    blended = blend(results, marks, weight)
    assert "".join(result.passage.meeting_id for result in blended) == expected
    assert [result.score for result in blended] == sorted((one.score for one in blended), reverse=True)


def test_words_nobody_said_in_their_own_language_are_less_sure() -> None:
    assert (
        confidence(0.5, 0.4, 0.5, 0.5, 100)
        < confidence(0.5, 0.4, 0.5, 0, 100)
        < confidence(0.5, 0.4, 1, 0, 100)
    )


@pytest.mark.parametrize(
    ("question", "near", "missing"),
    [
        ("履歴の督促", "履歴を消します。", 0),
        ("給食費", "履歴を消します。", 1),
        ("library", "履歴を消します。", 0),
        ("library", "The records are erased.", 1),
    ],
)
def test_missing_is_what_nobody_said_in_the_language_of_the_minutes(
    question: str, near: str, missing: float
) -> None:
    assert read_question(question, frequency, 50).missing(near) == pytest.approx(missing)
