"""Texts that ask about the same stand in one group."""

import numpy as np

from index.search.alike import group_alike


def test_near_vectors_are_one_group_and_the_largest_stands_first() -> None:
    rows = np.array([[1, 0], [0, 1], [0.98, 0.2], [0.02, 1]], np.float32)
    more = np.concatenate([rows, np.array([[0, 1]], np.float32)])
    assert group_alike(more / np.linalg.norm(more, axis=1, keepdims=True)) == ((1, 3, 4), (0, 2))


def test_nothing_gives_no_group() -> None:
    assert group_alike(np.zeros((0, 2), np.float32)) == ()
