"""is_readable: a store's SQLite tables and vectors tried in a process of their own; sound.json, the mark.

Of damaged tables and of a cut graph Chroma makes no error: the process ends (SIGABRT, SIGSEGV).
"""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

from index.models import StoreError
from index.store.chroma import is_server
from index.store.folder import TABLES, VECTORS, StoreFolder
from index.store.store import Store

SECONDS = 600  # in which every record of the largest store is read
PROBE = "import sys; from index.store.probing import probe; sys.exit(probe(*sys.argv[1:]))"
MARK = "sound.json"  # sizes and times of the files as they were when all went well


def is_readable(location: str, *, whole: bool = True) -> bool:
    """Whether a store's tables are in order and its vectors load; with ``whole``, every meeting too."""
    path = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.path)
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", PROBE, location, "whole" if whole else "some"],
            env=os.environ | {"PYTHONPATH": path},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def probe(location: str, how: str = "whole") -> int:
    """What that process does; its exit status."""
    try:
        if not is_server(location):
            with _opened_tables(Path(location) / TABLES) as tables:
                if not _is_in_order(tables):
                    return 1
                if _table_is_empty(tables):
                    return 0
        store = Store(location)
        entries = store.meetings.entries()
        whole = how == "whole"
        for entry in entries if whole else entries[:1]:
            store.meetings.get(entry.meeting_id)
        for table in (store.passages, store.reading) if store.model else ():
            if table.is_there:
                table.is_sound(whole=whole)  # unsound vectors are made again from the meetings
    except (StoreError, ValueError, KeyError, TypeError, sqlite3.Error):
        return 1
    return 0


def ensure_sound(location: str) -> None:
    """StoreError for a damaged store; one whose files are as they were left is not looked into.

    Nor is one that somebody is writing to: that is proof enough.
    """
    folder = StoreFolder(location)
    if is_server(location) or not (folder.path / TABLES).is_file() or _is_as_left(folder.path):
        return
    if folder.is_held or is_readable(location, whole=False):
        return
    raise StoreError(
        f"{location}: the store is damaged; `yoroku doctor --repair` makes it anew from the minutes it held, "
        "`yoroku index --rebuild PATH...` from the minutes you name",
        f"{location}: 索引が壊れています。`yoroku doctor --repair` は取り込んであった会議録から、"
        "`yoroku index --rebuild フォルダー` は指定した会議録から作り直します",
    )


def leave(location: str) -> None:
    """Note the store's files as they are now, after all went well."""
    folder = Path(location)
    if not is_server(location) and (folder / TABLES).is_file():
        beside = folder / f"{MARK}-{os.getpid()}"
        with suppress(OSError):  # a store that one may only read is probed each time
            beside.write_text(json.dumps(_tables_and_vectors(folder)), encoding="utf-8")
            beside.replace(folder / MARK)


def _is_as_left(folder: Path) -> bool:
    with suppress(OSError, ValueError):
        return bool(json.loads((folder / MARK).read_text(encoding="utf-8")) == _tables_and_vectors(folder))
    return False


def _tables_and_vectors(folder: Path) -> dict[str, list[int]]:
    """The size and the time of each file of the tables and of the graphs."""
    graphs = [file for header in folder.glob(f"*/{VECTORS}") for file in header.parent.iterdir()]
    seen = {}
    for file in (folder / TABLES, *graphs):
        with suppress(OSError):
            looked = file.stat()
            seen[file.relative_to(folder).as_posix()] = [looked.st_size, looked.st_mtime_ns]
    return seen


def _opened_tables(tables: Path) -> closing[sqlite3.Connection]:
    """The file, once SQLite has taken back what a full disk or a kill left half written."""
    mode = "rw" if os.access(tables, os.W_OK) and os.access(tables.parent, os.W_OK) else "ro"
    return closing(sqlite3.connect(f"{tables.resolve().as_uri()}?mode={mode}", uri=True))


def _is_in_order(tables: sqlite3.Connection) -> bool:
    """As SQLite itself sees it."""
    return bool(tables.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))


def _table_is_empty(tables: sqlite3.Connection) -> bool:
    """Whether nothing was ever kept in it, as where the disk was full from the first."""
    made = tables.execute("SELECT count(*) FROM sqlite_master WHERE name = 'collections'").fetchone()
    return bool(made == (0,) or tables.execute("SELECT count(*) FROM collections").fetchone() == (0,))
