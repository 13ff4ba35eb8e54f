"""make_ready: Ready, all that a store takes of one meeting (entry, record, rows, vectors), untouched."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus import Meeting
from index.encoders.encoder import Encoder
from index.models import Failure
from index.store.catalogue import Entry, describe
from index.store.lexical_rows import LexicalRow
from index.store.meeting_table import compress
from index.store.passage_table import VectorRow
from index.writing.chunker import split
from index.writing.rows import embed, lexical_rows, pack_passages, vector_rows


@dataclass(frozen=True, slots=True)
class Ready:
    """One meeting, ready to be stored; ``vectors`` has the shape (rows, dimensions)."""

    entry: Entry
    record: str
    rows: tuple[VectorRow, ...]
    vectors: NDArray[np.float32]
    words: tuple[LexicalRow, ...]
    warned: tuple[Failure, ...] = ()

    @property
    def meeting_id(self) -> str:
        return self.entry.meeting_id


def make_ready(
    meeting: Meeting,
    sources: Sequence[str],
    encoder: Encoder,
    *,
    words: bool = True,
    corrected: Sequence[str] = (),
) -> Ready:
    """The meeting that these files hold; without ``words`` where the lexical side is not to be written.

    ``corrected`` names what of it was put right by hand.
    """
    passages = tuple(split(meeting))
    packed = pack_passages(encoder, meeting, passages)
    kept = packed if encoder.sees_more else None
    return Ready(
        describe(meeting, sources, len(passages), corrected),
        compress(meeting),
        tuple(vector_rows(meeting, passages)),
        embed(encoder, packed),
        tuple(lexical_rows(meeting, passages, kept)) if words else (),
        tuple(Failure(sources[0], warning.message, warning.japanese) for warning in meeting.warnings),
    )
