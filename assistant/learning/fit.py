"""Logistic regression of an answer's signs on being right; each collection's chances by a fit without it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

RIDGE = 0.1  # penalty on the squared weights; a tenth and ten times as much fit alike
STEPS = 30  # of Newton's method; it settles in fewer than ten


@dataclass(frozen=True, slots=True)
class Example:
    """One answer: its signs, and whether it is right.

    ``is_answerable`` is whether the minutes could answer; ``collections`` names the sets of minutes that were
    asked and those that the question is about.
    """

    signs: Mapping[str, float]
    is_right: bool
    is_answerable: bool
    collections: frozenset[str]


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """What a unit of each sign adds to the log-odds that an answer is right."""
    names = list(examples[0].signs)
    rows = np.array([[example.signs[name] for name in names] for example in examples])
    right = np.array([float(example.is_right) for example in examples])
    return dict(zip(names, _newton(rows, right).tolist(), strict=True))


def chance(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    """The probability that an answer with these signs is right."""
    return float(1 / (1 + np.exp(-sum(weights[name] * value for name, value in signs.items()))))


def left_out(examples: Sequence[Example]) -> list[float]:
    """The chance of every example by weights that were fitted without its collections."""
    chances = [0.0] * len(examples)
    for collections in {example.collections for example in examples}:
        rest = [example for example in examples if not example.collections & collections]
        weights = fit(rest or examples)
        for at, example in enumerate(examples):
            if example.collections == collections:
                chances[at] = chance(weights, example.signs)
    return chances


def _newton(rows: Array, right: Array) -> Array:
    weights = np.zeros(rows.shape[1])
    penalty = RIDGE * np.eye(rows.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chances) - penalty @ weights
        bend = (rows * (chances * (1 - chances))[:, None]).T @ rows + penalty
        weights = weights + np.linalg.solve(bend, slope)
    return weights
