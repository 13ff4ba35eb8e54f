"""A store that can be read is told from one that cannot, whatever Chroma does of it, before it is used."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from index import Retriever, sync
from index.models import StoreError
from index.store.probing import MARK, ensure_sound, is_readable, leave, probe


def tables_cut(store: Path) -> None:
    file = store / "chroma.sqlite3"
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def tables_garbled(store: Path) -> None:
    file = store / "chroma.sqlite3"
    file.write_bytes(file.read_bytes()[:100] + bytes(file.stat().st_size - 100))


def tables_changed(store: Path) -> None:
    """As Chroma meets them, the process ends by SIGABRT."""
    file, chance = store / "chroma.sqlite3", random.Random(0)
    changed = bytearray(file.read_bytes())
    for _ in range(200):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    file.write_bytes(changed)


def tables_gone(store: Path) -> None:
    (store / "chroma.sqlite3").unlink()


DAMAGES = (tables_cut, tables_garbled, tables_changed)


@pytest.fixture
def store(sample_store: str, tmp_path: Path) -> Path:
    shutil.copytree(sample_store, tmp_path / "store")
    return tmp_path / "store"


@pytest.mark.parametrize("damage", [*DAMAGES, tables_gone])
def test_what_is_damaged_is_not_readable(store: Path, damage: Callable[[Path], None]) -> None:
    damage(store)
    assert not is_readable(str(store))


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_told_before_it_is_used(store: Path, damage: Callable[[Path], None]) -> None:
    leave(str(store))
    damage(store)
    with pytest.raises(StoreError, match="yoroku doctor --repair"):
        Retriever(str(store))
    with pytest.raises(StoreError, match="yoroku index --rebuild"):
        sync([], str(store))


def test_what_is_whole_is_readable(sample_store: str) -> None:
    assert is_readable(sample_store)
    assert probe(sample_store) == 0


def test_a_store_as_it_was_left_is_not_looked_into(store: Path) -> None:
    """Nor is one that somebody is writing to. The mark tells of files by size and time alone."""
    (store / MARK).unlink(missing_ok=True)
    ensure_sound(str(store))
    tables_cut(store)
    leave(str(store))
    ensure_sound(str(store))
    tables_garbled(store)
    with pytest.raises(StoreError):
        ensure_sound(str(store))


def test_after_use_it_is_left_as_sound(store: Path) -> None:
    (store / MARK).unlink(missing_ok=True)
    opened = Retriever(str(store), reading=False)
    opened.search("街路樹")
    opened.close()
    before = (store / MARK).read_bytes()
    leave(str(store))
    assert (store / MARK).read_bytes() == before


def test_where_nothing_is_nothing_is_probed(tmp_path: Path) -> None:
    ensure_sound(str(tmp_path / "none"))
    ensure_sound("http://127.0.0.1:1")
    leave(str(tmp_path / "none"))
    assert list(tmp_path.iterdir()) == []
