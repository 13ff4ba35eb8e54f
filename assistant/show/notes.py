"""notes_on, say_remark: remarks on an answer: unknown meeting, item or person, empty period; Remarks said."""

from collections.abc import Iterator, Sequence

from assistant.answer.about_meeting import leaves_open_which
from assistant.answer.findings import Findings, Remark
from assistant.answer.mentions import Match
from assistant.question.question_kinds import AboutMeeting, Question
from assistant.question.whose_words import Person
from assistant.show import wording
from assistant.show.outcomes import decided
from assistant.show.strings import say, say_list, say_title
from corpus.language.bilingual import Language

SHARING = 6  # meetings of one number that are named; how many more there are is said


def notes_on(
    question: Question,
    findings: Findings,
    mentions: Sequence[Match],
    persons: Sequence[Person],
    language: Language,
    *,
    answered: bool,
) -> tuple[str, ...]:
    """One line each, in the language, of a question that the minutes have ``answered`` or not.

    ``mentions`` are the turns that say the words whose number is asked, ``persons`` who may be meant.
    """
    return (
        *_on_meetings(question, findings, language, answered=answered),
        *([wording.said_so_often(language, question.topic, mentions)] if mentions else []),
        *_on_period(question, findings, language),
        *(_on_person(question, persons, language, answered=answered) if findings.searched else ()),
    )


def say_remark(language: Language, remark: Remark) -> str:
    """What was counted or not found, in one line."""
    if remark.key == "decided_so":
        outcome, vote = (str(remark.values[name]) for name in ("outcome", "vote"))
        return say(language, "decided_so", outcome=decided(language, outcome, vote))
    return say(language, remark.key, **remark.values)


def _on_meetings(
    question: Question, findings: Findings, language: Language, *, answered: bool
) -> Iterator[str]:
    named = question.named
    if named.missing_meeting:
        yield say(language, "unknown_meeting", number=named.missing_meeting)
    sharing = [one for one in findings.searched if named.shared_number and one.meeting_id in named.sharing]
    if len(sharing) > 1:
        called = [say_title(language, one) for one in sharing]
        told = (*called[:SHARING], say(language, "and_more", count=len(called) - SHARING))
        values = {"number": named.shared_number, "count": len(called)}
        shown = say_list(language, told if len(called) > SHARING else called)
        yield say(language, "shared_number", meetings=shown, **values)
    if isinstance(question, AboutMeeting) and leaves_open_which(question, findings.searched):
        key = "newest_meeting" if answered else "which_meeting"
        yield say(language, key, held=len(findings.searched))
    if named.unlisted_item and not answered:
        yield say(language, "unlisted_item", item=named.unlisted_item)


def _on_period(question: Question, findings: Findings, language: Language) -> Iterator[str]:
    empty = question.named.empty_period
    if empty is not None:
        yield wording.no_meeting_then(language, empty.period, searched_all=bool(findings.searched))


def _on_person(
    question: Question, persons: Sequence[Person], language: Language, *, answered: bool
) -> Iterator[str]:
    named = question.named.person
    if named is not None and named.is_stranger and not answered:
        yield say(language, "unknown_person", name=named.text)
    elif named is not None and len(persons) > 1:
        yield wording.several_persons(language, named.text, persons)
