"""A Meeting as plain JSON values and back: what the store keeps, and ``yoroku read --json`` prints from."""

import dataclasses
from datetime import date
from typing import Any

from corpus.models import AgendaItem, Attendee, Decision, Meeting, Page, ReadWarning, Turn


def to_record(meeting: Meeting) -> dict[str, Any]:
    """Every field of the meeting as JSON values, dates in ISO form; ``from_record`` is the way back."""
    record = dataclasses.asdict(meeting)
    record["date"] = meeting.date.isoformat() if meeting.date else ""
    return record


def from_record(record: dict[str, Any]) -> Meeting:
    """The Meeting that ``to_record`` turned into ``record``."""
    fields = dict(record)
    fields["date"] = date.fromisoformat(record["date"]) if record["date"] else None
    fields["attendance"] = tuple(Attendee(**item) for item in record["attendance"])
    fields["agenda"] = tuple(
        AgendaItem(**item | {"materials": tuple(item["materials"])}) for item in record["agenda"]
    )
    fields["decisions"] = tuple(Decision(**item) for item in record["decisions"])
    fields["turns"] = tuple(Turn(**item) for item in record["turns"])
    fields["pages"] = tuple(Page(**item) for item in record["pages"])
    fields["warnings"] = tuple(ReadWarning(**item) for item in record["warnings"])
    return Meeting(**fields)
