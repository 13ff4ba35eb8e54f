"""A ranking is measured by the place of its answer, and by its turns."""

from pathlib import Path

import pytest
from shiomi_questions import write_measured

from index.learning.gold_questions import GoldQuestion, Judge, read_gold
from index.learning.ranking_measures import ndcg, shown
from index.models import Passage, SearchResult


@pytest.fixture
def judge(tmp_path: Path) -> Judge:
    write_measured(tmp_path)
    return Judge(tmp_path, {"m": str(tmp_path / "docs" / "seed" / "usb.txt")})


def result(start: int, end: int) -> SearchResult:
    return SearchResult(Passage("m", 1, start, end, "x" * (end - start)), 1.0)


def asked(judge: Judge) -> tuple[GoldQuestion, SearchResult, SearchResult]:
    """A question, the result that answers it, and one that lies nowhere."""
    question = read_gold(judge.folder / "queries" / "seed-ja.dev.jsonl")[1]
    _, start, end = question.answers[0]
    return question, result(start, end), result(10_000, 10_100)


def test_the_answer_is_met_within_what_is_read(judge: Judge) -> None:
    question, right, wrong = asked(judge)
    assert shown(question, [right], judge) == shown(question, [wrong, right], judge) == 1
    assert shown(question, [wrong] * 10 + [right], judge) == 0
    assert shown(question, [], judge) == 0


def test_gain_falls_with_the_rank(judge: Judge) -> None:
    question, right, wrong = asked(judge)
    usual = result(*(span + 200 for span in (right.passage.start, right.passage.end)))
    assert ndcg(question, [right, wrong], judge) == 1
    assert 0 < ndcg(question, [usual, right], judge) <= 1
    assert ndcg(question, [wrong], judge) == 0
