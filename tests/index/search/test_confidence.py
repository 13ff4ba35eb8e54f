"""Confidence grows with what was found, and with nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from index.models import Passage, SearchResult
from index.search.confidence import confidence, signs
from index.search.fusion import Rankings
from index.search.question_terms import QuestionTerms, read_question, telling_words
from index.search.weights import read_weights

FREQUENCY = {"貸し出し": 40, "履歴": 2, "督促": 1, "library": 0}
SIGNS = {"nearest": 0.4, "outstanding": 0.2, "missing": 0.2, "foreign": 0.0}


def frequency(field: str, term: str) -> int:
    return FREQUENCY.get(term, 0) if field == "words" else 0


def near(words: Sequence[str]) -> Sequence[Mapping[str, float]]:
    related = {"library": {"図書館": 0.6}, "lend": {"貸し出し": 0.5}, "履歴": {"記録": 0.5}}
    return tuple(related.get(word, {}) for word in words)


@pytest.mark.parametrize(("sign", "better"), [("nearest", 1), ("outstanding", 1), ("missing", -1)])
def test_each_sign_speaks_its_own_way(sign: str, better: int) -> None:
    weights = read_weights().confidence
    sure = [confidence({**SIGNS, sign: step / 4}, weights) for step in range(5)]
    assert all((more - less) * better > 0 for less, more in pairwise(sure))
    assert all(0 < one < 1 for one in sure)


def test_signs_are_read_from_what_was_found() -> None:
    results = tuple(SearchResult(Passage("m", at, at, at + 1, "記録"), 1 - at / 20) for at in range(12))
    match = [replace(one, score=0.9 - at / 20) for at, one in enumerate(results)]
    found = Rankings(
        QuestionTerms("", "", {"督促": 1.0, "fee": 3.0}, {}, 0.0, frozenset({"督促", "fee"})),
        (),
        match,
        match,
    )
    seen = signs(found, results)
    assert seen["nearest"] == 0.9
    assert seen["outstanding"] == pytest.approx(0.9 - (12 * 0.625 + 20 * 0.25) / 32)
    assert (seen["missing"], seen["foreign"]) == (0.25, 0.75)
    assert seen.keys() | {"bias"} == read_weights().confidence.keys()


def test_nothing_found_has_signs_too() -> None:
    seen = signs(Rankings(QuestionTerms("", "", {}, {}, 0.0), (), (), ()), ())
    assert (seen["nearest"], seen["outstanding"]) == (0, 0)


def test_one_of_few_passages_stands_out_as_one_of_many() -> None:
    """The only passages of a speaker may all answer: that they match alike does not speak against them."""
    few = [SearchResult(Passage("m", at, at, at + 1, "記録"), 0.8) for at in range(2)]
    seen = signs(Rankings(QuestionTerms("", "", {}, {}, 0.0), (), (), few), tuple(few))
    assert seen["outstanding"] == pytest.approx(0.5)


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    question = read_question("貸出の履歴", frequency, 50)
    assert question.words["履歴"] > question.words["貸し出し"] > 0
    assert question.known == 1


def test_words_that_no_passage_holds_are_unknown() -> None:
    assert read_question("the library", frequency, 50).known == 0
    assert 0 < read_question("履歴と給食", frequency, 50).known < 1
    assert read_question("", frequency, 50).known == 0


def test_related_words_stand_for_one_that_nobody_said() -> None:
    question = read_question("Library lending 履歴", frequency, 50, near)
    assert question.related["図書館"] == 0.6
    assert 0 < question.related["記録"] < 0.5
    assert question.known < question.met < 1
    assert question.fields()["words"]["図書館"] == 0.6
    assert 0 < question.fields()["context"]["図書館"] < 0.6


def test_telling_words_are_the_rare_ones() -> None:
    assert list(telling_words(["貸し出し", "履歴", "督促"], frequency, 50)) == ["督促", "履歴"]


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
