"""The whole training script on a little data: a model that learned, and what it was made from."""

import json
import lzma
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from index.encoders.bundled import BundledEncoder
from index.encoders.training.__main__ import main
from index.encoders.training.pair_sources import read_sources
from index.encoders.training.save_static_model import save_static_model

SENTENCES = (
    ("汐見市は海に面している。", "Shiomi City faces the sea."),
    ("港には古い灯台がある。", "There is an old lighthouse in the harbour."),
    ("市の図書館は駅の前にある。", "The city library is in front of the station."),
    ("個人情報は厳重に管理される。", "Personal information is strictly managed."),
    ("給食費は市が負担する。", "The city pays for school lunches."),
    ("委員会は予算案を可決した。", "The committee passed the draft budget."),
)
EVALUATED = "潮風号の運賃は来年度も据え置く方針です。"
ALLOWED = "灯台の修繕費を計上しました。財源は基金です。工期は二年を見込んでいます。"


def write_rows(folder: Path, name: str, rows: Sequence[Any]) -> None:
    folder.mkdir(exist_ok=True)
    with lzma.open(folder / f"{name}.jsonl.xz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def write_minutes(folder: Path, collection: str, speeches: Sequence[str]) -> None:
    """One meeting of a collection as its text and the spans of its turns."""
    (folder / "docs" / collection).mkdir(parents=True)
    (folder / "turns").mkdir(exist_ok=True)
    text, rows = "", []
    for speech in speeches:
        rows.append(
            {
                "doc": f"{collection}/m1",
                "kind": "turn",
                "char_start": len(text),
                "char_end": len(text + speech),
            }
        )
        text += speech + "\n"
    (folder / "docs" / collection / "m1.txt").write_text(text, encoding="utf-8", newline="")
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "turns" / f"{collection}.jsonl").write_text(lines, encoding="utf-8", newline="")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with some of the sources, minutes that may be trained on and minutes that may not."""
    folder = tmp_path_factory.mktemp("data")
    sentences = [{"ja": ja, "en": en, "aid": "A", "k": "s"} for ja, en in SENTENCES * 3]
    write_rows(folder, "kyoto", [{"ja": "汐見市", "en": "Shiomi City", "aid": "A", "k": "t"}, *sentences])
    write_rows(folder, "tanaka", [{"ja": ja, "en": en} for ja, en in SENTENCES])
    write_rows(
        folder, "jmdict", [{"ja": ["灯台"], "kana": ["とうだい"], "en": [["lighthouse"]], "pri": True}]
    )
    write_minutes(folder, "tokyo-committee-extra", [ALLOWED + EVALUATED, EVALUATED + ALLOWED, ALLOWED])
    write_minutes(folder, "seed", [EVALUATED, "鯱鉾鯱鉾鯱鉾鯱鉾鯱鉾。"])
    return folder


def train(data: Path, out: Path, *more: str) -> int:
    minutes = ["--minutes", str(data / "docs"), "--turns", str(data / "turns")]
    against = ["--check-against", str(data / "docs" / "seed")]
    return main(["--data", str(data), *minutes, *against, "--out", str(out), "--small", *more])


@pytest.fixture(scope="module")
def teacher(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sentence-transformers model in which sea and harbour are near, budget and estimate too."""
    folder = tmp_path_factory.mktemp("teacher")
    near = {"sea": (1.0, 0.2), "harbour": (1.0, -0.2), "budget": (-1.0, 0.1), "estimate": (-1.0, 0.0)}
    tokenizer = Tokenizer(models.WordLevel({word: i for i, word in enumerate(near)} | {"[UNK]": 4}, "[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    save_static_model(folder, tokenizer, np.array([*near.values(), (0.0, 0.01)], np.float32), {})
    return folder


@pytest.fixture(scope="module")
def trained(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("model")
    assert train(data, out) == 0
    return out


def test_the_whole_script_makes_a_model_that_learned(trained: Path) -> None:
    encoder = BundledEncoder(trained)
    japanese, english = (encoder.encode_queries([pair[side] for pair in SENTENCES]) for side in (0, 1))
    assert ((japanese @ english.T).argmax(1) == np.arange(len(SENTENCES))).mean() >= 0.8


def test_the_same_seed_gives_the_same_model(data: Path, trained: Path, tmp_path: Path) -> None:
    assert train(data, tmp_path) == 0
    weights = Path("0_StaticEmbedding/model.safetensors")
    assert (tmp_path / weights).read_bytes() == (trained / weights).read_bytes()


def test_a_teacher_says_where_the_vectors_start(
    data: Path, teacher: Path, trained: Path, tmp_path: Path
) -> None:
    assert train(data, tmp_path, "--teacher", str(teacher)) == 0
    assert harbour_over_budget(tmp_path) > harbour_over_budget(trained) + 0.2
    assert figures(tmp_path)["tokens_taught"] > 3
    assert figures(trained)["tokens_taught"] == 0


def harbour_over_budget(model: Path) -> float:
    """How much nearer to the sea the harbour is."""
    sea, harbour, budget = BundledEncoder(model).encode_queries(["sea", "harbour", "budget"])
    return float(sea @ harbour - sea @ budget)


def figures(model: Path) -> Any:
    return json.loads((model / "training.json").read_text(encoding="utf-8"))


def test_the_model_says_what_it_was_made_from(trained: Path) -> None:
    made_from = figures(trained)
    assert made_from["pairs"]["tanaka sentences"] == len(SENTENCES)
    assert made_from["pairs"]["minutes cloze in English words"] > 0
    assert made_from["pairs"]["jaquad questions"] == 0
    assert made_from["evaluated_sentences_dropped_from_minutes"] == 2


def test_what_is_evaluated_is_not_even_in_the_vocabulary(trained: Path) -> None:
    vocabulary = (trained / "0_StaticEmbedding" / "tokenizer.json").read_text(encoding="utf-8")
    assert "灯" in vocabulary
    assert "鯱" not in vocabulary
    assert "潮風" not in vocabulary


def test_missing_sources_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_rows(tmp_path / "some", "tanaka", [{"ja": ja, "en": en} for ja, en in SENTENCES])
    assert (
        main(["--data", str(tmp_path / "some"), "--out", str(tmp_path / "out"), "--small", "--steps", "2"])
        == 0
    )
    said = capsys.readouterr().err
    assert "MISSING teacher" in said
    missing = [source.name for source in read_sources() if source.file != "tanaka"]
    assert all(f"MISSING {name}: " in said for name in missing)
    assert "MISSING tanaka" not in said


def test_an_empty_folder_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path), "--out", str(tmp_path / "out"), "--small"]) == 2
    assert "nothing to train on" in capsys.readouterr().err
