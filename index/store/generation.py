"""Generation: the mark, in a file or on the server, that tells readers that a sync changed the store."""

import time
from contextlib import suppress

from index.store.chroma import is_server
from index.store.folder import PROCESS, StoreFolder
from index.store.room import writing
from index.store.store import Store


class Generation:
    """A store's mark: in a file beside a folder's store, on the server for a server's."""

    def __init__(self, folder: StoreFolder, store: Store) -> None:
        self._file = folder.path / "generation.txt"
        self._store = store
        self._seen: tuple[tuple[int, int], str] = ((0, 0), "")  # the file as it was read last, and its mark

    def advance(self) -> None:
        """Tell every reader that the store is not what it was."""
        mark = f"{PROCESS} {time.time_ns()}"
        if is_server(self._store.location):
            self._store.meetings.set_mark(mark)
            return
        beside = self._file.with_name(f"generation-{PROCESS}.tmp")
        with writing(self._file):
            try:
                beside.write_text(mark, encoding="utf-8", newline="\n")
                beside.replace(self._file)
            finally:
                beside.unlink(missing_ok=True)

    def now(self) -> str:
        """The mark as it is: another one after every change, "" before the first."""
        if is_server(self._store.location):
            return self._store.meetings.mark()
        with suppress(OSError, ValueError):
            # Every mark is a file of its own. A question looks some twenty times: to read it each time took a
            # fifth of an answer.
            file = self._file.stat()
            seen, mark = self._seen
            if (file.st_ino, file.st_mtime_ns) != seen:
                mark = self._file.read_text(encoding="utf-8")
                self._seen = (file.st_ino, file.st_mtime_ns), mark
            return mark
        return ""


def is_ours(mark: str) -> bool:
    """Whether this process made the change, and so sees it already."""
    return mark.startswith(PROCESS)
