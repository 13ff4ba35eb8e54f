"""Word translations are learned from what occurs together."""

import numpy as np

from index.encoders.training.made_tokenizer import build_tokenizer
from index.encoders.training.translate import learn_translations


def rng() -> np.random.Generator:
    return np.random.default_rng(7)


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
