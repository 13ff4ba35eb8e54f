"""The reading model's vectors follow the store: resumed where cut short, gone with their meetings."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from shiomi_files import write_folder, write_minutes
from tiny_reading import save_tiny

from corpus import Meeting
from corpus.language.sentences import split_sentences
from corpus.language.spans import Span
from index import sync
from index.encoders.reading_encoder import ReadingModel, ReadPassage
from index.encoders.reading_text import reading_text
from index.models import BusyError, Passage
from index.store.folder import StoreFolder
from index.store.store import Store
from index.writing import reading_pass
from index.writing import sync as syncing
from index.writing.chunker import split
from index.writing.reading_pass import ReadingPass


class Counting(ReadingModel):
    """A tiny model that counts what it reads."""

    read = 0

    def encode_passages(self, texts: Sequence[str], sentences: Sequence[Sequence[Span]]) -> list[ReadPassage]:
        self.read += len(texts)
        return super().encode_passages(texts, sentences)


@pytest.fixture
def model(tmp_path: Path) -> Counting:
    return Counting(save_tiny(tmp_path / "tiny"), threads=1)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(reading_pass, "BATCH_PASSAGES", 3)
    write_folder(tmp_path / "minutes")
    sync([tmp_path / "minutes"], str(tmp_path / "store"))
    opened = Store(str(tmp_path / "store"))
    yield opened
    opened.disconnect()


def test_all_is_read_once(store: Store, model: Counting) -> None:
    total = store.passages.count()
    before = list[int]()
    told = list(ReadingPass(store.location, model).run(lambda: before.append(model.read)))
    assert told[-1] == (total, total)
    assert before == list(range(total)), "before each passage there was room for others"
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert store.reading.by_meeting() == store.passages.by_meeting()
    assert list(ReadingPass(store.location, model).run()) == []
    assert model.read == total


def _sentences(store: Store, model: Counting, meeting: Meeting) -> list[list[str]]:
    """The sentences kept of each of a meeting's passages."""
    texts = [reading_text(meeting, passage)[0] for passage in split(meeting)]
    kept = [(text, store.sentences.get(model.name, text)) for text in texts]
    return [
        [text[start:end] for start, end in read.spans if text[start:end].strip()]
        for text, read in kept
        if read
    ]


@pytest.mark.usefixtures("probed_here")
def test_the_sentences_of_each_passage_are_kept_until_it_goes(store: Store, model: Counting) -> None:
    list(ReadingPass(store.location, model).run())
    entry = store.meetings.entries()[0]
    meeting = store.meetings.get(entry.meeting_id)
    passages = [one.text for one in split(meeting)]
    expected = [[one[start:end] for start, end in split_sentences(one, 0, len(one))] for one in passages]
    assert _sentences(store, model, meeting) == expected
    syncing.remove(entry.sources, store.location)
    assert _sentences(store, model, meeting) == []


def test_sentences_that_passages_cut_are_read_whole(tmp_path: Path, model: Counting) -> None:
    said = "市の図書館の予算を、" * 26 + "可決した。灯台の修繕は来年です。"
    write_minutes(tmp_path / "minutes" / "a.txt", ("南館長", said))
    sync([tmp_path / "minutes"], str(tmp_path / "store"))
    store = Store(str(tmp_path / "store"))
    list(ReadingPass(store.location, model).run())
    meeting = store.meetings.get(store.meetings.entries()[0].meeting_id)
    turn = meeting.turns[0]
    assert store.reading.count() == len(list(split(meeting)))
    for start, end in split_sentences(meeting.text, turn.start, turn.end):
        sentence = meeting.text[start:end]
        text, at = reading_text(meeting, Passage(meeting.meeting_id, 0, start, end, sentence))
        kept = store.sentences.get(model.name, text)
        assert kept is not None
        (alone,) = model.encode_passages([text], [[(at, at + len(sentence))]])
        np.testing.assert_allclose(kept.of([(at, at + len(sentence))]), alone.sentences, atol=1e-3)
    store.disconnect()


class Blind(Counting):
    """Of a passage so short that its one token begins before it, no sentence is known."""

    def encode_passages(self, texts: Sequence[str], sentences: Sequence[Sequence[Span]]) -> list[ReadPassage]:
        read = super().encode_passages(texts, sentences)
        return [replace(one, weights=np.zeros_like(one.weights)) for one in read]


def test_a_passage_without_a_token_of_its_own_is_read_all_the_same(store: Store, tmp_path: Path) -> None:
    model = Blind(save_tiny(tmp_path / "tiny"), threads=1)
    list(ReadingPass(store.location, model).run())
    assert store.reading.count() == store.passages.count()
    meetings = [store.meetings.get(entry.meeting_id) for entry in store.meetings.entries()]
    assert [_sentences(store, model, meeting) for meeting in meetings] == [[]] * len(meetings)


def test_cut_short_it_goes_on_from_there(store: Store, model: Counting) -> None:
    first = ReadingPass(store.location, model).run()
    assert next(first)[0] == 3
    first.close()
    told = list(ReadingPass(store.location, model).run())
    assert told[0][0] == 6
    assert model.read == store.passages.count() == store.reading.count()


@pytest.mark.usefixtures("probed_here")
def test_what_is_removed_is_read_no_more(store: Store, model: Counting) -> None:
    list(ReadingPass(store.location, model).run())
    entry = store.meetings.entries()[0]
    syncing.remove(entry.sources, store.location)
    assert entry.meeting_id not in store.reading.by_meeting()
    assert store.reading.count() == store.passages.count()


@pytest.mark.usefixtures("probed_here")
def test_what_goes_while_it_is_read_is_not_kept(store: Store, model: Counting) -> None:
    running = ReadingPass(store.location, model).run()
    next(running)
    for entry in store.meetings.entries():
        syncing.remove(entry.sources, store.location)
    list(running)
    assert store.reading.count() == 0


def test_another_models_vectors_are_made_anew(store: Store, model: Counting) -> None:
    list(ReadingPass(store.location, model).run())
    model.name = "another"
    list(ReadingPass(store.location, model).run())
    assert store.reading_model == "another"
    assert model.read == 2 * store.passages.count()


@pytest.mark.usefixtures("probed_here")
def test_a_rebuild_has_all_read_again(store: Store, model: Counting, tmp_path: Path) -> None:
    list(ReadingPass(store.location, model).run())
    sync([tmp_path / "minutes"], store.location, rebuild=True)
    assert not store.reading.is_there
    list(ReadingPass(store.location, model).run())
    assert store.reading.by_meeting() == store.passages.by_meeting()


def test_it_waits_for_no_sync(store: Store, model: Counting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.store.folder.LOCK_SECONDS", 0)
    locked = StoreFolder.locked
    monkeypatch.setattr(StoreFolder, "locked", lambda self, seconds=0: locked(self, 0))  # noqa: ARG005
    with StoreFolder(store.location).locked(), pytest.raises(BusyError):
        list(ReadingPass(store.location, model).run())
