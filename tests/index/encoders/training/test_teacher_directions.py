"""Each token starts where a teacher sees it, a Japanese one at its translations."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from index.encoders.training.made_tokenizer import build_tokenizer
from index.encoders.training.teacher_directions import teacher_directions
from index.encoders.training.translate import Translator, learn_translations

# Sea and harbour are near, budget and estimate too.
SEEN = {"sea": (1.0, 0.2), "harbour": (1.0, -0.2), "budget": (-1.0, 0.1), "estimate": (-1.0, 0.0)}


def encode(words: Sequence[str]) -> NDArray[np.float32]:
    """A teacher that knows four words."""
    rows = np.array([SEEN.get(word, (0.0, 0.01)) for word in words], np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_japanese_starts_at_its_translations() -> None:
    words = dict.fromkeys(["sea", "harbour", "budget"], 1.0)
    tokenizer = build_tokenizer(words, {"海": 1.0}, dict.fromkeys("海算", 1.0), 3000)
    shares = np.array([0.75, 1.0])
    translator = Translator(tokenizer, {"海": (["sea", "harbour"], shares), "算": (["estimate"], np.ones(1))})
    assert translator.translations("海") == {"sea": 0.75, "harbour": 0.25}
    assert translator.translations("港") == {}
    rows = teacher_directions(tokenizer, translator, encode)
    row = {token: rows[number] for token, number in tokenizer.get_vocab().items()}
    assert row["海"] @ row["sea"] > row["海"] @ row["harbour"] > 0.5 > row["海"] @ row["budget"]
    assert row["算"] @ row["budget"] > 0.9  # by a word outside the vocabulary
    assert not row["7"].any()
    assert np.linalg.norm(row["海"]) == pytest.approx(1.0, abs=1e-5)


def test_a_teacher_of_nothing_teaches_nothing() -> None:
    tokenizer = build_tokenizer({}, {}, {}, 3000)
    assert not teacher_directions(tokenizer, learn_translations([], tokenizer), encode).any()
