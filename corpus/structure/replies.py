"""Which turn answers which question: a member asks, the chair hands over, an official replies."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.language.lexicon import words
from corpus.models import Turn

REACH = 20  # turns; after a plenary speech a dozen officials may answer one after another
HANDOVER = 120  # characters; a chair's turn as short as this between question and answer only gives the floor

_QUESTION = re.compile(
    r"(?:か|かね|かな|でしょう)[。?？]|[?？]|教えて|お?聞かせ|伺い(?:ます|たい)|お尋ね|お伺い|答弁(?:を)?(?:求め|願)|見解を|お示し"
    r"|(?:説明|回答)(?:を)?(?:お願い|して(?:ください|いただ))"
)
# What a chair asks of everyone is no question for an official.
_TO_ALL = re.compile(
    r"(?:ございません|ありません|よろしい(?:でしょう|です)|いかがでしょう|いらっしゃいません)か|(?:ご|御)(?:質問|意見|質疑|発言)"
)


def link_answers(text: str, turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """The turns, an official's with ``answers`` set to the question it replies to, where that can be told."""
    return tuple(replace(turn, answers=_question(text, turns, turn)) for turn in turns)


def _question(text: str, turns: Sequence[Turn], turn: Turn) -> int | None:
    if not _is_official(turn):
        return None
    for earlier in reversed(turns[max(0, turn.ordinal - REACH) : turn.ordinal]):
        if earlier.agenda != turn.agenda:
            return None
        if _is_official(earlier):
            continue
        speech = text[earlier.start : earlier.end]
        if _is_chair(earlier) and (_TO_ALL.search(speech) or (len(speech) <= HANDOVER and not _asks(speech))):
            if _TO_ALL.search(speech):
                return None
            continue
        return earlier.ordinal if _asks(speech) else None
    return None


def _asks(speech: str) -> bool:
    return bool(_QUESTION.search(speech))


def _is_official(turn: Turn) -> bool:
    return turn.role.endswith(words("answerers")) or turn.role.endswith(words("posts"))


def _is_chair(turn: Turn) -> bool:
    return turn.role.endswith(words("chairs")) and not _is_official(turn)
