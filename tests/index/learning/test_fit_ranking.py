"""The fit finds what it was given to find."""

import numpy as np

from index.learning.fit_ranking import Choice, fit_ranking

RANDOM = np.random.default_rng(7)


def test_the_side_that_tells_gets_the_weight() -> None:
    choices = []
    for _ in range(60):
        marks = RANDOM.random((30, 3))
        choices.append(Choice(marks, (marks[:, 1] == marks[:, 1].max()).astype(float), 1.0))
    lexical, dense, match = fit_ranking(choices)
    assert dense > 5 * max(abs(lexical), abs(match))


def test_without_a_difference_no_side_gets_weight() -> None:
    marks = np.ones((5, 3))
    assert np.abs(fit_ranking([Choice(marks, np.array([1.0, 0, 0, 0, 0]), 1.0)])).max() < 1e-6
