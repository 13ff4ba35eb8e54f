"""The store, in Chroma: passages with their vectors in one collection, their meetings in another.

A meeting's own row is written last and taken away first: a passage counts only while that row is there, so
that readers see each meeting whole or not at all. Nothing but this file knows Chroma.
"""

import base64
import json
import threading
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from corpus import Meeting, from_record, to_record
from index.catalogue import Entry, FailedFile, from_line, to_line
from index.filters import Selection
from index.models import Failure, Passage, SearchResult, StoreError

STORE_VERSION = 1
MEETINGS = "yoroku-meetings"
PASSAGES = "yoroku-passages"
# Rows of the meetings collection have no meaning to be near to: one direction for all.
NO_VECTOR = [1.0]
UNFINISHED = "unfinished"
# Of the 100 nearest passages of 5,900, Chroma's own settings find 87 %, these 98 %, in the same 2 ms.
GRAPH = {"space": "cosine", "ef_construction": 200, "ef_search": 400, "max_neighbors": 32}
BATCH = 2_000  # rows a call; Chroma's own limit is 5,461

_clients: dict[str, Any] = {}
_collections: dict[
    tuple[str, str], Any
] = {}  # by location and name; looking one up costs as much as a search
# Chroma shares one connection a folder, and it is swapped when another process wrote.
_lock = threading.RLock()


@dataclass(frozen=True, slots=True)
class VectorRow:
    """One passage as the store takes it."""

    passage: Passage
    day: int
    speakers: tuple[str, ...]
    item: str


