"""Tuning, train: Objective's listwise loss against "nothing", optimizer, schedule, checkpoint resumed."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from index.encoders.training.timed_report import Report
from index.learning.reading.reading_batches import Batch, make_batch, shuffled
from index.learning.reading.reading_examples import Example
from index.learning.reading.torch_encoder import TorchEncoder

NOTHING = {
    "sentence": 0.82,
    "passage": 0.82,
}  # the cosines that the raw model finds between what is unrelated


@dataclass(frozen=True, slots=True)
class ExampleSource:
    """Examples of one kind: how many a batch holds, with how many negatives each; the share of batches."""

    examples: Sequence[Example]
    batch: int
    negatives: int
    share: float


@dataclass(frozen=True, slots=True)
class Tuning:
    """How to train; ``scale`` is what cosines are multiplied with before the softmax (1 / temperature)."""

    steps: int = 600
    learning_rate: float = 6e-5
    warm_up: float = 0.06  # share of the steps
    scale: float = 25.0
    passage_share: float = 0.5  # of the loss of passages, beside that of sentences
    frozen_layers: int = 6  # the lowest; the table of tokens is frozen too
    save_seconds: int = 180
    report_steps: int = 10


class Objective(nn.Module):  # type: ignore[misc]  # torch is not followed by the type checker
    """The encoder with the two cosines from which on something answers better than nothing."""

    def __init__(self, encoder: TorchEncoder, tuning: Tuning) -> None:
        super().__init__()
        self.encoder = encoder
        self.tuning = tuning
        self.nothing = nn.Parameter(torch.tensor(list(NOTHING.values())))

    def forward(self, batch: Batch) -> Tensor:
        """The mean loss of a batch's questions."""
        queries, vectors = batch.questions.means(self.encoder), batch.passages.means(self.encoder)
        cosines, passages = queries @ vectors.T, batch.holders.shape[1]
        sentences = self._listwise(cosines[:, passages:], batch.answers, self.nothing[0])
        return sentences + self.tuning.passage_share * self._listwise(
            cosines[:, :passages], batch.holders, self.nothing[1]
        )

    def learned_nothing(self) -> dict[str, float]:
        """The cosines by kind of text."""
        return {kind: round(value, 4) for kind, value in zip(NOTHING, self.nothing.tolist(), strict=True)}

    def _listwise(self, cosines: Tensor, right: Tensor, nothing: Tensor) -> Tensor:
        """Minus the logarithm of the share of the right ones, or of "nothing" where none is right."""
        none = nothing.expand(len(cosines), 1)
        every = self.tuning.scale * torch.cat([cosines, none], dim=1)
        wanted = torch.cat([right, ~right.any(dim=1, keepdim=True)], dim=1)
        hits = every.masked_fill(~wanted, float("-inf"))
        return (every.logsumexp(dim=1) - hits.logsumexp(dim=1)).mean()


def train(
    encoder: TorchEncoder,
    tokenizer: Tokenizer,
    sources: Mapping[str, ExampleSource],
    tuning: Tuning,
    seed: int,
    checkpoint: Path,
    report: Report,
) -> Objective:
    """Trains in place; goes on from ``checkpoint`` where there is one, and writes it every few minutes."""
    torch.manual_seed(seed)
    objective = Objective(encoder, tuning)
    optimizer = _optimizer(objective, tuning)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _tuning_rate(step, tuning))
    done = _resume(checkpoint, objective, optimizer, schedule)
    losses: dict[str, list[float]] = {name: [] for name in sources}
    saved = time.monotonic()
    for step, (name, examples, rng) in enumerate(_drawn_examples(sources, tuning, seed)):
        if step < done:
            continue
        batch = make_batch(examples, tokenizer, sources[name].negatives, rng)
        with torch.autocast("cpu", torch.bfloat16):
            loss = objective(batch)
        loss.backward()
        nn.utils.clip_grad_norm_(objective.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad(set_to_none=True)
        losses[name].append(loss.item())
        if (step + 1) % tuning.report_steps == 0:
            means = ", ".join(
                f"{key} {np.mean(loss_values):.3f}" for key, loss_values in losses.items() if loss_values
            )
            report(f"step {step + 1} of {tuning.steps}: {means}; nothing {objective.nothing.tolist()}")
            losses = {key: [] for key in losses}
        if time.monotonic() - saved > tuning.save_seconds or step + 1 == tuning.steps:
            _save_checkpoint(checkpoint, step + 1, objective, optimizer, schedule)
            saved = time.monotonic()
    return objective


def _drawn_examples(
    sources: Mapping[str, ExampleSource], tuning: Tuning, seed: int
) -> Iterator[tuple[str, list[Example], np.random.Generator]]:
    """What each step learns from; one source a batch, so that the negatives are near."""
    rng = np.random.default_rng(seed)
    names = [name for name, source in sources.items() if source.examples]
    shares = np.array([sources[name].share for name in names])
    streams = {name: shuffled(sources[name].examples, sources[name].batch, rng) for name in names}
    for step in range(tuning.steps):
        name = names[int(rng.choice(len(names), p=shares / shares.sum()))]
        yield name, next(streams[name]), np.random.default_rng([seed, step])


def _optimizer(objective: Objective, tuning: Tuning) -> torch.optim.Optimizer:
    encoder = objective.encoder
    for parameter in encoder.parameters():
        parameter.requires_grad = False
    for layer in encoder.layers[tuning.frozen_layers :]:
        for parameter in layer.parameters():
            parameter.requires_grad = True
    learning = [parameter for parameter in encoder.parameters() if parameter.requires_grad]
    return torch.optim.AdamW(
        [
            {"params": learning, "weight_decay": 0.01},
            {"params": [objective.nothing], "lr": 1e-3, "weight_decay": 0.0},
        ],
        lr=tuning.learning_rate,
    )


def _tuning_rate(step: int, tuning: Tuning) -> float:
    """The share of the learning rate: up, then down to a tenth, along a line."""
    warm = max(1, round(tuning.steps * tuning.warm_up))
    return (step + 1) / warm if step < warm else max(0.1, (tuning.steps - step) / (tuning.steps - warm))


def _save_checkpoint(
    path: Path,
    step: int,
    objective: Objective,
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
) -> None:
    """Whole or not at all."""
    partial = path.with_suffix(".partial")
    state = {"step": step, "objective": objective.state_dict(), "optimizer": optimizer.state_dict()}
    torch.save({**state, "schedule": schedule.state_dict()}, partial)
    partial.replace(path)


def _resume(
    path: Path,
    objective: Objective,
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
) -> int:
    """The number of steps done before."""
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    objective.load_state_dict(state["objective"])
    optimizer.load_state_dict(state["optimizer"])
    schedule.load_state_dict(state["schedule"])
    return int(state["step"])
