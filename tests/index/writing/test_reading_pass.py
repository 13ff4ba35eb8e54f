"""The reading model's vectors follow the store: resumed where cut short, gone with their meetings."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from shiomi_files import write_folder
from tiny_reading import save_tiny

from corpus.language.spans import Span
from index import sync
from index.encoders.reading import ReadingModel, ReadPassage
from index.models import BusyError
from index.store.folder import StoreFolder
from index.store.store import Store
from index.writing import reading_pass
from index.writing import sync as syncing
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
    told = list(ReadingPass(store.location, model).run())
    assert told[-1] == (total, total)
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert store.reading.by_meeting() == store.passages.by_meeting()
    assert list(ReadingPass(store.location, model).run()) == []
    assert model.read == total


def test_cut_short_it_goes_on_from_there(store: Store, model: Counting) -> None:
    first = ReadingPass(store.location, model).run()
    assert next(first)[0] == 3
    first.close()
    told = list(ReadingPass(store.location, model).run())
    assert told[0][0] == 6
    assert model.read == store.passages.count() == store.reading.count()


def test_what_is_removed_is_read_no_more(store: Store, model: Counting) -> None:
    list(ReadingPass(store.location, model).run())
    entry = store.meetings.entries()[0]
    syncing.remove(entry.sources, store.location)
    assert entry.meeting_id not in store.reading.by_meeting()
    assert store.reading.count() == store.passages.count()


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
