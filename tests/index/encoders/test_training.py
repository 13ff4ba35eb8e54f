"""The bundled model's training script: the whole of it on a little data, and its parts by table."""

import json
import lzma
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from index.encoders.bundled import BundledEncoder
from index.encoders.named import open_encoder
from index.encoders.training.__main__ import main
from index.encoders.training.examples import train_tokenizer
from index.encoders.training.minutes import Speech, cloze_pairs, read_speeches, reply_pairs, split_sentences
from index.encoders.training.overlap import drop_evaluated, sentence_hash, sentence_hashes, texts_evaluated
from index.encoders.training.save import save_model
from index.encoders.training.sources import Source, read_sources
from index.encoders.training.teacher import teacher_directions
from index.encoders.training.train import info_nce, shared_texts
from index.encoders.training.translate import Translator, learn_translations
from index.encoders.training.vocabulary import build_tokenizer
from index.encoders.training.wiki import article_pairs, read_articles

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


def rng() -> np.random.Generator:
    return np.random.default_rng(7)


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
    save_model(folder, tokenizer, np.array([*near.values(), (0.0, 0.01)], np.float32), {})
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


def test_japanese_starts_at_its_translations(teacher: Path) -> None:
    words = dict.fromkeys(["sea", "harbour", "budget"], 1.0)
    tokenizer = build_tokenizer(words, {"海": 1.0}, dict.fromkeys("海算", 1.0), 3000)
    shares = np.array([0.75, 1.0])
    translator = Translator(tokenizer, {"海": (["sea", "harbour"], shares), "算": (["estimate"], np.ones(1))})
    assert translator.translations("海") == {"sea": 0.75, "harbour": 0.25}
    assert translator.translations("港") == {}
    rows = teacher_directions(tokenizer, translator, BundledEncoder(teacher).encode_queries)
    row = {token: rows[number] for token, number in tokenizer.get_vocab().items()}
    assert row["海"] @ row["sea"] > row["海"] @ row["harbour"] > 0.5 > row["海"] @ row["budget"]
    assert row["算"] @ row["budget"] > 0.9  # by a word outside the vocabulary
    assert not row["7"].any()
    assert np.linalg.norm(row["海"]) == pytest.approx(1.0, abs=1e-5)


def test_a_teacher_of_nothing_teaches_nothing(teacher: Path) -> None:
    tokenizer = build_tokenizer({}, {}, {}, 3000)
    rows = teacher_directions(
        tokenizer, learn_translations([], tokenizer), open_encoder(str(teacher)).encode_queries
    )
    assert not rows.any()


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


def test_every_source_has_a_licence_and_a_known_kind() -> None:
    assert all(source.licence and source.weight > 0 for source in read_sources())
    assert len({source.name for source in read_sources()}) == len(read_sources())


def test_evaluated_sentences_are_dropped_whatever_their_width_and_spaces(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("○会長　ＵＳＢメモリは使いません。\nはい。", encoding="utf-8", newline="")
    hashes = sentence_hashes([tmp_path])
    assert sentence_hash("○会長 USBメモリは使いません") in hashes
    assert sentence_hash("はい。") not in hashes
    speech = Speech("m", ("○会長 USB メモリは使いません。", "はい。", "次の議題です。"))
    kept, dropped = drop_evaluated([speech], hashes)
    assert (kept[0].sentences, dropped) == (("はい。", "次の議題です。"), 1)
    assert texts_evaluated(["初めに。○会長　USBメモリは使いません。終わり。", "別の文です。"], hashes) == {
        "初めに。○会長　USBメモリは使いません。終わり。"
    }


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("一つ。二つ！三つ", ("一つ。", "二つ！", "三つ")),
        ("行で\n切れる。", ("行で", "切れる。")),
        ("", ()),
    ],
)
def test_sentences(text: str, sentences: tuple[str, ...]) -> None:
    assert split_sentences(text) == sentences


def test_only_allowed_collections_are_read(data: Path) -> None:
    speeches = read_speeches(data / "docs", data / "turns")
    assert {speech.doc for speech in speeches} == {"tokyo-committee-extra/m1"}
    assert speeches[2].sentences == split_sentences(ALLOWED)


def test_cloze_takes_the_sentence_out_of_its_passage() -> None:
    pairs = list(cloze_pairs([Speech("m", split_sentences(ALLOWED)), Speech("m", ("短い。",))], rng()))
    assert pairs
    for sentence, rest in pairs:
        assert sentence in ALLOWED
        assert sentence not in rest
        assert len(sentence) + len(rest) == len(ALLOWED)


def test_replies_stay_in_their_meeting() -> None:
    said = [Speech(doc, (f"{i}番目の発言はここで終わりますので、どうぞ。",)) for i, doc in enumerate("aab")]
    pairs = list(reply_pairs(said, rng()))
    assert len(pairs) == 1
    assert said[0].sentences[0].endswith(pairs[0][0])
    assert pairs[0][1] == said[1].sentences[0]


