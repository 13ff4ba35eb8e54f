"""The reading model as an encoder: vectors as they were packed, nearest to what answers."""

from pathlib import Path

import numpy as np
import pytest
from shiomi_documents import write

from index import sync
from index.encoders.reading import READING, ReadingEncoder
from index.models import StoreError
from index.store.store import Store

SAID = ("図書館の休みは月曜日です。", "", "灯台の修繕は来年に始めます。")


@pytest.fixture(scope="module")
def encoder() -> ReadingEncoder:
    return ReadingEncoder()


def test_a_text_is_packed_as_its_vector(encoder: ReadingEncoder) -> None:
    rows = encoder.encode_passages(encoder.pack(SAID))
    assert rows.shape == (3, encoder.dimensions)
    assert np.linalg.norm(rows, axis=1).round(3).tolist() == [1, 0, 1]


@pytest.mark.parametrize(
    ("question", "answer"), [("図書館はいつ閉まりますか", 0), ("When is the lighthouse repaired?", 2)]
)
def test_what_answers_matches_best(encoder: ReadingEncoder, question: str, answer: int) -> None:
    assert int(np.argmax(encoder.match(question, encoder.pack(SAID)))) == answer


def test_a_store_made_with_it_is_opened_with_it(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "○会長　開会します。\n○委員　灯台の修繕はいつですか。\n".encode())
    sync([file], str(tmp_path / "store"), model=READING)
    store = Store(str(tmp_path / "store"))
    assert isinstance(store.encoder(None), ReadingEncoder)
    with pytest.raises(StoreError, match="made with the model 'yoroku-reading-"):
        store.check("another")
