"""Encoders: the bundled model against sentence-transformers' own result, other models by name and path."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from tokenizers import Tokenizer, models, pre_tokenizers

from index.encoders.bundled import BundledEncoder
from index.encoders.encoder import Encoder
from index.encoders.named import INSTRUCTION, open_encoder
from index.encoders.training.save import save_model
from index.models import StoreError

BUNDLED = Path(__file__).parents[3] / "index" / "encoders" / "bundled_model"
TEXTS = (
    "汐見市個人情報保護審査会を開会します。",
    "ＵＳＢメモリの取扱いについて、事務局から説明をお願いします。",
    "The committee decided to postpone the budget for the lighthouse.",
    "令和４年７月１１日 午後２時 Shiomi City Hall 第1会議室",
    "鱪鮗𩸽 😀 — №12",
    "はい。",
)
WORDS = ("harbour", "budget", "query", "passage", "灯台", "検索クエリ", "検索文書", "Instruct", ":")


def vectors(encoder: Encoder, texts: Sequence[str]) -> NDArray[np.float32]:
    return encoder.encode_passages(encoder.pack(texts))


@pytest.fixture(scope="module")
def bundled() -> Encoder:
    return open_encoder()


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
        "import sys; from index.encoders.named import open_encoder;"
        "open_encoder().encode_queries(['灯台']);"
        "sys.exit('torch' in sys.modules or 'sentence_transformers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=BUNDLED.parents[2]).returncode == 0


def test_other_weights_have_another_name(bundled: Encoder, static: Path) -> None:
    assert bundled.name == open_encoder().name
    assert bundled.name != BundledEncoder(static).name


def words_tokenizer() -> Tokenizer:
    vocabulary = {word: i for i, word in enumerate(("[UNK]", "[PAD]", *WORDS))}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return tokenizer


@pytest.fixture(scope="module")
def static(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("static")
    vectors = np.random.default_rng(3).standard_normal((len(WORDS) + 2, 16)).astype(np.float32)
    save_model(folder, words_tokenizer(), vectors, {})
    return folder


@pytest.fixture(scope="module")
def transformer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of one layer with random weights, saved as sentence-transformers saves a model; no prompts."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    folder = tmp_path_factory.mktemp("transformer")
    sizes = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 16}
    BertModel(BertConfig(vocab_size=len(WORDS) + 2, **sizes)).save_pretrained(folder / "bert")
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=words_tokenizer(), unk_token="[UNK]", pad_token="[PAD]", model_max_length=64
    )
    tokenizer.save_pretrained(folder / "bert")
    modules = [Transformer(str(folder / "bert")), Pooling(16)]
    SentenceTransformer(modules=modules, device="cpu").save_pretrained(str(folder / "plain"))
    return folder / "plain"


def with_prompts(model: Path, folder: Path, prompts: dict[str, str]) -> Path:
    shutil.copytree(model, folder)
    path = folder / "config_sentence_transformers.json"
    config: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(config | {"prompts": prompts}), encoding="utf-8")
    return folder


def test_a_static_model_by_path(static: Path) -> None:
    ours, theirs = (
        e.encode_queries(["budget 灯台", ""]) for e in (BundledEncoder(static), open_encoder(str(static)))
    )
    assert theirs == pytest.approx(ours, abs=1e-3)
    assert open_encoder(str(static)).note.startswith("sentence-transformers")


@pytest.mark.parametrize(
    ("name", "prompts", "query", "passage"),
    [
        ("mine", {"query": "query ", "document": "passage "}, "query ", "passage "),
        ("mine", {"query": "query ", "passage": "passage "}, "query ", "passage "),
        ("mine", {}, "", ""),
        ("multilingual-e5-small", {}, "query: ", "passage: "),
        ("multilingual-e5-large-instruct", {}, INSTRUCTION, ""),
        ("GLuCoSE-base-ja-v2", {}, "query: ", "passage: "),
        ("ruri-v3-310m", {}, "検索クエリ: ", "検索文書: "),
        ("bge-m3", {}, "", ""),
        ("ruri-v3-30m", {"query": "query: ", "document": "budget: "}, "query: ", "budget: "),
    ],
)
def test_a_transformer_uses_its_own_prompts(
    transformer: Path, tmp_path: Path, name: str, prompts: dict[str, str], query: str, passage: str
) -> None:
    encoder = open_encoder(str(with_prompts(transformer, tmp_path / name, prompts)))
    plain = open_encoder(str(with_prompts(transformer, tmp_path / "plain", {})))
    text = "harbour budget"
    assert encoder.dimensions == 16
    assert encoder.encode_queries([text]) == pytest.approx(plain.encode_queries([query + text]), abs=1e-5)
    assert vectors(encoder, [text]) == pytest.approx(vectors(plain, [passage + text]), abs=1e-5)


def test_a_second_look_of_another_model_is_its_cosine(transformer: Path) -> None:
    encoder = open_encoder(str(transformer))
    query, texts = encoder.encode_queries(["budget"])[0], ["harbour budget", "passage"]
    assert encoder.match("budget", encoder.pack(texts)) == pytest.approx(
        vectors(encoder, texts) @ query, abs=1e-5
    )
    said, around = encoder.pack(["passage"]), encoder.pack(["budget"])
    assert encoder.match("budget", said, around)[0] > encoder.match("budget", said)[0]


def test_a_transformer_gives_unit_rows_and_zeros_for_empty(transformer: Path) -> None:
    rows = vectors(open_encoder(str(transformer)), ["", "harbour", " "])
    assert np.linalg.norm(rows, axis=1) == pytest.approx([0, 1, 0], abs=1e-5)


def test_a_folder_that_is_not_there() -> None:
    with pytest.raises(StoreError, match=r"no model folder at \./no/such/folder") as caught:
        open_encoder("./no/such/folder")
    assert "./no/such/folder" in caught.value.japanese


@pytest.mark.parametrize("name", ["no-such-owner/no-such-model", "no-such-model"])
def test_a_model_that_is_not_on_this_computer_is_one_clear_line_offline(name: str) -> None:
    script = (
        "import sys; from index.encoders.named import open_encoder; from index.models import StoreError\n"
        "try: open_encoder(sys.argv[1])\n"
        "except StoreError as error: sys.exit(error.message + '\\n' + error.japanese)"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script, name],
        cwd=BUNDLED.parents[2],
        env=os.environ | {"HF_HUB_OFFLINE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    english, japanese = done.stderr.splitlines()
    assert english.startswith(f"the model {name} is not on this computer and cannot be downloaded")
    assert japanese.startswith(f"モデル {name} はこのコンピューターになく")


def test_a_folder_that_is_no_model(tmp_path: Path) -> None:
    (tmp_path / "modules.json").write_text("{", encoding="utf-8")
    with pytest.raises(StoreError, match="not a model"):
        open_encoder(str(tmp_path))
