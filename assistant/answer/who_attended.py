"""Answers whether somebody attended: where each meeting's list prints the name, or the turn they spoke."""

from collections.abc import Iterator, Sequence

from assistant.answer.findings import Findings, Found, Remark, ScoredQuote
from assistant.answer.header_facts import front_lines
from assistant.answer.strangers import listed
from assistant.models import Quote
from assistant.question.question_kinds import AboutMeeting
from assistant.question.whose_words import bare_name
from corpus import Meeting, Turn
from corpus.language.folding import fold, name_key
from corpus.language.spans import Span, strip_span

MEETINGS = 6  # told of at most, the newest first
LISTS_READ = 60  # of the newest meetings, of which those that name the person are told
SURE = 0.97  # the lists are read by their printed names


def answer(question: AboutMeeting, findings: Findings) -> Found:
    """The line of each list that names the person, and what it says; that no list does, where none does."""
    name = bare_name(question.attendee)
    quotes: list[ScoredQuote] = []
    remarks: list[Remark] = []
    searched = findings.searched[-LISTS_READ:]
    for summary in reversed(searched):
        meeting = findings.library.meeting(summary.meeting_id)
        told = _attendance_told(name, meeting)
        if told is not None and len(remarks) < MEETINGS:
            key, quote = told
            values = {"meeting": meeting.title or meeting.source, "name": question.attendee}
            remarks.append(Remark(key, values))
            quotes.append(ScoredQuote(quote, 1.0 - len(quotes) / 1000))
    if quotes:
        return Found(tuple(quotes), SURE, tuple(remarks))
    return Found((), 0.0, (Remark("on_no_list", {"name": question.attendee, "meetings": len(searched)}),))


def _attendance_told(name: str, meeting: Meeting) -> tuple[str, Quote] | None:
    """What a meeting's record says of somebody's attendance, and where; None where it says nothing."""
    present = listed(name, meeting)
    spoke = next((turn for turn in meeting.turns if _is_attendees_turn(name, turn)), None)
    span = next(_printed_in_lists(name, meeting), None) if present else None
    if span is not None:
        return "attended" if any(present) or spoke else "did_not_attend", Quote.of(meeting, None, span)
    if spoke is not None:
        return "attended", Quote.of(meeting, spoke.ordinal, (spoke.start, spoke.end))
    return None


def _is_attendees_turn(name: str, turn: Turn) -> bool:
    return bool(name) and name_key(fold(name)) in name_key(fold(turn.name or turn.label))


def _printed_in_lists(name: str, meeting: Meeting) -> Iterator[Span]:
    """Where the front matter prints the name: the field of those present or absent, else the line."""
    fields = [
        attendance_field
        for attendance_field in meeting.fields
        if attendance_field.kind in ("present", "absent") and attendance_field.start < attendance_field.end
    ]
    spans: Sequence[Span] = [
        (attendance_field.start, attendance_field.end) for attendance_field in fields
    ] or front_lines(meeting)
    key = name_key(fold(name))
    for start, end in spans:
        if key in name_key(fold(meeting.text[start:end])):
            yield strip_span(meeting.text, start, end)
