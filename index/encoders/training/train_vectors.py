"""Recipe, train: a table of token vectors in torch from Bags: info_nce at nested sizes, rate, _draw, Adam.

Symmetric InfoNCE with in-batch negatives (van den Oord et al. 2018; Henderson et al. 2017), at nested sizes
(Matryoshka, Kusupati et al. 2022), over an embedding table as in sentence-transformers' StaticEmbedding.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from index.encoders.training.timed_report import Report
from index.encoders.training.tokenized_pairs import Bags, Examples, Ints

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train. Most values are a study's on the same data; MODEL_CARD.md says what was measured."""

    steps: int = 1000  # a few minutes on two cores
    batch: int = 2048
    dimensions: int = 384  # all the teacher's; 25 MB of float16
    nested: tuple[int, ...] = (64, 128)
    nested_every: int = 4  # the nested sizes look at every fourth pair: what they need costs little
    nested_weight: float = 0.3
    scale: float = 20.0
    dropout: float = 0.3
    neighbours: int = 8  # pairs drawn together: negatives from the same meeting are the hard ones
    learning_rate: float = 0.03  # moves a token on from where the teacher sees it, and not away
    warm_up: float = 0.1
    noise: float = 0.3  # random share of a taught direction: words that are translated alike differ
    rare: float = 1e-3  # the "a" of SIF weights a / (a + p(token)), Arora et al. 2017
    threads: int = 2


def train(
    bags: Bags, examples: Sequence[Examples], taught: Floats, recipe: Recipe, seed: int, report: Report
) -> Floats:
    """The token vectors, shape (vocabulary, dimensions). The same input and seed give the same vectors.

    ``taught`` has a row for each token: the direction it starts in, of unit length, or zeros.
    """
    torch.manual_seed(seed)
    torch.set_num_threads(recipe.threads)
    rng = np.random.default_rng(seed)
    table = torch.nn.Parameter(torch.from_numpy(_starting_vectors(bags, taught, recipe, rng)))
    optimizer = torch.optim.Adam([table], lr=recipe.learning_rate, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _vectors_rate(step, recipe))
    weights = np.array([e.source.weight for e in examples])
    began, recent = time.monotonic(), 0.0
    for step in range(recipe.steps):
        chosen = examples[int(rng.choice(len(examples), p=weights / weights.sum()))]
        pairs = chosen.pairs[_draw(len(chosen.pairs), recipe, rng)]
        optimizer.zero_grad()
        loss = _vectors_backward(table, bags, pairs, recipe, rng)
        optimizer.step()
        schedule.step()
        recent = loss if step == 0 else 0.98 * recent + 0.02 * loss
        if (step + 1) % 50 == 0 or step + 1 == recipe.steps:
            seconds = (time.monotonic() - began) / (step + 1) * (recipe.steps - step - 1)
            report(
                f"step {step + 1:,} of {recipe.steps:,}, loss {recent:.3f}, {seconds / 60:.1f} minutes left"
            )
    vectors: Floats = table.detach().numpy()
    return vectors


def _starting_vectors(bags: Bags, taught: Floats, recipe: Recipe, rng: np.random.Generator) -> Floats:
    """The taught directions, or random ones, with SIF lengths: frequent tokens start short."""
    counts = np.bincount(bags.tokens, minlength=len(taught))
    lengths = recipe.rare / (recipe.rare + counts / max(1, counts.sum()))
    rows = rng.standard_normal((len(taught), recipe.dimensions), np.float32)
    directions = np.zeros_like(rows)
    directions[:, : taught.shape[1]] = taught[:, : recipe.dimensions]
    known = directions.any(axis=1)
    rows[known] *= np.float32(recipe.noise)
    rows += directions * np.float32(np.sqrt(recipe.dimensions))
    rows *= lengths[:, None].astype(np.float32)
    rows[0] = 0  # the unknown token says nothing
    return rows


def _vectors_rate(step: int, recipe: Recipe) -> float:
    """Linear warm-up, then linear decay to zero, as a share of the learning rate."""
    warm = max(1, int(recipe.steps * recipe.warm_up))
    return (step + 1) / warm if step < warm else (recipe.steps - step) / max(1, recipe.steps - warm)


def _draw(available: int, recipe: Recipe, rng: np.random.Generator) -> Ints:
    """Distinct pair numbers, at most a batch, in runs of neighbours: the same meeting's or article's."""
    starts = rng.integers(available, size=recipe.batch // recipe.neighbours)
    return np.unique((starts[:, None] + np.arange(recipe.neighbours)) % available)


def _mean_vectors(table: Any, bags: Bags, texts: Ints, recipe: Recipe, rng: np.random.Generator) -> Any:
    """The mean token vector of each text, shape (texts, dimensions), with tokens dropped at random."""
    tokens, lengths = bags.take(texts)
    kept = rng.random(len(tokens)) >= recipe.dropout
    owner = np.repeat(np.arange(len(texts)), lengths)[kept]
    lengths = np.bincount(owner, minlength=len(texts))
    offsets = np.cumsum(lengths) - lengths
    return torch.nn.functional.embedding_bag(
        torch.from_numpy(tokens[kept]), table, torch.from_numpy(offsets), mode="mean"
    )


def _vectors_backward(table: Any, bags: Bags, pairs: Ints, recipe: Recipe, rng: np.random.Generator) -> float:
    """Adds one batch's gradient to ``table.grad``; returns the loss at full size."""
    left, right = _mean_vectors(table, bags, pairs.T.ravel(), recipe, rng).split(len(pairs))
    same = shared_texts(pairs)
    total, full = torch.zeros(()), 0.0
    for size in (*recipe.nested, recipe.dimensions):
        part = slice(None) if size == recipe.dimensions else slice(None, None, recipe.nested_every)
        weight = 1.0 if size == recipe.dimensions else recipe.nested_weight
        a, b = (torch.nn.functional.normalize(side[part, :size], dim=1) for side in (left, right))
        full, slope_a, slope_b = info_nce(a, b, None if same is None else same[part, part], recipe.scale)
        total = total + weight * ((a * slope_a).sum() + (b * slope_b).sum())
    total.backward()
    return full


def shared_texts(pairs: Ints) -> Any:
    """Where two pairs of a batch share a text and so are no negatives of each other; None where none do."""
    if len(np.unique(pairs)) == pairs.size:
        return None
    left, right = torch.from_numpy(pairs.astype(np.int32)).unbind(1)
    same = (left[:, None] == left) | (right[:, None] == right) | (left[:, None] == right)
    return same.fill_diagonal_(False)


def info_nce(a: Any, b: Any, same: Any, scale: float) -> tuple[float, Any, Any]:
    """The symmetric loss of unit rows a and b, and its gradients by a and by b.

    Written out by hand: one table of exponentials serves both directions, a third of the time autograd takes.
    """
    with torch.no_grad():
        weights = (a @ b.T).sub_(1.0).mul_(scale).exp_()
        right = weights.diagonal().clone()
        if same is not None:
            weights[same] = 0.0
        rows, columns = weights.sum(1, keepdim=True), weights.sum(0, keepdim=True)
        loss = (rows[:, 0].log() + columns[0].log()).mean() / 2 - right.log().mean()
        slope = weights.mul_(1 / rows + 1 / columns)
        step = scale / (2 * len(a))
        return float(loss), (slope @ b - 2 * b) * step, (slope.T @ a - 2 * a) * step
