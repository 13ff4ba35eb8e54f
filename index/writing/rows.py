"""vector_rows, lexical_rows: a meeting's passages with day, speakers, item, link; pack_passages, embed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus import Meeting
from corpus.language.folding import fold
from index.encoders.encoder import CONTEXT_WEIGHT, Encoder, Packed
from index.encoders.tokenizer import tokenize
from index.models import Link, Passage
from index.store.catalogue import item_id
from index.store.filters import day
from index.store.lexical_rows import LexicalRow
from index.store.passage_table import VectorRow
from index.writing.chunker import context

# A short passage (了承されました) says little by itself: its vector leans further to what is known around it
# than CONTEXT_WEIGHT, by exp(-characters / SHORT_CHARACTERS). 30 to 100 characters rank questions with known
# answers alike.
SHORT_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class PackedPassages:
    """A meeting's passages and what is known around each as an encoder packed them, in the same order.

    ``characters`` is how long each passage is.
    """

    said: tuple[Packed, ...]
    around: tuple[Packed, ...]
    characters: tuple[int, ...]


def vector_rows(meeting: Meeting, passages: Sequence[Passage]) -> Iterator[VectorRow]:
    """One row a passage for the vector store, without its vector."""
    for passage in passages:
        yield VectorRow(
            passage, _row_day(meeting), _row_speakers(meeting, passage), _row_item(meeting, passage)
        )


def lexical_rows(
    meeting: Meeting, passages: Sequence[Passage], packed: PackedPassages | None = None
) -> Iterator[LexicalRow]:
    """One row a passage for the lexical side; nothing packed where a closer look has no use for it."""
    none = (b"",) * len(passages)
    said, around = (packed.said, packed.around) if packed else (none, none)
    questions = frozenset(turn.answers for turn in meeting.turns)
    for at, passage in enumerate(passages):
        yield LexicalRow(
            passage,
            tokenize(passage.text),
            said[at],
            tokenize(context(meeting, passage)),
            around[at],
            _row_day(meeting),
            _row_speakers(meeting, passage),
            _row_question(meeting, passage),
            _row_item(meeting, passage),
            _link(meeting, passage, questions),
        )


def pack_passages(encoder: Encoder, meeting: Meeting, passages: Sequence[Passage]) -> PackedPassages:
    """The slow part of encoding, done once for both sides."""
    return PackedPassages(
        encoder.pack([passage.text for passage in passages]),
        encoder.pack([context(meeting, passage) for passage in passages]),
        tuple(len(passage.text) for passage in passages),
    )


def embed(encoder: Encoder, packed: PackedPassages) -> NDArray[np.float32]:
    """One unit vector a passage, shape (passages, dimensions): what it says, leaning to what is around it."""
    said = encoder.encode_passages(packed.said)
    around = encoder.encode_passages(packed.around)
    short = np.exp(-np.array(packed.characters, np.float32) / np.float32(SHORT_CHARACTERS))
    vectors = said + (np.float32(CONTEXT_WEIGHT) + short[:, np.newaxis]) * around
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: NDArray[np.float32] = vectors / np.maximum(lengths, np.float32(1e-12))
    return unit


def _row_day(meeting: Meeting) -> int:
    return day(meeting.date) if meeting.date else 0


def _row_question(meeting: Meeting, passage: Passage) -> str:
    question = None if passage.turn is None else meeting.turns[passage.turn].answers
    return "" if question is None else meeting.turn_id(question)


def _link(meeting: Meeting, passage: Passage, questions: frozenset[int | None]) -> Link:
    made = (decision for decision in meeting.decisions if decision.kind == "item")
    if any(decision.start < passage.end and passage.start < decision.end for decision in made):
        return "decision"
    if passage.turn is None:
        return ""
    if meeting.turns[passage.turn].answers is not None:
        return "reply"
    return "question" if passage.turn in questions else ""


def _row_item(meeting: Meeting, passage: Passage) -> str:
    agenda = None if passage.turn is None else meeting.turns[passage.turn].agenda
    return "" if agenda is None else item_id(meeting.meeting_id, agenda)


def _row_speakers(meeting: Meeting, passage: Passage) -> tuple[str, ...]:
    if passage.turn is None:
        return ()
    turn = meeting.turns[passage.turn]
    return tuple(dict.fromkeys(name for name in (fold(turn.label), fold(turn.name)) if name))
