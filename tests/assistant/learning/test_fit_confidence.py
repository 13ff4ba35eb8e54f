"""The fit gives weight to what tells, its chances hold, and it is tried on what it was not fitted to."""

import numpy as np
import pytest

from assistant.learning.fit_confidence import JudgedAnswer, chance, fit, left_out

RANDOM = np.random.default_rng(5)


def examples(number: int, slope: float = 2.0) -> list[JudgedAnswer]:
    """Answers of two collections whose log-odds of being right are ``slope`` times one sign, less 1."""
    values = RANDOM.normal(size=(number, 2))
    right = RANDOM.random(number) < 1 / (1 + np.exp(1 - slope * values[:, 0]))
    return [
        JudgedAnswer(
            {"bias": 1.0, "telling": one, "other": two}, bool(is_right), True, frozenset({str(at % 2)})
        )
        for at, ((one, two), is_right) in enumerate(zip(values.tolist(), right, strict=True))
    ]


def test_a_sign_that_tells_gets_its_weight() -> None:
    weights = fit(examples(1500))
    assert weights["telling"] == pytest.approx(2, abs=0.4)
    assert weights["other"] == pytest.approx(0, abs=0.3)
    assert weights["bias"] == pytest.approx(-1, abs=0.3)


def test_every_question_counts_the_same() -> None:
    same = [JudgedAnswer({"bias": 1.0}, at < 3, True, frozenset({"a"})) for at in range(10)]
    assert chance(fit(same), {"bias": 1.0}) == pytest.approx(0.3, abs=0.01)


def test_a_chance_lies_between_0_and_1() -> None:
    assert chance({"bias": 0.0}, {"bias": 1.0}) == 0.5
    assert 0 < chance({"bias": -9.0}, {"bias": 1.0}) < 0.01


def test_what_is_left_out_is_judged_by_the_rest() -> None:
    given = [
        JudgedAnswer({"bias": 1.0}, collection == "right", True, frozenset({collection}))
        for collection in ("right", "wrong")
        for _ in range(50)
    ]
    chances = left_out(given)
    assert max(chances[:50]) < 0.1  # by the wrong ones alone
    assert min(chances[50:]) > 0.9


def test_a_question_about_two_collections_is_left_out_with_both() -> None:
    both = JudgedAnswer({"bias": 1.0}, False, False, frozenset({"a", "b"}))
    others = [JudgedAnswer({"bias": 1.0}, True, True, frozenset({name})) for name in "abc"]
    assert left_out([both, *others])[0] == pytest.approx(chance(fit(others[2:]), {"bias": 1.0}))
