"""fit: signs of JudgedAnswers to being right, logistic regression; chances of answers left_out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from corpus.learning.logistic import logistic_weights

RIDGE = 0.1  # penalty on the squared weights; a tenth and ten times as much fit alike


@dataclass(frozen=True, slots=True)
class JudgedAnswer:
    """One answer: its signs, and whether it is right.

    ``is_answerable`` is whether the minutes could answer; ``collections`` names the sets of minutes that were
    asked and those that the question is about.
    """

    signs: Mapping[str, float]
    is_right: bool
    is_answerable: bool
    collections: frozenset[str]


def fit(answers: Sequence[JudgedAnswer]) -> dict[str, float]:
    """What a unit of each sign adds to the log-odds that an answer is right."""
    names = list(answers[0].signs)
    rows = np.array([[answer.signs[name] for name in names] for answer in answers])
    right = np.array([float(answer.is_right) for answer in answers])
    return dict(zip(names, logistic_weights(rows, right, np.full(len(names), RIDGE)).tolist(), strict=True))


def chance(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    """The probability that an answer with these signs is right."""
    return float(1 / (1 + np.exp(-sum(weights[name] * value for name, value in signs.items()))))


def left_out(answers: Sequence[JudgedAnswer]) -> list[float]:
    """The chance of every answer by weights that were fitted without its collections."""
    chances = [0.0] * len(answers)
    for collections in {answer.collections for answer in answers}:
        rest = [answer for answer in answers if not answer.collections & collections]
        weights = fit(rest or answers)
        for at, answer in enumerate(answers):
            if answer.collections == collections:
                chances[at] = chance(weights, answer.signs)
    return chances
