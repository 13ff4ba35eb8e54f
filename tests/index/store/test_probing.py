"""A store that can be read is told from one that cannot, whatever Chroma does of it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from index.store.probing import is_readable, probe


def tables_cut(store: Path) -> None:
    file = store / "chroma.sqlite3"
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def tables_garbled(store: Path) -> None:
    file = store / "chroma.sqlite3"
    file.write_bytes(file.read_bytes()[:100] + bytes(file.stat().st_size - 100))


def tables_gone(store: Path) -> None:
    (store / "chroma.sqlite3").unlink()


@pytest.mark.parametrize("damage", [tables_cut, tables_garbled, tables_gone])
def test_what_is_damaged_is_not_readable(
    sample_store: str, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    store = tmp_path / "store"
    shutil.copytree(sample_store, store)
    damage(store)
    assert not is_readable(str(store))


def test_what_is_whole_is_readable(sample_store: str) -> None:
    assert is_readable(sample_store)
    assert probe(sample_store) == 0