class VectorStore:
    """The collections at one location: a folder, or ``http://host:port`` of a Chroma server."""

    def __init__(self, location: str, *, create: bool = False) -> None:
        self.location = location
        if not is_server(location) and not create and not (Path(location) / "chroma.sqlite3").is_file():
            raise _no_store(location)
        with self._talking():
            if create:
                self._client.get_or_create_collection(MEETINGS, embedding_function=None)
            elif MEETINGS not in {collection.name for collection in self._client.list_collections()}:
                raise _no_store(location)

    # -- what made it

    @property
    def model(self) -> str:
        """The name of the model that made the vectors; "" before the first sync."""
        return str(self._settings().get("model", ""))

    @property
    def named_model(self) -> str | None:
        """The model as the user named it when the store was made; None where he left it to us."""
        return str(self._settings().get("named", "")) or None

    def check(self, model: str) -> None:
        """StoreError unless this version of Yoroku and this model can use the store."""
        version = self._settings().get("version", STORE_VERSION)
        if version != STORE_VERSION:
            raise StoreError(
                f"{self.location}: made by another version of Yoroku (store version {version}, "
                f"this one reads {STORE_VERSION}); run `yoroku index --rebuild` on your minutes",
                f"{self.location}: 別の版の要録で作られた索引です"
                f"（版 {version}、この版は {STORE_VERSION}）。`yoroku index --rebuild` で作り直してください",
            )
        if self.model not in ("", model):
            raise StoreError(
                f"{self.location}: made with the model {self.model!r}, opened with {model!r}; "
                "name that model, or run `yoroku index --rebuild` to make it with the new one",
                f"{self.location}: モデル「{self.model}」で作られた索引を「{model}」で開こうとしています。"
                "同じモデルを指定するか、`yoroku index --rebuild` で作り直してください",
            )

    def begin_passages(self) -> str:
        """The name of a new, empty passages collection, which nobody sees before ``use_passages``."""
        with self._talking():
            taken = {collection.name for collection in self._client.list_collections()}
            name = next(name for at in range(1, 1 << 30) if (name := f"{PASSAGES}-{at}") not in taken)
            self._client.create_collection(name, embedding_function=None, configuration={"hnsw": GRAPH})
        return name

    def use_passages(self, name: str, model: str, named: str | None) -> None:
        """Make ``name`` the passages everybody sees, made with ``model``."""
        with self._talking():
            settings = {"version": STORE_VERSION, "model": model, "named": named or "", "passages": name}
            self._meetings.modify(metadata=settings)

    def drop_strays(self) -> None:
        """Drop passages collections that nobody sees any more, and those of an interrupted rebuild."""
        with self._talking():
            kept = self._settings().get("passages")
            for collection in self._client.list_collections():
                if collection.name.startswith(PASSAGES) and collection.name != kept:
                    self._client.delete_collection(collection.name)

    # -- meetings

    def entries(self) -> tuple[Entry, ...]:
        """Every meeting that is whole in the store."""
        return tuple(from_line(row["entry"]) for row in self._rows("meeting"))

    def failures(self) -> tuple[FailedFile, ...]:
        """Every file that could not be read when it was last given."""
        return tuple(
            FailedFile(Failure(row["source"], row["reason"], row["japanese"]), row["sha256"])
            for row in self._rows("failure")
        )

    def meeting(self, meeting_id: str) -> Meeting:
        """The whole meeting; StoreError if the store does not hold it."""
        with self._talking():
            found = self._meetings.get(ids=[f"record:{meeting_id}"], include=["metadatas"])
            if not found["ids"]:
                raise StoreError(
                    f"{meeting_id}: no meeting of that id in {self.location}; it was removed or updated",
                    f"{meeting_id}: この会議録は {self.location} にありません。削除または更新されています",
                )
        return from_record(_unpacked(found["metadatas"][0]["record"]))

    def keep(self, meetings: Sequence[Meeting]) -> None:
        """Store the records of meetings, text and all; nobody sees them before ``commit``."""
        self._put(
            {
                f"record:{one.meeting_id}": {"kind": "record", "record": _packed(to_record(one))}
                for one in meetings
            }
        )

    def commit(self, entries: Sequence[Entry]) -> None:
        """These meetings are whole from now on: their passages and records are there already."""
        self._put({entry.meeting_id: {"kind": "meeting", "entry": to_line(entry)} for entry in entries})

    def uncommit(self, meeting_ids: Sequence[str]) -> None:
        """These meetings are no longer there for anybody who looks from now on."""
        with self._talking():
            self._meetings.delete(ids=list(meeting_ids))

    def remove(self, meeting_ids: Sequence[str]) -> None:
        """Take away what is stored of meetings, whole or in pieces."""
        self.uncommit(meeting_ids)
        with self._talking():
            self._meetings.delete(ids=[f"record:{meeting_id}" for meeting_id in meeting_ids])
            self._passages().delete(where={"meeting_id": {"$in": list(meeting_ids)}})

    def fail(self, failed: FailedFile) -> None:
        """Remember a file that could not be read, and why."""
        failure = failed.failure
        row = {"kind": "failure", "source": failure.source, "reason": failure.reason}
        row |= {"japanese": failure.japanese, "sha256": failed.sha256}
        self._put({f"failure:{failure.source}": row})

    def forgive(self, source: str) -> None:
        """Forget that a file could not be read."""
        with self._talking():
            self._meetings.delete(ids=[f"failure:{source}"])

    def records(self) -> set[str]:
        """The ids of all meetings whose record is kept, unfinished ones too."""
        with self._talking():
            found = self._meetings.get(where={"kind": "record"}, include=[])
        return {str(row_id).removeprefix("record:") for row_id in found["ids"]}

    # -- passages

    def add(self, rows: Sequence[VectorRow], vectors: NDArray[np.float32], *, into: str = "") -> None:
        """Store passages with their vectors, shape (rows, dimensions); rows already there are replaced."""
        with self._talking():
            collection = self._passages(into)
            for start in range(0, len(rows), BATCH):
                batch = rows[start : start + BATCH]
                collection.upsert(
                    ids=[row.passage.passage_id for row in batch],
                    embeddings=vectors[start : start + BATCH],
                    documents=[row.passage.text for row in batch],
                    metadatas=[_metadata(row) for row in batch],
                )

    def search(self, vector: NDArray[np.float32], k: int, selection: Selection) -> tuple[SearchResult, ...]:
        """The k passages nearest to a unit vector, shape (dimensions,), best first; score is the cosine."""
        if selection.is_empty or not vector.any():
            return ()
        with self._talking():
            found = self._passages().query(
                query_embeddings=vector[np.newaxis],
                n_results=k,
                where=_where(selection),
                include=["documents", "metadatas", "distances"],
            )
        rows = zip(found["documents"][0], found["metadatas"][0], found["distances"][0], strict=True)
        # A row without words was taken away by another process after this one read the vectors.
        results = tuple(SearchResult(_passage(row, text), 1.0 - away) for text, row, away in rows if row)
        if (
            len(results) >= k or self.is_unfinished
        ):  # while a sync runs, rows and vectors need not fit together
            return results
        return self._search_all(vector, k, selection)

    def _search_all(
        self, vector: NDArray[np.float32], k: int, selection: Selection
    ) -> tuple[SearchResult, ...]:
        """The same without the graph, which now and then cannot reach one of a few passages."""
        with self._talking():
            found = self._passages().get(
                where=_where(selection), limit=BATCH, include=["documents", "metadatas", "embeddings"]
            )
        scores = np.asarray(found["embeddings"]).reshape(-1, len(vector)) @ vector
        rows = zip(found["documents"], found["metadatas"], scores.tolist(), strict=True)
        results = [SearchResult(_passage(row, text), score) for text, row, score in rows if row]
        return tuple(sorted(results, key=lambda one: (-one.score, one.passage.passage_id))[:k])

    def count(self) -> int:
        """How many passages are stored, those of unfinished meetings too."""
        with self._talking():
            return int(self._passages().count())

    def stored(self) -> dict[str, int]:
        """How many passages are stored of each meeting, those of unfinished meetings too."""
        counts: dict[str, int] = {}
        with self._talking():
            passages = self._passages()
            for start in range(0, passages.count(), BATCH):
                page = passages.get(limit=BATCH, offset=start, include=["metadatas"])
                for row in page["metadatas"]:
                    counts[row["meeting_id"]] = counts.get(row["meeting_id"], 0) + 1
        return counts

    def is_sound(self) -> bool:
        """Whether every passage has its vector: a kill while Chroma writes its graph can leave it broken."""
        from chromadb.errors import ChromaError

        with self._talking():
            passages = self._passages()
            total = passages.count()
            try:
                for start in range(0, total, BATCH):
                    page = passages.get(limit=BATCH, offset=start, include=["embeddings"])
                    if len(page["embeddings"]) != len(page["ids"]):
                        return False
                if total:
                    nearest = page["embeddings"][:1]
                    passages.query(query_embeddings=nearest, n_results=min(total, BATCH), include=[])
            except (ChromaError, TypeError, ValueError):
                return False
        return True

    # -- an interrupted sync

    @property
    def is_unfinished(self) -> bool:
        """Whether a sync is under way, or was cut short."""
        with self._talking():
            return bool(self._meetings.get(ids=[UNFINISHED], include=[])["ids"])

    def begin(self) -> None:
        """From here to ``finish`` the store changes."""
        self._put({UNFINISHED: {"kind": "sync"}})

    def finish(self) -> None:
        """All changes are made."""
        with self._talking():
            self._meetings.delete(ids=[UNFINISHED])

    def set_mark(self, mark: str) -> None:
        """Keep a mark that ``mark`` gives back, for readers on other computers."""
        self._put({"mark": {"kind": "mark", "mark": mark}})

    def mark(self) -> str:
        """What ``set_mark`` kept last, "" before."""
        with self._talking():
            found = self._meetings.get(ids=["mark"], include=["metadatas"])
        return str(found["metadatas"][0]["mark"]) if found["ids"] else ""

    def disconnect(self) -> None:
        """Let go of the files; the next call connects again and sees what other processes wrote meanwhile."""
        with _lock:
            for key in [key for key in _collections if key[0] == self.location]:
                del _collections[key]
            client = _clients.pop(self.location, None)
            if client is not None:
                client.close()

    # -- private

    def _settings(self) -> dict[str, Any]:
        with self._talking():
            return dict(self._meetings.metadata or {})

    def _rows(self, kind: str) -> Iterator[dict[str, Any]]:
        with self._talking():
            found = self._meetings.get(where={"kind": kind}, include=["metadatas"])
        yield from sorted(found["metadatas"], key=lambda row: str(row.get("source") or row.get("entry")))

    def _put(self, rows: dict[str, dict[str, Any]]) -> None:
        """Write rows of the meetings collection, all of them or none."""
        if rows:
            with self._talking():
                self._meetings.upsert(
                    ids=list(rows), embeddings=[NO_VECTOR] * len(rows), metadatas=list(rows.values())
                )

    @property
    def _meetings(self) -> Any:
        return self._collection(MEETINGS)

    def _passages(self, name: str = "") -> Any:
        return self._collection(name or self._meetings.metadata["passages"])

    def _collection(self, name: str) -> Any:
        key = (self.location, name)
        if key not in _collections:
            _collections[key] = self._client.get_collection(name, embedding_function=None)
        return _collections[key]

    @property
    def _client(self) -> Any:
        if self.location not in _clients:
            _clients[self.location] = _connect(self.location)
        return _clients[self.location]

    @contextmanager
    def _talking(self) -> Iterator[None]:
        from chromadb.errors import ChromaError

        with _lock:
            try:
                yield
            except StoreError:
                raise
            except (ChromaError, OSError, ValueError, RuntimeError) as error:
                raise _broken(self.location, error) from error


