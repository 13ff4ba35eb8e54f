"""How honest chances are: order, squared error, tenths, and what a threshold gives."""

from math import isnan

import pytest

from assistant.learning.answer_measures import answered_from, auroc, brier, reliability
from assistant.learning.fit_confidence import JudgedAnswer

ROWS = [(0.95, True, True), (0.91, True, True), (0.4, False, True), (0.1, False, False)]
EXAMPLES = [JudgedAnswer({}, right, answerable, frozenset()) for _, right, answerable in ROWS]
CHANCES = [chance for chance, _, _ in ROWS]


@pytest.mark.parametrize(
    ("chances", "right", "expected"),
    [
        ([0.9, 0.1], [True, False], 1.0),
        ([0.1, 0.9], [True, False], 0.0),
        ([0.5, 0.5], [True, False], 0.5),
        ([0.9, 0.5, 0.5, 0.1], [True, True, False, False], 0.875),
    ],
)
def test_auroc(chances: list[float], right: list[bool], expected: float) -> None:
    assert auroc(chances, right) == expected


def test_without_both_there_is_no_order() -> None:
    assert isnan(auroc([0.5], [True]))


@pytest.mark.parametrize(("chance", "expected"), [(1.0, 0.0), (0.0, 1.0), (0.5, 0.25)])
def test_brier(chance: float, expected: float) -> None:
    assert brier([chance], [True]) == expected


def test_tenths_that_hold_something() -> None:
    tenths = reliability([*CHANCES, 1.0], [*(right for _, right, _ in ROWS), True])
    assert [one.count for one in tenths] == [1, 1, 3]
    assert tenths[-1].chance == pytest.approx((0.95 + 0.91 + 1.0) / 3)
    assert [one.right for one in tenths] == [0.0, 0.0, 1.0]


@pytest.mark.parametrize(
    ("at", "answered", "false", "right"),
    [(0.9, 2 / 3, 0.0, 1.0), (0.3, 1.0, 0.0, 2 / 3), (0.0, 1.0, 1.0, 0.5)],
)
def test_answering_from_a_chance_on(at: float, answered: float, false: float, right: float) -> None:
    given = answered_from(at, CHANCES, EXAMPLES)
    assert (given.answered, given.false, given.right) == pytest.approx((answered, false, right))
