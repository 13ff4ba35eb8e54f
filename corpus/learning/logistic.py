"""logistic_weights: logistic regression by Newton's method, for whatever tells the right from the wrong.

Imported by the learning of each folder, and by nothing at run time.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

STEPS = 40  # of Newton's method; it settles in fewer than fifteen


def logistic_weights(rows: Array, right: Array, penalties: Array, shares: Array | None = None) -> Array:
    """What a unit of each sign adds to the log-odds of being right; shape (signs,).

    ``rows`` are the signs of each case, shape (cases, signs), ``right`` 1 where it is right, else 0;
    ``penalties`` pull the squared weight of each sign towards nought; ``shares`` are how much each case
    weighs, 1 where none are given.
    """
    weigh = np.ones(len(rows)) if shares is None else shares
    weights, pull = np.zeros(rows.shape[1]), np.diag(penalties)
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (weigh * (right - chances)) - pull @ weights
        bend = (rows * (weigh * chances * (1 - chances))[:, None]).T @ rows + pull
        weights = weights + np.linalg.solve(bend, slope)
    return weights