def is_server(location: str) -> bool:
    """Whether a location is a Chroma server's address, not a folder."""
    return location.startswith(("http://", "https://"))


def _connect(location: str) -> Any:
    import chromadb  # heavy: a native database
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False)
    if not is_server(location):
        return chromadb.PersistentClient(location, settings=settings)
    address = urlsplit(location)
    return chromadb.HttpClient(
        host=str(address.hostname),
        port=address.port or 8000,
        ssl=address.scheme == "https",
        settings=settings,
    )


def _metadata(row: VectorRow) -> dict[str, Any]:
    passage = row.passage
    fields: dict[str, Any] = {"meeting_id": passage.meeting_id, "start": passage.start, "end": passage.end}
    fields |= {f"speaker{at or ''}": name for at, name in enumerate(row.speakers[:2])}
    fields |= {} if passage.turn is None else {"turn": passage.turn}
    fields |= {"item": row.item} if row.item else {}
    return fields | ({"day": row.day} if row.day else {})


def _where(selection: Selection) -> dict[str, Any] | None:
    bounds: list[dict[str, Any]] = []
    if selection.meetings is not None:
        bounds.append({"meeting_id": {"$in": list(selection.meetings)}})
    if selection.speakers is not None:
        names = list(selection.speakers)
        bounds.append({"$or": [{"speaker": {"$in": names}}, {"speaker1": {"$in": names}}]})
    if selection.items is not None:
        bounds.append({"item": {"$in": list(selection.items)}})
    if selection.first_day is not None:
        bounds.append({"day": {"$gte": selection.first_day}})
    if selection.last_day is not None:
        bounds.append({"day": {"$lte": selection.last_day}})
    return {"$and": bounds} if len(bounds) > 1 else next(iter(bounds), None)


