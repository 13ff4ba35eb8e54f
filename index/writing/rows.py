"""A meeting's passages as each side takes them, with what is known around each: indexed, never shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus import Meeting
from index.encoders.embedder import Encoder, Reading
from index.models import Link, Passage
from index.store.catalogue import fold, item_id
from index.store.filters import day
from index.store.lexical_rows import LexicalRow
from index.store.passage_table import VectorRow
from index.tokenizer import tokenize
from index.writing.chunker import context

# A passage's vector leans this far to what is known around it; measured best between 0.3 and 0.7. A short one
# leans further, one of no words by 1 more: 了承されました says nothing by itself.
CONTEXT_WEIGHT = 0.5
SHORT_CHARACTERS = 60  # over so many the further lean falls to a third; 30 to 100 do about as well


@dataclass(frozen=True, slots=True)
class Readings:
    """An encoder's readings of a meeting's passages and of what is known around each, in the same order.

    ``characters`` is how long each passage is.
    """

    said: tuple[Reading, ...]
    around: tuple[Reading, ...]
    characters: tuple[int, ...]


def vector_rows(meeting: Meeting, passages: Sequence[Passage]) -> Iterator[VectorRow]:
    """One row a passage for the vector store, without its vector."""
    for passage in passages:
        yield VectorRow(passage, _day(meeting), _speakers(meeting, passage), _item(meeting, passage))


def lexical_rows(
    meeting: Meeting, passages: Sequence[Passage], readings: Readings | None = None
) -> Iterator[LexicalRow]:
    """One row a passage for the lexical side; without readings where a closer look has no use for them."""
    unread = (b"",) * len(passages)
    said, around = (readings.said, readings.around) if readings else (unread, unread)
    asked = frozenset(turn.answers for turn in meeting.turns)
    for at, passage in enumerate(passages):
        yield LexicalRow(
            passage,
            tokenize(passage.text),
            said[at],
            tokenize(context(meeting, passage)),
            around[at],
            _day(meeting),
            _speakers(meeting, passage),
            _question(meeting, passage),
            _item(meeting, passage),
            _link(meeting, passage, asked),
        )


def read(encoder: Encoder, meeting: Meeting, passages: Sequence[Passage]) -> Readings:
    """The slow part of encoding, done once for both sides."""
    return Readings(
        encoder.read([passage.text for passage in passages]),
        encoder.read([context(meeting, passage) for passage in passages]),
        tuple(len(passage.text) for passage in passages),
    )


def embed(encoder: Encoder, readings: Readings) -> NDArray[np.float32]:
    """One unit vector a passage, shape (passages, dimensions): what it says, leaning to what is around it."""
    said = encoder.encode_passages(readings.said)
    around = encoder.encode_passages(readings.around)
    short = np.exp(-np.array(readings.characters, np.float32) / np.float32(SHORT_CHARACTERS))
    vectors = said + (np.float32(CONTEXT_WEIGHT) + short[:, np.newaxis]) * around
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: NDArray[np.float32] = vectors / np.maximum(lengths, np.float32(1e-12))
    return unit


def _day(meeting: Meeting) -> int:
    return day(meeting.date) if meeting.date else 0


def _question(meeting: Meeting, passage: Passage) -> str:
    asked = None if passage.turn is None else meeting.turns[passage.turn].answers
    return "" if asked is None else meeting.turn_id(asked)


def _link(meeting: Meeting, passage: Passage, asked: frozenset[int | None]) -> Link:
    made = (one for one in meeting.decisions if one.kind == "item")
    if any(one.start < passage.end and passage.start < one.end for one in made):
        return "decision"
    if passage.turn is None:
        return ""
    if meeting.turns[passage.turn].answers is not None:
        return "reply"
    return "question" if passage.turn in asked else ""


def _item(meeting: Meeting, passage: Passage) -> str:
    agenda = None if passage.turn is None else meeting.turns[passage.turn].agenda
    return "" if agenda is None else item_id(meeting.meeting_id, agenda)


def _speakers(meeting: Meeting, passage: Passage) -> tuple[str, ...]:
    if passage.turn is None:
        return ()
    turn = meeting.turns[passage.turn]
    return tuple(dict.fromkeys(name for name in (fold(turn.label), fold(turn.name)) if name))
