"""How sure an answer is: signs such as ``missing``, ``foreign``, ``figure_missing``, weighed to a chance."""

import json
import math
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from assistant.answer.evidence import Evidence
from assistant.models import Quote
from assistant.ports import Library
from assistant.question.figures import figure_wanted
from assistant.question.question_kinds import AboutSubject
from index import Ranking

# Made by `python -m assistant.learning`: what a unit of each sign adds to the log-odds of a right answer.
WEIGHTS = Path(__file__).with_name("confidence.json")
MEANING_SCALE = 10.0  # differences of cosines are small: brought to the size of the other signs
# A bare subject has so many parts at most: 「避難行動要支援者」の「名簿」の「更新」, "the lost USB memory".
BARE_PARTS = 3
_PART_OF_SUBJECT = re.compile(r"[A-Za-z][\w'’-]{3,}|[^ぁ-んA-Za-z\s、。,.?？！!]+")


def signs(
    question: AboutSubject,
    ranking: Ranking,
    weighed: Sequence[Evidence],
    quotes: Sequence[Quote],
    library: Library,
) -> dict[str, float]:
    """What speaks for and against an answer of these quotes (one at least), by the names in ``WEIGHTS``.

    ``weighed`` are all sentences that might have been quoted. How far the best passage stands out
    (``Ranking.signs``) tells much, for a bare subject as far as a quote says it. It is parted by what the
    question's words tell: what some passage holds, what none holds for want of a common language, what nobody
    said. How near the best passage and sentence are in meaning tells where words fail.
    """
    missing, foreign = ranking.signs["missing"], ranking.signs["foreign"]
    unsaid = _subject_unsaid(question, quotes, missing, library)
    outstanding = ranking.signs["outstanding"] * (1 - unsaid)
    meanings = [
        evidence_weighed.meaning for evidence_weighed in weighed if evidence_weighed.meaning is not None
    ]
    return {
        "bias": 1.0,
        "outstanding_known": outstanding * (1 - missing - foreign),
        "outstanding_foreign": outstanding * foreign,
        "outstanding_missing": outstanding * missing,
        "passage_meaning": MEANING_SCALE * ranking.signs["reading"],
        "sentence_meaning": MEANING_SCALE * max(meanings, default=0.0),
        "figure_missing": _figure_missing(question, quotes),
        "subject_unsaid": unsaid,
    }


def confidence(found: Mapping[str, float]) -> float:
    """The probability (0..1) that an answer with these signs is right: that one of its quotes answers."""
    weights = _confidence_weights()
    return 1 / (1 + math.exp(-sum(weights[name] * value for name, value in found.items())))


@cache
def _confidence_weights() -> dict[str, float]:
    return dict(json.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"])


def _figure_missing(question: AboutSubject, quotes: Sequence[Quote]) -> float:
    """0 where the best quote holds the figure asked for, or none is asked; half if another does; else 1."""
    wanted = figure_wanted(question.text)
    if wanted is None or wanted.search(quotes[0].text):
        return 0.0
    return 0.5 if any(wanted.search(quote.text) for quote in quotes) else 1.0


def _subject_unsaid(
    question: AboutSubject, quotes: Sequence[Quote], missing: float, library: Library
) -> float:
    """How far (0..1) even the best quote with its item's heading is from saying a bare subject; else 0.

    ``missing`` is the share of it that nobody said, though in the minutes' language. A question, or a subject
    told in a clause, can be answered in other words; who names a bare subject wants to read what was said of
    just that.
    """
    if (
        not question.is_broad
        or question.follows
        or len(_PART_OF_SUBJECT.findall(question.search_text)) > BARE_PARTS
    ):
        return 0.0
    texts = [_under_heading(one, library) for one in quotes]
    return 1 - (1 - missing) * max(library.score_texts(question.search_text, texts))


def _under_heading(quote: Quote, library: Library) -> str:
    meeting = library.meeting(quote.meeting_id)
    agenda = None if quote.turn is None else meeting.turns[quote.turn].agenda
    return f"{meeting.heading(agenda)}\n{quote.text}"
