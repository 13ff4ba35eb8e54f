"""Questions about meetings themselves: which of them are meant, and what their own records answer."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.answer.facts import asks_of_meeting, header_answers
from assistant.models import Quote
from assistant.ports import NO_FILTERS, Library
from assistant.question.conversation import OFFICE, asks_of_the_meeting
from assistant.question.people import fold
from assistant.question.understand import Question
from corpus import Meeting
from index import MeetingSummary


def meetings_meant(asked: Question, searched: Sequence[MeetingSummary]) -> list[MeetingSummary]:
    """The meetings that a question about meetings means, the newest first.

    The only one there is, those of the body or the time it names, or those in which somebody holds the
    office it names; the newest where it names nothing.
    """
    if len(searched) == 1:
        return list(searched)
    if not _asks_of_meetings(asked):
        return []
    offices = [fold(office) for office in OFFICE.findall(asked.text)]
    meant = [one for one in searched if all(_holds(office, one) for office in offices)]
    meant.sort(key=lambda one: one.date or date.min, reverse=True)
    return meant if _names_any(asked) else meant[:1]


def asks_which(asked: Question, searched: Sequence[MeetingSummary], meant: Sequence[MeetingSummary]) -> bool:
    """Whether it is about a meeting, and does not say which of several, or names none that there is."""
    return len(searched) > 1 and not (meant and _names_any(asked)) and _asks_of_meetings(asked)


def _names_any(asked: Question) -> bool:
    return asked.filters != NO_FILTERS or OFFICE.search(asked.text) is not None


def _asks_of_meetings(asked: Question) -> bool:
    """Whether it is about meetings and nothing that was spoken of in them."""
    if asked.kind == "who":
        return False
    body = asked.filters.body
    return asks_of_the_meeting(asked.subject.replace(body, "会議") if body else asked.subject)


def header_quotes(
    asked: Question, meant: Sequence[MeetingSummary], library: Library, most: int
) -> list[Quote]:
    """The header fields that a question about meetings points at; no meeting is begun after ``most``."""
    identified = bool(asked.filters.meeting_id)
    asks = (asks_of_meeting(words, identified=identified) for words in (asked.text, asked.subject))
    if asked.kind == "who" or not any(asks):
        return []
    quotes: list[Quote] = []
    for summary in meant:
        if len(quotes) < most:
            meeting = library.meeting(summary.meeting_id)
            for start, end in header_answers(asked.text, meeting):
                turn = _turn_at(meeting, start)
                quotes.append(Quote(meeting.meeting_id, turn, start, end, meeting.text[start:end]))
    return quotes


def decision_quotes(asked: Question, searched: Sequence[MeetingSummary], library: Library) -> Iterator[Quote]:
    """How the one meeting searched decided its items, when nothing else is asked."""
    if len(searched) != 1 or asked.kind != "decision" or asked.looks_for_something:
        return
    meeting = library.meeting(searched[0].meeting_id)
    for made in (one for one in meeting.decisions if one.kind == "item"):
        yield Quote(meeting.meeting_id, made.turn, made.start, made.end, meeting.text[made.start : made.end])


def _turn_at(meeting: Meeting, offset: int) -> int | None:
    return next((turn.ordinal for turn in meeting.turns if turn.start <= offset < turn.end), None)


def _holds(office: str, summary: MeetingSummary) -> bool:
    """Whether somebody who speaks in the meeting holds the office, and not only its deputy's (副)."""
    return any(re.search(rf"(?<!副){re.escape(office)}", speaker) for speaker in summary.speakers)
