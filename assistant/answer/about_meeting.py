"""Answers AboutMeeting from the records of the meetings meant: header quotes, or the decisions they made."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.answer import about_subject
from assistant.answer.facts import header_answers
from assistant.answer.findings import NOTHING_FOUND, Findings, Found, ScoredQuote
from assistant.models import Quote
from assistant.ports import NO_FILTERS
from assistant.question.kinds import AboutMeeting
from corpus import Meeting
from corpus.language.folding import fold
from index import MeetingSummary

# How sure an answer from a meeting's own record is: its fields are found by their printed names.
RECORD_CONFIDENCE = 0.97


def answer(question: AboutMeeting, findings: Findings) -> Found:
    """What the records of the meetings meant say; where they say nothing, what was said in them."""
    quotes = tuple(_header_quotes(question, findings)) or tuple(_decision_quotes(question, findings))
    if quotes:
        return Found(tuple(ScoredQuote(quote, 1.0) for quote in quotes), RECORD_CONFIDENCE)
    if leaves_open_which(question, findings.searched):
        return NOTHING_FOUND  # what was said in one of them or another is no answer
    return about_subject.answer(question.subject, findings)


def leaves_open_which(question: AboutMeeting, searched: Sequence[MeetingSummary]) -> bool:
    """Whether nothing but a meeting is asked about, and not said which of several, or none that there is."""
    names_any = _names_any(question) and bool(_meetings_meant(question, searched))
    return question.is_only and len(searched) > 1 and not names_any


def _meetings_meant(question: AboutMeeting, searched: Sequence[MeetingSummary]) -> list[MeetingSummary]:
    """The meetings that the question means, the newest first.

    The only one there is, those of the body or the time it names, or those in which somebody holds the
    office it names; the newest where it names nothing.
    """
    if len(searched) == 1:
        return list(searched)
    if not question.is_only:
        return []
    offices = [fold(office) for office in question.offices]
    meant = [one for one in searched if all(_holds(office, one) for office in offices)]
    meant.sort(key=lambda one: one.date or date.min, reverse=True)
    return meant if _names_any(question) else meant[:1]


def _names_any(question: AboutMeeting) -> bool:
    return question.filters != NO_FILTERS or bool(question.offices)


def _holds(office: str, summary: MeetingSummary) -> bool:
    """Whether somebody who speaks in the meeting holds the office, and not only its deputy's (副)."""
    return any(re.search(rf"(?<!副){re.escape(office)}", speaker) for speaker in summary.speakers)


def _header_quotes(question: AboutMeeting, findings: Findings) -> list[Quote]:
    """The header fields that the question points at; no meeting is begun after as many as are shown."""
    if not question.wants_header:
        return []
    meant = _meetings_meant(question, findings.searched)
    if not meant and not leaves_open_which(question, findings.searched):
        meant = _of_best_header(findings)
    quotes: list[Quote] = []
    for summary in meant:
        if len(quotes) < findings.settings.quotes_max:
            meeting = findings.library.meeting(summary.meeting_id)
            spans = header_answers(question.text, meeting)
            quotes += [Quote.of(meeting, _turn_at(meeting, span[0]), span) for span in spans]
    return quotes


def _of_best_header(findings: Findings) -> list[MeetingSummary]:
    """The meeting whose header is found before all that was said: it is named in words of its own."""
    results = findings.ranking.results
    best = results[0].passage if results else None
    if best is None or best.turn is not None:
        return []
    return [one for one in findings.searched if one.meeting_id == best.meeting_id]


def _decision_quotes(question: AboutMeeting, findings: Findings) -> Iterator[Quote]:
    """All that the one meeting searched decided, when nothing else is asked."""
    if question.wants_decisions and len(findings.searched) == 1:
        meeting = findings.library.meeting(findings.searched[0].meeting_id)
        for made in (one for one in meeting.decisions if one.kind == "item"):
            yield Quote.of(meeting, made.turn, (made.start, made.end))


def _turn_at(meeting: Meeting, offset: int) -> int | None:
    return next((turn.ordinal for turn in meeting.turns if turn.start <= offset < turn.end), None)
