"""What is asked: question and conversation become a search text, a kind of question and filters."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.models import Answer, AskError, Kind, Language
from assistant.question.conversation import (
    Item,
    Place,
    Turnback,
    asks_of_the_meeting,
    carried_text,
    goes_on,
    ground_of,
    heard,
    is_empty,
    items_of,
    meeting_of,
    places_of,
    shown,
    turnback,
    without_lead,
)
from assistant.question.frame import asks_how_often, is_broad, kind_of, topic_of, without_frame
from assistant.question.language import spoken_language
from assistant.question.meetings import NOTHING_NAMED, Named, find_named, title_of
from assistant.question.people import Mention, find_mention
from assistant.question.periods import PeriodMention, find_period
from corpus.language.calendar import Period
from corpus.language.folding import fold
from index import Filters, MeetingSummary

# What a person may paste; beyond it only the beginning is a question (the rest is a document to be indexed).
QUESTION_CHARS = 2000
# Unicode categories that are no part of any question: control characters and lone surrogates stand between
# words, invisible marks inside them.
_BETWEEN, _INVISIBLE = ("Cc", "Cs"), "Cf"
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


@dataclass(frozen=True, slots=True)
class Question:
    """One question as understood. ``search_text`` is what is looked for: the question without its frame;
    ``subject`` all of it but what became filters; ``broad`` that everything on the subject is asked for, not
    one thing about it.

    What it takes over from the conversation: ``topic`` is what a later follow-up goes on from, ``focus`` what
    this one adds to the topic before, ``places`` the turns quoted there, ``within`` their items when it only
    names a person. ``turnback`` is what it asks about the quotes of ``before``, the answer that it follows.
    ``excluded`` are labels whose words are not wanted (「ほかの委員は？」), ``shown`` turns that were quoted
    already (「ほかには？」). ``mention`` is the person it names, if any; ``missing`` the number of a meeting
    that it asks about and the store does not hold, ``unheld`` a period in which it holds none, and
    ``unlisted`` a numbered item that is on no agenda held. ``counted`` asks for all that says the topic.
    """

    text: str
    language: Language
    search_text: str
    kind: Kind
    filters: Filters
    subject: str = ""
    broad: bool = False
    topic: str = ""
    focus: str = ""
    within: frozenset[Item] = frozenset()
    places: tuple[Place, ...] = ()
    follows: bool = False
    turnback: Turnback = ""
    before: Answer | None = None
    excluded: frozenset[str] = frozenset()
    shown: frozenset[Place] = frozenset()
    mention: Mention | None = None
    missing: str = ""
    unheld: PeriodMention | None = None
    unlisted: str = ""
    counted: bool = False

    @property
    def looks_for_something(self) -> bool:
        """Whether it names a subject, and not only a meeting or a person and that something was said."""
        unknown = self.mention.text if self.mention and not self.mention.known else ""
        return not is_empty(self.search_text.replace(unknown, " ") if unknown else self.search_text)


@dataclass(frozen=True, slots=True)
class _Recognised:
    """What a question names of what the store holds; ``subject`` is the question without it."""

    subject: str
    mention: Mention | None = None
    period: PeriodMention | None = None
    named: Named = NOTHING_NAMED
    unheld: PeriodMention | None = None


def understand(
    text: str,
    filters: Filters,
    history: Sequence[Answer] = (),
    held: Sequence[MeetingSummary] = (),
    *,
    recognise: bool = True,
    today: date | None = None,
) -> Question:
    """The question as it can be searched, with what it takes over from the conversation.

    ``filters`` of the user stand; those recognised in the question fill what they leave open, and those of
    the question before fill what a follow-up leaves open. ``held`` are the store's meetings; ``today`` is
    what 去年 is counted from. With ``recognise`` off only the user's filters narrow the search.
    """
    asked = _checked(text)
    own = without_lead(_without_tags(asked), history)
    found = _recognised(own, filters, history, held, today or date.today()) if recognise else _Recognised(own)
    subject, mention = found.subject, found.mention
    follows = goes_on(own, subject, history)
    alone = without_frame(_looked_for(found, own))
    ground = ground_of(history)
    back = turnback(subject, ground) if follows and mention is None else ""
    focus = without_frame(subject) if follows and not is_empty(subject) else ""
    narrowed = _narrowed(filters, found)
    return Question(
        text=asked,
        language=spoken_language(asked, history[-1].language if history else None),
        search_text=carried_text(without_frame(subject) if subject else "", history) if follows else alone,
        kind=kind_of(asked),
        broad=is_broad(subject) or (bool(found.named.item) and is_empty(subject)),
        topic=history[-1].search_text if follows else topic_of(_looked_for(found, own)),
        focus=focus,
        places=places_of(history[-1]) if focus and mention is None and found.period is None else (),
        within=items_of(history[-1]) if follows and mention and is_empty(subject) else frozenset(),
        subject=subject,
        filters=_carried(narrowed, history, subject, back) if follows and recognise else narrowed,
        follows=follows,
        turnback=back,
        before=ground if back else None,
        excluded=heard(history) if back == "others" else frozenset(),
        shown=shown(history) if back == "more" else frozenset(),
        mention=mention,
        missing="" if found.named.ids else found.named.number,
        unheld=found.unheld,
        unlisted=found.named.unlisted,
        counted=asks_how_often(own),
    )


def _checked(text: str) -> str:
    """The question on one line, in composed letters and without what cannot be seen."""
    kinds = ((letter, unicodedata.category(letter)) for letter in text[: 2 * QUESTION_CHARS])
    seen = "".join(" " if kind in _BETWEEN else letter for letter, kind in kinds if kind != _INVISIBLE)
    asked = unicodedata.normalize("NFC", " ".join(seen.split())[:QUESTION_CHARS])
    if not any(letter.isalnum() for letter in asked):
        what, found = (
            ("there is no word in the question", "質問に言葉がありません")
            if asked
            else ("the question is empty", "質問が空です")
        )
        raise AskError(
            f"{what}: expected a few words, such as 'what was said about USB memory'",
            f"{found}。「USBメモリーの取扱いについて」のように入力してください",
        )
    return asked


def _without_tags(asked: str) -> str:
    """A question pasted from a web page as it read there."""
    read = " ".join(_TAG.sub(" ", asked).split())
    return read if any(letter.isalnum() for letter in read) else asked


def _recognised(
    own: str, filters: Filters, history: Sequence[Answer], held: Sequence[MeetingSummary], today: date
) -> _Recognised:
    named = find_named(own, held, meeting_of(history))
    body = fold(named.body or (history[-1].filters.body if history else ""))
    days = [summary.date for summary in held if summary.date and body in fold(summary.body)]
    mention = find_mention(own, _speakers(held)) if not filters.speaker else None
    period = find_period(own, today, days) if not _has_period(filters) else None
    unheld = period if period and not any(_within(day, period.period) for day in days) else None
    subject = _cut(own, mention, period, named)
    if unheld and unheld.relative and not is_empty(subject):
        period, subject = None, _cut(own, mention, None, named)
    return _Recognised(subject, mention, period, named, unheld if held else None)


def _looked_for(found: _Recognised, own: str) -> str:
    """What a question of its own looks for: its subject, that of the item it names, or all it says."""
    item = title_of(found.named.item)
    return item if item and is_empty(found.subject) else found.subject or own


def _speakers(held: Sequence[MeetingSummary]) -> frozenset[str]:
    return frozenset(speaker for summary in held for speaker in summary.speakers)


def _has_period(filters: Filters) -> bool:
    return bool(filters.since or filters.until or filters.fiscal_year is not None)


def _within(day: date, period: Period) -> bool:
    return (period.since or date.min) <= day <= (period.until or date.max)


def _cut(question: str, mention: Mention | None, period: PeriodMention | None, named: Named) -> str:
    """The question without what became filters, and the particles that tied it to the rest."""
    spans = [*named.spans]
    spans += [(mention.start, mention.end)] if mention and mention.known else []
    spans += [(period.start, period.end)] if period else []
    kept, at = [], 0
    for start, end in sorted(spans):
        kept.append(question[at:start])
        at = max(at, end)
    rest = [*kept, question[at:]]
    return " ".join(part for part in (rest[0].strip(), *map(_without_particle, rest[1:])) if part)


def _without_particle(words: str) -> str:
    return re.sub(r"^[はがのも、。,\s]+", "", words).strip()


def _narrowed(filters: Filters, found: _Recognised) -> Filters:
    """The user's filters, completed by what was recognised as far as they leave it open."""
    mention, named = found.mention, found.named
    if found.period is not None:
        filters = _with_period(filters, found.period.period)
    if mention is not None and mention.role:
        filters = replace(filters, role=filters.role or mention.role)
    elif mention is not None and mention.known:
        filters = replace(filters, speaker=mention.filter)
    if len(named.ids) == 1 and not filters.meeting_id:
        filters = replace(filters, meeting_id=named.ids[0])
    return replace(filters, body=filters.body or named.body, agenda=filters.agenda or named.item)


def _with_period(filters: Filters, period: Period) -> Filters:
    if period.fiscal_year is not None:
        return replace(filters, fiscal_year=period.fiscal_year)
    return replace(filters, since=period.since, until=period.until)


def _carried(filters: Filters, history: Sequence[Answer], subject: str, back: Turnback) -> Filters:
    """The filters, completed by those of the question before as far as they say nothing about the same.

    Whose words are asked for goes on only where nothing but another time is named.
    """
    before = history[-1].filters
    other_time = _has_period(filters) or bool(filters.meeting_id)
    if not other_time:
        filters = replace(filters, since=before.since, until=before.until, fiscal_year=before.fiscal_year)
        of_meeting = meeting_of(history) if asks_of_the_meeting(subject) else ""
        filters = replace(filters, meeting_id=before.meeting_id or of_meeting)
    elif is_empty(subject) and not back and not (filters.speaker or filters.role):
        filters = replace(filters, speaker=before.speaker, role=before.role)
    return replace(filters, body=filters.body or before.body, agenda=filters.agenda or before.agenda)
