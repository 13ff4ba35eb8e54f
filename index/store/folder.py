"""StoreFolder: a store's folder on this computer: its lock, its bytes, whether it can be written."""

import hashlib
import itertools
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from platformdirs import user_cache_path

from index.models import BusyError
from index.store.chroma import is_server
from index.store.room import check_room, writing

TABLES = "chroma.sqlite3"  # the file of Chroma's tables, and those that SQLite puts beside it
VECTORS = "header.bin"  # in each folder of vectors
LOCK_SECONDS = 10.0  # that a second sync waits for the first before it is refused
PROCESS = uuid.uuid4().hex  # names this process among all of all computers


class StoreFolder:
    """The files beside a store's tables. A server's are kept on each computer that uses it."""

    def __init__(self, location: str) -> None:
        self.location = location
        self.path = _cache(location) if is_server(location) else Path(location)

    @property
    def lexical(self) -> Path:
        """The folder of the lexical index."""
        return self.path / "lexical"

    def prepare(self) -> None:
        """Make the folder; StoreError if it cannot be written to."""
        with writing(self.path):
            if not self.path.exists():
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self.path.mkdir(mode=0o700, exist_ok=True)  # minutes may be confidential
            probe = self.path / f".probe-{PROCESS}"
            probe.touch()
            probe.unlink()

    def check_room(self, passages: int = 0) -> None:
        """StoreError unless the disk has room for so many passages more."""
        check_room(self.path, passages, self._bytes())

    @contextmanager
    def locked(self, seconds: float = LOCK_SECONDS) -> Iterator[None]:
        """Hold the store for writing; BusyError if another process still does after ``seconds``."""
        lock = FileLock(self.path / "sync.lock")
        with writing(self.path):
            try:
                lock.acquire(timeout=seconds)
            except Timeout as error:
                raise BusyError(
                    f"{self.location}: another sync is writing here; wait until it is done and try again",
                    f"{self.location}: ほかの処理が索引を更新しています。"
                    "終わってからもう一度実行してください",
                ) from error
        try:
            yield
        finally:
            lock.release()

    def set_aside(self) -> Path:
        """Move the tables of a damaged store into a folder of their own beside it; where they are then."""
        aside = next(path for at in itertools.count(1) if not (path := self.path / f"damaged-{at}").exists())
        with writing(self.path):
            aside.mkdir(mode=0o700)
            for file in self.path.iterdir():
                if file.name.startswith(TABLES) or (file / VECTORS).is_file():
                    file.rename(aside / file.name)
        return aside

    def disk_bytes(self) -> int | None:
        """What the store's files take, None for a server's."""
        return None if is_server(self.location) else self._bytes()

    def _bytes(self) -> int:
        return sum(map(_size, self.path.rglob("*")))


def _size(file: Path) -> int:
    """0 for a folder, and for what was taken away meanwhile, as by a merge of the lexical index."""
    with suppress(OSError):
        return file.stat().st_size if file.is_file() else 0
    return 0


def _cache(location: str) -> Path:
    return user_cache_path("yoroku") / hashlib.sha256(location.encode("utf-8")).hexdigest()[:16]
