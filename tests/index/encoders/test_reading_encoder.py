"""The reading model at run time, and as an encoder: the shipped one, and a tiny one where any would do."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from shiomi_documents import write
from tiny_reading import SHAPE, save_tiny

from corpus.language.sentences import split_sentences
from index import sync
from index.encoders.reading_encoder import LONGEST, READING, ReadingEncoder, ReadingModel, token_spans
from index.models import StoreError
from index.store.store import Store

LIBRARY = "図書館の休みは月曜日です。申請書は鍵のかかる棚で二年間保存します。灯台の修繕は来年に始めます。"
FARE = "潮風号の運賃は据え置きます。高齢者には回数券を配ります。"


@pytest.fixture(scope="module")
def shipped() -> ReadingModel:
    return ReadingModel(threads=1)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> ReadingModel:
    return ReadingModel(save_tiny(tmp_path_factory.mktemp("tiny")), threads=1)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("申し込みの紙はどのくらい取っておくのか", 1),
        ("How long are the application forms kept?", 1),
        ("いつ閉まっていますか", 0),
        ("When will they repair the lighthouse?", 2),
    ],
)
def test_the_sentence_that_answers_is_nearest(shipped: ReadingModel, question: str, sentence: int) -> None:
    read = shipped.encode_passages([LIBRARY], [split_sentences(LIBRARY, 0, len(LIBRARY))])[0]
    assert int(np.argmax(read.sentences @ shipped.encode_queries([question])[0])) == sentence


def test_the_passage_that_answers_is_nearest(shipped: ReadingModel) -> None:
    passages = np.stack([one.passage for one in shipped.encode_passages([LIBRARY, FARE], [(), ()])])
    questions = shipped.encode_queries(
        ["お年寄りがバスに乗るときの助け", "disposal of library request forms"]
    )
    assert np.argmax(questions @ passages.T, axis=1).tolist() == [1, 0]


def test_it_needs_no_torch() -> None:
    code = (
        "import sys; from index.encoders.reading_encoder import ReadingModel; "
        "ReadingModel(threads=1).encode_queries(['港']); assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_text_reads_the_same_alone_and_among_others(tiny: ReadingModel) -> None:
    texts = ["図書館の休み。", "港の灯台。申請書を保存した。" * 9, "市の予算を可決した。"]
    spans = [split_sentences(text, 0, len(text)) for text in texts]
    for text, span, among in zip(texts, spans, tiny.encode_passages(texts, spans), strict=True):
        alone = tiny.encode_passages([text], [span])[0]
        np.testing.assert_array_equal(alone.passage, among.passage)
        np.testing.assert_array_equal(alone.sentences, among.sentences)


@pytest.mark.parametrize("texts", [[], [""], ["  ", "港"], ["港" * 3 * LONGEST]])
def test_vectors_have_unit_length_and_an_empty_question_none(tiny: ReadingModel, texts: list[str]) -> None:
    rows = tiny.encode_queries(texts)
    assert rows.shape == (len(texts), SHAPE.hidden)
    expected = [1.0 if text.strip() else 0.0 for text in texts]
    assert np.linalg.norm(rows, axis=1) == pytest.approx(expected, abs=1e-5)


def test_a_sentence_that_is_not_read_is_all_zeros(tiny: ReadingModel) -> None:
    text = "港の灯台。" * LONGEST
    read = tiny.encode_passages([text], [split_sentences(text, 0, len(text))])[0]
    assert np.linalg.norm(read.sentences[0]) == pytest.approx(1, abs=1e-5)
    assert not read.sentences[-1].any()


def test_the_name_tells_the_weights(tiny: ReadingModel, tmp_path: Path) -> None:
    assert ReadingModel(save_tiny(tmp_path / "same"), threads=1).name == tiny.name
    assert ReadingModel(save_tiny(tmp_path / "other", seed=2), threads=1).name != tiny.name


def test_what_training_learned_of_nothing_comes_with_it(tiny: ReadingModel) -> None:
    assert (tiny.nothing.sentence, tiny.nothing.passage) == (0.7, 0.6)


@pytest.mark.parametrize(
    ("sentences", "tokens"),
    [
        ([(0, 2), (2, 4)], [(4, 6), (6, 7)]),
        ([(1, 2)], [(5, 6)]),
        ([(4, 9)], [(7, 7)]),
        ([], []),
    ],
)
def test_tokens_of_a_sentence_are_those_that_begin_in_it(
    sentences: list[tuple[int, int]], tokens: list[tuple[int, int]]
) -> None:
    offsets = [(0, 0), (0, 7), (7, 8), (8, 9), (9, 10), (10, 11), (11, 13), (0, 0)]
    assert token_spans(offsets, sentences) == tokens


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
