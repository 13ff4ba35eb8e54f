"""What is asked: question and conversation become a search text, a kind of question and filters."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.conversation import (
    Item,
    Place,
    Turnback,
    carried_text,
    goes_on,
    is_empty,
    items_of,
    places_of,
    turnback,
    without_lead,
)
from assistant.dates import Period, PeriodMention, find_period
from assistant.frame import is_broad, kind_of, without_frame
from assistant.language import language_of
from assistant.meetings import Named, find_named
from assistant.models import Answer, AskError, Kind, Language
from assistant.people import Mention, find_mention
from assistant.ports import NO_FILTERS
from index import Filters, MeetingSummary

# What a person may paste; beyond it only the beginning is a question (the rest is a document to be indexed).
QUESTION_CHARS = 2000


@dataclass(frozen=True, slots=True)
class Question:
    """One question as understood. ``search_text`` is what is looked for: the question without its frame;
    ``broad`` that everything on the subject is asked for, not one thing about it.

    What it takes over from the conversation: ``topic`` is what a later follow-up goes on from, ``focus`` what
    this one adds to the topic before, ``places`` the turns quoted there, ``within`` their items when it only
    names a person. ``turnback`` is what it asks about the quotes of ``before``, the answer it goes on from.
    ``excluded`` are labels whose words are not wanted (「ほかの委員は？」). ``mention`` is the person it
    names, if any; ``missing`` the number of a meeting that it asks about and the store does not hold.
    """

    text: str
    language: Language
    search_text: str
    kind: Kind
    filters: Filters
    broad: bool = False
    topic: str = ""
    focus: str = ""
    within: frozenset[Item] = frozenset()
    places: tuple[Place, ...] = ()
    turnback: Turnback = ""
    before: Answer | None = None
    excluded: frozenset[str] = frozenset()
    mention: Mention | None = None
    missing: str = ""


def understand(
    text: str,
    filters: Filters,
    history: Sequence[Answer] = (),
    held: Sequence[MeetingSummary] = (),
    *,
    recognise: bool = True,
) -> Question:
    """The question as it can be searched, with what it takes over from the conversation.

    ``filters`` of the user stand; those recognised in the question fill what they leave open, and those of
    the question before fill what a follow-up leaves open. ``held`` are the store's meetings. With
    ``recognise`` off only the user's filters narrow the search.
    """
    asked = _checked(text)
    own = without_lead(asked, history)
    mention = find_mention(own, _speakers(held)) if recognise and not filters.speaker else None
    period = find_period(own) if recognise and not _has_period(filters) else None
    named = find_named(own, held) if recognise else Named()
    subject = _cut(own, mention, period)
    follows = goes_on(own, subject, history)
    focus = without_frame(subject) if follows and not is_empty(subject) else ""
    back = turnback(subject, history) if follows else ""
    return Question(
        text=asked,
        language=language_of(asked),
        search_text=carried_text(without_frame(subject), history) if follows else without_frame(subject),
        kind=kind_of(asked),
        broad=is_broad(subject),
        topic=history[-1].search_text if follows else without_frame(subject),
        focus=focus,
        places=places_of(history[-1]) if focus and mention is None and period is None else (),
        within=items_of(history[-1]) if follows and mention and is_empty(subject) else frozenset(),
        filters=_carried(
            _narrowed(filters, named, mention, period), history[-1].filters if follows else NO_FILTERS
        ),
        turnback=back,
        before=history[-1] if back else None,
        excluded=frozenset(quote.speaker for quote in history[-1].quotes)
        if back == "others"
        else frozenset(),
        mention=mention,
        missing="" if named.ids else named.number,
    )


def _checked(text: str) -> str:
    asked = " ".join(text.split())[:QUESTION_CHARS]
    if not asked:
        raise AskError(
            "the question is empty: expected a few words, such as 'what was said about USB memory'",
            "質問が空です。「USBメモリーの取扱いについて」のように入力してください",
        )
    return asked


def _speakers(held: Sequence[MeetingSummary]) -> frozenset[str]:
    return frozenset(speaker for summary in held for speaker in summary.speakers)


def _has_period(filters: Filters) -> bool:
    return bool(filters.since or filters.until or filters.fiscal_year is not None)


def _cut(question: str, *found: Mention | PeriodMention | None) -> str:
    """The question without the person and the period that became filters."""
    spans = sorted(
        (one.start, one.end) for one in found if one and (not isinstance(one, Mention) or one.known)
    )
    for start, end in reversed(spans):
        question = f"{question[:start]} {question[end:]}"
    return " ".join(question.split()).lstrip("、。,はがのも ") or question


def _narrowed(
    filters: Filters, named: Named, mention: Mention | None, period: PeriodMention | None
) -> Filters:
    if period is not None:
        filters = _with_period(filters, period.period)
    if mention is not None and mention.known:
        filters = replace(filters, speaker=mention.filter)
    if named.body and not filters.body:
        filters = replace(filters, body=named.body)
    if len(named.ids) == 1 and not filters.meeting_id:
        filters = replace(filters, meeting_id=named.ids[0])
    return filters


def _with_period(filters: Filters, period: Period) -> Filters:
    if period.fiscal_year is not None:
        return replace(filters, fiscal_year=period.fiscal_year)
    return replace(filters, since=period.since, until=period.until)


def _carried(filters: Filters, before: Filters) -> Filters:
    """The filters, completed by those of the question before as far as they say nothing about the same."""
    if not _has_period(filters):
        filters = replace(filters, since=before.since, until=before.until, fiscal_year=before.fiscal_year)
    return replace(
        filters, body=filters.body or before.body, meeting_id=filters.meeting_id or before.meeting_id
    )
