"""The messages that are written are those that onnxruntime reads."""

import numpy as np
import pytest
from onnxruntime import InferenceSession

from index.learning.reading.onnx_format import model, node, tensor, value


@pytest.mark.parametrize("rows", [1, 300])
def test_a_graph_of_one_node_runs(rows: int) -> None:
    added = np.arange(3, dtype=np.float32)
    written = model(
        [node("Add", ["x", "added"], ["y"], "", {})],
        [tensor("added", added)],
        [value("x", "float32", ["rows", 3])],
        [value("y", "float32", ["rows", 3])],
        {"": 17},
    )
    x = np.full((rows, 3), 0.5, np.float32)
    (y,) = InferenceSession(written, providers=["CPUExecutionProvider"]).run(None, {"x": x})
    np.testing.assert_array_equal(y, x + added)


@pytest.mark.parametrize(("axis", "expected"), [(0, [0.0, 0.0]), (-1, [1.0, 0.0])])
def test_a_setting_is_read_with_its_sign(axis: int, expected: list[float]) -> None:
    written = model(
        [node("Softmax", ["x"], ["y"], "", {"axis": axis})],
        [],
        [value("x", "float32", [2, 2])],
        [value("y", "float32", [2, 2])],
        {"": 17},
    )
    x = np.array([[60.0, 0.0], [120.0, 60.0]], np.float32)
    (y,) = InferenceSession(written, providers=["CPUExecutionProvider"]).run(None, {"x": x})
    np.testing.assert_allclose(y[0], expected, atol=1e-6)
