"""What the sample minutes answer is told from what they do not, on questions nothing was learned from."""

from collections.abc import Callable
from functools import cache

import pytest
from shiomi_pairs import NOT_SPOKEN_OF, PAIRS, SPOKEN_OF

from assistant.answer.confidence import confidence
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.learning.answer_measures import auroc
from assistant.learning.labelled_questions import read_subjects
from assistant.models import Answer
from index import Retriever

SIGNS = {"bias": 1.0, "outstanding_known": 0.3, "figure_missing": 0.0, "subject_unsaid": 0.0}


Ask = Callable[[str], Answer]


@pytest.fixture(scope="module")
def ask(retriever: Retriever, sample_store: str) -> Ask:
    """Asks the sample minutes, each question once."""
    return cache(Assistant(retriever, Settings(store=sample_store)).ask)


def apart(ask: Ask, answered: list[str], unanswered: list[str]) -> float:
    sure = [ask(question).confidence for question in (*answered, *unanswered)]
    return auroc(sure, [True] * len(answered) + [False] * len(unanswered))


def test_the_same_subject_not_said_is_told_apart(ask: Ask) -> None:
    assert apart(ask, [one for one, _ in PAIRS], [other for _, other in PAIRS]) >= 0.8


def test_what_is_said_is_answered(ask: Ask) -> None:
    answered = [ask(question).answered for question, _ in PAIRS]
    assert sum(answered) >= 0.9 * len(answered)


def test_subjects_nobody_spoke_of_are_told_apart(ask: Ask) -> None:
    assert apart(ask, list(SPOKEN_OF), list(NOT_SPOKEN_OF)) >= 0.9
    wrongly = [question for question in NOT_SPOKEN_OF if ask(question).answered]
    assert len(wrongly) <= 4, wrongly


def test_nothing_was_learned_from_these() -> None:
    learned = {subject.text for subject in read_subjects()}
    assert not learned & {*SPOKEN_OF, *NOT_SPOKEN_OF}


@pytest.mark.parametrize("sign", ["figure_missing", "subject_unsaid"])
def test_a_sign_against_an_answer_makes_it_less_sure(sign: str) -> None:
    assert confidence(SIGNS | {sign: 1.0}) < confidence(SIGNS)


@pytest.mark.parametrize("sign", ["outstanding_known", "outstanding_foreign"])
def test_what_stands_out_makes_it_surer(sign: str) -> None:
    sure = [confidence(SIGNS | {sign: step / 10}) for step in range(10)]
    assert sure == sorted(sure)
    assert 0 < sure[0] < 0.6 < 0.95 < sure[-1] < 1
