"""Training of a tiny model: it learns, and goes on where it was stopped."""

from pathlib import Path

import numpy as np
import pytest
import torch
from tiny_reading import EXAMPLES, tiny_tokenizer, tiny_weights

from index.learning.reading.reading_batches import make_batch
from index.learning.reading.torch_encoder import load_encoder
from index.learning.reading.train_encoder import ExampleSource, Objective, Tuning, train

TUNING = Tuning(steps=30, learning_rate=2e-3, frozen_layers=1, save_seconds=0, report_steps=10)


@pytest.fixture(autouse=True)
def one_thread() -> None:
    """On a busy machine two wait for each other longer than one takes."""
    torch.set_num_threads(1)


def run(folder: Path, tuning: Tuning, lines: list[str] | None = None) -> Objective:
    encoder = load_encoder(tiny_weights())
    sources = {"questions": ExampleSource(EXAMPLES, batch=3, negatives=2, share=1.0)}
    report = ([] if lines is None else lines).append
    return train(encoder, tiny_tokenizer(), sources, tuning, 1, folder / "checkpoint.pt", report)


def loss(objective: Objective) -> float:
    batch = make_batch(EXAMPLES, tiny_tokenizer(), 2, np.random.default_rng(0))
    with torch.no_grad():
        return float(objective(batch))


def test_it_learns_and_leaves_the_lower_layers_as_they_were(tmp_path: Path) -> None:
    lines: list[str] = []
    before = loss(Objective(load_encoder(tiny_weights()), TUNING))
    trained = run(tmp_path, TUNING, lines)
    assert loss(trained) < before / 2
    raw = load_encoder(tiny_weights())
    assert torch.equal(trained.encoder.word.weight, raw.word.weight)
    assert torch.equal(trained.encoder.layers[0].q.weight, raw.layers[0].q.weight)
    assert not torch.equal(trained.encoder.layers[1].q.weight, raw.layers[1].q.weight)
    assert len(lines) == 3
    assert set(trained.learned_nothing()) == {"sentence", "passage"}


def test_stopped_and_gone_on_with_is_the_same_as_in_one_go(tmp_path: Path) -> None:
    (tmp_path / "whole").mkdir()
    whole = run(tmp_path / "whole", TUNING)
    with pytest.raises(InterruptedError):
        stop_after(tmp_path, 20)
    again = run(tmp_path, TUNING)
    assert torch.allclose(again.encoder.layers[2].fo.weight, whole.encoder.layers[2].fo.weight, atol=1e-3)


def stop_after(folder: Path, steps: int) -> None:
    """Runs until the line that tells this step; what was saved by then is gone on with."""

    def report(line: str) -> None:
        if line.startswith(f"step {steps} "):
            raise InterruptedError

    encoder = load_encoder(tiny_weights())
    sources = {"questions": ExampleSource(EXAMPLES, batch=3, negatives=2, share=1.0)}
    train(encoder, tiny_tokenizer(), sources, TUNING, 1, folder / "checkpoint.pt", report)
