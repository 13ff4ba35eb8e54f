"""Encoder, the protocol (encode_queries, pack, encode_passages, match); OneVector, unit(), CONTEXT_WEIGHT."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
# What an encoder makes of a text once, to be kept beside it: only the encoder that packed it can read it.
Packed = bytes

# How far a passage's vector leans to that of what is known around it, as a share of the passage's own; of 0.3
# to 0.7 measured on all sets of questions the best.
CONTEXT_WEIGHT = 0.5


class Encoder(Protocol):
    """Texts to vectors of shape (n, dimensions), float32: rows of unit length, all zeros for an empty text.

    ``note`` is one English line that says what the model is, for ``yoroku status``; ``sees_more`` whether
    ``match`` knows more than the cosine of the vectors, and so is worth its time. Packing a text is most of
    the work: what is packed is kept beside it, and gives its vector as well as how it matches a query.
    """

    @property
    def name(self) -> str: ...
    @property
    def sees_more(self) -> bool: ...
    @property
    def note(self) -> str: ...
    @property
    def dimensions(self) -> int: ...
    def encode_queries(self, texts: Sequence[str]) -> Vectors: ...
    def pack(self, texts: Sequence[str]) -> tuple[Packed, ...]: ...
    def encode_passages(self, packed: Sequence[Packed]) -> Vectors: ...
    def match(self, query: str, said: Sequence[Packed], around: Sequence[Packed] = ()) -> Vectors:
        """How well each text answers the query: a slower second look at few texts, shape (texts,), -1..1.

        ``around``, one a text where given, is what is known around it; what only that holds counts less.
        """
        ...


class OneVector:
    """What encoders share whose packed text is its vector, and who know no more of it than that."""

    sees_more = False
    dimensions: int

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        raise NotImplementedError

    def encode_passages(self, packed: Sequence[Packed]) -> Vectors:
        return np.frombuffer(b"".join(packed), np.float32).reshape(-1, self.dimensions)

    def match(self, query: str, said: Sequence[Packed], around: Sequence[Packed] = ()) -> Vectors:
        """The cosine of query and text, each text leaning to what is around it."""
        passages = self.encode_passages(said)
        if around:
            passages = unit(passages + np.float32(CONTEXT_WEIGHT) * self.encode_passages(around))
        return np.asarray(passages @ self.encode_queries([query])[0], np.float32)


def unit(rows: Vectors) -> Vectors:
    """Rows of any length as rows of unit length; zeros stay zeros."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths > 0, lengths, 1), np.float32)