def _passage(row: dict[str, Any], text: str) -> Passage:
    return Passage(str(row["meeting_id"]), row.get("turn"), int(row["start"]), int(row["end"]), text)


def _packed(record: dict[str, Any]) -> str:
    """A record as text, small and opaque: Chroma indexes every string it holds for search."""
    return base64.b64encode(zlib.compress(json.dumps(record, ensure_ascii=False).encode("utf-8"))).decode(
        "ascii"
    )


def _unpacked(text: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(zlib.decompress(base64.b64decode(text)))
    return record


def _no_store(location: str) -> StoreError:
    return StoreError(
        f"{location}: no minutes are indexed here; run `yoroku index PATH...` first, or name another --store",
        f"{location}: 索引がまだありません。先に `yoroku index フォルダー` を実行するか、"
        "別の --store を指定してください",
    )


def _broken(location: str, error: Exception) -> StoreError:
    reason = " ".join(str(error).split())[:200]
    if is_server(location):
        return StoreError(
            f"{location}: the Chroma server does not answer ({reason}); check that it is running",
            f"{location}: Chromaサーバーが応答しません（{reason}）。サーバーが動いているか確かめてください",
        )
    return StoreError(
        f"{location}: the store cannot be read or written ({reason}); check the folder's rights and "
        "free space, then run `yoroku index` again",
        f"{location}: 索引の読み書きができません（{reason}）。フォルダーの権限と空き容量を確かめて "
        "`yoroku index` をもう一度実行してください",
    )
