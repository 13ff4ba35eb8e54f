"""item_outcome, decided, outcome_word: how an item was decided, said in each language: 可決（賛成多数）."""

import re
from functools import cache

from assistant.models import Language
from corpus import Meeting
from corpus.language.lexicon import words
from corpus.language.numerals import DIGITS

# A counted vote as the minutes give it: 賛成10名、反対3名.
_VOTES_COUNTED = re.compile(r"賛成\D*+(\d++)[^、]*+、反対\D*+(\d++)\D*+")


def item_outcome(language: Language, meeting: Meeting, agenda: int | None) -> str:
    """The outcome of an agenda item and its vote; "" where none is recorded."""
    made = meeting.outcome(agenda)
    return decided(language, made.outcome, made.how) if made else ""


def decided(language: Language, outcome: str, vote: str) -> str:
    """An outcome (可決) with its vote in parentheses, as far as the minutes give one."""
    if language == "ja":
        return f"{outcome}（{vote}）" if vote else outcome
    return (
        f"{outcome_word(language, outcome)} ({_english_vote(vote)})"
        if vote
        else outcome_word(language, outcome)
    )


def outcome_word(language: Language, outcome: str) -> str:
    """What an outcome is called; as the minutes call it where English has no word for it here."""
    return outcome if language == "ja" else _outcomes_in_english().get(outcome, outcome)


def _english_vote(vote: str) -> str:
    counted = _VOTES_COUNTED.fullmatch(vote.translate(DIGITS))
    if counted:
        return f"{counted[1]} in favour, {counted[2]} against"
    return _outcomes_in_english().get(vote, vote)


@cache
def _outcomes_in_english() -> dict[str, str]:
    return dict(line.split("\t", 1) for line in words("assistant/outcomes_en"))
