"""JudgedSentences: signs of one question's sentences and which answer; fit_sentences, found_first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from index.learning.fit_ranking import Array, Choice, fit_ranking

SET_WEIGHT = 100.0  # of all questions of one set of minutes together, beside the penalty on the weights


@dataclass(frozen=True, slots=True)
class JudgedSentences:
    """All sentences weighed for one question: the signs of each, and whether it answers.

    ``collections`` names the sets of minutes that were asked and those that the question is about.
    """

    signs: Sequence[dict[str, float]]
    is_right: Sequence[bool]
    collections: frozenset[str]

    def rows(self) -> Array:
        """The signs as an array of shape (sentences, signs)."""
        return np.array([list(one.values()) for one in self.signs])


def fit_sentences(judged: Sequence[JudgedSentences]) -> dict[str, float]:
    """What a unit of each sign adds to the log-odds that a sentence, of those of its question, answers."""
    told = [one for one in judged if any(one.is_right)]
    sizes = {key: sum(one.collections == key for one in told) for key in {one.collections for one in told}}
    choices = [
        Choice(one.rows(), np.array(one.is_right, float), SET_WEIGHT / sizes[one.collections]) for one in told
    ]
    return dict(zip(told[0].signs[0], fit_ranking(choices).tolist(), strict=True))


def found_first(judged: Sequence[JudgedSentences]) -> Iterator[tuple[frozenset[str], float, float]]:
    """For each set of minutes the shares of its questions that are answered by the first sentence, and within
    three, by weights that were fitted without it; nothing where there is but one set.
    """
    for collections in sorted({one.collections for one in judged}, key=sorted):
        rest = [one for one in judged if not one.collections & collections and any(one.is_right)]
        if rest:
            weights = np.array(list(fit_sentences(rest).values()))
            own = [one for one in judged if one.collections == collections]
            places = [_place_of_first_answering(one, weights) for one in own]
            yield (
                collections,
                float(np.mean([at < 1 for at in places])),
                float(np.mean([at < 3 for at in places])),
            )


def _place_of_first_answering(judged: JudgedSentences, weights: Array) -> float:
    """The place of the first sentence that answers, from 0; infinite where none does."""
    if not judged.signs:
        return np.inf
    order = np.argsort(-(judged.rows() @ weights), kind="stable")
    return next((float(place) for place, at in enumerate(order) if judged.is_right[at]), np.inf)
