"""ReadingModel: an ONNX session reads texts of tokens to ReadPassages; ReadingEncoder; token_spans, _pool.

A passage is read once. Its vector is the mean of its tokens' vectors; a sentence's is the mean of those of
its own tokens, each of which has seen the whole passage (late chunking, Günther et al. 2024). Their cosines
with a question's vector say how well they answer.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from corpus.language.spans import Span
from index.encoders.encoder import OneVector, Packed, Vectors, unit

READING = "yoroku-reading"

FOLDER = Path(__file__).parent / "reading_model"
QUERY, PASSAGE = "query: ", "passage: "  # as multilingual-e5 was trained
LONGEST = 512  # tokens that the model can number; what follows is not read
THREADS = 2


@dataclass(frozen=True, slots=True)
class ReadPassage:
    """``passage`` has shape (dimensions,), ``sentences`` (sentences, dimensions); both of unit length.

    A sentence that is not read, beyond ``LONGEST`` tokens or without a token of its own, is all zeros.
    ``weights``, shape (sentences,), are the lengths of the sums of each one's tokens: what is made of two
    sentences read as one is the sum of both vectors, so weighted, brought to unit length.
    """

    passage: Vectors
    sentences: Vectors
    weights: Vectors


@dataclass(frozen=True, slots=True)
class Nothing:
    """The cosines with a question below which a sentence, or a passage, answers nothing, as learned."""

    sentence: float
    passage: float


@dataclass(frozen=True, slots=True)
class _Tokens:
    """One text as token numbers, and which of them each of its sentences is, as [first, last)."""

    ids: Sequence[int]
    spans: Sequence[Span]


class ReadingModel:
    """The model in ``reading_model/``, run by onnxruntime; needs neither torch nor a network.

    ``name`` holds a digest of the weights, so that vectors made with others are known to be. ``threads``:
    how many processors a reading takes.
    """

    def __init__(self, folder: Path = FOLDER, *, threads: int = THREADS) -> None:
        from onnxruntime import (  # these two: so that `import index` stays light
            InferenceSession,
            SessionOptions,
        )
        from tokenizers import Tokenizer

        weights = (folder / "model.onnx").read_bytes()
        self.name = f"yoroku-reading-{hashlib.blake2b(weights, digest_size=4).hexdigest()}"
        options = SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting takes no processor
        self._session: Any = InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self.dimensions = int(self._session.get_outputs()[0].shape[2])
        self.nothing = Nothing(
            **json.loads((folder / "training.json").read_text(encoding="utf-8"))["nothing"]
        )

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """A row of unit length for each question, shape (texts, dimensions); all zeros for an empty one."""
        rows = np.zeros((len(texts), self.dimensions), np.float32)
        full = [i for i, text in enumerate(texts) if text.strip()]
        tokens = [
            _Tokens(one.ids, ()) for one in self._tokenizer.encode_batch([QUERY + texts[i] for i in full])
        ]
        for i, read in zip(full, self._read_tokens(tokens), strict=True):
            rows[i] = read.passage
        return rows

    def encode_passages(self, texts: Sequence[str], sentences: Sequence[Sequence[Span]]) -> list[ReadPassage]:
        """Each text read once; ``sentences`` are code-point spans of each text, in order, [start, end)."""
        encodings = self._tokenizer.encode_batch([PASSAGE + text for text in texts])
        return self._read_tokens(
            [
                _Tokens(encoding.ids, token_spans(encoding.offsets, spans))
                for encoding, spans in zip(encodings, sentences, strict=True)
            ]
        )

    def _read_tokens(self, texts: Sequence[_Tokens]) -> list[ReadPassage]:
        """One after the other: together they took a tenth longer, and each moved the others' numbers.

        Numbers are rounded to whole ones by the largest of all that is read at a time.
        """
        return [self._read_one(text) for text in texts]

    def _read_one(self, text: _Tokens) -> ReadPassage:
        tokens = np.array([text.ids], np.int64)
        (vectors,) = self._session.run(None, {"tokens": tokens, "held": np.ones_like(tokens)})
        return _pool(vectors[0], text)


class ReadingEncoder(OneVector):
    """Each text read by itself, with all it says about each word; what is packed is its vector."""

    def __init__(self, model: ReadingModel | None = None) -> None:
        self._model = model or bundled_reader()
        self.name = self._model.name
        self.dimensions = self._model.dimensions
        self.note = f"bundled reading model, {self.dimensions} dimensions"

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._model.encode_queries(texts)

    def pack(self, texts: Sequence[str]) -> tuple[Packed, ...]:
        """Each text's vector, all zeros for an empty one."""
        full = [text for text in texts if text.strip()]
        read = iter(self._model.encode_passages(full, [()] * len(full)))
        nothing = np.zeros(self.dimensions, np.float32).tobytes()
        return tuple(next(read).passage.tobytes() if text.strip() else nothing for text in texts)


@cache
def bundled_reader() -> ReadingModel:
    """The model that ships with the program, loaded once a process: 0.2 s, 150 MB."""
    return ReadingModel()


def token_spans(offsets: Sequence[Span], sentences: Sequence[Span]) -> list[Span]:
    """The tokens that begin in each sentence, as [first, last), from the offsets of the tokens of "passage:
    " + text.

    The first and the last token are marks without a place in the text.
    """
    starts = np.array([start for start, _ in offsets[1:-1]]) - len(PASSAGE)
    firsts, lasts = (np.searchsorted(starts, [span[end] for span in sentences]) + 1 for end in (0, 1))
    return [(int(first), int(last)) for first, last in zip(firsts, lasts, strict=True)]


def _pool(vectors: Vectors, text: _Tokens) -> ReadPassage:
    sentences = np.zeros((len(text.spans), vectors.shape[1]), np.float32)
    for row, (first, last) in zip(sentences, text.spans, strict=True):
        if first < last:
            row[:] = vectors[first:last].sum(axis=0)
    passage = unit(vectors[: len(text.ids)].mean(axis=0)[None])[0]
    return ReadPassage(passage, unit(sentences), np.linalg.norm(sentences, axis=1))
