"""What all encoders share: rows of unit length."""

import numpy as np
import pytest

from index.encoders.encoder import unit


@pytest.mark.parametrize(
    ("row", "expected"),
    [([3.0, 4.0], [0.6, 0.8]), ([0.0, -2.0], [0.0, -1.0]), ([0.0, 0.0], [0.0, 0.0])],
)
def test_a_row_gets_unit_length_and_zeros_stay(row: list[float], expected: list[float]) -> None:
    rows = unit(np.array([row], np.float32))
    assert rows.dtype == np.float32
    assert rows[0].tolist() == pytest.approx(expected)


def test_no_rows_are_no_rows() -> None:
    assert unit(np.zeros((0, 3), np.float32)).shape == (0, 3)
