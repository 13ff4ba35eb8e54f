"""Questions over minutes become examples; what is evaluated is none."""

from pathlib import Path

import pytest

from index.encoders.training.overlap import sentence_hash
from index.learning.reading.question_examples import question_examples
from index.learning.reading.reading_examples import Example

KEPT = "申請書は鍵のかかる棚で二年間保存しております。"
NEAR = "図書館の休館日は毎週月曜日でございます。"
MINUTES = f"""汐見市議会 図書館特別委員会

○委員長（灯台一郎）　ただいまから会議を開きます。図書館の申請書について説明を求めます。

○図書館長（港花子）　お答えいたします。{KEPT}{NEAR}

○委員（波二郎）　潮風号の運賃は据え置くべきと考えます。いかがでしょうか。

○交通課長（岸三郎）　運賃は来年度も据え置く方針でございます。
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "m1.txt").write_text(MINUTES, encoding="utf-8")
    return tmp_path


def examples(root: Path, answers: list[str], evaluated: frozenset[bytes] = frozenset()) -> list[Example]:
    row = {
        "question": "申し込みの紙はいつまで取っておくの",
        "doc": "m1.txt",
        "answers": answers,
        "near": [NEAR],
    }
    return list(question_examples([row], root, evaluated))


def test_the_answering_sentence_is_told_and_other_passages_are_there(root: Path) -> None:
    (example,) = examples(root, [KEPT])
    texts = [[one.text[a:b] for a, b in one.sentences] for one in example.passages]
    assert [texts[passage][sentence] for passage, sentence in example.answers] == [KEPT]
    assert example.holding == 1
    assert len(example.passages) > 2


def test_a_question_that_nothing_answers_has_no_answers(root: Path) -> None:
    (example,) = examples(root, [])
    assert (example.answers, example.holding) == (frozenset(), 0)
    assert NEAR in example.passages[0].text


@pytest.mark.parametrize("answer", ["この文はどこにもありません。", KEPT])
def test_an_answer_that_is_not_there_or_evaluated_makes_no_example(root: Path, answer: str) -> None:
    assert examples(root, [answer], frozenset({sentence_hash(KEPT)})) == []
