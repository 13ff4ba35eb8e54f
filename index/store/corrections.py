"""Corrections: values put right by hand (title, body, date), in corrections.json; corrected(meeting)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, get_args

from corpus import Meeting
from index.models import StoreError
from index.store.chroma import is_server
from index.store.folder import PROCESS, StoreFolder
from index.store.room import writing

Corrected = Literal["title", "body", "date"]
KINDS: tuple[Corrected, ...] = get_args(Corrected)
Values = Mapping[Corrected, str]  # a date in ISO form; what is not there is as the file prints it


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right of the meeting of an id, or of whatever its files hold after they changed."""

    meeting_id: str
    sources: tuple[str, ...]
    values: Values


class Corrections:
    """The corrections of one store, in a file of its folder, which a rebuild and a loss leave alone."""

    def __init__(self, location: str) -> None:
        self._location = location
        self._file = StoreFolder(location).path / "corrections.json"

    @cached_property
    def all(self) -> tuple[Correction, ...]:
        """Every correction as of the first look; StoreError where the file cannot be read."""
        if not self._file.is_file():
            return ()
        try:
            rows = json.loads(self._file.read_text(encoding="utf-8"))
            return tuple(Correction(row["meeting"], tuple(row["sources"]), row["values"]) for row in rows)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise _unreadable_corrections(self._file) from error

    def values(self, meeting_id: str, source: str) -> Values:
        """What was put right of a meeting: by its id, else by the file that holds it now."""
        every = self.all
        by_id = (one.values for one in every if one.meeting_id == meeting_id)
        return next(by_id, next((one.values for one in every if source in one.sources), {}))

    def put(self, correction: Correction) -> None:
        """Replace what was put right of this meeting and of its files; without values, forget it."""
        if is_server(self._location):
            raise _on_a_server(self._location)
        kept = [
            one
            for one in self.all
            if one.meeting_id != correction.meeting_id and not {*one.sources} & {*correction.sources}
        ]
        rows = [
            {"meeting": one.meeting_id, "sources": one.sources, "values": dict(one.values)}
            for one in (*kept, *([correction] if correction.values else ()))
        ]
        beside = self._file.with_name(f"corrections-{PROCESS}.tmp")
        with writing(self._file):
            beside.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8", newline="\n")
            beside.replace(self._file)
        del self.__dict__["all"]


def corrected(meeting: Meeting, values: Values) -> Meeting:
    """The meeting with these values before those that the file prints, which stay where they stand."""
    record = meeting.to_record()
    put = [{"kind": kind, "start": 0, "end": 0, "value": values[kind]} for kind in KINDS if kind in values]
    return Meeting.from_record(record | {"fields": [*put, *record["fields"]]})


def uncorrected(meeting: Meeting, kinds: Sequence[str]) -> Meeting:
    """The meeting as its file prints it, without the values that ``corrected`` put before them."""
    record = meeting.to_record()
    return Meeting.from_record(record | {"fields": record["fields"][len(kinds) :]})


def _unreadable_corrections(file: Path) -> StoreError:
    return StoreError(
        f"{file}: the corrections cannot be read; mend the file, or move it away to do without them",
        f"{file}: 訂正の記録が読めません。ファイルを直すか、移動すると訂正なしで続けられます",
    )


def _on_a_server(location: str) -> StoreError:
    return StoreError(
        f"{location}: corrections are kept in a store's folder; a store on a server has none",
        f"{location}: サーバー上の索引では訂正できません。訂正はこのパソコンの索引に保存されます",
    )
