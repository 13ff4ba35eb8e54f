"""The file of what people keep: private, whole after a kill, shared by programs, clear when it cannot be."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.keeping.database import FILE, STEPS, Database, KeepingError

PUT = "INSERT INTO choice VALUES (?, ?, ?)"
COUNT = "SELECT count(*) FROM choice"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "store-kept"


def test_nothing_is_written_before_the_first_use(folder: Path) -> None:
    database = Database(folder)
    assert not folder.exists()
    assert database.rows(COUNT) == [(0,)]
    assert (folder / FILE).is_file()


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o377])
def test_it_is_for_this_user_only_whatever_the_umask(folder: Path, umask: int) -> None:
    folder.parent.mkdir()
    before = os.umask(umask)
    try:
        database = Database(folder)
        with database.changing() as run:
            run(PUT, "", "a", "1")
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == dict.fromkeys(
        (FILE, f"{FILE}-wal", f"{FILE}-shm"), 384
    )


def test_a_transaction_is_whole_or_not_there(folder: Path) -> None:
    database = Database(folder)
    with pytest.raises(StopIteration), database.changing() as run:
        next(iter(run(PUT, "", "a", "1")))  # it gives no row
    assert database.rows(COUNT) == [(0,)]
    with database.changing() as run:
        run(PUT, "", "a", "1")
        assert run(COUNT) == [(1,)]
    database.close()
    assert Database(folder).rows(COUNT) == [(1,)]


# Puts one row after another and says so of each; never ends by itself.
WRITER = """
import sys
from pathlib import Path
from assistant.keeping.database import Database
database = Database(Path(sys.argv[1]))
for number in range(10**9):
    with database.changing() as run:
        run("INSERT INTO choice VALUES ('', ?, 'x')", f"{number:09}")
    print(number, flush=True)
"""


def test_what_was_kept_is_there_after_a_kill(folder: Path) -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    told = [writer.stdout.readline() for _ in range(20)]
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    told += writer.stdout.read().splitlines()
    writer.stdout.close()
    ((kept,),) = Database(folder).rows(COUNT)
    assert kept >= len(told) >= 20
    assert Database(folder).rows("PRAGMA integrity_check") == [("ok",)]


def test_several_programs_and_threads_write_at_once(folder: Path) -> None:
    databases = [Database(folder) for _ in range(3)]

    def put(number: int) -> None:
        with databases[number % 3].changing() as run:
            run(PUT, "", str(number), "1")

    with ThreadPoolExecutor(12) as threads:
        list(threads.map(put, range(60)))
    assert Database(folder).rows(COUNT) == [(60,)]


def test_another_programs_long_write_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.keeping.database.BUSY_SECONDS", 0.01)
    one, two = Database(folder), Database(folder)
    two.rows(COUNT)
    with one.changing() as run:
        run(PUT, "", "a", "1")
        assert two.rows(COUNT) == [(0,)], "readers wait for nobody"
        with pytest.raises(KeepingError, match="another program"), two.changing() as run:
            run(PUT, "", "b", "1")


def test_a_file_of_a_newer_version_is_left_alone(folder: Path) -> None:
    Database(folder).rows(COUNT)
    with sqlite3.connect(folder / FILE) as newer:
        newer.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    newer.close()
    with pytest.raises(KeepingError, match="newer version of Yoroku") as caught:
        Database(folder).rows(COUNT)
    assert str(folder / FILE) in caught.value.message
    assert "新しい版" in caught.value.japanese


def test_a_damaged_file_is_told_and_left_where_it_is(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / FILE).write_bytes(b"no database at all, but minutes are kept here" * 50)
    with pytest.raises(KeepingError, match="damaged") as caught:
        Database(folder).rows(COUNT)
    assert "壊れています" in caught.value.japanese
    assert (folder / FILE).read_bytes().startswith(b"no database")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "store-kept").write_text("a file", encoding="utf-8")
    with pytest.raises(KeepingError, match="cannot be read or written"):
        Database(tmp_path / "store-kept").rows(COUNT)


def test_a_full_disk_is_told_and_the_rest_stays(folder: Path) -> None:
    database = Database(folder)
    with database.changing() as run:
        run(PUT, "", "a", "1")
    ((pages,),) = database.rows("PRAGMA page_count")
    database.rows(f"PRAGMA max_page_count = {pages}")  # as on a disk with no room left
    with pytest.raises(KeepingError, match="disk is full"), database.changing() as run:
        run(PUT, "", "b", "x" * 100_000)
    assert database.rows(COUNT) == [(1,)]
    with database.changing() as run:
        run(PUT, "", "c", "1")


def test_a_file_that_was_taken_away_is_made_anew(folder: Path) -> None:
    database = Database(folder)
    with database.changing() as run:
        run(PUT, "", "a", "1")
    for path in folder.iterdir():
        path.unlink()
    assert database.rows(COUNT) == [(0,)]
    assert (folder / FILE).is_file()


def test_without_a_folder_it_is_in_memory() -> None:
    database = Database()
    with database.changing() as run:
        run(PUT, "", "a", "1")
    assert database.rows(COUNT) == [(1,)]
    assert Database().rows(COUNT) == [(0,)]
