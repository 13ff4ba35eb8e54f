"""A saved model is a folder that sentence-transformers and the bundled encoder both open."""

import json
from pathlib import Path

import numpy as np
import pytest

from index.encoders.bundled import BundledEncoder
from index.encoders.training.made_tokenizer import build_tokenizer
from index.encoders.training.save_static_model import save_static_model


def test_what_is_saved_is_what_is_opened(tmp_path: Path) -> None:
    tokenizer = build_tokenizer({"harbour": 1.0, "budget": 1.0}, {}, {}, 3000)
    rows = np.random.default_rng(1).standard_normal((tokenizer.get_vocab_size(), 4)).astype(np.float32)
    save_static_model(tmp_path, tokenizer, rows, {"seed": 7})
    encoder = BundledEncoder(tmp_path)
    (vector,) = encoder.encode_queries(["harbour"])
    row = rows[tokenizer.token_to_id("harbour")]
    assert vector == pytest.approx(row / np.linalg.norm(row), abs=1e-3)
    assert json.loads((tmp_path / "training.json").read_text(encoding="utf-8")) == {"seed": 7}
    assert len(json.loads((tmp_path / "modules.json").read_text(encoding="utf-8"))) == 2
