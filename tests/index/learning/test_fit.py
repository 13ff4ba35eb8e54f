"""The fits find what they were given to find, and the whole script runs on questions of our own."""

import json
from pathlib import Path

import numpy as np
import pytest
from shiomi_files import LIBRARY, SCHOOL, USB, write_minutes

from index.learning.__main__ import main
from index.learning.fit import Choice, fit_confidence, fit_ranking
from index.learning.gather import side_marks
from index.learning.measures import auroc, ndcg, shown
from index.learning.questions import Judge, read_questions
from index.models import Passage, SearchResult
from index.search.fusion import Rankings
from index.search.question_terms import QuestionTerms
from index.search.weights import Weights, read_weights, write_weights

RANDOM = np.random.default_rng(7)


def test_the_side_that_tells_gets_the_weight() -> None:
    choices = []
    for _ in range(60):
        marks = RANDOM.random((30, 3))
        choices.append(Choice(marks, (marks[:, 1] == marks[:, 1].max()).astype(float), 1.0))
    lexical, dense, match = fit_ranking(choices)
    assert dense > 5 * max(abs(lexical), abs(match))


def test_a_sign_that_tells_gets_the_weight_and_chances_are_calibrated() -> None:
    signs = RANDOM.normal(size=(800, 2))
    chances = 1 / (1 + np.exp(-(2 * signs[:, 0] - 1)))
    answered = (RANDOM.random(800) < chances).astype(float)
    telling, other, bias = fit_confidence(signs, answered, np.ones(800))
    assert telling == pytest.approx(2, abs=0.4)
    assert other == pytest.approx(0, abs=0.3)
    assert bias == pytest.approx(-1, abs=0.3)


def result(number: int, start: int = 0) -> SearchResult:
    return SearchResult(Passage("m", number, start, start + 100, "x" * 100), 1.0 - number / 100)


@pytest.fixture
def measured(tmp_path: Path) -> Path:
    """A folder as the script expects it: three meetings, four questions, one that nothing answers."""
    for name, speeches in (("usb", USB), ("library", LIBRARY), ("school", SCHOOL)):
        write_minutes(tmp_path / "docs" / "seed" / f"{name}.txt", *speeches)
    turns, questions = [], []
    for name, speeches in (("usb", USB), ("library", LIBRARY)):
        text = (tmp_path / "docs" / "seed" / f"{name}.txt").read_text(encoding="utf-8")
        for number, (_, speech) in enumerate(speeches):
            start = text.index(speech)
            place = {"doc": f"seed/{name}", "turn_index": number}
            span = {"char_start": start, "char_end": start + len(speech)}
            turns.append({**place, "label_start": start - 5, "char_end": start + len(speech)})
            questions.append(
                {
                    "id": f"{name}-{number}",
                    "query": speech[:12],
                    "answerable": True,
                    "pair": None,
                    "gold": [{**place, "rel": 2}],
                    "gold_spans": [{"doc": place["doc"], **span}],
                }
            )
    no = {"id": "no", "query": "県立病院の産科", "answerable": False, "gold": [], "gold_spans": []}
    for folder, file, rows in (("turns", "seed", turns), ("queries", "seed-ja.dev", [*questions, no])):
        (tmp_path / folder).mkdir()
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (tmp_path / folder / f"{file}.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_measures(measured: Path) -> None:
    judge = Judge(measured, {"m": str(measured / "docs" / "seed" / "usb.txt")})
    asked = read_questions(measured / "queries" / "seed-ja.dev.jsonl")[1]
    (_, start, end), *_ = asked.answers
    right = SearchResult(Passage("m", 1, start, end, "x" * (end - start)), 1.0)
    wrong = result(9, 10_000)
    assert judge.worth(asked, right.passage) == 1
    assert judge.worth(asked, wrong.passage) == 0
    assert shown(asked, [right], judge) == shown(asked, [wrong, right], judge) == 1
    assert shown(asked, [wrong] * 10 + [right], judge) == 0
    assert ndcg(asked, [right, wrong], judge) == 1
    assert ndcg(asked, [wrong], judge) == 0
    assert auroc([0.9, 0.5], [0.5, 0.1]) == 0.875


def test_marks_lie_in_0_to_1_and_words_count_by_what_they_meet() -> None:
    question = QuestionTerms("", "", {}, {}, 0.5, met=0.5)
    found = Rankings(question, [result(1), result(2)], [result(2), result(3)], [result(n) for n in (1, 2, 3)])
    rows, marks = side_marks(found)
    assert rows == [result(number).passage.passage_id for number in (1, 2, 3)]
    assert marks == pytest.approx(np.array([[0.5, 0, 1], [0, 1, 0.5], [0, 0, 0]]))


def test_the_script_writes_weights_that_can_be_read(
    measured: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "weights.json"
    assert main(["--eval", str(measured), "--out", str(out)]) == 0
    written = Weights(**json.loads(out.read_text(encoding="utf-8")))
    assert sum(written.ranking.values()) == pytest.approx(1, abs=1e-3)
    assert written.confidence.keys() == read_weights().confidence.keys()
    table = capsys.readouterr().out
    assert "cross-validated" in table
    assert "seed-ja, not answerable" in table


def test_no_questions_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--eval", str(tmp_path)]) == 2
    assert "expected queries/" in capsys.readouterr().err


def test_weights_survive_being_written(tmp_path: Path) -> None:
    write_weights(read_weights(), tmp_path / "weights.json")
    assert Weights(**json.loads((tmp_path / "weights.json").read_text(encoding="utf-8"))) == read_weights()
