"""save_graph: the encoder as nodes of ONNX OPERATORS and constants (embed, _layer), in 8-bit blocks.

A matrix is rounded with one scale for each output, and what it is multiplied with, as the graph runs, with
one scale for all (DynamicQuantizeMatMul). What comes out of the inner network has a few large numbers among
small ones: there every 32 have a scale of their own (MatMulNBits). Measured on 32 passages of 160
characters against the exact vectors: cosine .998 at 45 passages a second and core; all by blocks .9998 at
30; none .995 at 55. Written here node by node: what torch exports must be rewritten afterwards to run as
fast.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.learning.reading import onnx_format
from index.learning.reading.e5_weights import BLOCK, Floats, Shape, Weights
from index.learning.reading.onnx_format import Setting

STEPS, MIDDLE = 127, 128  # of a rounded number on each side of 0; the number that stands for 0 in a block
INT8_INPUTS = 4  # the accuracy level at which MatMulNBits rounds what it multiplies with
TINY = 1e-9  # a scale is never 0
STANDARD, ONNXRUNTIME = "", "com.microsoft"
OPERATORS = {STANDARD: 18, ONNXRUNTIME: 1}


def save_graph(weights: Weights, path: Path) -> None:
    """Writes the graph: ``tokens`` and ``held`` (0 for padding), int64 (texts, tokens), to ``vectors``."""
    path.write_bytes(_Graph().build(weights))


class _Graph:
    """Nodes and constants as they are added."""

    def __init__(self) -> None:
        self._nodes: list[bytes] = []
        self._constants: list[bytes] = []

    def build(self, weights: Weights) -> bytes:
        """The whole model."""
        shape, tensors = weights.shape, weights.tensors
        mask = self._add_node("Cast", ["held"], to=onnx_format.DATA_TYPES["int32"])
        x = self._embed_nodes(tensors, shape.epsilon)
        for number in range(shape.layers):
            start = f"l{number}."
            own = {name.removeprefix(start): one for name, one in tensors.items() if name.startswith(start)}
            x = self._layer(x, mask, own, shape)
        self._nodes.append(onnx_format.node("Identity", [x], ["vectors"], STANDARD, {}))
        inputs = [onnx_format.value(name, "int64", ["texts", "tokens"]) for name in ("tokens", "held")]
        output = onnx_format.value("vectors", "float32", ["texts", "tokens", shape.hidden])
        return onnx_format.model(self._nodes, self._constants, inputs, [output], OPERATORS)

    def _embed_nodes(self, tensors: Mapping[str, Floats], epsilon: float) -> str:
        steps, scales = round_rows(tensors["emb.word"])
        rounded = self._add_node("Cast", [self._add_node("Gather", [self._constant(steps), "tokens"])], to=1)
        lengths = self._add_node("Gather", [self._constant(scales[:, None]), "tokens"])
        words = self._add_node("Mul", [rounded, lengths])
        positions = self._constant(tensors["emb.pos"] + tensors["emb.type"][0])
        zero = self._constant(np.array([0], np.int64))
        until = self._add_node("Shape", ["tokens"], start=1, end=2)
        placed = self._add_node("Add", [words, self._add_node("Slice", [positions, zero, until, zero])])
        norm = [self._constant(tensors[f"emb.ln.{part}"]) for part in "wb"]
        return self._add_node("LayerNormalization", [placed, *norm], epsilon=epsilon)

    def _layer(self, x: str, mask: str, tensors: Mapping[str, Floats], shape: Shape) -> str:
        matrix, bias = (np.concatenate([tensors[f"{one}.{part}"] for one in "qkv"]) for part in "wb")
        thirds = self._constant(np.array([shape.hidden] * 3, np.int64))
        asked = self._split_heads_node(self._linear_node(x, matrix, bias), thirds)
        seen = self._add_node("MultiHeadAttention", [*asked, "", mask], ONNXRUNTIME, num_heads=shape.heads)
        new = self._linear_node(seen, tensors["ao.w"])
        x = self._normalised_node(new, x, tensors, ("aln.w", "aln.b", "ao.b"), shape.epsilon)
        wide = self._linear_node(x, tensors["fi.w"])
        inner = self._add_node("BiasGelu", [wide, self._constant(tensors["fi.b"])], ONNXRUNTIME)
        new = self._linear_by_blocks(inner, tensors["fo.w"])
        return self._normalised_node(new, x, tensors, ("oln.w", "oln.b", "fo.b"), shape.epsilon)

    def _normalised_node(
        self, new: str, x: str, tensors: Mapping[str, Floats], names: Sequence[str], epsilon: float
    ) -> str:
        constants = [self._constant(tensors[name]) for name in names]
        return self._add_node("SkipLayerNormalization", [new, x, *constants], ONNXRUNTIME, epsilon=epsilon)

    def _linear_node(self, x: str, matrix: Floats, bias: Floats | None = None) -> str:
        steps, scales = round_rows(matrix)
        middle = np.zeros(len(matrix), np.int8)
        constants = [self._constant(one) for one in (steps.T, scales, middle)]
        constants += [] if bias is None else [self._constant(bias)]
        return self._add_node("DynamicQuantizeMatMul", [x, *constants], ONNXRUNTIME)

    def _linear_by_blocks(self, x: str, matrix: Floats) -> str:
        steps, scales = round_blocks(matrix)
        names = [x, self._constant(steps), self._constant(scales.reshape(-1))]
        size = {"N": matrix.shape[0], "K": matrix.shape[1], "bits": 8, "block_size": BLOCK}
        return self._add_node("MatMulNBits", names, ONNXRUNTIME, accuracy_level=INT8_INPUTS, **size)

    def _add_node(
        self, operator: str, inputs: Sequence[str], domain: str = STANDARD, **settings: Setting
    ) -> str:
        """The name of what the operator gives."""
        name = f"n{len(self._nodes)}"
        self._nodes.append(onnx_format.node(operator, inputs, [name], domain, settings))
        return name

    def _split_heads_node(self, x: str, sizes: str) -> list[str]:
        names = [f"n{len(self._nodes)}_{i}" for i in range(3)]
        self._nodes.append(onnx_format.node("Split", [x, sizes], names, STANDARD, {"axis": -1}))
        return names

    def _constant(self, value: NDArray[np.generic]) -> str:
        name = f"c{len(self._constants)}"
        self._constants.append(onnx_format.tensor(name, value))
        return name


def round_rows(matrix: Floats) -> tuple[NDArray[np.int8], Floats]:
    """A matrix as steps of the same shape and a scale for each of its rows."""
    scales = np.maximum(np.abs(matrix).max(axis=1), TINY) / STEPS
    return np.round(matrix / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def round_blocks(matrix: Floats) -> tuple[NDArray[np.uint8], Floats]:
    """A matrix as steps (outputs, blocks, 32), ``MIDDLE`` for 0, and a scale for each block of an output."""
    blocks = matrix.reshape(len(matrix), -1, BLOCK)
    scales = np.maximum(np.abs(blocks).max(axis=2), TINY) / STEPS
    return (np.round(blocks / scales[:, :, None]) + MIDDLE).astype(np.uint8), scales.astype(np.float32)
