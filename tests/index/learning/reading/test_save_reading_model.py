"""What is saved is what the reading model opens."""

import json
from pathlib import Path

from tiny_reading import SHAPE, save_tiny, tiny_tokenizer

from index.encoders.reading_encoder import ReadingModel


def test_the_model_opens_what_was_saved(tmp_path: Path) -> None:
    folder = save_tiny(tmp_path / "new" / "model")
    opened = ReadingModel(folder, threads=1)
    assert opened.dimensions == SHAPE.hidden
    assert (opened.nothing.sentence, opened.nothing.passage) == (0.7, 0.6)
    assert json.loads((folder / "tokenizer.json").read_text("utf-8")) == json.loads(tiny_tokenizer().to_str())


def test_the_same_weights_make_the_same_file(tmp_path: Path) -> None:
    first, second = (save_tiny(tmp_path / name) / "model.onnx" for name in ("one", "two"))
    assert first.read_bytes() == second.read_bytes()
    assert save_tiny(tmp_path / "other", seed=2).joinpath("model.onnx").read_bytes() != first.read_bytes()
