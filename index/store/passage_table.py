"""PassageTable: a Chroma collection of VectorRows: add, nearest within Bounds, is_sound; _metadata, GRAPH.

A store has one of its passages with the vectors of its own model, and once it is made one of the reading
model's vectors. Each is replaced as a whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from index.models import Passage, StoreError
from index.store.chroma import Chroma
from index.store.filters import Bounds
from index.store.meeting_table import MeetingTable

PREFIX = "yoroku-"
Kind = Literal["passages", "reading"]
# Settings of Chroma's graph of neighbours. Of the 100 passages nearest to a question among 5,900 its defaults
# find 87 %, these 98 %, in the same 2 ms.
GRAPH = {"space": "cosine", "ef_construction": 200, "ef_search": 400, "max_neighbors": 32}
BATCH = 2_000  # rows a call; Chroma's own limit is 5,461


@dataclass(frozen=True, slots=True)
class VectorRow:
    """One passage as the store takes it."""

    passage: Passage
    day: int
    speakers: tuple[str, ...]
    item: str


class PassageTable:
    """What stands in the collection that the store's settings name for ``kind``.

    Only "passages" holds the passages' texts; "reading" may be missing (``is_there``).
    """

    def __init__(self, chroma: Chroma, meetings: MeetingTable, kind: Kind = "passages") -> None:
        self._chroma = chroma
        self._meetings = meetings
        self._kind = kind

    @property
    def is_there(self) -> bool:
        """Whether the settings name a collection."""
        return self._kind in self._meetings.settings()

    def create(self) -> str:
        """The name of a new, empty collection, which nobody sees before the settings name it."""
        with self._chroma.talking():
            taken = self._chroma.names()
            name = next(name for at in range(1, 1 << 30) if (name := f"{self._ids_prefix}{at}") not in taken)
            self._chroma.create(name, GRAPH)
        return name

    def drop_strays(self) -> None:
        """Drop collections that nobody sees any more, and those of an interrupted rebuild."""
        kept = self._meetings.settings().get(self._kind)
        with self._chroma.talking():
            for name in sorted(self._chroma.names() - {kept}):
                if name.startswith(self._ids_prefix):
                    self._chroma.drop(name)

    def add(self, rows: Sequence[VectorRow], vectors: NDArray[np.float32], *, into: str = "") -> None:
        """Store passages with their vectors, shape (rows, dimensions); rows already there are replaced."""
        with self._chroma.talking():
            collection = self._passages_collection(into)
            for start in range(0, len(rows), BATCH):
                batch = rows[start : start + BATCH]
                collection.upsert(
                    ids=[row.passage.passage_id for row in batch],
                    embeddings=vectors[start : start + BATCH],
                    documents=[row.passage.text for row in batch] if self._kind == "passages" else None,
                    metadatas=[_metadata(row) for row in batch],
                )

    def remove(self, meeting_ids: Sequence[str]) -> None:
        """Take away all passages of these meetings."""
        with self._chroma.talking():
            self._passages_collection().delete(where={"meeting_id": {"$in": list(meeting_ids)}})

    def nearest(self, vector: NDArray[np.float32], k: int, bounds: Bounds) -> dict[str, float]:
        """The ids and cosines of the k passages nearest to a unit vector, shape (dimensions,), best first.

        Ids only: to fetch the passages' texts too takes Chroma three times as long. ``get`` may lack some of
        them, where another process removed passages after this one had loaded their vectors.
        """
        if bounds.is_empty or not vector.any():
            return {}
        with self._chroma.talking():
            found = self._passages_collection().query(
                query_embeddings=vector[np.newaxis],
                n_results=k,
                where=_where_bounds(bounds),
                include=["distances"],
            )
        # While a sync runs, Chroma may lack the vectors of rows that it lists: the graph's answer has to do.
        if len(found["ids"][0]) >= k or self._meetings.is_unfinished:
            return {row: 1.0 - away for row, away in zip(found["ids"][0], found["distances"][0], strict=True)}
        return self._nearest_of_all(vector, k, bounds)

    def _nearest_of_all(self, vector: NDArray[np.float32], k: int, bounds: Bounds) -> dict[str, float]:
        """The same by comparing all: the graph sometimes misses one of the few passages within the bounds."""
        with self._chroma.talking():
            found = self._passages_collection().get(
                where=_where_bounds(bounds), limit=BATCH, include=["embeddings"]
            )
        scores = np.asarray(found["embeddings"]).reshape(-1, len(vector)) @ vector
        rows = sorted(zip((-scores).tolist(), found["ids"], strict=True))
        return {row: -score for score, row in rows[:k]}

    def get(self, passage_ids: Sequence[str]) -> dict[str, Passage]:
        """These passages by their ids, without those that are not stored."""
        if not passage_ids:
            return {}
        with self._chroma.talking():
            found = self._passages_collection().get(ids=list(passage_ids), include=["documents", "metadatas"])
        rows = zip(found["ids"], found["documents"], found["metadatas"], strict=True)
        return {row_id: _passage_of_row(row, text) for row_id, text, row in rows}

    def vectors(self, passage_ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """The vectors of these passages by their ids, without those that are not stored."""
        if not passage_ids:
            return {}
        with self._chroma.talking():
            found = self._passages_collection().get(ids=list(passage_ids), include=["embeddings"])
        return dict(zip(found["ids"], np.asarray(found["embeddings"], np.float32), strict=True))

    def count(self) -> int:
        """How many passages are stored, those of unfinished meetings too."""
        with self._chroma.talking():
            return int(self._passages_collection().count())

    def by_meeting(self) -> dict[str, int]:
        """How many passages are stored of each meeting, those of unfinished meetings too."""
        counts: dict[str, int] = {}
        with self._chroma.talking():
            passages = self._passages_collection()
            for start in range(0, passages.count(), BATCH):
                page = passages.get(limit=BATCH, offset=start, include=["metadatas"])
                for row in page["metadatas"]:
                    counts[row["meeting_id"]] = counts.get(row["meeting_id"], 0) + 1
        return counts

    def is_sound(self, *, whole: bool = True) -> bool:
        """Whether every passage has its vector: a kill while Chroma writes its graph can leave it broken.

        Without ``whole`` only the first are looked at, which loads all the same.
        """
        try:
            with self._chroma.talking():
                return self._has_all_vectors(self._passages_collection(), BATCH if whole else 1, whole=whole)
        except (StoreError, TypeError):
            return False

    def _has_all_vectors(self, passages: Any, size: int, *, whole: bool) -> bool:
        total = passages.count()
        for start in range(0, total if whole else min(total, size), size):
            page = passages.get(limit=size, offset=start, include=["embeddings"])
            if len(page["embeddings"]) != len(page["ids"]):
                return False
        if total:
            nearest = page["embeddings"][:1]
            passages.query(query_embeddings=nearest, n_results=min(total, size), include=[])
        return True

    @property
    def _ids_prefix(self) -> str:
        return f"{PREFIX}{self._kind}-"

    def _passages_collection(self, name: str = "") -> Any:
        """StoreError where the settings name none, as when a store is made anew meanwhile."""
        if not (named := name or self._meetings.settings().get(self._kind, "")):
            raise _passages_gone(self._kind)
        return self._chroma.collection(named)


def _passages_gone(kind: Kind) -> StoreError:
    return StoreError(
        f"the store holds no {kind} any more, for it is being made anew; try again",
        f"索引を作り直しているため、{kind} がありません。もう一度実行してください",
    )


def _metadata(row: VectorRow) -> dict[str, Any]:
    passage = row.passage
    metadata: dict[str, Any] = {"meeting_id": passage.meeting_id, "start": passage.start, "end": passage.end}
    metadata |= {f"speaker{at or ''}": name for at, name in enumerate(row.speakers[:2])}
    metadata |= {} if passage.turn is None else {"turn": passage.turn}
    metadata |= {"item": row.item} if row.item else {}
    return metadata | ({"day": row.day} if row.day else {})


def _where_bounds(bounds: Bounds) -> dict[str, Any] | None:
    all_of: list[dict[str, Any]] = []
    if bounds.meetings is not None:
        all_of.append({"meeting_id": {"$in": list(bounds.meetings)}})
    if bounds.speakers is not None:
        names = list(bounds.speakers)
        all_of.append({"$or": [{"speaker": {"$in": names}}, {"speaker1": {"$in": names}}]})
    if bounds.items is not None:
        all_of.append({"item": {"$in": list(bounds.items)}})
    if bounds.first_day is not None:
        all_of.append({"day": {"$gte": bounds.first_day}})
    if bounds.last_day is not None:
        all_of.append({"day": {"$lte": bounds.last_day}})
    return {"$and": all_of} if len(all_of) > 1 else next(iter(all_of), None)


def _passage_of_row(row: dict[str, Any], text: str) -> Passage:
    return Passage(str(row["meeting_id"]), row.get("turn"), int(row["start"]), int(row["end"]), text)
