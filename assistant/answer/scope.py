"""Scope: how many meetings and turns, which days and bodies were searched; which persons a name can mean."""

from collections.abc import Sequence

from assistant.answer.findings import Findings
from assistant.models import Scope
from assistant.ports import Library
from assistant.question.kinds import Question
from assistant.question.people import Person, persons
from index import MeetingSummary


def scope_of(findings: Findings, *, answered: bool) -> Scope:
    """What was searched for an answer."""
    return scope_over(findings.searched, findings.library, answered=answered)


def scope_over(searched: Sequence[MeetingSummary], library: Library, *, answered: bool) -> Scope:
    """What was searched; the files that could not be read matter where nothing was found."""
    days = sorted(summary.date for summary in searched if summary.date)
    failures = () if answered else library.status().failures
    return Scope(
        meetings=len(searched),
        turns=sum(summary.turns for summary in searched),
        since=days[0] if days else None,
        until=days[-1] if days else None,
        bodies=tuple(dict.fromkeys(summary.body for summary in searched if summary.body)),
        unreadable=tuple(failure.source for failure in failures),
    )


def persons_meant(question: Question, findings: Findings) -> tuple[Person, ...]:
    """Those of the meetings searched who may be meant by the person that a question names."""
    named = question.named.person
    return persons(named, findings.library, findings.searched) if named else ()
