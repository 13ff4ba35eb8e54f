"""scope_of: Scope: which meetings, days, bodies were searched; coverage: turns that say all of a subject."""

from collections.abc import Sequence

from assistant.answer.findings import Findings
from assistant.answer.mentions import Mentions
from assistant.models import Citation, Coverage, Scope
from assistant.ports import NO_FILTERS, Library
from assistant.question.question_kinds import AboutSubject, Question
from assistant.question.whose_words import Person, persons
from index import Filters, MeetingSummary, Retriever


def scope_of(findings: Findings, *, answered: bool) -> Scope:
    """What was searched for an answer."""
    return scope_over(findings.searched, findings.library, answered=answered)


def scope_over(searched: Sequence[MeetingSummary], library: Library, *, answered: bool) -> Scope:
    """What was searched; the files that could not be read matter where nothing was found."""
    days_searched = sorted(summary.date for summary in searched if summary.date)
    return Scope(
        meetings=len(searched),
        turns=sum(summary.turns for summary in searched),
        since=days_searched[0] if days_searched else None,
        until=days_searched[-1] if days_searched else None,
        bodies=tuple(dict.fromkeys(summary.body for summary in searched if summary.body)),
        unreadable=() if answered else tuple(library.unreadable()),
    )


def persons_meant(question: Question, findings: Findings) -> tuple[Person, ...]:
    """Those of the meetings searched who may be meant by the person that a question names."""
    named = question.named.person
    return persons(named, findings.library, findings.searched) if named else ()


def coverage(
    question: Question, quotes: Sequence[Citation], findings: Findings, mentions: Mentions
) -> Coverage | None:
    """How many turns say the subject of a question about what was said; None where no more than is quoted.

    It is not worth reading all minutes for: where that was not done yet, nothing is counted.
    """
    if not (quotes and isinstance(question, AboutSubject) and _names_subject(question) and mentions.is_read):
        return None
    year, body = question.filters.fiscal_year, _body_covered(question.filters, findings)
    if question.filters != Filters(fiscal_year=year, body=question.filters.body):
        return None  # the table of mentions cannot be narrowed so
    words = " ".join(Retriever.unframed(question.topic).named)
    searched = {summary.meeting_id for summary in findings.searched}
    found = [one for one in mentions.find(words) if one.meeting.meeting_id in searched]
    quoted = {(one.quote.meeting_id, one.quote.turn) for one in quotes}
    if len(found) <= len(quoted) or (question.filters.body and body is None):
        return None
    return Coverage(words, len(found), len({one.meeting.meeting_id for one in found}), year, body)


def _names_subject(question: AboutSubject) -> bool:
    """Whether its topic is a subject and not all of a question that asks one thing."""
    if question.kind == "decision" or not question.names_subject:
        return False
    return question.is_broad or (not question.follows and question.topic != question.search_text)


def _body_covered(filters: Filters, findings: Findings) -> str | None:
    """The one body that the search was narrowed to, by its whole name."""
    bodies = {summary.body for summary in findings.searched}
    return bodies.pop() if filters.body != NO_FILTERS.body and len(bodies) == 1 else None
