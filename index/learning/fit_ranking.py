"""fit_ranking: weights that put a Choice's worthy passages first: softmax, Newton's method, a penalty."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

STEPS = 50  # at most; it settles in about ten
SMALL = 1e-6  # the step at which it has settled
LONGEST = 3.0  # of one step, so that the first ones do not overshoot
PENALTY = 1.0  # on the squared weights; a tenth and ten times as much fit alike


@dataclass(frozen=True, slots=True)
class Choice:
    """One question's candidates: ``marks`` of shape (candidates, sides), what each is worth, its weight."""

    marks: Array
    worth: Array
    weight: float


def fit_ranking(choices: Sequence[Choice]) -> Array:
    """The sides' weights by which the worthy candidates are chosen: a listwise softmax (Cao et al. 2007)."""
    weights = np.zeros(choices[0].marks.shape[1])
    for _ in range(STEPS):
        slope, bend = -PENALTY * weights, PENALTY * np.eye(len(weights))
        for choice in choices:
            chances = _softmax(choice.marks @ weights)
            wanted = choice.worth / choice.worth.sum()
            mean = chances @ choice.marks
            slope += choice.weight * (wanted @ choice.marks - mean)
            bend += choice.weight * ((choice.marks.T * chances) @ choice.marks - np.outer(mean, mean))
        step = _cut_step(np.linalg.solve(bend, slope))
        weights = weights + step
        if np.abs(step).max() < SMALL:
            break
    return weights


def _softmax(scores: Array) -> Array:
    powers = np.exp(scores - scores.max())
    chances: Array = powers / powers.sum()
    return chances


def _cut_step(step: NDArray[np.floating[Any]]) -> Array:
    return np.asarray(step * min(1.0, LONGEST / max(SMALL, float(np.abs(step).max()))), np.float64)