def test_translations_are_learned_from_what_occurs_together() -> None:
    japanese = [chr(0x4E00 + i) for i in range(40)]
    english = [a + b for a in "abcdefgh" for b in "vwxyz"]
    pairs = [(f"{ja}の港", f"the harbour of {en}") for ja, en in zip(japanese, english, strict=True)]
    words = dict.fromkeys([*english, "harbour", "of", "the"], 1.0)
    tokenizer = build_tokenizer(words, {"の": 1.0}, dict.fromkeys([*japanese, "の", "港"], 1.0), 3000)
    translator = learn_translations(pairs, tokenizer)
    assert translator.translate(f"{japanese[7]}の{japanese[3]}", rng()) == f"{english[7]} {english[3]}"
    assert translator.translate("これはない", rng()) == ""


def test_translations_from_nothing() -> None:
    tokenizer = build_tokenizer({"data": 1.0}, {"の": 1.0}, {"の": 1.0}, 3000)
    assert learn_translations([], tokenizer).translate("の data", rng()) == ""


@pytest.mark.parametrize(
    ("pairs", "masked"),
    [
        ([[0, 1], [2, 3], [4, 5]], []),
        ([[0, 1], [2, 1], [4, 5]], [(0, 1), (1, 0)]),
        ([[0, 1], [0, 3], [4, 5]], [(0, 1), (1, 0)]),
        ([[0, 1], [2, 0], [4, 5]], [(0, 1)]),
    ],
)
def test_pairs_that_share_a_text_are_no_negatives(
    pairs: list[list[int]], masked: list[tuple[int, int]]
) -> None:
    same = shared_texts(np.array(pairs))
    assert (set() if same is None else set(map(tuple, same.nonzero().tolist()))) == set(masked)


def test_the_gradient_written_by_hand_is_that_of_the_loss() -> None:
    import torch

    a, b = (torch.nn.functional.normalize(torch.randn(6, 4), dim=1).requires_grad_() for _ in range(2))
    same = torch.zeros(6, 6, dtype=torch.bool)
    same[1, 2] = True
    scores = (a @ b.T * 20).masked_fill(same, -1e9)
    entropy = torch.nn.functional.cross_entropy
    expected = (entropy(scores, torch.arange(6)) + entropy(scores.T, torch.arange(6))) / 2
    expected.backward()
    loss, slope_a, slope_b = info_nce(a, b, same, 20.0)
    assert loss == pytest.approx(expected.item(), abs=1e-4)
    assert torch.allclose(slope_a, a.grad, atol=1e-5)
    assert torch.allclose(slope_b, b.grad, atol=1e-5)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("wiki_sentences", list(SENTENCES)),
        ("wiki_titles_ja", [("汐見市", "".join(ja for ja, _ in SENTENCES[:5])), ("汐見市", SENTENCES[5][0])]),
        (
            "wiki_titles_en",
            [("Shiomi", " ".join(en for _, en in SENTENCES[:5])), ("Shiomi", SENTENCES[5][1])],
        ),
    ],
)
def test_articles_as_pairs(kind: str, expected: list[tuple[str, str]]) -> None:
    rows = [{"ja": "汐見市", "en": "Shiomi", "aid": 1, "k": "t"}]
    rows += [{"ja": ja, "en": en, "aid": 1, "k": "s"} for ja, en in SENTENCES]
    assert list(article_pairs(kind, read_articles(rows), rng())) == expected


def test_acronyms_of_japanese_are_whole_tokens_however_rare() -> None:
    letters = "abcdefghij"
    many = [(f"港{a}{b}{c}", f"{a}{b}{c}" * 2) for a in letters for b in letters for c in letters]
    pairs = {
        Source("words", "dictionary", "", 1.0, ""): [("ＵＳＢメモリ", "memory stick")],
        Source("others", "parallel", "", 50.0, ""): many,
    }
    tokenizer = train_tokenizer(pairs, 2500, 1, print)
    assert tokenizer.encode("USBメモリ").tokens[0] == "usb"
    assert tokenizer.get_vocab_size() <= 2500


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("個人情報", ["個人", "情報"]),
        ("ＵＳＢの情報 Data", ["usb", "の", "情報", "data"]),
        ("2019年", ["2019", "年"]),
        ("datas", ["data", "s"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    english = {"data": 5.0, "usb": 3.0}
    japanese = {"個人": 3.0, "情報": 3.0, "の": 9.0}
    tokenizer = build_tokenizer(english, japanese, dict.fromkeys("個人情報の年", 1.0), 3000)
    assert tokenizer.encode(text).tokens == tokens
