"""Results reached in this meeting: the sentences that say 了承されました, 可決…, 継続審査…, and what they decide."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus.lexicon import words
from corpus.models import Decision, Turn

_SENTENCE = re.compile(r"[^。\n]*(?:\n(?![ \n])[^。\n]*)*(?:。|$)")


@cache
def _phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = (line.split("\t") for line in words("decisions"))
    return tuple((outcome, re.compile(pattern)) for outcome, pattern in rows)


@cache
def _not_decided() -> re.Pattern[str]:
    return re.compile("|".join(words("not_decided")))


def read_decisions(text: str, turns: Sequence[Turn]) -> tuple[Decision, ...]:
    """Every result said in a turn, in order."""
    return tuple(decision for turn in turns for decision in _in_turn(text, turn))


def _in_turn(text: str, turn: Turn) -> Iterator[Decision]:
    for match in re.finditer(r"[^。\n]+。?", text[turn.start : turn.end]):
        outcome = _outcome(match[0].strip())
        if outcome:
            lead = len(match[0]) - len(match[0].lstrip())
            yield Decision(
                outcome,
                turn.start + match.start() + lead,
                turn.start + match.end(),
                turn.ordinal,
                turn.agenda,
            )


def _outcome(sentence: str) -> str:
    for outcome, pattern in _phrases():
        if pattern.search(sentence):
            return "" if _not_decided().search(sentence) else outcome
    return ""
