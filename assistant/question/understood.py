"""understood: what a question was taken to ask, its kind by name and parts, for who asked and programs."""

from assistant.models import Understood
from assistant.question.question_kinds import (
    AboutAnswer,
    AboutCount,
    AboutDecision,
    AboutMeeting,
    AboutPerson,
    AboutQuestions,
    AboutSeveral,
    AboutWhether,
    Question,
)


def understood(question: Question) -> Understood:
    """The kind of a question and its parts."""
    person = question.filters.speaker or question.filters.role
    topic = question.topic if question.names_subject else ""
    named = question.named.person
    if named is not None and named.is_stranger:
        return Understood("person", topic, named.text)
    match question:
        case AboutAnswer():
            return Understood("answer", asks=question.turnback)
        case AboutCount():
            return Understood("count", question.words, person, asks=question.counted)
        case AboutDecision():
            return Understood(
                "decision", question.matter, asks=",".join((*question.votes, *question.endings))
            )
        case AboutMeeting():
            return Understood("meeting", asks=_understood_of_meeting(question))
        case AboutPerson():
            return Understood("person", topic, person)
        case AboutQuestions():
            return Understood("questions", question.search_text)
        case AboutSeveral():
            return Understood("several", names=question.names)
        case AboutWhether():
            return Understood("whether", topic, person)
    return Understood("subject", topic, person)


def _understood_of_meeting(question: AboutMeeting) -> str:
    wanted = {
        "next": question.wants_next,
        "summary": question.wants_summary,
        "header": question.wants_header,
        "decisions": question.wants_decisions,
    }
    return next((name for name, is_wanted in wanted.items() if is_wanted), "header")
