"""Logistic regression of few signs, and how well it tells answers from the rest on questions left out."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Group = tuple[tuple[str, ...], str, str]

RIDGE = 0.1  # pull towards nought, in cases
# What a question that has no answer weighs: so little that most of the others are answered.
UNANSWERABLE = 0.10  # a bare subject that nobody spoke of weighs in full
STEPS = 30  # of Newton's method; it settles in fewer than ten
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Example:
    """One case read: its signs, whether the minutes answer, its group (all weigh the same) and its fold."""

    signs: Mapping[str, float]
    answerable: bool
    group: Group
    pair: str


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weight of every sign."""
    names = list(examples[0].signs)
    rows = np.array([[example.signs[name] for name in names] for example in examples])
    truth = np.array([float(example.answerable) for example in examples])
    sizes = Counter(example.group for example in examples)
    shares = np.array([_weight(example) / sizes[example.group] for example in examples])
    learned = _newton(rows, truth, shares * len(examples) / shares.sum())
    return dict(zip(names, learned.tolist(), strict=True))


def left_out(examples: Sequence[Example]) -> list[float]:
    """The log-odds of every example by weights learned without its fold; a pair is never split."""
    folds = {pair: at % FOLDS for at, pair in enumerate(sorted({example.pair for example in examples}))}
    odds = [0.0] * len(examples)
    for fold in range(FOLDS):
        weights = fit([example for example in examples if folds[example.pair] != fold])
        for at, example in enumerate(examples):
            if folds[example.pair] == fold:
                odds[at] = sum(weights[name] * value for name, value in example.signs.items())
    return odds


def told_apart(odds: Sequence[float], truth: Sequence[bool]) -> float:
    """The share of pairs, one answerable and one not, that are in the right order (AUROC)."""
    yes = np.array([value for value, right in zip(odds, truth, strict=True) if right])
    no = np.array([value for value, right in zip(odds, truth, strict=True) if not right])
    if not yes.size or not no.size:
        return float("nan")
    return float(np.mean((yes[:, None] > no) + 0.5 * (yes[:, None] == no)))


def _weight(example: Example) -> float:
    return 1.0 if example.answerable or example.signs["subject_unsaid"] else UNANSWERABLE


def _newton(rows: Array, truth: Array, shares: Array) -> Array:
    weights = np.zeros(rows.shape[1])
    pull = RIDGE * np.eye(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (shares * (truth - chance)) - pull @ weights
        curve = (rows * (shares * chance * (1 - chance))[:, None]).T @ rows + pull
        weights = weights + np.linalg.solve(curve, slope)
    return weights
