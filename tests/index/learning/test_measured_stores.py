"""Each question's candidates with what each side gives them."""

from pathlib import Path

import numpy as np
import pytest
from shiomi_questions import write_measured

from index.learning.measured_stores import MeasuredStores, side_marks
from index.models import Passage, SearchResult
from index.search.fusion import Rankings
from index.search.question_terms import QuestionTerms


def result(number: int) -> SearchResult:
    return SearchResult(Passage("m", number, 0, 100, "x" * 100), 1.0 - number / 100)


def test_marks_lie_in_0_to_1_and_words_count_by_what_they_meet() -> None:
    question = QuestionTerms("", "", {}, {}, 0.5, met=0.5)
    found = Rankings(question, [result(1), result(2)], [result(2), result(3)], [result(n) for n in (1, 2, 3)])
    rows, marks = side_marks(found)
    assert rows == [result(number).passage.passage_id for number in (1, 2, 3)]
    assert marks == pytest.approx(np.array([[0.5, 0, 1, 0], [0, 1, 0.5, 0], [0, 0, 0, 0]]))


def test_every_question_of_the_minutes_that_are_there_is_a_case(tmp_path: Path) -> None:
    stores = MeasuredStores(write_measured(tmp_path / "measured"), tmp_path / "work")
    cases = list(stores.cases("dev"))
    assert {case.name for case in cases} == {"seed-ja"}
    assert [case.worth.max() for case in cases] == [1.0] * 8 + [0.0]
    assert all(case.marks.shape == (len(case.worth), 4) for case in cases)
    assert list(stores.cases("test")) == []
