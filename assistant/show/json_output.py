"""What ``yoroku read``, ``index`` and ``status`` print with ``--json``."""

import dataclasses
from typing import Any

from corpus import Meeting
from index import StoreStatus, SyncReport


def meeting_to_json(meeting: Meeting) -> dict[str, Any]:
    """The contract's object, key for key; offsets are code points into ``text``."""
    return {
        "source": meeting.source,
        "text": meeting.text,
        "title": meeting.title,
        "body": meeting.body,
        "number": meeting.number,
        "date": meeting.date.isoformat() if meeting.date else None,
        "start_time": meeting.start_time,
        "end_time": meeting.end_time,
        "venue": meeting.venue,
        "attendance": [_attendee(meeting, index) for index in range(len(meeting.attendance))],
        "agenda": [_item(meeting, index) for index in range(len(meeting.agenda))],
        "decisions": [
            {**_decision(meeting, index), "agenda": meeting.decisions[index].agenda}
            for index in range(len(meeting.decisions))
        ],
        "turns": [_turn(meeting, index) for index in range(len(meeting.turns))],
    }


def report_to_json(report: SyncReport) -> dict[str, Any]:
    """What a sync did: lists of source paths, and the failures with their reasons."""
    return {
        "added": list(report.added),
        "updated": list(report.updated),
        "unchanged": list(report.unchanged),
        "removed": list(report.removed),
        "failed": [{"source": failure.source, "reason": failure.reason} for failure in report.failed],
    }


def status_to_json(status: StoreStatus, versions: dict[str, str]) -> dict[str, Any]:
    """What a store holds, and the versions of the parts that made and read it."""
    return {**dataclasses.asdict(status), "versions": versions}


def _attendee(meeting: Meeting, index: int) -> dict[str, Any]:
    person = meeting.attendance[index]
    return {
        "name": person.name,
        "role": person.role,
        "department": person.department,
        "present": person.present,
    }


def _item(meeting: Meeting, index: int) -> dict[str, Any]:
    item = meeting.agenda[index]
    outcome = meeting.outcome(index)
    return {
        "number": item.number,
        "title": item.title,
        "start": item.start,
        "end": item.end,
        "department": item.department,
        "materials": list(item.materials),
        "first_turn": item.first_turn,
        "decision": None if outcome is None else _decision(meeting, meeting.decisions.index(outcome)),
    }


def _decision(meeting: Meeting, index: int) -> dict[str, Any]:
    decision = meeting.decisions[index]
    return {
        "outcome": decision.outcome,
        "text": meeting.text[decision.start : decision.end],
        "start": decision.start,
        "end": decision.end,
        "turn": decision.turn,
    }


def _turn(meeting: Meeting, index: int) -> dict[str, Any]:
    turn = meeting.turns[index]
    return {
        "turn": turn.ordinal,
        "turn_id": meeting.turn_id(turn.ordinal),
        "label": turn.label,
        "name": turn.name,
        "role": turn.role,
        "department": turn.department,
        "text": meeting.text[turn.start : turn.end],
        "start": turn.start,
        "end": turn.end,
        "label_start": turn.label_start,
        "page": turn.page,
        "agenda": turn.agenda,
    }
