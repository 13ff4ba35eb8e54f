"""Chroma: the client of a folder or server, by location; collections by name; closing; errors understood."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from index.models import StoreError

PANIC = "PanicException"  # of what is written in Rust, met by damage; no Exception, and it has no module
_clients: dict[str, Any] = {}  # by location: Chroma allows one a folder and process
# By location and name; Chroma takes as long to look one up as to search it.
_open_collections: dict[tuple[str, str], Any] = {}
# Held around every call: a client is replaced where another process wrote, and no thread may use it then.
_lock = threading.RLock()


class Chroma:
    """The database at one location: a folder, or ``http://host:port``; opened when first needed."""

    def __init__(self, location: str) -> None:
        self.location = location
        self._is_closed = False

    @property
    def is_there(self) -> bool:
        """Whether a folder holds a database; a server's is taken to."""
        return is_server(self.location) or (Path(self.location) / "chroma.sqlite3").is_file()

    @contextmanager
    def talking(self) -> Iterator[None]:
        """Around every word with Chroma: one thread at a time, and its errors are StoreErrors."""
        with _lock, understood(self.location):
            if self._is_closed:
                raise _closed_store(self.location)
            yield

    def collection(self, name: str) -> Any:
        """The collection of that name; within ``talking``, as all that follows."""
        key = (self.location, name)
        if key not in _open_collections:
            _open_collections[key] = self._client.get_collection(name, embedding_function=None)
        return _open_collections[key]

    def names(self) -> set[str]:
        """The names of all collections."""
        return {collection.name for collection in self._client.list_collections()}

    def ensure(self, name: str) -> None:
        """Make a collection unless it is there."""
        self._client.get_or_create_collection(name, embedding_function=None)

    def create(self, name: str, graph: dict[str, Any]) -> None:
        """Make a new collection with these settings of its graph (``hnsw``)."""
        self._client.create_collection(name, embedding_function=None, configuration={"hnsw": graph})

    def drop(self, name: str) -> None:
        """Take a collection away with all it holds."""
        _open_collections.pop((self.location, name), None)
        self._client.delete_collection(name)

    def disconnect(self) -> None:
        """Let go of the files; the next word connects again and sees what other processes wrote meanwhile."""
        with _lock:
            for key in [key for key in _open_collections if key[0] == self.location]:
                del _open_collections[key]
            client = _clients.pop(self.location, None)
            if client is not None:
                client.close()

    def close(self) -> None:
        """Let go of the files for good: a thread that still talks must not open them again."""
        with _lock:
            self._is_closed = True
            self.disconnect()

    @property
    def _client(self) -> Any:
        if self.location not in _clients:
            _clients[self.location] = connect(self.location)
        return _clients[self.location]


def is_server(location: str) -> bool:
    """Whether a location is a Chroma server's address, not a folder."""
    return location.startswith(("http://", "https://"))


@contextmanager
def understood(location: str) -> Iterator[None]:
    """Chroma's errors become StoreErrors."""
    import httpx  # 0.1 s
    from chromadb.errors import ChromaError  # 0.5 s: all of Chroma

    try:
        yield
    except StoreError:
        raise
    except (ChromaError, httpx.HTTPError, OSError, ValueError, RuntimeError) as error:
        raise _broken_database(location, error) from error
    except BaseException as error:
        if type(error).__name__ != PANIC:
            raise
        raise _broken_database(location, error) from error


def connect(location: str) -> Any:
    """A connection of one's own, which nobody else closes; its maker does, by ``close``."""
    import chromadb  # 0.5 s
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False)
    if not is_server(location):
        return _open_client(location, settings)
    address = urlsplit(location)
    return chromadb.HttpClient(
        host=str(address.hostname),
        port=address.port or 8000,
        ssl=address.scheme == "https",
        settings=settings,
    )


def _open_client(folder: str, settings: Any) -> Any:
    import chromadb  # 0.5 s
    from chromadb.api.shared_system_client import SharedSystemClient

    try:
        return chromadb.PersistentClient(folder, settings=settings)
    except Exception:
        # Chroma keeps a client that failed to start and would return it to the next caller of this folder.
        SharedSystemClient._identifier_to_system.pop(folder, None)
        raise


def _closed_store(location: str) -> StoreError:
    return StoreError(
        f"{location}: the store was closed here; open it again",
        f"{location}: この索引は閉じられています。開き直してください",
    )


def _broken_database(location: str, error: BaseException) -> StoreError:
    reason = " ".join(str(error).split())[:200]
    if is_server(location):
        return StoreError(
            f"{location}: the Chroma server does not answer ({reason}); check that it is running",
            f"{location}: Chromaサーバーが応答しません（{reason}）。サーバーが動いているか確かめてください",
        )
    return StoreError(
        f"{location}: the store cannot be read or written ({reason}); check the folder's rights and "
        "free space, then run `yoroku index` again; `yoroku index --rebuild` on all your minutes makes "
        "a damaged store anew",
        f"{location}: 索引の読み書きができません（{reason}）。フォルダーの権限と空き容量を確かめて "
        "`yoroku index` をもう一度実行してください。壊れた索引は、すべての会議録に "
        "`yoroku index --rebuild` を実行すると作り直されます",
    )
