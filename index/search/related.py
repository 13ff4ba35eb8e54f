"""Vocabulary: a store's words as vectors; near(): those RELATED to each word of a question, by likeness.

Through them the lexical side finds what was said in other words, or in the other language. It is query
expansion with word vectors (Kuzi et al. 2016, "Query Expansion Using Word Embeddings").
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from index.encoders.encoder import Encoder, Vectors

RELATED = 20  # related words of one word at most: 10 find fewer answers across languages, 40 no more
LEAST_LIKENESS = 0.3  # the cosine of two words' vectors above which they are related
KEPT = 5_000  # words in memory with their related ones: questions to the same minutes share many


@dataclass(frozen=True, slots=True)
class _Known:
    """Words with their unit vectors, shape (words, dimensions), and what was found near to which word."""

    words: tuple[str, ...]
    vectors: Vectors
    near: dict[str, Mapping[str, float]] = field(default_factory=dict)


class Vocabulary:
    """The words of a store with the vectors of one model. It keeps what it once learned.

    Threads may ask while another one teaches it.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known = _Known((), np.zeros((0, encoder.dimensions), np.float32))

    def learn(self, words: Iterable[str]) -> None:
        """Take in the words that are not known yet."""
        known = self._known
        held = frozenset(known.words)
        new = tuple(word for word in words if word not in held)
        if new:
            vectors = np.concatenate([known.vectors, self._encoder.encode_queries(new)])
            self._known = _Known(known.words + new, vectors)

    def near(self, words: Sequence[str]) -> tuple[Mapping[str, float], ...]:
        """For each word the words related to it with their likeness (above 0, at most 1), itself left out."""
        known = self._known
        near_words = {word: known.near[word] for word in words if word in known.near}
        new = [word for word in words if word not in near_words]
        if new and known.words:
            # The other way round the product takes twice as long.
            likeness = (known.vectors @ self._encoder.encode_queries(new).T).T
            near_words |= {
                word: _nearest_related(word, row, known.words)
                for word, row in zip(new, likeness, strict=True)
            }
            if len(known.near) < KEPT:
                known.near.update(near_words)
        return tuple(near_words.get(word, {}) for word in words)


def _nearest_related(word: str, likeness: Vectors, known: Sequence[str]) -> dict[str, float]:
    """The words most like it, but for itself; few are like enough, so only these are put in order."""
    rows = np.flatnonzero(likeness > LEAST_LIKENESS)
    ordered = rows[np.argsort(-likeness[rows], kind="stable")][: RELATED + 1]
    near = [row for row in ordered if known[row] != word][:RELATED]
    return {known[row]: min(1.0, float(likeness[row])) for row in near}
