"""Words of the minutes that mean about what a question's words mean, by the model's vectors of both.

Through them the lexical side finds what was said in other words, or in the other language. It is query
expansion with word vectors (Kuzi et al. 2016, "Query Expansion Using Word Embeddings").
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from index.embedder import Encoder, Vectors

RELATED = 20  # words at most for one of the question's; ten find less across languages, forty no more
LEAST_LIKENESS = 0.3  # the cosine from which a word counts as related


class Vocabulary:
    """The words of a store with the vectors of one model. It keeps what it once learned."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._words: dict[str, int] = {}
        self._vectors = np.zeros((0, encoder.dimensions), np.float32)

    def learn(self, words: Iterable[str]) -> None:
        """Take in the words that are not known yet."""
        new = [word for word in words if word not in self._words]
        if new:
            self._words.update((word, row) for row, word in enumerate(new, len(self._words)))
            self._vectors = np.concatenate([self._vectors, self._encoder.encode_queries(new)])

    def near(self, words: Sequence[str]) -> tuple[Mapping[str, float], ...]:
        """For each word the words related to it with their likeness (above 0, at most 1), itself left out."""
        if not words or not self._words:
            return tuple({} for _ in words)
        likeness = self._encoder.encode_queries(words) @ self._vectors.T
        known = list(self._words)
        return tuple(_nearest(word, row, known) for word, row in zip(words, likeness, strict=True))


def _nearest(word: str, likeness: Vectors, known: Sequence[str]) -> dict[str, float]:
    """The words most like it; one row more than wanted is looked at, for one may be the word itself."""
    most = min(RELATED, len(known) - 1)
    rows = np.argpartition(-likeness, most)[: most + 1]
    ordered = [row for row in rows[np.argsort(-likeness[rows], kind="stable")] if known[row] != word]
    near = [row for row in ordered[:RELATED] if likeness[row] > LEAST_LIKENESS]
    return {known[row]: min(1.0, float(likeness[row])) for row in near}
