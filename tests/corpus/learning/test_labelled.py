"""Labelled minutes are read with the body whose they are, their speeches and their headings."""

import json
from pathlib import Path

import pytest
from shiomi_labelled import SPEECHES, write_labelled

from corpus.learning.labelled import read_labelled, read_marked


@pytest.mark.parametrize("heading", ["", "１　鍵の管理について"])
def test_hand_checked_documents(tmp_path: Path, heading: str) -> None:
    write_labelled(tmp_path, "001_shiomi_1", heading)
    (document,) = read_labelled(tmp_path, None)
    assert (document.name, document.body, document.by_hand) == ("001_shiomi_1", "shiomi", True)
    assert [document.text[turn.start : turn.end] for turn in document.turns] == [said for _, said in SPEECHES]
    assert [turn.label for turn in document.turns] == [label for label, _ in SPEECHES]
    assert document.results == ((7, 9),)
    assert [document.text[at : at + 2] for at in document.headings or ()] == (["1 "] if heading else [])


def test_meetings_of_a_collection(tmp_path: Path) -> None:
    (tmp_path / "turns").mkdir()
    (tmp_path / "docs" / "harbour").mkdir(parents=True)
    (tmp_path / "docs" / "harbour" / "m1.txt").write_text("○青木会長　開会します。\n", encoding="utf-8")
    spoken = {"doc": "harbour/m1", "label_start": 0, "char_start": 6, "char_end": 12}
    rows = [
        {**spoken, "kind": "turn", "speaker": "青木会長"},
        {**spoken, "kind": "appendix", "speaker": None},
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "turns" / "harbour.jsonl").write_text(lines, encoding="utf-8")
    (document,) = read_labelled(tmp_path, tmp_path)
    assert (document.name, document.body, document.headings) == ("harbour/m1", "harbour", None)
    assert [document.text[turn.start : turn.end] for turn in document.turns] == ["開会します。"]


def test_texts_with_marked_results(tmp_path: Path) -> None:
    (tmp_path / "pier.txt").write_text("‹1. Pier›\n«It was agreed.» Rain. «Carried.»\n", encoding="utf-8")
    (document,) = read_marked(tmp_path)
    assert document.text == "1. Pier\nIt was agreed. Rain. Carried.\n"
    assert document.headings == (0,)
    assert document.results is not None
    assert [document.text[slice(*span)] for span in document.results] == ["It was agreed.", "Carried."]
    assert all(document.results or document.headings for document in read_marked())
