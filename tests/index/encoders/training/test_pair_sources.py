"""The table of sources, and each kind of source as pairs."""

import json
import lzma
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.encoders.training.pair_sources import Material, Source, read_pairs, read_rows, read_sources


def test_every_source_has_a_licence_and_a_known_kind() -> None:
    assert all(source.licence and source.weight > 0 for source in read_sources())
    assert len({source.name for source in read_sources()}) == len(read_sources())


@pytest.mark.parametrize(
    ("kind", "row", "pairs"),
    [
        ("parallel", {"ja": "港", "en": "harbour"}, [("港", "harbour")]),
        ("pairs", ["港", "湾"], [("港", "湾")]),
        ("questions", {"q": "港はどこか", "c": "港は南にある。"}, [("港はどこか", "港は南にある。")]),
        (
            "dictionary",
            {"ja": ["港"], "kana": [], "pri": False, "en": [["harbour", "port", "x"]]},
            [("港", "harbour"), ("港", "port")],
        ),
        ("headwords", {"ja": "港", "en": ["harbour", "port"]}, [("harbour", "港"), ("port", "港")]),
        ("similar", {"a": "港", "b": "湾", "s": 4.0}, [("港", "湾")]),
        ("similar", {"a": "港", "b": "予算", "s": 1.0}, []),
    ],
)
def test_a_row_of_each_kind(tmp_path: Path, kind: str, row: Any, pairs: list[tuple[str, str]]) -> None:
    with lzma.open(tmp_path / "made.jsonl.xz", "wt", encoding="utf-8") as out:
        out.write(json.dumps(row) + "\n")
    source = Source("made", kind, "made", 1.0, "")
    assert list(read_pairs(source, Material(tmp_path, (), ()), np.random.default_rng(1))) == pairs


def test_a_missing_file_has_no_rows(tmp_path: Path) -> None:
    assert read_rows(tmp_path, "nothing") == []
