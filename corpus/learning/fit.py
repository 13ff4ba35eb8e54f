"""Logistic regression of structure's signs by Newton's method, each body of minutes weighing the same."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

RIDGE = 0.02  # pull towards nought, as a share of all cases; of .002 to .2 the best on bodies left out
STEPS = 30  # of Newton's method; it settles in fewer than fifteen


@dataclass(frozen=True, slots=True)
class Example:
    """One candidate: its signs, whether it is one, and the body whose minutes it stands in."""

    signs: Mapping[str, float]
    right: bool
    body: str


def fit(examples: Sequence[Example], ridge: float = RIDGE) -> dict[str, float]:
    """The weight of every sign, "" the bias. Bodies weigh the same, and in each right and wrong."""
    names = sorted({name for example in examples for name in example.signs})
    rows = np.array([[example.signs.get(name, 0.0) for name in names] + [1.0] for example in examples])
    truth = np.array([float(example.right) for example in examples])
    sizes = Counter((example.body, example.right) for example in examples)
    shares = np.array([1 / sizes[example.body, example.right] for example in examples])
    learned = _newton(rows, truth, shares / shares.sum(), ridge)
    return dict(zip([*names, ""], learned.tolist(), strict=True))


def _newton(rows: Array, truth: Array, shares: Array, ridge: float) -> Array:
    weights = np.zeros(rows.shape[1])
    pull = ridge * np.eye(rows.shape[1])
    pull[-1, -1] = 1e-6  # the bias is free
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (shares * (truth - chance)) - pull @ weights
        curve = (rows * (shares * chance * (1 - chance))[:, None]).T @ rows + pull
        weights = weights + np.linalg.solve(curve, slope)
    return weights
