"""Database: one SQLite file beside a store: schema STEPS, _version, transactions; KeepingError in words.

It stands in a folder of its own beside the store (``assistant.config.kept_folder``), never in it: a store can
be made anew from its files, what people keep cannot. What each table is for stands in ``schema/``.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from threading import RLock
from typing import Any

from corpus import YorokuError

FILE = "kept.sqlite3"
# The files of schema/, in the order in which the database grew; a file of n of them has user_version n.
STEPS = ("conversations", "notebook", "saved")
BUSY_SECONDS = 5.0  # that a write of one program waits for another's; each takes milliseconds
# Readers wait for no writer. What is deleted is overwritten: questions may be confidential.
SETTINGS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")

Row = tuple[Any, ...]
Run = Callable[..., list[Row]]  # a statement and its values, to rows


class KeepingError(YorokuError):
    """What people keep cannot be read or written."""


class Database:
    """The file in a folder, for all threads of a program; without a folder, in memory and gone with it.

    Nothing is written before the first use. A transaction is on the disk when it ends, and is whole or not
    there at all, whenever the program is killed.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = None if folder is None else folder / FILE
        self._lock = RLock()
        self._opened: sqlite3.Connection | None = None
        self._file_inode = 0

    def rows(self, statement: str, *values: Any) -> list[Row]:
        """What a statement reads. KeepingError where the file cannot be read."""
        with self._lock, self._errors_told():
            return self._connection().execute(statement, values).fetchall()

    @contextmanager
    def changing(self) -> Iterator[Run]:
        """A transaction: what is run inside is all kept, or nothing of it if an error ends it."""
        with self._lock, self._errors_told():
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield lambda statement, *values: connection.execute(statement, values).fetchall()
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # SQLite itself ends one that a full disk broke off
                    connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Let go of the file; the next use opens it again."""
        with self._lock:
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def _connection(self) -> sqlite3.Connection:
        if (
            self._opened is not None
            and self._file is not None
            and _file_inode(self._file) != self._file_inode
        ):
            self.close()  # the file was taken away, or another was put in its place
        if self._opened is None:
            self._opened = self._open_database()
        return self._opened

    def _open_database(self) -> sqlite3.Connection:
        place = ":memory:" if self._file is None else str(_private_file(self._file))
        opened = sqlite3.connect(place, BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            for setting in SETTINGS:
                opened.execute(f"PRAGMA {setting}")
            self._grow_schema(opened)
        except BaseException:
            opened.close()
            raise
        self._file_inode = 0 if self._file is None else _file_inode(self._file)
        return opened

    def _grow_schema(self, opened: sqlite3.Connection) -> None:
        """Make what tables are lacking; KeepingError for a file that a newer version made."""
        if self._version(opened) == len(STEPS):
            return
        opened.execute("BEGIN IMMEDIATE")
        for number, step in enumerate(STEPS[self._version(opened) :], self._version(opened) + 1):
            script = (resources.files("assistant.keeping") / "schema" / f"{step}.sql").read_text("utf-8")
            for statement in script.split(";"):
                opened.execute(statement)
            opened.execute(f"PRAGMA user_version = {number}")
        opened.execute("COMMIT")

    def _version(self, opened: sqlite3.Connection) -> int:
        found = int(opened.execute("PRAGMA user_version").fetchone()[0])
        if found > len(STEPS):
            raise KeepingError(
                f"{self._file}: made by a newer version of Yoroku (format {found}, this one reads up to "
                f"{len(STEPS)}); start the newer version, or move the file away to begin anew",
                f"{self._file}: より新しい版の要録で作られています（形式{found}、この版は{len(STEPS)}まで）。"
                "新しい版を起動するか、このファイルを別の場所へ移してください",
            )
        return found

    @contextmanager
    def _errors_told(self) -> Iterator[None]:
        """Around all that uses the file: what goes wrong is a KeepingError."""
        try:
            yield
        except sqlite3.Error as error:
            raise _sqlite_error_in_words(self._file, error) from error
        except OSError as error:
            raise _unwritable_database(self._file, error.strerror or str(error)) from error


def _private_file(file: Path) -> Path:
    """The file, made where it is not there; it and its folder are for this user only, whatever the umask."""
    if not file.parent.is_dir():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.parent.chmod(0o700)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    file.chmod(0o600)  # SQLite gives the files beside it the same
    return file


def _file_inode(file: Path) -> int:
    """What tells one file of this name from the next; 0 for none."""
    try:
        return file.stat().st_ino
    except OSError:
        return 0


def _sqlite_error_in_words(file: Path | None, error: sqlite3.Error) -> KeepingError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest says more of the same
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return KeepingError(
            f"{file}: damaged ({error}); put a copy of it in its place, or move it away to begin anew",
            f"{file}: 壊れています（{error}）。控えがあれば置き換え、なければ別の場所へ移してください。"
            "新しく始まります",
        )
    if code == sqlite3.SQLITE_FULL:
        return KeepingError(
            f"{file}: the disk is full; free some space, then it is kept again",
            f"{file}: ディスクに空きがありません。空きを増やすと、また保存されます",
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return KeepingError(
            f"{file}: another program has been writing here for {BUSY_SECONDS:.0f} seconds; try again",
            f"{file}: ほかの処理が書き込み中です。もう一度お試しください",
        )
    return _unwritable_database(file, str(error))


def _unwritable_database(file: Path | None, reason: str) -> KeepingError:
    return KeepingError(
        f"{file}: cannot be read or written ({reason}); free some space and let yourself write to its folder",
        f"{file}: 読み書きできません（{reason}）。ディスクの空きと、フォルダーへの書き込みの許可を"
        "確認してください",
    )
