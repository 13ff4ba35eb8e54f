"""Answers how often: how many times words are said, turns, questions, meetings, items, people (counted_…)."""

import re
from collections.abc import Iterator

from assistant.answer import about_person, about_subject
from assistant.answer.about_decision import ended
from assistant.answer.about_meeting import RECORD_CONFIDENCE
from assistant.answer.asked_and_replied import exchanges
from assistant.answer.findings import Findings, Found, Remark, ScoredQuote
from assistant.answer.header_facts import fields_of, header_answers
from assistant.answer.items_on_matter import is_section
from assistant.answer.mentions import Match, Mentions, counted_mentions
from assistant.answer.turn_excerpts import excerpt
from assistant.models import Quote
from assistant.ports import NO_FILTERS
from assistant.question.question_kinds import AboutCount
from corpus import Meeting
from corpus.language.numerals import KANJI_NUMERALS
from corpus.language.sentences import split_sentences

EVIDENCE = 6  # quotes shown of what was counted
MEETINGS = 6  # whose attendance is told
TURN_CHARS = 160  # of a turn shown as evidence
NEWEST = 2  # meetings in which it is looked for how often their body met
_MET_SO_OFTEN = re.compile(
    rf"(?<![第0-9０-９{KANJI_NUMERALS}])[0-9０-９{KANJI_NUMERALS}]+回(?:にわた[りっ]て?|の)?[^。、]{{0,12}}?(?:(?:委員会|審査会|審議会|協議会|会議|会合)を?[^。、]{{0,6}}(?:開|重ね)|開催(?:し|いたし|され|を重ね))"
    r"|\b(?:met|held|meetings?) (?:\w+ ){0,3}(?:times|meetings)\b",
    re.IGNORECASE,
)


def answer(question: AboutCount, findings: Findings, mentions: Mentions) -> Found:
    """The number, exactly, as a remark; beside it a few quotes of what was counted."""
    match question.counted:
        case "times" | "saying":
            return _of_words(question, findings, mentions)
        case "turns" | "questions":
            return _turns_counted(question, findings, mentions)
        case "meetings":
            return _of_meetings(findings)
        case "items":
            return _of_items(question, findings)
        case "people":
            return _of_people(question, findings)


def _of_words(question: AboutCount, findings: Findings, mentions: Mentions) -> Found:
    """The first sentences that say the words; how many there are in all is told with every such answer."""
    matches = counted_mentions(question, findings, mentions)
    if not matches:
        return Found((), 0.0, (Remark("said_never", {"words": question.words}),))
    quotes = tuple(
        ScoredQuote(_turns_saying(match), 1.0 - at / 1000) for at, match in enumerate(matches[:EVIDENCE])
    )
    return Found(quotes, RECORD_CONFIDENCE)


def _turns_saying(match: Match) -> Quote:
    """The sentence that says the words first."""
    start = match.spans[0][0]
    spans = split_sentences(match.meeting.text, match.start, match.end)
    span = next((one for one in spans if one[0] <= start < one[1]), match.spans[0])
    return Quote.of(match.meeting, match.turn.ordinal if match.turn else None, span)


def _turns_counted(question: AboutCount, findings: Findings, mentions: Mentions) -> Found:
    """Turns, or questions, of the person named, else of everybody; those on words that say them."""
    found = list(about_person.turns_by(question.filters, findings))
    if question.counted == "questions":
        found = [
            (meeting, turn)
            for meeting, turn in found
            if any(True for _ in exchanges(meeting, (turn.ordinal,)))
        ]
    if question.words:
        saying = {(mention.meeting.meeting_id, mention.turn) for mention in mentions.find(question.words)}
        found = [(meeting, turn) for meeting, turn in found if (meeting.meeting_id, turn) in saying]
    if not found:
        return about_subject.answer(question.subject, findings)
    quotes = tuple(
        ScoredQuote(excerpt(meeting, turn.ordinal, TURN_CHARS, "", findings.library), 1.0 - at / 1000)
        for at, (meeting, turn) in enumerate(found[:EVIDENCE])
    )
    meetings = len({meeting.meeting_id for meeting, _ in found})
    key = "counted_questions" if question.counted == "questions" else "counted_turns"
    return Found(quotes, RECORD_CONFIDENCE, (Remark(key, {"turns": len(found), "meetings": meetings}),))


