"""BundledEncoder: means of token vectors in a static table; tokens packed as bytes; match by nearest tokens.

It needs neither torch nor a network.
"""

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load
from tokenizers import Tokenizer

from index.encoders.encoder import Packed, Vectors, unit

# What a query token's cosine with a token of the context is multiplied by, beside one of the text itself.
AROUND_SHARE = 0.7
# A query token weighs its vector's length to this power; 1.5 to 2.5 rank questions with known answers alike.
LENGTH_POWER = 2.0
SMALL_VOCABULARY = 1 << 16  # token numbers below this take two bytes, others four
BATCH = 1024  # texts tokenized at a time: bounds the memory their tokens take
SUMMED = 1024  # tokens of texts of one length, summed at a time: words take a third of the time


class BundledEncoder:
    """The model in ``bundled_model/``: the mean of a text's token vectors. Needs neither torch nor a network.

    The same vectors as ``SentenceTransformer("index/encoders/bundled_model")`` gives, to 0.9999 of cosine.
    The name holds a digest of the weights, so that a store made with others is known to be.
    """

    sees_more = True

    def __init__(self, folder: Path = Path(__file__).parent / "bundled_model") -> None:
        static = folder / "0_StaticEmbedding"
        self._tokenizer = Tokenizer.from_file(str(static / "tokenizer.json"))
        weights = (static / "model.safetensors").read_bytes()
        self.name = f"yoroku-static-ja-en-{hashlib.blake2b(weights, digest_size=4).hexdigest()}"
        self._table = load(weights)["embedding.weight"].astype(np.float32)
        self._lengths = np.maximum(np.linalg.norm(self._table, axis=1), np.float32(1e-9))
        self._numbers = np.dtype(np.uint16 if len(self._table) <= SMALL_VOCABULARY else np.uint32)
        self.dimensions = int(self._table.shape[1])
        self.note = f"bundled Japanese and English model, {self.dimensions} dimensions, no network needed"

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self.encode_passages(self.pack(texts))

    def pack(self, texts: Sequence[str]) -> tuple[Packed, ...]:
        """The numbers of each text's tokens, in order."""
        return tuple(
            np.array(encoding.ids, self._numbers).tobytes()
            for i in range(0, len(texts), BATCH)
            for encoding in self._tokenizer.encode_batch_fast(list(texts[i : i + BATCH]))
        )

    def encode_passages(self, packed: Sequence[Packed]) -> Vectors:
        rows = np.zeros((len(packed), self.dimensions), np.float32)
        sizes = np.array([len(packed_text) for packed_text in packed], np.intp) // self._numbers.itemsize
        for size in np.unique(sizes[sizes > 0]):
            same = np.flatnonzero(sizes == size)
            together = max(1, SUMMED // int(size))
            for at in range(0, len(same), together):
                some = same[at : at + together]
                tokens = np.frombuffer(b"".join(packed[i] for i in some), self._numbers)
                rows[some] = self._table[tokens.reshape(len(some), size)].sum(axis=1)
        return unit(rows)

    def match(self, query: str, said: Sequence[Packed], around: Sequence[Packed] = ()) -> Vectors:
        """Late interaction: each query token meets the token of the text that is nearest to it.

        Khattab and Zaharia 2020, "ColBERT"; here over vectors without context, query tokens weighted by their
        lengths, which training made long for telling words.
        """
        wanted = np.unique(np.frombuffer(self.pack([query])[0], self._numbers))
        if not wanted.size or not said:
            return np.zeros(len(said), np.float32)
        near = self._nearest_tokens(wanted, (*said, *around))
        best = near[: len(said)]
        if around:
            best = np.maximum(best, near[len(said) :] * np.float32(AROUND_SHARE))
        weights = self._lengths[wanted] ** np.float32(LENGTH_POWER)
        return np.asarray(best @ weights / weights.sum(), np.float32)

    def _nearest_tokens(self, wanted: NDArray[np.unsignedinteger], texts: Sequence[Packed]) -> Vectors:
        """The highest cosine that each token has with any token of a text, shape (texts, wanted tokens).

        0 for a text without tokens. A token that many texts have is compared once.
        """
        tokens = np.frombuffer(b"".join(texts), self._numbers)
        near = np.zeros((len(wanted), len(texts)), np.float32)
        if tokens.size:
            held = np.zeros(len(self._table), np.bool_)
            held[tokens] = True
            known, places = np.flatnonzero(held), np.cumsum(held)[tokens] - 1
            cosines = self._table.take(known, axis=0) @ (self._table[wanted] / self._lengths[wanted, None]).T
            cosines /= self._lengths[known, None]
            rows = np.ascontiguousarray(cosines.T)  # neighbours in memory are compared twice as fast
            sizes = np.array([len(text) for text in texts]) // self._numbers.itemsize
            starts = (np.cumsum(sizes) - sizes)[sizes > 0]
            near[:, sizes > 0] = np.maximum.reduceat(rows.take(places, axis=1), starts, axis=1)
        return near.T


@cache
def bundled_encoder() -> BundledEncoder:
    """The model that ships with the program, loaded once a process: 0.17 s of a processor."""
    return BundledEncoder()
