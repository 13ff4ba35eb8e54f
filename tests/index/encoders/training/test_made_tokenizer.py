"""The tokens of a vocabulary, and what counts as a word."""

import pytest
from sudachipy import Dictionary, SplitMode

from index.encoders.training.made_tokenizer import build_tokenizer, count_words, latin_words


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


def test_words_and_characters_are_counted() -> None:
    segmenter = Dictionary().tokenizer(mode=SplitMode.A)
    english, japanese, characters = count_words(["Data of 個人情報", "data"], segmenter)
    assert english["data"] == 2
    assert japanese["個人"] == 1
    assert characters["個"] == 1


def test_latin_words() -> None:
    assert list(latin_words("ＵＳＢメモリ data")) == ["usb", "data"]
