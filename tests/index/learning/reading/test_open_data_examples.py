"""Open data as examples, and as texts: what is there of it, each paragraph once."""

import json
import lzma
from pathlib import Path
from typing import Any

import numpy as np

from index.encoders.training.overlap import sentence_hash
from index.encoders.training.pair_sources import data_file
from index.encoders.training.wiki_pairs import Article
from index.learning.reading.open_data_examples import crossing_examples, jaquad_examples, open_texts
from index.learning.reading.reading_examples import Example

ROWS = [
    {"q": "灯台はいつ建てられましたか", "c": "灯台は明治に建てられた。高さは二十米である。", "t": "汐見灯台"},
    {"q": "灯台の色は何色ですか", "c": "塔は白く塗られている。沖からよく見える。", "t": "汐見灯台"},
]
SENTENCES = (
    ("汐見市は海に面した静かな町である。", "Shiomi is a quiet town that faces the sea."),
    ("港には明治に建てられた灯台がある。", "In the harbour stands a lighthouse of the Meiji era."),
)


def texts(example: Example) -> list[list[str]]:
    return [[one.text[a:b] for a, b in one.sentences] for one in example.passages]


def test_any_sentence_of_the_paragraph_may_answer_and_none_of_another() -> None:
    examples = list(jaquad_examples(ROWS, frozenset(), np.random.default_rng(1)))
    assert {one.question for one in examples} == {row["q"] for row in ROWS}
    for one in examples:
        assert one.answers == {(0, 0), (0, 1)}
        assert one.holding == 1
        assert len(one.passages) == 2


def test_a_sentence_is_asked_in_one_language_of_its_paragraph_in_the_other() -> None:
    article = Article(("汐見市", "Shiomi City"), SENTENCES)
    examples = list(crossing_examples([article] * 40, frozenset(), np.random.default_rng(1)))
    pairs = dict([*SENTENCES, *(pair[::-1] for pair in SENTENCES)])
    for one in examples:
        ((_, chosen),) = one.answers
        assert texts(one)[0][chosen] == pairs[one.question]
    english = sum(one.question.isascii() for one in examples)
    assert len(examples) / 2 < english < len(examples)


def test_what_is_evaluated_is_left_out() -> None:
    evaluated = frozenset({sentence_hash("灯台は明治に建てられた。"), sentence_hash(SENTENCES[0][0])})
    asked = [one.question for one in jaquad_examples(ROWS, evaluated, np.random.default_rng(1))]
    assert asked == [ROWS[1]["q"]]
    article = Article(("汐見市", "Shiomi City"), SENTENCES)
    assert list(crossing_examples([article] * 9, evaluated, np.random.default_rng(1))) == []


FILES: dict[str, list[dict[str, Any]]] = {
    "kyoto": [{"ja": "港の灯台", "en": "the harbour light"}],
    "jaquad_train": [{"q": "何色か", "c": "塔は白い。"}, {"q": "どこか", "c": "塔は白い。"}],
    "ejdict": [{"en": ["pier", "jetty"]}],
    "jmdict": [{"pri": True, "en": [["beacon"]]}, {"pri": False, "en": [["pharos"]]}],
}


def test_what_is_there_is_read(tmp_path: Path) -> None:
    for name, rows in FILES.items():
        file = data_file(tmp_path, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        with lzma.open(file, "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(row) + "\n" for row in rows)
    assert list(open_texts(tmp_path)) == [
        *("港の灯台", "the harbour light", "何色か", "どこか", "塔は白い。"),
        *("pier", "jetty", "beacon"),
    ]
    assert list(open_texts(tmp_path / "nowhere")) == []
