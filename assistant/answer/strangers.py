"""Answers for who speaks nowhere: what is told of them, whether lists name them (listed_but_silent)."""

from collections.abc import Iterator, Sequence

from assistant.answer.findings import Findings, Found, Remark, ScoredQuote
from assistant.answer.narrated import narrated
from assistant.question.question_kinds import AboutCount, Question
from assistant.question.whose_words import bare_name
from corpus import Meeting
from corpus.language.folding import fold, name_key

NARRATED = 0.8  # sure that these are the person's, by name; not that they are all
LISTS_READ = 40  # attendance lists, of the newest meetings, that are looked through


def answer(question: Question, findings: Findings) -> Found:
    """What minutes without speakers tell of it; else nothing, and whether the lists name the person."""
    named = question.named.person
    if named is not None and (quotes := _told_of_stranger(question, named.text, findings)):
        return Found(quotes, NARRATED, (Remark("told_of", {"name": named.text}),))
    lists = list(_meetings_listing_stranger(bare_name(named.text), findings)) if named else []
    if named is None or not lists:
        return Found()
    return Found((), 0.0, (Remark("listed_but_silent", {"name": named.text, "meetings": len(lists)}),))


def _told_of_stranger(question: Question, name: str, findings: Findings) -> tuple[ScoredQuote, ...]:
    if isinstance(question, AboutCount):  # sentences that tell of somebody are no speeches to count
        return ()
    return narrated(name, question.topic if question.names_subject else "", findings)


def _meetings_listing_stranger(name: str, findings: Findings) -> Iterator[Meeting]:
    """The meetings whose lists name somebody so."""
    for summary in reversed(findings.searched[-LISTS_READ:]):
        meeting = findings.library.meeting(summary.meeting_id)
        if is_listed(name, meeting):
            yield meeting


def is_listed(name: str, meeting: Meeting) -> bool:
    """Whether the attendance list names somebody so, by the whole name or a part of it."""
    return bool(listed(name, meeting))


def listed(name: str, meeting: Meeting) -> Sequence[bool]:
    """Of each person of the attendance list who is named so, whether that one was present."""
    key = name_key(fold(name))
    return [attendee.present for attendee in meeting.attendance if key and _is_called_so(key, attendee.name)]


def _is_called_so(key: str, name: str) -> bool:
    """A surname begins a name in kanji; a name in Latin letters is a word of the other."""
    whole = name_key(fold(name))
    if key.isascii():
        return key == whole or key in (name_key(fold(part)) for part in name.split())
    return whole.startswith(key)
