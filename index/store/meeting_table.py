"""MeetingTable: Chroma rows by kind: entries, compressed records, failures, settings, unfinished, mark.

A meeting's own row is written last and taken away first: only while it is there do its passages and record
count, so that readers see each meeting whole or not at all.
"""

import base64
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from corpus import Meeting
from index.models import Failure, StoreError
from index.store.catalogue import Entry, FailedFile, from_line, to_line
from index.store.chroma import Chroma

MEETINGS = "yoroku-meetings"
# Chroma wants a vector a row; nobody searches these rows by theirs, so all have the same.
NO_VECTOR = [1.0]
UNFINISHED = "unfinished"


class MeetingTable:
    """What stands in the meetings collection of one store."""

    def __init__(self, chroma: Chroma) -> None:
        self._chroma = chroma

    # -- meetings

    def entries(self) -> tuple[Entry, ...]:
        """Every meeting that is whole in the store."""
        try:
            return tuple(from_line(row["entry"]) for row in self._rows_of_kind("meeting"))
        except (ValueError, KeyError, TypeError) as error:
            raise _damaged_record(self._chroma.location, self._chroma.location) from error

    def get(self, meeting_id: str) -> Meeting:
        """The whole meeting; StoreError if the store does not hold it, or as another version recorded it."""
        location = self._chroma.location
        row = self._row_by_id(f"record:{meeting_id}")
        if row is None:
            raise StoreError(
                f"{meeting_id}: no meeting of that id in {location}; it was removed or updated",
                f"{meeting_id}: この会議録は {location} にありません。削除または更新されています",
            )
        try:
            record = _decompress_record(row["record"])
        except (zlib.error, ValueError, TypeError) as error:
            raise _damaged_record(meeting_id, location) from error
        try:
            return Meeting.from_record(record)
        except (KeyError, TypeError) as error:
            raise _other_store_version(str(record.get("source", meeting_id))) from error

    def keep(self, records: Mapping[str, str]) -> None:
        """Store what ``compress`` made of meetings, by their ids; nobody sees them before ``commit``."""
        self._put_rows(
            {f"record:{one}": {"kind": "record", "record": record} for one, record in records.items()}
        )

    def commit(self, entries: Sequence[Entry]) -> None:
        """These meetings are whole from now on: their passages and records are there already."""
        self._put_rows({entry.meeting_id: {"kind": "meeting", "entry": to_line(entry)} for entry in entries})

    def uncommit(self, meeting_ids: Sequence[str]) -> None:
        """These meetings are no longer there for anybody who looks from now on."""
        self._delete_rows(meeting_ids)

    def forget(self, meeting_ids: Sequence[str]) -> None:
        """Take the records of meetings away, and their rows where they are still there."""
        self._delete_rows([*meeting_ids, *(f"record:{meeting_id}" for meeting_id in meeting_ids)])

    def records(self) -> set[str]:
        """The ids of all meetings whose record is kept, unfinished ones too."""
        with self._chroma.talking():
            found = self._meetings_collection.get(where={"kind": "record"}, include=[])
        return {str(row_id).removeprefix("record:") for row_id in found["ids"]}

    # -- files that could not be read

    def failures(self) -> tuple[FailedFile, ...]:
        """Every file that could not be read when it was last given."""
        return tuple(
            FailedFile(Failure(row["source"], row["reason"], row["japanese"]), row["sha256"])
            for row in self._rows_of_kind("failure")
        )

    def fail(self, failed: FailedFile) -> None:
        """Remember a file that could not be read, and why."""
        failure = failed.failure
        row = {"kind": "failure", "source": failure.source, "reason": failure.message}
        row |= {"japanese": failure.japanese, "sha256": failed.sha256}
        self._put_rows({f"failure:{failure.source}": row})

    def forgive(self, source: str) -> None:
        """Forget that a file could not be read."""
        self._delete_rows([f"failure:{source}"])

    # -- the store as a whole

    def settings(self) -> dict[str, Any]:
        """What is known of the store: its version, model, and passages collection; empty when it is new."""
        with self._chroma.talking():
            return dict(self._meetings_collection.metadata or {})

    def change_settings(self, settings: dict[str, Any]) -> None:
        """Replace what ``settings`` gives, all at once."""
        with self._chroma.talking():
            self._meetings_collection.modify(metadata=settings)

    @property
    def is_unfinished(self) -> bool:
        """Whether a sync is under way, or was cut short."""
        return self._row_by_id(UNFINISHED) is not None

    def begin(self) -> None:
        """From here to ``finish`` the store changes."""
        self._put_rows({UNFINISHED: {"kind": "sync"}})

    def finish(self) -> None:
        """All changes are made."""
        self._delete_rows([UNFINISHED])

    def set_mark(self, mark: str) -> None:
        """Keep a mark that ``mark`` gives back, for readers on other computers."""
        self._put_rows({"mark": {"kind": "mark", "mark": mark}})

    def mark(self) -> str:
        """What ``set_mark`` kept last, "" before."""
        row = self._row_by_id("mark")
        return "" if row is None else str(row["mark"])

    # -- private

    @property
    def _meetings_collection(self) -> Any:
        return self._chroma.collection(MEETINGS)

    def _rows_of_kind(self, kind: str) -> Iterator[dict[str, Any]]:
        with self._chroma.talking():
            found = self._meetings_collection.get(where={"kind": kind}, include=["metadatas"])
        yield from sorted(found["metadatas"], key=lambda row: str(row.get("source") or row.get("entry")))

    def _row_by_id(self, row_id: str) -> dict[str, Any] | None:
        with self._chroma.talking():
            found = self._meetings_collection.get(ids=[row_id], include=["metadatas"])
        return dict(found["metadatas"][0]) if found["ids"] else None

    def _put_rows(self, rows: dict[str, dict[str, Any]]) -> None:
        """Write rows, all of them or none."""
        if rows:
            with self._chroma.talking():
                self._meetings_collection.upsert(
                    ids=list(rows), embeddings=[NO_VECTOR] * len(rows), metadatas=list(rows.values())
                )

    def _delete_rows(self, row_ids: Sequence[str]) -> None:
        with self._chroma.talking():
            self._meetings_collection.delete(ids=list(row_ids))


def compress(meeting: Meeting) -> str:
    """A meeting as text, small and opaque: Chroma indexes every string it holds for search."""
    record = json.dumps(meeting.to_record(), ensure_ascii=False)
    return base64.b64encode(zlib.compress(record.encode("utf-8"))).decode("ascii")


def _decompress_record(compressed: str) -> dict[str, Any]:
    return dict(json.loads(zlib.decompress(base64.b64decode(compressed))))


def _damaged_record(what: str, location: str) -> StoreError:
    return StoreError(
        f"{what}: its record in {location} is damaged; `yoroku doctor --repair` makes it anew from its file",
        f"{what}: {location} の記録が壊れています。`yoroku doctor --repair` で元のファイルから作り直せます",
    )


def _other_store_version(source: str) -> StoreError:
    return StoreError(
        f"{source}: recorded by another version of Yoroku, and its file was not given; run "
        "`yoroku index --rebuild PATH...` with that file, or index into a new --store",
        f"{source}: 別の版の要録の記録で、元のファイルも指定されていません。そのファイルを含めて "
        "`yoroku index --rebuild フォルダー` を実行するか、新しい --store に取り込んでください",
    )
