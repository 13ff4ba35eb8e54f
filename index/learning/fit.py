"""Two small convex fits by Newton's method, regularised: which candidate is right, and whether any is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

STEPS = 50
SMALL = 1e-6
LONGEST = 3.0  # a longer step is cut, so that a far start does not overshoot
RANKING_PENALTY = 1.0  # on the squared weights; a tenth and ten times as much fit alike
CONFIDENCE_PENALTY = 1.0


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
        slope, bend = -RANKING_PENALTY * weights, RANKING_PENALTY * np.eye(len(weights))
        for choice in choices:
            chances = _softmax(choice.marks @ weights)
            wanted = choice.worth / choice.worth.sum()
            mean = chances @ choice.marks
            slope += choice.weight * (wanted @ choice.marks - mean)
            bend += choice.weight * ((choice.marks.T * chances) @ choice.marks - np.outer(mean, mean))
        step = _cut(np.linalg.solve(bend, slope))
        weights = weights + step
        if np.abs(step).max() < SMALL:
            break
    return weights


def fit_confidence(signs: Array, answered: Array, weight: Array) -> Array:
    """A logistic regression's weights, the last its constant, which alone is not penalised.

    ``signs`` of shape (questions, signs), ``answered`` 1 or 0, ``weight`` what each question counts.
    """
    spread = signs.std(axis=0) + SMALL
    marks = np.column_stack([signs / spread, np.ones(len(signs))])
    penalty = CONFIDENCE_PENALTY * np.append(np.ones(signs.shape[1]), SMALL)
    weights = np.zeros(marks.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-marks @ weights))
        slope = marks.T @ (weight * (answered - chances)) - penalty * weights
        bend = (marks.T * (weight * chances * (1 - chances))) @ marks + np.diag(penalty)
        step = _cut(np.linalg.solve(bend, slope))
        weights = weights + step
        if np.abs(step).max() < SMALL:
            break
    fitted: Array = weights / np.append(spread, 1.0)
    return fitted


def _softmax(scores: Array) -> Array:
    powers = np.exp(scores - scores.max())
    chances: Array = powers / powers.sum()
    return chances


def _cut(step: NDArray[np.floating[Any]]) -> Array:
    return np.asarray(step * min(1.0, LONGEST / max(SMALL, float(np.abs(step).max()))), np.float64)
