"""Questions with known answers are read from a folder, and a judge says what a passage is worth."""

from pathlib import Path

import pytest
from shiomi_files import USB
from shiomi_questions import write_measured

from index.learning.gold_questions import ANSWER, BELONGS, TURN, GoldQuestion, Judge, read_gold
from index.models import Passage


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_measured(tmp_path_factory.mktemp("measured"))


@pytest.fixture(scope="module")
def questions(measured: Path) -> tuple[GoldQuestion, ...]:
    return read_gold(measured / "queries" / "seed-ja.dev.jsonl")


@pytest.fixture(scope="module")
def judge(measured: Path) -> Judge:
    return Judge(measured, {"m": str(measured / "docs" / "seed" / "usb.txt")})


def passage(start: int, end: int) -> Passage:
    return Passage("m", 1, start, end, "x" * (end - start))


def test_questions_have_their_answers(questions: tuple[GoldQuestion, ...]) -> None:
    assert [question.answerable for question in questions] == [True] * 8 + [False]
    document, start, end = questions[1].answers[0]
    assert (document, end - start) == ("seed/usb", len(USB[1][1]))
    assert questions[1].relevance == {("seed/usb", 1): 2}


def test_a_question_and_its_rendering_are_one_group() -> None:
    ja, en = (GoldQuestion(name, "", True, pair, {}, ()) for name, pair in (("a-1", "b-1"), ("b-1", "a-1")))
    assert ja.group == en.group


@pytest.mark.parametrize(("first", "last", "meets"), [(0, 0, True), (0, -40, False), (200, 200, False)])
def test_enough_of_an_answer_meets_it(
    questions: tuple[GoldQuestion, ...], first: int, last: int, *, meets: bool
) -> None:
    _, start, end = questions[1].answers[0]
    assert questions[1].meets("seed/usb", start + first, end + last) is meets
    assert not questions[1].meets("seed/library", start, end)


def test_what_a_passage_is_worth(questions: tuple[GoldQuestion, ...], judge: Judge) -> None:
    _, start, end = questions[1].answers[0]
    assert judge.worth(questions[1], passage(start, end)) == ANSWER
    assert judge.worth(questions[1], passage(10_000, 10_100)) == 0
    turn_only = GoldQuestion("q", "", True, "", {("seed/usb", 1): 2}, ())
    belongs = GoldQuestion("q", "", True, "", {("seed/usb", 1): 1}, ())
    assert [judge.worth(one, passage(start, end)) for one in (turn_only, belongs)] == [TURN, BELONGS]


def test_a_passage_lies_in_the_turns_it_shares_enough_with(
    questions: tuple[GoldQuestion, ...], judge: Judge
) -> None:
    _, start, end = questions[1].answers[0]
    assert judge.turns(passage(start, end)) == [("seed/usb", 1)]
    assert judge.document(passage(start, end)) == "seed/usb"
