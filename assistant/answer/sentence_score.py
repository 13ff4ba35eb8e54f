"""scores: how well one sentence answers: signs of its Evidence ("standing", "hollow", "figure") weighed."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from assistant.answer.evidence import Evidence
from assistant.question.figures import TIME, figure_wanted
from assistant.question.question_kinds import AboutSubject

# What a unit of each sign adds to the log-odds that a sentence, of those weighed together, is the answer.
WEIGHTS = Path(__file__).with_name("sentence_weights.json")
FROM_PREVIOUS = 0.4  # of the match of the sentence before it that counts as its own
FROM_QUESTION = 0.9  # of the match and standing of the question that its turn replies to


def scores(weighed: Sequence[Evidence], question: AboutSubject) -> list[float]:
    """How likely each sentence is the answer, as log-odds; comparable among these only."""
    return [
        sum(_sentence_weights()[name] * value for name, value in sentence_signs.items())
        for sentence_signs in signs(weighed, question)
    ]


def signs(weighed: Sequence[Evidence], question: AboutSubject) -> list[dict[str, float]]:
    """What speaks for and against each sentence, by the names in ``WEIGHTS``.

    A sentence that was not read gets the meaning of the farthest one that was.
    """
    farthest = min((sentence.meaning for sentence in weighed if sentence.meaning is not None), default=0.0)
    return [_sentence_signs(sentence, question, farthest) for sentence in weighed]


def _sentence_signs(evidence: Evidence, question: AboutSubject, farthest: float) -> dict[str, float]:
    """Who said or asked something is answered by that turn, not by the reply to it."""
    who = question.kind == "who"
    led_up = max(
        FROM_PREVIOUS * evidence.previous_match, 0.0 if who else FROM_QUESTION * evidence.question_match
    )
    partner = evidence.reply_standing if who else FROM_QUESTION * evidence.question_standing
    wanted = TIME if question.kind == "when" else figure_wanted(question.text)
    led_by = evidence.question_meaning
    is_asked = who or bool(question.filters.speaker)
    return {
        "standing": max(evidence.standing, partner),
        "words": _either_sign(evidence.match, led_up),
        "meaning": farthest if evidence.meaning is None else evidence.meaning,
        "unread": float(evidence.meaning is None),
        "question_meaning": 0.0 if who or led_by is None else led_by - farthest,
        # It asks, or leads up to what its turn asks, and so repeats the words looked for.
        "asks": float(evidence.asks and not is_asked),
        "replied": float(evidence.replied and not is_asked),
        # It announces, is polite, or stands in a header; an announcement tells which item is decided.
        "hollow": float(evidence.hollow and question.kind != "decision"),
        "opens": float(evidence.opens),
        "figure": float(bool(wanted and wanted.search(evidence.quote.text))),
    }


def _either_sign(one: float, other: float) -> float:
    """One as much as the other tells; what both tell is not counted twice."""
    return 1 - (1 - one) * (1 - other)


@cache
def _sentence_weights() -> Mapping[str, float]:
    return dict(json.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"])
