"""fit: an Example's signs by logistic regression (Newton's method), each body of minutes weighing alike."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from corpus.learning.logistic import logistic_weights

RIDGE = 0.02  # pull towards nought, as a share of all cases; of .002 to .2 the best on bodies left out


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
    penalties = np.array([ridge] * len(names) + [1e-6])  # the bias is free
    learned = logistic_weights(rows, truth, penalties, shares / shares.sum())
    return dict(zip([*names, ""], learned.tolist(), strict=True))
