"""The loss, its gradient, and which pairs of a batch are no negatives."""

import numpy as np
import pytest
import torch

from index.encoders.training.train_vectors import info_nce, shared_texts


@pytest.mark.parametrize(
    ("pairs", "masked"),
    [
        ([[0, 1], [2, 3], [4, 5]], []),
        ([[0, 1], [2, 1], [4, 5]], [(0, 1), (1, 0)]),
        ([[0, 1], [0, 3], [4, 5]], [(0, 1), (1, 0)]),
        ([[0, 1], [2, 0], [4, 5]], [(0, 1)]),
    ],
)
def test_pairs_that_share_a_text_are_no_negatives(
    pairs: list[list[int]], masked: list[tuple[int, int]]
) -> None:
    same = shared_texts(np.array(pairs))
    assert (set() if same is None else set(map(tuple, same.nonzero().tolist()))) == set(masked)


def test_the_gradient_written_by_hand_is_that_of_the_loss() -> None:
    a, b = (torch.nn.functional.normalize(torch.randn(6, 4), dim=1).requires_grad_() for _ in range(2))
    same = torch.zeros(6, 6, dtype=torch.bool)
    same[1, 2] = True
    scores = (a @ b.T * 20).masked_fill(same, -1e9)
    entropy = torch.nn.functional.cross_entropy
    expected = (entropy(scores, torch.arange(6)) + entropy(scores.T, torch.arange(6))) / 2
    expected.backward()
    loss, slope_a, slope_b = info_nce(a, b, same, 20.0)
    assert loss == pytest.approx(expected.item(), abs=1e-4)
    assert torch.allclose(slope_a, a.grad, atol=1e-5)
    assert torch.allclose(slope_b, b.grad, atol=1e-5)
