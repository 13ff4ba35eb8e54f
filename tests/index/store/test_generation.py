"""The mark of a store: another one after every change, known as one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.store.folder import StoreFolder
from index.store.generation import Generation, is_ours
from index.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(str(tmp_path), create=True)
    yield opened
    opened.disconnect()


def test_every_change_has_its_mark(store: Store) -> None:
    mark = Generation(StoreFolder(store.location), store)
    seen = [mark.now()]
    for _ in range(3):
        mark.advance()
        seen.append(mark.now())
    assert seen[0] == ""
    assert len(set(seen)) == len(seen)
    assert all(map(is_ours, seen[1:]))
    assert not is_ours("another process 1")
    assert not list(Path(store.location).glob("generation-*.tmp"))


def test_another_programs_change_is_seen(store: Store) -> None:
    ours, other = (Generation(StoreFolder(store.location), store) for _ in range(2))
    for _ in range(3):
        before = ours.now()
        other.advance()
        assert ours.now() == other.now() != before
    (Path(store.location) / "generation.txt").unlink()
    assert ours.now() == ""


def test_a_mark_that_cannot_be_read_is_none(store: Store) -> None:
    (Path(store.location) / "generation.txt").write_bytes(b"\xff\xfe\xff")
    assert Generation(StoreFolder(store.location), store).now() == ""
