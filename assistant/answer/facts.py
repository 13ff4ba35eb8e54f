"""header_answers: the fields of a meeting's header (or its agenda) that a question points at, as spans."""

import re

from assistant.question.about_meeting import Fact, facts_asked
from corpus import Meeting
from corpus.language.spans import BULLETS, Span, strip_span

_PERSONS = ("present", "absent", "public")


def header_answers(question: str, meeting: Meeting) -> tuple[Span, ...]:
    """The fields that tell what is asked, the agenda by its items; () where the record has none of them."""
    facts = facts_asked(question)
    if "agenda" in facts:
        return tuple(strip_span(meeting.text, item.start, item.end, BULLETS) for item in meeting.agenda)
    told = [field for field in meeting.fields if field.kind in facts and field.start < field.end]
    persons = [field for field in told if field.kind in _PERSONS]
    named = [field for field in persons if _names(question, field.value)] or persons
    shown = (field for field in told if field in named or field not in persons)
    return tuple(dict.fromkeys((field.start, field.end) for field in shown))


def fields_of(meeting: Meeting, facts: frozenset[Fact]) -> tuple[Span, ...]:
    """The printed fields of these facts, each span once, in the order of the text."""
    printed = (field for field in meeting.fields if field.kind in facts and field.start < field.end)
    return tuple(dict.fromkeys(strip_span(meeting.text, field.start, field.end) for field in printed))


def _names(question: str, group: str) -> bool:
    """Whether a question is about the group (委員, 説明員) that heads a field: the last one it names."""
    return re.search(rf"(?<!副){group}(?:は|が|の|を|と|何|[?？])", question) is not None
