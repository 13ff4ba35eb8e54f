"""The encoder in torch: what is padding is not seen, and places tell tokens apart."""

import torch
from tiny_reading import SHAPE, tiny_weights

from index.learning.reading.torch_encoder import load_encoder


def test_padding_changes_no_vector() -> None:
    encoder = load_encoder(tiny_weights()).eval()
    tokens = torch.tensor([[5, 6, 7]])
    padded = torch.tensor([[5, 6, 7, 1, 1]])
    with torch.no_grad():
        alone = encoder(tokens, torch.ones_like(tokens, dtype=torch.bool))
        beside = encoder(padded, padded != 1)
    assert alone.shape == (1, 3, SHAPE.hidden)
    assert torch.allclose(alone, beside[:, :3], atol=1e-5)


def test_a_token_is_read_in_its_place_and_among_the_others() -> None:
    encoder = load_encoder(tiny_weights()).eval()
    tokens = torch.tensor([[5, 5, 7], [5, 5, 8]])
    with torch.no_grad():
        vectors = encoder(tokens, torch.ones_like(tokens, dtype=torch.bool))
    assert not torch.allclose(vectors[0, 0], vectors[0, 1], atol=1e-3)
    assert not torch.allclose(vectors[0, 0], vectors[1, 0], atol=1e-6)