def _of_meetings(findings: Findings) -> Found:
    """The minutes held; and what the newest of them say of how often the body met."""
    meetings = [findings.library.meeting(summary.meeting_id) for summary in reversed(findings.searched)]
    told = [quote for meeting in meetings[:NEWEST] for quote in _told_as_count(meeting)]
    days = [day for meeting in meetings for day in _dates_of_meetings(meeting)]
    quotes = (*told[:EVIDENCE], *days[:EVIDENCE])
    found = tuple(ScoredQuote(quote, 1.0 - at / 1000) for at, quote in enumerate(quotes))
    remark = Remark("counted_meetings", {"meetings": len(meetings)})
    return Found(found, RECORD_CONFIDENCE if found else 0.0, (remark,))


def _told_as_count(meeting: Meeting) -> Iterator[Quote]:
    for turn in meeting.turns:
        for start, end in split_sentences(meeting.text, turn.start, turn.end):
            if _MET_SO_OFTEN.search(meeting.text[start:end]):
                yield Quote.of(meeting, turn.ordinal, (start, end))


def _dates_of_meetings(meeting: Meeting) -> Iterator[Quote]:
    yield from (Quote.of(meeting, None, span) for span in fields_of(meeting, frozenset(("date",)))[:1])


def _of_items(question: AboutCount, findings: Findings) -> Found:
    """The items of the meetings searched; those that ended so, where the question names an ending."""
    quotes: list[Quote] = []
    items, asks_ending = 0, bool(question.endings or question.votes)
    for summary in reversed(findings.searched):
        meeting = findings.library.meeting(summary.meeting_id)
        counted = (
            list(ended(meeting, question.endings, question.votes)) if asks_ending else _items_counted(meeting)
        )
        items += len(counted)
        quotes += [_heading_counted(meeting, at) for at in counted]
    found = tuple(ScoredQuote(quote, 1.0 - at / 1000) for at, quote in enumerate(quotes[: 2 * EVIDENCE]))
    key = "counted_items_ended_so" if asks_ending else "counted_items"
    values = {"items": items, "meetings": len(findings.searched)}
    return Found(found, RECORD_CONFIDENCE if found else 0.0, (Remark(key, values),))


def _items_counted(meeting: Meeting) -> list[int]:
    return [at for at in range(len(meeting.agenda)) if not is_section(meeting, at)]


def _heading_counted(meeting: Meeting, agenda: int) -> Quote:
    item = meeting.agenda[agenda]
    return Quote.of(meeting, None, (item.start, item.end))


def _of_people(question: AboutCount, findings: Findings) -> Found:
    """Who attended, counted, of each meeting that is meant, the newest where none is; the list beside it."""
    meant = findings.searched if question.filters != NO_FILTERS else findings.searched[-1:]
    quotes: list[ScoredQuote] = []
    remarks: list[Remark] = []
    for summary in reversed(meant[-MEETINGS:]):
        meeting = findings.library.meeting(summary.meeting_id)
        listed = header_answers(question.text, meeting) or fields_of(meeting, frozenset(("present",)))
        people_present = sum(person.present for person in meeting.attendance)
        if listed and people_present:
            quotes += [ScoredQuote(Quote.of(meeting, None, span), 1.0) for span in listed]
            absent = len(meeting.attendance) - people_present
            values = {"meeting": meeting.title or meeting.source, "present": people_present, "absent": absent}
            remarks.append(Remark("counted_people", values))
    if not quotes:
        return about_subject.answer(question.subject, findings)
    return Found(tuple(quotes), RECORD_CONFIDENCE, tuple(remarks))
