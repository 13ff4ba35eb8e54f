"""How sure an answer is: the ranking's confidence, and what only the reader of its sentences knows."""

import json
import math
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from assistant.models import Quote
from assistant.ports import Library
from assistant.question.figures import figure_wanted
from assistant.question.kinds import AboutSubject
from index import Ranking

# Made by `python -m assistant.learning`: what each sign adds to the log-odds that the minutes answer.
WEIGHTS = Path(__file__).parents[1] / "learning" / "sureness.json"
# Of what is sure, no more is believed than this: the log-odds of a ranking that is certain are infinite.
MOST = 0.97

# A bare subject has so many parts at most: 「避難行動要支援者」の「名簿」の「更新」, "the lost USB memory".
BARE_PARTS = 3
_PART = re.compile(r"[A-Za-z][\w'’-]{3,}|[^ぁ-んA-Za-z\s、。,.?？！!]+")


def signs(
    question: AboutSubject, ranking: Ranking, quotes: Sequence[Quote], library: Library
) -> dict[str, float]:
    """What speaks for and against an answer of these quotes, by the names in ``WEIGHTS``."""
    return {
        "bias": 1.0,
        "ranking": _log_odds(ranking.confidence),
        "figure_missing": _figure_missing(question, quotes),
        "subject_unsaid": _subject_unsaid(question, quotes, library),
    }


def sureness(found: Mapping[str, float]) -> float:
    """The probability (0..1) that an answer with these signs answers."""
    weights = _weights()
    return 1 / (1 + math.exp(-sum(weights[name] * value for name, value in found.items())))


@cache
def _weights() -> dict[str, float]:
    return dict(json.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"])


def _figure_missing(question: AboutSubject, quotes: Sequence[Quote]) -> float:
    """0 where the best quote holds the figure asked for, or none is asked; half if another does; else 1."""
    wanted = figure_wanted(question.text)
    if wanted is None or wanted.search(quotes[0].text):
        return 0.0
    return 0.5 if any(wanted.search(quote.text) for quote in quotes) else 1.0


def _subject_unsaid(question: AboutSubject, quotes: Sequence[Quote], library: Library) -> float:
    """How far (0..1) even the best quote with its item's heading is from saying a bare subject; else 0.

    A question, or a subject told in a clause, can be answered in other words; who names a bare subject wants
    to read where it was spoken of.
    """
    if not question.is_broad or question.follows or len(_PART.findall(question.search_text)) > BARE_PARTS:
        return 0.0
    return 1 - max(
        library.score_texts(question.search_text, [_under_heading(one, library) for one in quotes])
    )


def _under_heading(quote: Quote, library: Library) -> str:
    meeting = library.meeting(quote.meeting_id)
    agenda = None if quote.turn is None else meeting.turns[quote.turn].agenda
    return f"{meeting.heading(agenda)}\n{quote.text}"


def _log_odds(probability: float) -> float:
    bounded = min(max(probability, 1 - MOST), MOST)
    return math.log(bounded / (1 - bounded))
