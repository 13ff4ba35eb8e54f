"""What was read of a text's sentences comes back as it was, joined as asked; damage costs a reading."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.language.spans import Span
from index.encoders.encoder import unit
from index.models import StoreError
from index.store.sentence_table import FILE, ReadSentences, ReadText, SentenceTable

MODEL, TEXT = "reader-1", "汐見市 | 図書館\n休みは月曜日です。はい。申請書は棚で保存します。"
SPANS = ((10, 19), (19, 22), (22, 34))
SUMS = np.random.default_rng(7).normal(size=(3, 8)).astype(np.float32)
READ = ReadSentences(SPANS, unit(SUMS), np.linalg.norm(SUMS, axis=1))


@pytest.fixture
def table(tmp_path: Path) -> SentenceTable:
    made = SentenceTable(tmp_path)
    made.add(MODEL, [ReadText("m1", TEXT, READ), ReadText("m2", "灯台", READ)])
    return made


@pytest.mark.parametrize(
    ("wanted", "sums"),
    [
        (SPANS, SUMS),
        ([(10, 22), (22, 34)], [SUMS[0] + SUMS[1], SUMS[2]]),
        ([(10, 34)], [SUMS.sum(axis=0)]),
    ],
)
def test_sentences_come_back_alone_or_joined(
    table: SentenceTable, wanted: list[Span], sums: NDArray[np.float32]
) -> None:
    kept = table.get(MODEL, TEXT)
    assert kept is not None
    assert kept.spans == SPANS
    vectors = kept.of(wanted)
    assert vectors is not None
    np.testing.assert_allclose(vectors, unit(np.asarray(sums, np.float32)), atol=1e-3)


@pytest.mark.parametrize("span", [(11, 19), (10, 20), (0, 34)])
def test_what_is_cut_otherwise_is_not_told(span: Span) -> None:
    assert READ.of([span]) is None


@pytest.mark.parametrize(("model", "text"), [("reader-2", TEXT), (MODEL, TEXT + "。"), (MODEL, "")])
def test_of_another_text_or_model_nothing_is_known(table: SentenceTable, model: str, text: str) -> None:
    assert table.get(model, text) is None


def test_without_a_file_nothing_is_known_and_nothing_made(tmp_path: Path) -> None:
    table = SentenceTable(tmp_path)
    assert table.get(MODEL, TEXT) is None
    table.remove(["m1"])
    table.clear()
    assert list(tmp_path.iterdir()) == []


def test_what_is_removed_is_gone_for_its_meeting_alone(table: SentenceTable) -> None:
    table.remove(["m1", "m3"])
    assert table.get(MODEL, TEXT) is None
    assert table.get(MODEL, "灯台") is not None
    table.clear()
    assert table.get(MODEL, "灯台") is None


def test_a_damaged_file_holds_nothing_and_is_made_anew(table: SentenceTable, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database, but long enough to be taken for one" * 100)
    assert table.get(MODEL, TEXT) is None
    table.add(MODEL, [ReadText("m1", TEXT, READ)])
    assert table.get(MODEL, TEXT) is not None


def test_a_folder_that_is_gone_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot write to the store"):
        SentenceTable(tmp_path / "gone").add(MODEL, [ReadText("m1", TEXT, READ)])
