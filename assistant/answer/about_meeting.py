"""Answers AboutMeeting: which are meant (offices), a card (_ON_CARD), header quotes, decisions, the next."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.answer import about_subject, who_attended
from assistant.answer.findings import NOTHING_FOUND, Findings, Found, Remark, ScoredQuote
from assistant.answer.header_facts import fields_of, header_answers
from assistant.models import Quote
from assistant.ports import NO_FILTERS
from assistant.question.asks_of_meeting import Fact
from assistant.question.figures import TIME
from assistant.question.question_kinds import AboutMeeting
from corpus import Meeting
from corpus.language.folding import fold
from corpus.language.numerals import KANJI_FROM_ONE
from corpus.language.sentences import split_sentences
from corpus.language.spans import BULLETS, strip_span
from index import MeetingSummary

# How sure an answer from a meeting's own record is: its fields are found by their printed names.
RECORD_CONFIDENCE = 0.97
CARDS = 3  # meetings told at a glance at most
_ON_CARD: frozenset[Fact] = frozenset(("date", "start_time", "end_time", "venue", "present", "absent"))
_NEXT_MEETING = re.compile(
    r"次回|次の(?:会議|委員会|審査会|審議会|協議会|会合|定例会)"
    rf"|第[ 　]*[0-9０-９{KANJI_FROM_ONE}]+回[^。]{{0,40}}(?:開催|開き|開く|行い|行う|予定)"
    r"|\bnext (?:meeting|session)\b|\b(?:meet|reconvene|resume) (?:again|on|next)\b",
    re.IGNORECASE,
)


def answer(question: AboutMeeting, findings: Findings) -> Found:
    """What the records of the meetings meant say; where they say nothing, what was said in them."""
    if question.attendee:
        return who_attended.answer(question, findings)
    quotes = (
        tuple(_of_next(question, findings))
        or tuple(_meeting_card(question, findings))
        or tuple(_header_quotes(question, findings))
        or tuple(_decision_quotes(question, findings))
    )
    if quotes:
        found = tuple(ScoredQuote(quote, 1.0) for quote in quotes)
        return Found(found, RECORD_CONFIDENCE, tuple(_which(question, findings.searched)))
    if leaves_open_which(question, findings.searched):
        return NOTHING_FOUND  # what was said in one of them or another is no answer
    return about_subject.answer(question.subject, findings)


def _which(question: AboutMeeting, searched: Sequence[MeetingSummary]) -> Iterator[Remark]:
    """That what was decided is told of the newest meeting, where none is named of several."""
    is_told = leaves_open_which(question, searched)
    if question.wants_decisions and question.filters == NO_FILTERS and len(searched) > 1 and not is_told:
        yield Remark("newest_meeting", {"held": len(searched)})


def leaves_open_which(question: AboutMeeting, searched: Sequence[MeetingSummary]) -> bool:
    """Whether nothing but a meeting is asked about, and not said which of several, or none that there is."""
    names_any = _names_any_meeting(question) and bool(_meetings_meant(question, searched))
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
    meant = [one for one in searched if all(_holds_office(office, one) for office in offices)]
    meant.sort(key=lambda one: one.date or date.min, reverse=True)
    return meant if _names_any_meeting(question) else meant[:1]


def _names_any_meeting(question: AboutMeeting) -> bool:
    return question.filters != NO_FILTERS or bool(question.offices)


def _holds_office(office: str, summary: MeetingSummary) -> bool:
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
            quotes += [Quote.of(meeting, _turn_of_fact(meeting, span[0]), span) for span in spans]
    return quotes


def _meeting_card(question: AboutMeeting, findings: Findings) -> Iterator[Quote]:
    """A meeting at a glance: when, where and who, then each item with the words that decided it."""
    if not question.wants_summary:
        return
    for summary in _meetings_meant(replace(question, is_only=True), findings.searched)[:CARDS]:
        meeting = findings.library.meeting(summary.meeting_id)
        for span in fields_of(meeting, _ON_CARD):
            yield Quote.of(meeting, None, span)
        for agenda, item in enumerate(meeting.agenda):
            made = None if item.joint not in (None, agenda) else meeting.outcome(agenda)
            heading = strip_span(meeting.text, item.start, item.end, BULLETS)
            if heading[0] < heading[1]:
                yield Quote.of(meeting, None, heading)
            if made is not None:
                yield Quote.of(meeting, made.turn, (made.start, made.end))


def _of_next(question: AboutMeeting, findings: Findings) -> Iterator[Quote]:
    """When the body meets next, as it was told at the end of its newest meeting."""
    if not question.wants_next:
        return
    newest: dict[str, MeetingSummary] = {}
    for one in sorted(findings.searched, key=lambda one: one.date or date.min):
        newest[one.body] = one
    for summary in sorted(newest.values(), key=lambda one: one.date or date.min, reverse=True)[:CARDS]:
        meeting = findings.library.meeting(summary.meeting_id)
        yield from _told_of_next(meeting)


def _told_of_next(meeting: Meeting) -> Iterator[Quote]:
    """The last sentences that name the next meeting with a time."""
    found = [
        Quote.of(meeting, turn.ordinal, span)
        for turn in meeting.turns[len(meeting.turns) // 2 :]
        for span in split_sentences(meeting.text, turn.start, turn.end)
        if _NEXT_MEETING.search(words := meeting.text[slice(*span)]) and TIME.search(words)
    ]
    if found:
        last = found[-1].turn
        yield from (quote for quote in found if quote.turn == last)


def _of_best_header(findings: Findings) -> list[MeetingSummary]:
    """The meeting whose header is found before all that was said: it is named in words of its own."""
    results = findings.ranking.results
    best = results[0].passage if results else None
    if best is None or best.turn is not None:
        return []
    return [one for one in findings.searched if one.meeting_id == best.meeting_id]


def _decision_quotes(question: AboutMeeting, findings: Findings) -> Iterator[Quote]:
    """All that the meetings searched decided, of all there are the newest, when nothing else is asked."""
    if not question.wants_decisions:
        return
    newest = sorted(findings.searched, key=lambda one: one.date or date.min, reverse=True)
    for summary in newest[: 1 if question.filters == NO_FILTERS else CARDS]:
        meeting = findings.library.meeting(summary.meeting_id)
        for made in (one for one in meeting.decisions if one.kind == "item"):
            yield Quote.of(meeting, made.turn, (made.start, made.end))


def _turn_of_fact(meeting: Meeting, offset: int) -> int | None:
    return next((turn.ordinal for turn in meeting.turns if turn.start <= offset < turn.end), None)
