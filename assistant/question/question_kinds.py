"""The records Question, Named (missing_meeting) and each kind: AboutSubject, AboutMeeting, AboutAnswer ….

A new kind is a record here, found by ``understand``, and a file in ``assistant/answer`` that answers it.
"""

from dataclasses import dataclass, fields
from typing import Any

from assistant.models import Answer, Kind, Language
from assistant.question.asks_count import Counted
from assistant.question.asks_decision import Ending, Vote
from assistant.question.conversation import ItemKey, Turnback, TurnKey
from assistant.question.named_period import NamedPeriod
from assistant.question.named_person import NamedPerson
from index import Filters


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names: persons and times as it writes them, whether or not the store holds them.

    ``person`` is whose words it asks for. ``missing_meeting`` is the number of a meeting that is not held,
    ``shared_number`` that of several, ``sharing`` their ids; ``empty_period`` a time in which no meeting was
    held, ``unlisted_item`` a numbered item of no agenda.
    """

    person: NamedPerson | None = None
    missing_meeting: str = ""
    shared_number: str = ""
    sharing: tuple[str, ...] = ()
    empty_period: NamedPeriod | None = None
    unlisted_item: str = ""


NOTHING_NAMED = Named()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What every kind of question has: ``text`` as typed, ``filters`` that narrow the search for it.

    ``search_text`` is what is looked for; ``topic`` what a later question goes on from; ``kind`` which kind
    of answer its words want; ``names_subject`` is False where only a meeting or a person is named.
    """

    text: str
    language: Language
    search_text: str
    topic: str
    kind: Kind
    filters: Filters
    named: Named = NOTHING_NAMED
    names_subject: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutSubject(Question):
    """What was said about something.

    ``is_broad`` asks for all on the subject, not for one thing about it; ``counts`` how often it was spoken
    of.

    From the conversation: ``follows`` that it goes on from the question before; ``focus`` what it adds to the
    topic; ``quoted`` the turns whose quotes it goes on from; ``within`` the items that those stand under,
    where it only names another person; ``heard`` labels whose words are not wanted (「ほかの委員は？」);
    ``shown`` turns that were quoted already (「ほかには？」).
    """

    is_broad: bool = False
    counts: bool = False
    follows: bool = False
    focus: str = ""
    quoted: tuple[TurnKey, ...] = ()
    within: frozenset[ItemKey] = frozenset()
    heard: frozenset[str] = frozenset()
    shown: frozenset[TurnKey] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Particular(Question):
    """A question of a kind of its own.

    ``subject`` is the same question as one about what was said, for where the kind's own answer has nothing.
    """

    subject: AboutSubject


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPerson(Particular):
    """What the person said whom the filters name, on the topic or, without a subject, at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutQuestions(Particular):
    """What members asked about a matter, and what was replied; ``point`` is the part that is meant, or "".

    ``answerer`` are the labels and names of whom they asked, where that is a person.
    """

    matter: str
    point: str = ""
    answerer: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutDecision(Particular):
    """How a matter was decided; where it is "", all items that ended in one of ``endings`` by ``votes``."""

    matter: str
    endings: tuple[Ending, ...] = ()
    votes: tuple[Vote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutCount(Particular):
    """How often something is said or was done; ``words`` are what is said."""

    counted: Counted
    words: str = ""
    endings: tuple[Ending, ...] = ()
    votes: tuple[Vote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutWhether(Particular):
    """Something that yes or no would answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutSeveral(Particular):
    """The same of each of several persons, times or bodies: their ``names``, and a question for each."""

    names: tuple[str, ...]
    parts: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutMeeting(Particular):
    """What a meeting's own record says: its header, or with ``wants_decisions`` what it decided.

    ``wants_summary`` asks for all of it at a glance, ``wants_next`` when the body meets next. ``is_only``
    says that nothing spoken of in the meeting is asked for; ``offices`` are those (会長) that somebody holds
    in the meetings meant; ``attendee`` is of whom it is asked whether that one attended, "" for nobody.
    """

    wants_header: bool
    wants_decisions: bool
    is_only: bool
    wants_summary: bool = False
    wants_next: bool = False
    offices: tuple[str, ...] = ()
    attendee: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutAnswer(Particular):
    """What was quoted in ``before``, the answer it follows: who asked that, what was replied, when it was.

    ``before`` is None where it points back and nothing was asked before; ``leading`` are the labels of those
    beside whom others are asked for.
    """

    turnback: Turnback
    before: Answer | None
    leading: frozenset[str] = frozenset()


def subject_of(question: Question) -> AboutSubject:
    """Any question as one about what was said."""
    if isinstance(question, AboutSubject):
        return question
    if isinstance(question, Particular):
        return question.subject
    raise TypeError(f"{type(question).__name__}: neither about a subject nor of a kind of its own")


def in_common(question: Question) -> dict[str, Any]:
    """What every kind of question has, of this one."""
    return {field.name: getattr(question, field.name) for field in fields(Question)}
