"""Where a store lies on this computer: its lexical index and its lock."""

import hashlib
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.models import StoreError
from index.vector_store import is_server

LOCK_SECONDS = 10.0  # a second sync waits so long for the first before it says so
PROCESS = uuid.uuid4().hex


class Place:
    """The files beside a store. A server's are kept on each computer that uses it."""

    def __init__(self, location: str) -> None:
        self.location = location
        self.folder = _cache(location) if is_server(location) else Path(location)

    @property
    def lexical(self) -> Path:
        """The folder of the lexical index."""
        return self.folder / "lexical"

    def prepare(self) -> None:
        """Make the folder; StoreError if it cannot be written to."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            probe = self.folder / f".probe-{PROCESS}"
            probe.touch()
            probe.unlink()
        except OSError as error:
            raise StoreError(
                f"{self.folder}: cannot write to the store ({error.strerror}); "
                "name a folder you may write to with --store",
                f"{self.folder}: 索引を書き込めません（{error.strerror}）。"
                "書き込めるフォルダーを --store で指定してください",
            ) from error

    @contextmanager
    def locked(self, seconds: float = LOCK_SECONDS) -> Iterator[None]:
        """Hold the store for writing; StoreError if another process still does after ``seconds``."""
        from filelock import FileLock, Timeout

        lock = FileLock(self.folder / "sync.lock")
        try:
            lock.acquire(timeout=seconds)
        except Timeout as error:
            raise StoreError(
                f"{self.location}: another sync is writing here; wait until it is done and try again",
                f"{self.location}: ほかの処理が索引を更新しています。終わってからもう一度実行してください",
            ) from error
        try:
            yield
        finally:
            lock.release()

    def disk_bytes(self) -> int | None:
        """What the store's files take, None for a server's."""
        if is_server(self.location):
            return None
        return sum(file.stat().st_size for file in self.folder.rglob("*") if file.is_file())


def _cache(location: str) -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("yoroku") / hashlib.sha256(location.encode("utf-8")).hexdigest()[:16]
