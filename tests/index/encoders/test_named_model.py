"""Models that a user names, by folder or by name: their own prompts, and one clear line for what is none."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from tokenizers import Tokenizer, models, pre_tokenizers

from index.encoders.bundled import BundledEncoder
from index.encoders.encoder import Encoder
from index.encoders.named_model import INSTRUCTION, open_encoder
from index.encoders.training.save_static_model import save_static_model
from index.models import StoreError

ROOT = Path(__file__).parents[3]
WORDS = ("harbour", "budget", "query", "passage", "灯台", "検索クエリ", "検索文書", "Instruct", ":")


def vectors(encoder: Encoder, texts: list[str]) -> NDArray[np.float32]:
    return encoder.encode_passages(encoder.pack(texts))


def words_tokenizer() -> Tokenizer:
    vocabulary = {word: i for i, word in enumerate(("[UNK]", "[PAD]", *WORDS))}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return tokenizer


@pytest.fixture(scope="module")
def static(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("static")
    vectors = np.random.default_rng(3).standard_normal((len(WORDS) + 2, 16)).astype(np.float32)
    save_static_model(folder, words_tokenizer(), vectors, {})
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


def test_no_name_is_the_bundled_model() -> None:
    assert open_encoder().name == BundledEncoder().name


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
        "import sys; from index.models import StoreError\n"
        "from index.encoders.named_model import open_encoder\n"
        "try: open_encoder(sys.argv[1])\n"
        "except StoreError as error: sys.exit(error.message + '\\n' + error.japanese)"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script, name],
        cwd=ROOT,
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
