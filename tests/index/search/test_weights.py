"""The weights that ship can be read, and what is written is read again."""

import json
from pathlib import Path

import pytest

from index.search.weights import read_weights, write_weights


def test_the_weights_that_ship_are_shares() -> None:
    assert sum(read_weights().values()) == pytest.approx(1, abs=1e-3)
    assert read_weights().keys() == {"lexical", "dense", "match"}
    assert min(read_weights().values()) >= 0


def test_weights_are_written_rounded(tmp_path: Path) -> None:
    write_weights({"lexical": 0.123456, "dense": 1.0}, tmp_path / "weights.json")
    assert json.loads((tmp_path / "weights.json").read_text(encoding="utf-8")) == {
        "lexical": 0.1235,
        "dense": 1.0,
    }
