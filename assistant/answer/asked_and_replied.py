"""exchanges: for answers, ordinals of a member's turn that asks and of replies, or _answered_at_once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.answer.hollow import is_hollow
from corpus import Meeting, Turn
from corpus.language.question_sentences import calls_on_all, is_question
from corpus.language.roles import is_official, leads
from corpus.language.sentences import split_sentences

_CHAIR_ASKS = re.compile(
    r"(?:か|[?？])[。」』）)\s]*$"
)  # who leads says 「説明してください」 to give the floor


@dataclass(frozen=True, slots=True)
class Exchange:
    """The ordinals of a question and of its replies; no reply where nobody answered."""

    question: int
    replies: tuple[int, ...]


def exchanges(meeting: Meeting, ordinals: Iterable[int]) -> Iterator[Exchange]:
    """The exchanges whose questions are among these turns; what officials ask is none.

    A member's remark that an official answers at once is a question too: 「誤って送れてしまいますね。」
    """
    for ordinal in ordinals:
        turn = meeting.turns[ordinal]
        if is_official(turn.role) or is_hollow(meeting.text[turn.start : turn.end]):
            continue
        replies = meeting.replies_to(ordinal) or _answered_at_once(meeting, turn)
        if _turn_asks(meeting, turn, answered=bool(replies)):
            yield Exchange(ordinal, replies)


def _answered_at_once(meeting: Meeting, turn: Turn) -> tuple[int, ...]:
    """The official's turn that follows a member's, where it replies to nobody else."""
    following = meeting.turns[turn.ordinal + 1 : turn.ordinal + 2]
    return tuple(
        next_turn.ordinal
        for next_turn in following
        if is_official(next_turn.role)
        and next_turn.answers is None
        and next_turn.agenda == turn.agenda
        and not leads(turn.role)
    )


def _turn_asks(meeting: Meeting, turn: Turn, *, answered: bool) -> bool:
    """Whether a turn asks about a subject; who leads asks only what somebody answered."""
    if not leads(turn.role):
        return (answered and bool(turn.role)) or any(
            is_question(words) for words in _sentences_of_turn(meeting, turn)
        )
    if not answered or calls_on_all(meeting.text[turn.start : turn.end]):
        return False
    return any(
        is_question(words, leads=True) and _CHAIR_ASKS.search(words)
        for words in _sentences_of_turn(meeting, turn)
    )


def _sentences_of_turn(meeting: Meeting, turn: Turn) -> Iterator[str]:
    spans = split_sentences(meeting.text, turn.start, turn.end)
    return (meeting.text[start:end] for start, end in spans)
