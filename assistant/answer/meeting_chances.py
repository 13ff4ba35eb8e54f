"""chances: how likely each meeting found is the one that answers; answering: those that are quoted first."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, log
from pathlib import Path

from assistant.answer.evidence import Evidence
from index import Ranking

# Made by `python -m assistant.learning meetings`: what a unit of each sign adds to the log-odds that a
# meeting, of those that sentences were weighed of, answers.
WEIGHTS = Path(__file__).with_name("meeting_weights.json")
FIRST_PASSAGES = 3
# Share of the likeliest meeting's chance from which another is quoted too. On 530 questions, each by weights
# learned without its body's minutes, .43 of the quotes are then of the right meeting, of all .37, and more
# questions are answered; from .4 on fewer of those asked in another language are.
AS_LIKELY = 0.2


def chances(ranking: Ranking, weighed: Sequence[Evidence], scores: Sequence[float]) -> dict[str, float]:
    """The probability of each meeting (0..1, together 1) that it is the one that answers, if any does.

    ``scores`` are the log-odds of the sentences ``weighed``, as ``sentence_score`` gives them.
    """
    weights = _meeting_weights()
    odds = {
        meeting_id: exp(sum(weights[name] * value for name, value in found.items()))
        for meeting_id, found in signs(ranking, weighed, scores).items()
    }
    return {meeting_id: one / sum(odds.values()) for meeting_id, one in odds.items()}


def answering(likely: Mapping[str, float]) -> frozenset[str]:
    """The meetings to be quoted first: the likeliest, and others about as likely."""
    least = AS_LIKELY * max(likely.values(), default=0.0)
    return frozenset(meeting_id for meeting_id, one in likely.items() if one >= least)


def signs(
    ranking: Ranking, weighed: Sequence[Evidence], scores: Sequence[float]
) -> dict[str, dict[str, float]]:
    """What speaks for and against each meeting, by the names in ``WEIGHTS``.

    ``sentence`` is how far its best sentence is from the best of all, and ``sentences`` how much all of its
    sentences are of all (log-odds, 0 or less): of two with as good a sentence the one with fewer is likelier.
    ``standing`` is its best passage's score as a share of the best, ``first`` its share of the first passages
    by their scores, ``found`` of all: what is spoken of all over a meeting tells less than what stands out.
    """
    best = max(scores, default=0.0)
    sentences: dict[str, list[float]] = {}
    for evidence, score in zip(weighed, scores, strict=True):
        sentences.setdefault(evidence.quote.meeting_id, []).append(score - best)
    total = sum(exp(score) for own in sentences.values() for score in own)
    standings: dict[str, float] = {}
    for result in ranking.results:
        standings.setdefault(result.passage.meeting_id, result.score / (ranking.results[0].score or 1.0))
    first, found = _shares_of_passages(ranking, FIRST_PASSAGES), _shares_of_passages(ranking, None)
    return {
        meeting_id: {
            "sentence": max(own),
            "sentences": log(sum(map(exp, own)) / total),
            "standing": standings.get(meeting_id, 0.0),
            "first": first.get(meeting_id, 0.0),
            "found": found.get(meeting_id, 0.0),
        }
        for meeting_id, own in sentences.items()
    }


def _shares_of_passages(ranking: Ranking, most: int | None) -> dict[str, float]:
    """Of the scores of the best passages together, the share of each meeting."""
    counted = ranking.results[:most]
    total = sum(one.score for one in counted) or 1.0
    shares: dict[str, float] = {}
    for one in counted:
        meeting_id = one.passage.meeting_id
        shares[meeting_id] = shares.get(meeting_id, 0.0) + one.score / total
    return shares


@cache
def _meeting_weights() -> Mapping[str, float]:
    return dict(json.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"])
