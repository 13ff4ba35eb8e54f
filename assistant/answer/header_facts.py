"""header_answers, fields_of: spans of header fields, or agenda items, a question points at; front_lines."""

import re
from collections.abc import Iterator

from assistant.question.asks_of_meeting import Fact, facts_asked
from corpus import Meeting
from corpus.language.spans import BULLETS, Span, strip_span

_FIELDS_OF_PERSONS = ("present", "absent", "public")


def header_answers(question: str, meeting: Meeting) -> tuple[Span, ...]:
    """The fields that tell what is asked, the agenda by its items; () where the record has none of them."""
    facts = facts_asked(question)
    if "agenda" in facts:
        return tuple(strip_span(meeting.text, item.start, item.end, BULLETS) for item in meeting.agenda)
    told_fields = [field for field in meeting.fields if field.kind in facts and field.start < field.end]
    persons = [field for field in told_fields if field.kind in _FIELDS_OF_PERSONS]
    if not persons and facts & {"present", "absent"}:
        listing = _lines_listing(meeting, present="present" in facts)
        return tuple(dict.fromkeys((*((field.start, field.end) for field in told_fields), *listing)))
    named = [field for field in persons if _names_of_people(question, field.value)] or persons
    shown = (field for field in told_fields if field in named or field not in persons)
    return tuple(dict.fromkeys((field.start, field.end) for field in shown))


def fields_of(meeting: Meeting, facts: frozenset[Fact]) -> tuple[Span, ...]:
    """The printed fields of these facts, each span once, in the order of the text."""
    printed = (field for field in meeting.fields if field.kind in facts and field.start < field.end)
    return tuple(dict.fromkeys(strip_span(meeting.text, field.start, field.end) for field in printed))


def front_lines(meeting: Meeting) -> list[Span]:
    """The lines before anybody speaks."""
    end = meeting.turns[0].label_start if meeting.turns else len(meeting.text)
    spans, at = [], 0
    for line in meeting.text[:end].splitlines(keepends=True):
        spans.append((at, at + len(line)))
        at += len(line)
    return spans


def _lines_listing(meeting: Meeting, *, present: bool) -> Iterator[Span]:
    """The lines that list those who attended, or did not, where no field does."""
    names = [attendee.name for attendee in meeting.attendance if attendee.present is present]
    for start, end in front_lines(meeting):
        if any(name in meeting.text[start:end] for name in names):
            yield strip_span(meeting.text, start, end)


def _names_of_people(question: str, group: str) -> bool:
    """Whether a question is about the group (委員, 説明員) that heads a field: the last one it names."""
    return re.search(rf"(?<!副){group}(?:は|が|の|を|と|何|[?？])", question) is not None
