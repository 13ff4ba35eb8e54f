"""A store's folder: made and tried for writing, held by one at a time, its size told."""

import os
from pathlib import Path

import pytest
from filelock import FileLock

from index.models import BusyError, StoreError
from index.store.folder import StoreFolder


def test_a_folder_is_made_and_left_clean(tmp_path: Path) -> None:
    folder = StoreFolder(str(tmp_path / "new" / "store"))
    folder.prepare()
    assert folder.path.is_dir()
    assert list(folder.path.iterdir()) == []
    assert folder.lexical.parent == folder.path


@pytest.mark.skipif(os.name == "nt", reason="rights are others there")
def test_only_its_user_may_look_into_a_new_one(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        StoreFolder(str(tmp_path / "new" / "store")).prepare()
    finally:
        os.umask(before)
    assert (tmp_path / "new" / "store").stat().st_mode & 0o777 == 0o700


def test_a_file_in_its_place_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="--store"):
        StoreFolder(str(tmp_path / "store")).prepare()


def test_one_at_a_time_writes(tmp_path: Path) -> None:
    folder = StoreFolder(str(tmp_path))
    with FileLock(tmp_path / "sync.lock"), pytest.raises(BusyError, match="another sync"), folder.locked(0.0):
        pytest.fail("two at once")
    with folder.locked(0.0):
        pass


def test_its_size_is_told_but_for_a_servers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lexical").mkdir()
    (tmp_path / "lexical" / "a").write_bytes(bytes(100))
    (tmp_path / "b").write_bytes(bytes(11))
    assert StoreFolder(str(tmp_path)).disk_bytes() == 111
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    server, other = StoreFolder("http://127.0.0.1:1"), StoreFolder("http://127.0.0.1:2")
    assert server.disk_bytes() is None
    assert server.path != other.path


def test_what_is_damaged_is_moved_aside(tmp_path: Path) -> None:
    folder = StoreFolder(str(tmp_path))
    for name in (
        "chroma.sqlite3",
        "chroma.sqlite3-wal",
        "uploads/a.txt",
        "0a1b/header.bin",
        "lexical/a.term",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert sorted(path.name for path in folder.set_aside().iterdir()) == [
        "0a1b",
        "chroma.sqlite3",
        "chroma.sqlite3-wal",
    ]
    assert {path.name for path in tmp_path.iterdir()} == {"damaged-1", "lexical", "uploads"}
    assert folder.set_aside().name == "damaged-2"


@pytest.mark.skipif(os.name == "nt", reason="rights are others there")
@pytest.mark.parametrize(
    ("mode", "after"), [(0o755, 0o700), (0o777, 0o700), (0o770, 0o770), (0o700, 0o700), (0o1777, 0o1777)]
)
def test_a_store_that_everybody_could_look_into_is_closed(tmp_path: Path, mode: int, after: int) -> None:
    """Not what was opened to a group on purpose, nor a folder that everybody may put things into."""
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "chroma.sqlite3").touch()
    (tmp_path / "store").chmod(mode)
    StoreFolder(str(tmp_path / "store")).keep_private()
    assert (tmp_path / "store").stat().st_mode & 0o7777 == after


def test_a_folder_that_is_no_store_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    StoreFolder(str(tmp_path)).keep_private()
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_what_it_holds_is_noted_and_whether_somebody_writes(tmp_path: Path) -> None:
    folder = StoreFolder(str(tmp_path))
    assert folder.noted() == []
    folder.note(["b.txt", "a/会議録.txt"])
    assert folder.noted() == ["a/会議録.txt", "b.txt"]
    assert not folder.is_held
    with folder.locked(0.0):
        assert StoreFolder(str(tmp_path)).is_held
