"""Weights are where the penalised likelihood is highest, whatever cases and penalties weigh."""

import numpy as np
import pytest

from corpus.learning.logistic import logistic_weights

RANDOM = np.random.default_rng(7)
ROWS = np.column_stack([RANDOM.normal(size=(60, 2)), np.ones(60)])
RIGHT = (RANDOM.random(60) < 1 / (1 + np.exp(1 - 2 * ROWS[:, 0]))).astype(float)


@pytest.mark.parametrize(
    ("penalties", "shares"),
    [([0.1, 0.1, 0.1], None), ([0.1, 5.0, 1e-6], None), ([0.02, 0.02, 1e-6], RANDOM.random(60) / 30)],
)
def test_the_slope_is_nought_at_the_weights(penalties: list[float], shares: np.ndarray | None) -> None:
    weights = logistic_weights(ROWS, RIGHT, np.array(penalties), shares)
    chances = 1 / (1 + np.exp(-ROWS @ weights))
    weigh = 1.0 if shares is None else shares
    assert ROWS.T @ (weigh * (RIGHT - chances)) == pytest.approx(np.array(penalties) * weights, abs=1e-9)
    assert weights[0] > abs(weights[1])


def test_two_shares_count_as_the_case_twice() -> None:
    twice = logistic_weights(np.vstack([ROWS, ROWS[:9]]), np.concatenate([RIGHT, RIGHT[:9]]), np.full(3, 0.1))
    shares = np.array([2.0] * 9 + [1.0] * 51)
    assert logistic_weights(ROWS, RIGHT, np.full(3, 0.1), shares) == pytest.approx(twice)
