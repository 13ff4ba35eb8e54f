"""The whole script on questions of our own writes weights that an answer's signs have."""

import json
from pathlib import Path

import pytest
from shiomi_files import SCHOOL
from shiomi_questions import write_measured
from tiny_reading import save_tiny

from assistant.answer.confidence import WEIGHTS
from assistant.answer.sentence_score import WEIGHTS as SENTENCES
from assistant.learning.__main__ import main
from index.encoders.reading_encoder import ReadingModel
from index.search import reading_side


def test_the_script_writes_weights_of_every_sign(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = ReadingModel(save_tiny(tmp_path / "model"))  # of random weights
    monkeypatch.setattr(reading_side, "bundled_reader", lambda: reader)
    measured, out = write_measured(tmp_path / "measured"), tmp_path / "confidence.json"
    sentences = tmp_path / "sentences.json"
    natural = {
        "question": "映像は何日残す",
        "lang": "ja",
        "doc": "school.txt",
        "answers": [SCHOOL[2][1]],
    }
    (tmp_path / "natural.jsonl").write_text(json.dumps(natural) + "\n", encoding="utf-8")
    given = ["--eval", str(measured), "--natural", str(tmp_path / "natural.jsonl")]
    given += ["--natural-minutes", str(measured / "docs"), "--work", str(tmp_path / "work")]
    assert main(["sentences", *given, "--out", str(sentences)]) == 0
    weights = json.loads(sentences.read_text(encoding="utf-8"))["weights"]
    assert weights.keys() == json.loads(SENTENCES.read_text(encoding="utf-8"))["weights"].keys()
    assert main(["confidence", *given, "--out", str(out)]) == 0
    written = json.loads(out.read_text(encoding="utf-8"))
    shipped = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert written["weights"].keys() == shipped["weights"].keys()
    assert 0 < written["made_from"]["right"] < written["made_from"]["answers"]
    assert "left out: AUROC" in capsys.readouterr().err


def test_no_questions_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["confidence", "--eval", str(tmp_path), "--work", str(tmp_path / "work")]) == 2
    assert "expected questions in queries/*.jsonl" in capsys.readouterr().err
