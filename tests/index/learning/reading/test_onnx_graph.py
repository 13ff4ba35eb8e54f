"""The graph gives what torch gives, but for the rounding."""

from pathlib import Path

import numpy as np
import pytest
import torch
from onnxruntime import InferenceSession
from tiny_reading import SHAPE, tiny_weights

from index.learning.reading.onnx_graph import MIDDLE, round_blocks, round_rows, save_graph
from index.learning.reading.torch_encoder import load_encoder, take_weights


@pytest.mark.parametrize("lengths", [(7,), (7, 4, 1)])
def test_tokens_have_the_vectors_that_torch_gives_them(tmp_path: Path, lengths: tuple[int, ...]) -> None:
    weights = tiny_weights()
    save_graph(weights, tmp_path / "model.onnx")
    held = np.array([[i < length for i in range(max(lengths))] for length in lengths])
    tokens = np.where(held, np.random.default_rng(1).integers(4, SHAPE.vocabulary, held.shape), 1)
    session = InferenceSession(tmp_path / "model.onnx", providers=["CPUExecutionProvider"])
    (vectors,) = session.run(None, {"tokens": tokens, "held": held.astype(np.int64)})
    with torch.no_grad():
        exact = load_encoder(weights)(torch.from_numpy(tokens), torch.from_numpy(held)).numpy()
    cosines = (vectors * exact).sum(2) / np.linalg.norm(vectors, axis=2) / np.linalg.norm(exact, axis=2)
    assert cosines[held].min() > 0.99


def test_weights_come_back_from_torch_as_they_went_in() -> None:
    weights = tiny_weights()
    back = take_weights(load_encoder(weights)).tensors
    assert set(back) == set(weights.tensors)
    for name in set(back) - {"emb.pos", "emb.type"}:
        np.testing.assert_array_equal(back[name], weights.tensors[name])
    places = [one["emb.pos"] + one["emb.type"][0] for one in (back, weights.tensors)]
    np.testing.assert_allclose(*places, atol=1e-6)


def test_rounding_is_within_half_a_step() -> None:
    matrix = np.random.default_rng(4).normal(size=(8, 64)).astype(np.float32)
    steps, scales = round_rows(matrix)
    assert (np.abs(steps * scales[:, None] - matrix) <= scales[:, None] * 0.501).all()
    blocks, block_scales = round_blocks(matrix)
    exact = (blocks.astype(np.float32) - MIDDLE) * block_scales[:, :, None]
    assert (np.abs(exact.reshape(8, 64) - matrix) <= np.repeat(block_scales, 32, axis=1) * 0.501).all()
