"""A question's terms: how much each tells, which are unknown, which stand for others."""

from collections.abc import Mapping, Sequence

import pytest

from index.search.question_terms import nothing_near, read_question, telling_words

FREQUENCY = {"貸し出し": 40, "履歴": 2, "督促": 1, "library": 0}


def frequency(field: str, term: str) -> int:
    return FREQUENCY.get(term, 0) if field == "words" else 0


def near(words: Sequence[str]) -> Sequence[Mapping[str, float]]:
    related = {"library": {"図書館": 0.6}, "lend": {"貸し出し": 0.5}, "履歴": {"記録": 0.5}}
    return tuple(related.get(word, {}) for word in words)


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


@pytest.mark.parametrize(
    ("words", "share"), [([], 0.0), (["貸し出し"], 0.15), (["履歴"], 0.85), (["履歴", "貸し出し"], 1.0)]
)
def test_coverage_is_the_share_of_what_the_words_tell(words: list[str], share: float) -> None:
    assert read_question("貸出の履歴", frequency, 50).coverage(words) == pytest.approx(share, abs=0.1)


def test_a_word_that_is_said_everywhere_needs_no_related_ones() -> None:
    counts = {"図書館": 60, "督促": 1}
    related = {"図書館": {"閲覧室": 0.9}, "督促": {"催促": 0.8}}
    question = read_question(
        "図書館の督促",
        lambda field, term: counts.get(term, 0) if field == "words" else 0,
        100,
        lambda words: tuple(related.get(word, {}) for word in words),
    )
    assert set(question.related) == {"催促"}


def test_without_vectors_of_words_nothing_is_related() -> None:
    assert nothing_near(["鍵", "図書館"]) == ({}, {})
