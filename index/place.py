"""Where a store lies on this computer: its lexical index, its lock, the mark by which readers see changes."""

import hashlib
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from index.models import StoreError
from index.vector_store import is_server

LOCK_SECONDS = 10.0  # a second sync waits so long for the first before it says so
SERVER_SECONDS = 2.0  # how old a reader's picture of a server's store may be
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

    def changed(self) -> None:
        """Tell every reader, in this process and in others, that the store is not what it was."""
        mark = self.folder / "generation.txt"
        beside = mark.with_name(f"generation-{PROCESS}.tmp")
        beside.write_text(f"{PROCESS} {time.time_ns()}\n", encoding="utf-8", newline="\n")
        beside.replace(mark)

    def generation(self) -> tuple[str, str]:
        """Which process changed the store last, and a mark that is another after every change."""
        with suppress(OSError, ValueError):
            writer, mark = (self.folder / "generation.txt").read_text(encoding="utf-8").split()
            return writer, mark + self._tick()
        return "", self._tick()

    def disk_bytes(self) -> int | None:
        """What the store's files take, None for a server's."""
        if is_server(self.location):
            return None
        return sum(file.stat().st_size for file in self.folder.rglob("*") if file.is_file())

    def _tick(self) -> str:
        return f"/{time.monotonic() // SERVER_SECONDS:.0f}" if is_server(self.location) else ""


def _cache(location: str) -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("yoroku") / hashlib.sha256(location.encode("utf-8")).hexdigest()[:16]
