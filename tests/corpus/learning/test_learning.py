"""Weights are learned from labelled minutes: fitted, reprinted, saved."""

import json
from pathlib import Path

import pytest

from corpus.learning.__main__ import main
from corpus.learning.fit import Example, fit
from corpus.learning.labelled import read_labelled
from corpus.learning.reprint import reprint

SPEECHES = [("青木会長", "開会します。"), ("石川委員", "質問があります。")] * 4


def write(folder: Path, name: str) -> None:
    text, turns = "汐見市審議会\n", []
    for label, said in SPEECHES:
        start = len(text) + len(label) + 2
        turns.append(
            {"label": label, "label_start": len(text), "text_start": start, "text_end": start + len(said)}
        )
        text += f"○{label}　{said}\n"
    (folder / "gold").mkdir(exist_ok=True)
    (folder / "docs" / name).mkdir(parents=True)
    (folder / "docs" / name / "text.txt").write_text(text, encoding="utf-8")
    gold = {"doc": name, "turns": turns, "agenda": [], "decisions": [{"start": 7, "end": 9}]}
    (folder / "gold" / f"{name}.json").write_text(json.dumps(gold), encoding="utf-8")


def test_a_sign_of_right_candidates_weighs_for_them() -> None:
    examples = [
        Example({"good": float(right), "noise": 0.5}, right, body) for body in "ab" for right in (True, False)
    ]
    learned = fit(examples)
    assert learned["good"] > 1 > abs(learned["noise"])
    assert fit(examples * 3).keys() == learned.keys() == {"good", "noise", ""}


def test_speeches_stay_in_other_layouts(tmp_path: Path) -> None:
    write(tmp_path, "001_shiomi_1")
    (document,) = read_labelled(tmp_path, None)
    assert (document.body, document.results) == ("shiomi", ((7, 9),))
    assert document.path is not None
    assert document.path.is_file()
    for printed in reprint(document, 10):
        assert [printed.text[turn.start : turn.end] for turn in printed.turns] == [
            said for _, said in SPEECHES
        ]
        assert all(
            printed.text[: turn.start].rstrip("】)>」:。 \n").endswith(turn.label) for turn in printed.turns
        )


def test_nothing_to_learn_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--minutes", str(tmp_path)]) == 2
    assert "expected documents" in capsys.readouterr().err
