"""The bundled model: unit vectors of both languages, a match that sees words, the same by two libraries."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.encoders.bundled import BundledEncoder
from index.encoders.encoder import Encoder
from index.encoders.named_model import open_encoder
from index.encoders.training.save_static_model import save_static_model

BUNDLED = Path(__file__).parents[3] / "index" / "encoders" / "bundled_model"
TEXTS = (
    "汐見市個人情報保護審査会を開会します。",
    "ＵＳＢメモリの取扱いについて、事務局から説明をお願いします。",
    "The committee decided to postpone the budget for the lighthouse.",
    "令和４年７月１１日 午後２時 Shiomi City Hall 第1会議室",
    "鱪鮗𩸽 😀 — №12",
    "はい。",
)


def vectors(encoder: Encoder, texts: Sequence[str]) -> NDArray[np.float32]:
    return encoder.encode_passages(encoder.pack(texts))


@pytest.fixture(scope="module")
def bundled() -> Encoder:
    return BundledEncoder()


def test_rows_are_unit_vectors_and_empty_texts_are_zero(bundled: Encoder) -> None:
    rows = vectors(bundled, [*TEXTS, "", " 　\n"])
    assert rows.shape == (len(TEXTS) + 2, bundled.dimensions)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1.0] * len(TEXTS) + [0.0, 0.0], abs=1e-5)
    assert bundled.encode_queries([]).shape == (0, bundled.dimensions)


def test_a_text_has_one_vector_whatever_stands_beside_it(bundled: Encoder) -> None:
    together = vectors(bundled, TEXTS * 400)  # more than one batch
    alone = np.concatenate([vectors(bundled, [text]) for text in TEXTS])
    assert np.array_equal(together[-len(TEXTS) :], alone)


@pytest.mark.parametrize(
    ("query", "near", "far"),
    [
        ("personal information protection", "個人情報の保護について", "学校給食の費用について"),
        ("the cost of school lunches", "学校給食の費用について", "個人情報の保護について"),
        ("災害のときの避難所", "evacuation shelters in a disaster", "the library opens at nine"),
        ("職員の数を減らす", "人員を削減する", "図書館を開館する"),
        ("Who chaired the meeting?", "The chairperson opened the session.", "Fish is sold at the harbour."),
    ],
)
def test_meaning_is_nearer_than_its_absence(bundled: Encoder, query: str, near: str, far: str) -> None:
    scores = vectors(bundled, [near, far]) @ bundled.encode_queries([query])[0]
    assert scores[0] > scores[1] + 0.1


@pytest.mark.parametrize(
    ("query", "right", "wrong"),
    [
        ("USBメモリの紛失", "ＵＳＢメモリを紛失した件を報告します。", "予算について報告します。"),
        ("lighthouse repair costs", "灯台の修繕費を計上しました。", "図書館の開館時間を延ばしました。"),
    ],
)
def test_a_second_look_finds_the_words_wherever_they_stand(
    bundled: Encoder, query: str, right: str, wrong: str
) -> None:
    filler = "次に、その他の件について事務局から説明をお願いします。"
    first, second, empty = bundled.match(query, bundled.pack([filler + right, filler + wrong, ""]))
    assert 1.0001 >= first > second + 0.1 > second > empty == 0.0
    assert bundled.match(query, []).shape == (0,)
    assert bundled.match("", bundled.pack([right])).tolist() == [0.0]


def test_what_only_the_context_says_counts_less(bundled: Encoder) -> None:
    texts, contexts = ["給食費の件", "了承されました。", "了承されました。"], ["", "給食費の件", ""]
    said, around, neither = bundled.match("給食費", bundled.pack(texts), bundled.pack(contexts))
    assert said > around > neither
    assert bundled.match("給食費", bundled.pack(["給食費"]))[0] == pytest.approx(1.0, abs=1e-3)


def test_the_bundled_model_gives_what_sentence_transformers_gives(bundled: Encoder) -> None:
    theirs = vectors(open_encoder(str(BUNDLED)), TEXTS)
    assert (vectors(bundled, TEXTS) * theirs).sum(axis=1).min() >= 0.9999


def test_the_bundled_model_fits_and_needs_no_torch() -> None:
    assert sum(path.stat().st_size for path in BUNDLED.rglob("*") if path.is_file()) <= 30_000_000
    script = (
        "import sys; from index.encoders.named_model import open_encoder;"
        "open_encoder().encode_queries(['灯台']);"
        "sys.exit('torch' in sys.modules or 'sentence_transformers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=BUNDLED.parents[2]).returncode == 0


def test_other_weights_have_another_name(bundled: Encoder, tmp_path: Path) -> None:
    tokenizer = Tokenizer.from_file(str(BUNDLED / "0_StaticEmbedding" / "tokenizer.json"))
    save_static_model(tmp_path, tokenizer, np.ones((tokenizer.get_vocab_size(), 2), np.float32), {})
    assert bundled.name == BundledEncoder().name
    assert bundled.name != BundledEncoder(tmp_path).name
