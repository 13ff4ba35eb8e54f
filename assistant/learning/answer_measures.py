"""auroc, brier, reliability by Bins, answered_from a Threshold: how honest answers' chances are."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assistant.learning.fit_confidence import JudgedAnswer

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers of about the same chance: how many, their mean chance, and the share of them that is right."""

    count: int
    chance: float
    right: float


@dataclass(frozen=True, slots=True)
class Threshold:
    """What is answered where the chance is ``at`` or more, as shares.

    ``answered`` of the questions that the minutes answer, ``false`` of the others, ``right`` of all answers.
    """

    at: float
    answered: float
    false: float
    right: float


def auroc(chances: Sequence[float], right: Sequence[bool]) -> float:
    """The share of pairs, one right and one not, that are in the right order; ties count half."""
    yes = np.array([chance for chance, is_right in zip(chances, right, strict=True) if is_right])
    no = np.array([chance for chance, is_right in zip(chances, right, strict=True) if not is_right])
    if not yes.size or not no.size:
        return float("nan")
    return float(np.mean((yes[:, None] > no) + 0.5 * (yes[:, None] == no)))


def brier(chances: Sequence[float], right: Sequence[bool]) -> float:
    """The mean squared difference of chance and truth (Brier 1950): 0 is best."""
    return float(np.mean((np.array(chances) - np.array(right, float)) ** 2))


def reliability(chances: Sequence[float], right: Sequence[bool]) -> list[Bin]:
    """The answers by tenths of their chance, without the tenths that are empty."""
    values, truth = np.array(chances), np.array(right, float)
    tenths = np.minimum((values * BINS).astype(int), BINS - 1)
    return [
        Bin(int(inside.sum()), float(values[inside].mean()), float(truth[inside].mean()))
        for tenth in range(BINS)
        if (inside := tenths == tenth).any()
    ]


def answered_from(at: float, chances: Sequence[float], answers: Sequence[JudgedAnswer]) -> Threshold:
    """What answering from a chance on gives."""
    shown = np.array(chances) >= at
    answerable = np.array([answer.is_answerable for answer in answers])
    right = np.array([answer.is_right for answer in answers])
    return Threshold(
        at,
        _share_of_answers(shown[answerable]),
        _share_of_answers(shown[~answerable]),
        _share_of_answers(right[shown]),
    )


def _share_of_answers(some: "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]") -> float:
    return float(some.mean()) if some.size else float("nan")
