"""meeting_to_json, answer_to_json, citation_to_json, status_to_json: objects of ``--json``, key for key."""

import dataclasses
from datetime import date
from typing import Any

from assistant.answer.citations import cite
from assistant.answer.mentions import Match
from assistant.models import Answer, Citation, Precedent, Precedents, Quote, Understood
from corpus import Meeting
from index import Filters, StoreStatus, SyncReport


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
        "attendance": [_attendee_json(meeting, index) for index in range(len(meeting.attendance))],
        "agenda": [_item_json(meeting, index) for index in range(len(meeting.agenda))],
        "decisions": [
            {**_decision_json(meeting, index), "agenda": meeting.decisions[index].agenda}
            for index in range(len(meeting.decisions))
        ],
        "turns": [_turn_json(meeting, index) for index in range(len(meeting.turns))],
    }


def report_to_json(report: SyncReport) -> dict[str, Any]:
    """What a sync did: lists of source paths; what failed, was skipped or read with a doubt, and why."""
    return {
        "added": list(report.added),
        "updated": list(report.updated),
        "unchanged": list(report.unchanged),
        "removed": list(report.removed),
        "failed": [{"source": failure.source, "reason": failure.message} for failure in report.failed],
        "skipped": [{"source": skipped.source, "reason": skipped.message} for skipped in report.skipped],
        "warned": [{"source": warned.source, "reason": warned.message} for warned in report.warned],
    }


def status_to_json(status: StoreStatus, versions: dict[str, str]) -> dict[str, Any]:
    """What a store holds, and the versions of the parts that made and read it."""
    failures = [
        {"source": one.source, "reason": one.message, "japanese": one.japanese} for one in status.failures
    ]
    return {**dataclasses.asdict(status), "failures": failures, "versions": versions}


def answer_to_json(answer: Answer) -> dict[str, Any]:
    """The answer as ``yoroku ask --json`` prints it, key for key."""
    return {
        "question": answer.question,
        "language": answer.language,
        "answered": answer.answered,
        "confidence": round(answer.confidence, 6),
        "filters": filters_to_json(answer.filters),
        "understood": understood_to_json(answer.understood),
        "coverage": dataclasses.asdict(answer.coverage) if answer.coverage else None,
        "text": answer.text,
        "quotes": [citation_to_json(citation) for citation in answer.quotes],
        "passages": [passage_to_json(citation) for citation in answer.passages],
    }


def understood_to_json(understood: Understood) -> dict[str, Any]:
    """The kind of a question, and only those of its parts that it has."""
    values = dataclasses.asdict(understood)
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in values.items() if value
    }


def precedents_to_json(precedents: Precedents) -> dict[str, Any]:
    """What ``yoroku precedents --json`` prints, key for key."""
    return {
        "query": precedents.query,
        "language": precedents.language,
        "found": precedents.found,
        "confidence": round(precedents.confidence, 6),
        "items": [_precedent_json(item) for item in precedents.items],
    }


def _precedent_json(item: Precedent) -> dict[str, Any]:
    return {
        "meeting_id": item.meeting_id,
        "source": item.source,
        "title": item.title or None,
        "body": item.body or None,
        "date": item.date.isoformat() if item.date else None,
        "item": item.item or None,
        "start": item.start,
        "end": item.end,
        "first_turn": item.first_turn,
        "last_turn": item.last_turn,
        "outcome": item.outcome or None,
        "outcome_quote": _citation_json(item.outcome_quote),
        "conditions": [citation_to_json(one) for one in item.conditions],
        "exchanges": [
            {"question": citation_to_json(one.question), "reply": _citation_json(one.reply)}
            for one in item.exchanges
        ],
        "later": [citation_to_json(one) for one in item.later],
        "score": round(item.score, 6),
    }


def _citation_json(citation: Citation | None) -> dict[str, Any] | None:
    return None if citation is None else citation_to_json(citation)


def passage_to_json(citation: Citation) -> dict[str, Any]:
    """A citation with its score, and what the passage is in its exchange; null where it is in none."""
    return {
        **citation_to_json(citation),
        "score": round(citation.score, 6),
        "link": citation.link or None,
    }


def citation_to_json(citation: Citation) -> dict[str, Any]:
    """One citation with the contract's keys; null where nothing is known."""
    quote = citation.quote
    return {
        "turn_id": citation.turn_id or None,
        "meeting_id": quote.meeting_id,
        "source": citation.source,
        "title": citation.title or None,
        "body": citation.body or None,
        "date": citation.date.isoformat() if citation.date else None,
        "speaker": citation.speaker or None,
        "agenda": citation.agenda or None,
        "turn": quote.turn,
        "page": citation.page,
        "start": quote.start,
        "end": quote.end,
        "quote": quote.text,
    }


def mention_to_json(match: Match) -> dict[str, Any]:
    """One match of a word, the whole turn word for word, as its table and programs get it."""
    turn = match.turn
    ordinal = None if turn is None else turn.ordinal
    text = match.meeting.text[match.start : match.end]
    citation = cite(match.meeting, Quote(match.meeting.meeting_id, ordinal, match.start, match.end, text))
    known = {"name": match.speaker, "fiscal_year": match.year, "times": len(match.spans)}
    return known | ({} if citation is None else citation_to_json(citation))


def filters_to_json(filters: Filters) -> dict[str, Any]:
    """Only the filters that are set, dates as ISO strings."""
    values = {
        field.name: (getattr(filters, field.name), field.default) for field in dataclasses.fields(filters)
    }
    changed = {name: value for name, (value, default) in values.items() if value != default}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in changed.items()}


def _attendee_json(meeting: Meeting, index: int) -> dict[str, Any]:
    person = meeting.attendance[index]
    return {
        "name": person.name,
        "role": person.role,
        "department": person.department,
        "present": person.present,
    }


def _item_json(meeting: Meeting, index: int) -> dict[str, Any]:
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
        "decision": None if outcome is None else _decision_json(meeting, meeting.decisions.index(outcome)),
    }


def _decision_json(meeting: Meeting, index: int) -> dict[str, Any]:
    decision = meeting.decisions[index]
    return {
        "outcome": decision.outcome,
        "text": meeting.text[decision.start : decision.end],
        "start": decision.start,
        "end": decision.end,
        "turn": decision.turn,
    }


def _turn_json(meeting: Meeting, index: int) -> dict[str, Any]:
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
