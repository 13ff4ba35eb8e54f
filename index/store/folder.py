"""StoreFolder: a store's folder: lock, bytes on disk, noted sources.json, rights; damaged set aside."""

import hashlib
import itertools
import json
import stat
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from platformdirs import user_cache_path

from index.models import BusyError, StoreError
from index.store.chroma import is_server
from index.store.room import check_room, writing

TABLES = "chroma.sqlite3"  # the file of Chroma's tables, and those that SQLite puts beside it
VECTORS = "header.bin"  # in each folder of vectors
SOURCES = "sources.json"  # which files the store holds
LOCK_SECONDS = 10.0  # that a second sync waits for the first before it is refused
PROCESS = uuid.uuid4().hex  # names this process among all of all computers


class StoreFolder:
    """The files beside a store's tables. A server's are kept on each computer that uses it."""

    def __init__(self, location: str) -> None:
        self.location = location
        self.path = _cached_bytes(location) if is_server(location) else Path(location)

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
        check_room(self.path, passages, self._bytes_on_disk())

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

    def note(self, sources: Iterable[str]) -> None:
        """Note beside the tables which files the store holds: should it be lost, they can be read again."""
        beside = self.path / f"{SOURCES}-{PROCESS}"
        with writing(self.path):
            beside.write_text(json.dumps(sorted(sources), ensure_ascii=False), encoding="utf-8", newline="\n")
            beside.replace(self.path / SOURCES)

    def noted(self) -> list[str]:
        """The files that were noted last; none of a store that was made before they were."""
        with suppress(OSError, ValueError):
            return list(map(str, json.loads((self.path / SOURCES).read_text(encoding="utf-8"))))
        return []

    @property
    def is_held(self) -> bool:
        """Whether somebody is writing to the store now."""
        try:
            with self.locked(seconds=0):
                return False
        except BusyError:
            return True
        except StoreError:  # nobody may write here
            return False

    def keep_private(self) -> None:
        """A store that everybody may look into is for its owner alone from now on, as new ones are.

        One that was opened to a group alone was so on purpose. Only its owner can change that.
        """
        with suppress(OSError):
            mode = self.path.stat().st_mode
            if mode & stat.S_IRWXO and not mode & stat.S_ISVTX and (self.path / TABLES).is_file():
                self.path.chmod(0o700)

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
        return None if is_server(self.location) else self._bytes_on_disk()

    def _bytes_on_disk(self) -> int:
        return sum(map(_file_size, self.path.rglob("*")))


def _file_size(file: Path) -> int:
    """0 for a folder, and for what was taken away meanwhile, as by a merge of the lexical index."""
    with suppress(OSError):
        return file.stat().st_size if file.is_file() else 0
    return 0


def _cached_bytes(location: str) -> Path:
    return user_cache_path("yoroku") / hashlib.sha256(location.encode("utf-8")).hexdigest()[:16]
