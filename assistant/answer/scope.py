"""What was searched for an answer: which meetings, whose words, and what could not be read."""

from collections.abc import Sequence

from assistant.answer.findings import Findings
from assistant.answer.mentions import Match, Mentions
from assistant.models import Scope
from assistant.question.kinds import AboutMeeting, AboutSubject, Question
from assistant.question.people import Person, persons
from corpus.language.folding import fold


def scope_of(findings: Findings, *, answered: bool) -> Scope:
    """What was searched; the files that could not be read matter where nothing was found."""
    searched = findings.searched
    days = sorted(summary.date for summary in searched if summary.date)
    failures = () if answered else findings.library.status().failures
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


def counted_mentions(question: Question, findings: Findings, mentions: Mentions) -> Sequence[Match]:
    """Every turn searched that says the words of the topic, where it is asked how often they are said."""
    subject = question.subject if isinstance(question, AboutMeeting) else question
    if not isinstance(subject, AboutSubject) or not subject.counts:
        return ()
    searched = {summary.meeting_id for summary in findings.searched}
    speaker = fold(question.filters.speaker)
    return [
        match
        for match in mentions.find(question.topic)
        if match.meeting.meeting_id in searched
        and (not speaker or (match.turn and speaker in fold(match.turn.label + match.turn.name)))
    ]
