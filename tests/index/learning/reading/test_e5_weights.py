"""The package's file of weights: one written here as its format says is read back."""

import struct

import numpy as np
import pytest
from tiny_reading import tiny_weights

from index.learning.reading.e5_weights import BLOCK, MAGIC, keep_tokens, read_weights

HIDDEN, INNER = 32, 64


def packed(steps: np.ndarray, scale: float) -> bytes:
    """Rows of 32 steps of -8 to 7, each with the same scale."""
    written = b""
    for row in steps.reshape(-1, BLOCK) + 8:
        low, high = row[:16], row[16:]
        written += struct.pack("<e", scale) + bytes((low | high << 4).astype(np.uint8))
    return written


def file_of(tensors: list[tuple[str, int, int, bytes]]) -> bytes:
    """A file with a tokenizer of two pieces; tensors as (name, kind, values, bytes)."""
    head = MAGIC + struct.pack("<I7ifi", 1, HIDDEN, 1, 2, INNER, 3, 512, 2, 1e-12, BLOCK)
    pieces = struct.pack("<5iQ", 2, 0, 2, 1, 3, 4) + struct.pack("<3I", 0, 2, 4) + bytes(8) + b"abcd"
    head += pieces + struct.pack("<iI", 1, 9) + bytes(9) + struct.pack("<i", len(tensors))
    directory = sum(2 + len(name) + struct.calcsize("<BIQQ") for name, *_ in tensors)
    entries, body = b"", b""
    for name, kind, values, data in tensors:
        at = len(head) + directory + len(body)
        entries += struct.pack("<H", len(name)) + name.encode()
        entries += struct.pack("<BIQQ", kind, values, at, len(data))
        body += data
    return head + entries + body


def test_matrices_are_unpacked_and_floats_taken_as_they_are() -> None:
    steps = np.random.default_rng(1).integers(-8, 8, (3, HIDDEN))
    inner = np.random.default_rng(2).integers(-8, 8, (HIDDEN, INNER))
    bias = np.arange(4, dtype="<f4")
    weights = read_weights(
        file_of(
            [
                ("emb.word", 1, steps.size, packed(steps, 0.5)),
                ("l0.fo.w", 1, inner.size, packed(inner, 0.25)),
                ("l0.q.b", 0, 4, bias.tobytes()),
            ]
        )
    )
    assert weights.shape.hidden == HIDDEN
    assert weights.shape.epsilon == pytest.approx(1e-12)
    np.testing.assert_array_equal(weights.tensors["emb.word"], steps * np.float32(0.5))
    np.testing.assert_array_equal(weights.tensors["l0.fo.w"], inner * np.float32(0.25))
    np.testing.assert_array_equal(weights.tensors["l0.q.b"], bias)


def test_another_file_is_refused() -> None:
    with pytest.raises(ValueError, match="expected weights that begin with"):
        read_weights(b"GGUF and so on")


def test_the_table_keeps_the_rows_that_are_kept() -> None:
    weights = tiny_weights()
    kept = keep_tokens(weights, [5, 2])
    assert kept.shape.vocabulary == 2
    np.testing.assert_array_equal(kept.tensors["emb.word"], weights.tensors["emb.word"][[5, 2]])
    assert kept.tensors["l0.q.w"] is weights.tensors["l0.q.w"]
