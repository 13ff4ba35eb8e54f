"""notes_on: remarks on an answer: an unknown meeting, person or item, an empty period, that it is unsure."""

from collections.abc import Iterator, Sequence

from assistant.answer.about_meeting import leaves_open_which
from assistant.answer.findings import Findings, Remark
from assistant.answer.mentions import Match
from assistant.question.kinds import AboutMeeting, Question
from assistant.question.people import Person
from assistant.show import wording
from assistant.show.outcomes import decided
from assistant.show.strings import say
from corpus.language.bilingual import Language


def notes_on(
    question: Question,
    findings: Findings,
    confidence: float | None,
    mentions: Sequence[Match],
    persons: Sequence[Person],
) -> tuple[str, ...]:
    """One line each. ``confidence`` is that of an answer, None where the minutes do not answer.

    ``mentions`` are the turns that say the words whose number is asked, ``persons`` who may be meant.
    """
    return (
        *_on_meetings(question, findings, answered=confidence is not None),
        *([wording.said_so_often(question.language, question.topic, mentions)] if mentions else []),
        *_on_period(question, findings),
        *_on_sureness(question, findings, confidence),
        *_on_person(question, persons),
    )


def say_remark(language: Language, remark: Remark) -> str:
    """What was counted or not found, in one line."""
    if remark.key == "decided_so":
        outcome, vote = (str(remark.values[name]) for name in ("outcome", "vote"))
        return say(language, "decided_so", outcome=decided(language, outcome, vote))
    return say(language, remark.key, **remark.values)


def _on_meetings(question: Question, findings: Findings, *, answered: bool) -> Iterator[str]:
    language, named = question.language, question.named
    if named.missing_meeting:
        yield say(language, "unknown_meeting", number=named.missing_meeting)
    if isinstance(question, AboutMeeting) and leaves_open_which(question, findings.searched):
        key = "newest_meeting" if answered else "which_meeting"
        yield say(language, key, held=len(findings.searched))
    if named.unlisted_item and not answered:
        yield say(language, "unlisted_item", item=named.unlisted_item)


def _on_period(question: Question, findings: Findings) -> Iterator[str]:
    empty = question.named.empty_period
    if empty is not None:
        yield wording.no_meeting_then(question.language, empty.period, searched_all=bool(findings.searched))


def _on_sureness(question: Question, findings: Findings, confidence: float | None) -> Iterator[str]:
    if confidence is not None and confidence < findings.settings.sure_from:
        yield say(question.language, "unsure")


def _on_person(question: Question, persons: Sequence[Person]) -> Iterator[str]:
    named = question.named.person
    if named is not None and not named.known:
        yield say(question.language, "unknown_person", name=named.text)
    elif named is not None and len(persons) > 1:
        yield wording.several_persons(question.language, named.text, persons)
