"""Entry: what a store knows of one meeting without its text, as one JSON line; summaries, FailedFile."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as Date

from corpus import Meeting, ReadWarning
from corpus.language.folding import fold
from index.models import Failure, MeetingSummary


@dataclass(frozen=True, slots=True)
class Entry:
    """One meeting of the catalogue. ``sources`` are the files that hold it, the one to show first.

    ``passages`` is how many the store holds of it; ``speakers`` each turn's (label, name, role), folded, and
    ``items`` each agenda item's (folded heading, whether it was decided), both for filters.
    """

    meeting_id: str
    sources: tuple[str, ...]
    title: str
    body: str
    date: Date | None
    turns: int
    passages: int
    speakers: tuple[tuple[str, str, str], ...]
    items: tuple[tuple[str, bool], ...]
    warnings: tuple[ReadWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A file that could not be read, by its content: it is tried again when that changes."""

    failure: Failure
    sha256: str


def describe(meeting: Meeting, sources: Sequence[str], passages: int) -> Entry:
    """The catalogue's entry for a meeting that these files hold."""
    people = {(fold(turn.label), fold(turn.name), fold(turn.role)) for turn in meeting.turns}
    items = tuple(
        (fold(meeting.heading(at)), meeting.outcome(at) is not None) for at in range(len(meeting.agenda))
    )
    return Entry(
        meeting.meeting_id,
        tuple(sources),
        meeting.title,
        meeting.body,
        meeting.date,
        len(meeting.turns),
        passages,
        tuple(sorted(people)),
        items,
        meeting.warnings,
    )


def summarise(entry: Entry) -> MeetingSummary:
    """What a list of meetings shows of an entry."""
    return MeetingSummary(
        entry.meeting_id,
        entry.sources[0],
        entry.title,
        entry.body,
        entry.date,
        entry.turns,
        entry.warnings,
        tuple(sorted({name for label, known, _ in entry.speakers for name in (label, known) if name})),
        entry.sources,
        tuple(heading for heading, _ in entry.items),
    )


def to_line(entry: Entry) -> str:
    """The entry as one line of JSON."""
    values = {
        name: getattr(entry, name) for name in ("meeting_id", "sources", "title", "body", "turns", "passages")
    }
    values |= {
        "date": entry.date.isoformat() if entry.date else "",
        "speakers": entry.speakers,
        "items": entry.items,
        "warnings": [(warning.message, warning.japanese) for warning in entry.warnings],
    }
    return json.dumps(values, ensure_ascii=False)


def from_line(line: str) -> Entry:
    """The entry that ``to_line`` turned into ``line``."""
    values = json.loads(line)
    return Entry(
        **values
        | {
            "date": Date.fromisoformat(values["date"]) if values["date"] else None,
            "sources": tuple(values["sources"]),
            "speakers": tuple(tuple(person) for person in values["speakers"]),
            "items": tuple((heading, decided) for heading, decided in values["items"]),
            "warnings": tuple(ReadWarning(*warning) for warning in values["warnings"]),
        }
    )


def with_sources(entry: Entry, sources: Sequence[str]) -> Entry:
    """The same meeting, now held by these files."""
    return replace(entry, sources=tuple(sources))


def item_id(meeting_id: str, agenda: int) -> str:
    """The name of an agenda item among all of a store."""
    return f"{meeting_id}/{agenda}"
