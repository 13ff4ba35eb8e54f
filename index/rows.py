"""A meeting's passages as each side takes them, with what is known around each: indexed, never shown."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from corpus import Meeting
from index.catalogue import fold, item_id
from index.chunker import context
from index.embedder import Encoder
from index.filters import day
from index.lexical import LexicalRow
from index.models import Passage
from index.passage_table import VectorRow
from index.tokenizer import tokenize

# A passage's vector leans this far to what is known around it; measured best between 0.3 and 0.7.
CONTEXT_WEIGHT = 0.5


def vector_rows(meeting: Meeting, passages: Sequence[Passage]) -> Iterator[VectorRow]:
    """One row a passage for the vector store, without its vector."""
    for passage in passages:
        yield VectorRow(passage, _day(meeting), _speakers(meeting, passage), _item(meeting, passage))


def lexical_rows(meeting: Meeting, passages: Sequence[Passage]) -> Iterator[LexicalRow]:
    """One row a passage for the lexical side."""
    for passage in passages:
        around = context(meeting, passage)
        yield LexicalRow(
            passage,
            tokenize(passage.text),
            around,
            tokenize(around),
            _day(meeting),
            _speakers(meeting, passage),
            _question(meeting, passage),
            _item(meeting, passage),
        )


def embed(encoder: Encoder, meeting: Meeting, passages: Sequence[Passage]) -> NDArray[np.float32]:
    """One unit vector a passage, shape (passages, dimensions): what it says, leaning to what is around it."""
    said = encoder.encode_passages([passage.text for passage in passages])
    around = encoder.encode_passages([context(meeting, passage) for passage in passages])
    vectors = said + np.float32(CONTEXT_WEIGHT) * around
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: NDArray[np.float32] = vectors / np.maximum(lengths, np.float32(1e-12))
    return unit


def _day(meeting: Meeting) -> int:
    return day(meeting.date) if meeting.date else 0


def _question(meeting: Meeting, passage: Passage) -> str:
    asked = None if passage.turn is None else meeting.turns[passage.turn].answers
    return "" if asked is None else meeting.turn_id(asked)


def _item(meeting: Meeting, passage: Passage) -> str:
    agenda = None if passage.turn is None else meeting.turns[passage.turn].agenda
    return "" if agenda is None else item_id(meeting.meeting_id, agenda)


def _speakers(meeting: Meeting, passage: Passage) -> tuple[str, ...]:
    if passage.turn is None:
        return ()
    turn = meeting.turns[passage.turn]
    return tuple(dict.fromkeys(name for name in (fold(turn.label), fold(turn.name)) if name))
