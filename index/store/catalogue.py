"""Entry: what a store knows of a meeting without its text; describe, to_line of JSON; FailedFile."""

import json
from collections.abc import Iterable, Sequence
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
    ``corrected`` names what was put right by hand.
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
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A file that could not be read, by its content: it is tried again when that changes."""

    failure: Failure
    sha256: str


def describe(meeting: Meeting, sources: Sequence[str], passages: int, corrected: Sequence[str] = ()) -> Entry:
    """The catalogue's entry for a meeting that these files hold; ``corrected`` was put right by hand."""
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
        tuple(corrected),
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
        entry.corrected,
    )


def summaries(entries: Iterable[Entry]) -> tuple[MeetingSummary, ...]:
    """The list of meetings: by date, title and files."""
    return tuple(map(summarise, sorted(entries, key=lambda one: (str(one.date), one.title, one.sources))))


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
        "corrected": entry.corrected,
    }
    return json.dumps(values, ensure_ascii=False)


def from_line(line: str) -> Entry:
    """The entry that ``to_line`` turned into ``line``."""
    # What a later version notes besides is left out.
    entry_values = {name: value for name, value in json.loads(line).items() if name in Entry.__slots__}
    return Entry(
        **entry_values
        | {
            "date": Date.fromisoformat(entry_values["date"]) if entry_values["date"] else None,
            "sources": tuple(entry_values["sources"]),
            "speakers": tuple(tuple(person) for person in entry_values["speakers"]),
            "items": tuple((heading, decided) for heading, decided in entry_values["items"]),
            "warnings": tuple(ReadWarning(*warning) for warning in entry_values["warnings"]),
            "corrected": tuple(entry_values.get("corrected", ())),  # of a store made before there were any
        }
    )


def with_sources(entry: Entry, sources: Sequence[str]) -> Entry:
    """The same meeting, now held by these files."""
    return replace(entry, sources=tuple(sources))


def item_id(meeting_id: str, agenda: int) -> str:
    """The name of an agenda item among all of a store."""
    return f"{meeting_id}/{agenda}"
