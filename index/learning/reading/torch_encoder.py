"""TorchEncoder (BERT) of Layers, for training: attention forward; parameters renamed to and from Weights.

BERT: Devlin et al. 2019. Only training needs it; what is shipped runs as the ONNX graph.
"""

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as f

from index.learning.reading.e5_weights import Floats, Shape, Weights


class Layer(nn.Module):  # type: ignore[misc]  # torch is not followed by the type checker
    """Attention, then a small network for each token, each added to what came in and normalised."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.q, self.k, self.v, self.ao = (nn.Linear(shape.hidden, shape.hidden) for _ in range(4))
        self.fi = nn.Linear(shape.hidden, shape.inner)
        self.fo = nn.Linear(shape.inner, shape.hidden)
        self.aln, self.oln = (nn.LayerNorm(shape.hidden, eps=shape.epsilon) for _ in range(2))

    def forward(self, x: Tensor, held: Tensor) -> Tensor:
        """``x`` (texts, tokens, hidden); ``held`` (texts, 1, 1, tokens): False where a token is padding."""
        q, k, v = (self._split_heads(linear(x)) for linear in (self.q, self.k, self.v))
        # Written out: torch's own, on a processor, spends a third of a training step going back through it.
        nearness = (q @ k.transpose(2, 3) * q.shape[3] ** -0.5).masked_fill(~held, float("-inf"))
        seen = nearness.softmax(3).to(v.dtype) @ v
        x = self.aln(x + self.ao(seen.transpose(1, 2).flatten(2)))
        return self.oln(x + self.fo(f.gelu(self.fi(x))))

    def _split_heads(self, x: Tensor) -> Tensor:
        return x.unflatten(2, (self.heads, -1)).transpose(1, 2)


class TorchEncoder(nn.Module):  # type: ignore[misc]  # as above
    """Token numbers in, a vector for each token in its context out."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.word = nn.Embedding(shape.vocabulary, shape.hidden)
        self.position = nn.Embedding(shape.positions, shape.hidden)
        self.ln = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))

    def embed(self, tokens: Tensor) -> Tensor:
        """What the first layer reads, (texts, tokens, hidden), of token numbers (texts, tokens)."""
        return self.ln(self.word(tokens) + self.position.weight[: tokens.shape[1]])

    def forward(self, tokens: Tensor, held: Tensor) -> Tensor:
        """``tokens`` (texts, tokens); ``held`` the same shape, False where a token is padding."""
        x, mask = self.embed(tokens), held[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x


def load_encoder(weights: Weights) -> TorchEncoder:
    """The encoder with these weights."""
    encoder = TorchEncoder(weights.shape)
    state = {_parameter(name): torch.from_numpy(values) for name, values in weights.tensors.items()}
    kind = state.pop("type")[0]  # of two kinds of text that BERT tells apart all are of the first
    state["position.weight"] = state["position.weight"] + kind
    encoder.load_state_dict(state)
    return encoder


def take_weights(encoder: TorchEncoder) -> Weights:
    """The encoder's weights by their names in ``Weights``, the kind of text part of the positions."""
    tensors: dict[str, Floats] = {
        _weight_name(parameter): values.detach().float().numpy().astype(np.float32)
        for parameter, values in encoder.state_dict().items()
    }
    tensors["emb.type"] = np.zeros((2, encoder.shape.hidden), np.float32)
    return Weights(encoder.shape, tensors)


_PARAMETERS = {
    "emb.word": "word.weight",
    "emb.pos": "position.weight",
    "emb.type": "type",
    "emb.ln.w": "ln.weight",
    "emb.ln.b": "ln.bias",
}
_WEIGHT_NAMES = {parameter: name for name, parameter in _PARAMETERS.items()}


def _parameter(name: str) -> str:
    if name in _PARAMETERS:
        return _PARAMETERS[name]
    layer, part, kind = name.split(".")
    return f"layers.{layer[1:]}.{part}.{'weight' if kind == 'w' else 'bias'}"


def _weight_name(parameter: str) -> str:
    if parameter in _WEIGHT_NAMES:
        return _WEIGHT_NAMES[parameter]
    _, layer, part, kind = parameter.split(".")
    return f"l{layer}.{part}.{kind[0]}"
