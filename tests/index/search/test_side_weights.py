"""The weights that ship can be read, and what is written is read again."""

import json
from pathlib import Path

import pytest

from index.search.side_weights import Weights, read_weights, write_weights


def test_the_weights_that_ship_are_shares() -> None:
    weights = read_weights()
    assert list(weights.read) == ["lexical", "dense", "match", "reading"]
    assert list(weights.unread) == ["lexical", "dense", "match"]
    for shares in (weights.read, weights.unread):
        assert sum(shares.values()) == pytest.approx(1, abs=1e-3)
        assert min(shares.values()) >= 0


def test_weights_are_written_rounded(tmp_path: Path) -> None:
    write_weights(Weights({"reading": 0.123456}, {"dense": 1.0}), tmp_path / "weights.json")
    assert json.loads((tmp_path / "weights.json").read_text(encoding="utf-8")) == {
        "read": {"reading": 0.1235},
        "unread": {"dense": 1.0},
    }
