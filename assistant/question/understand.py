"""understand: what was recognised, the conversation and the filters become one Question: its subject."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from assistant.models import Answer
from assistant.question.about_meeting import asks_of_meeting
from assistant.question.answer_kind import asks_how_often, is_broad, kind_of, topic_of, without_frame
from assistant.question.conversation import (
    OFFICE,
    Turnback,
    asks_only_of_meeting,
    carried_text,
    goes_on,
    ground_of,
    heard,
    items_of,
    meeting_of,
    names_nothing,
    shown,
    turnback,
    turns_of,
    without_lead,
)
from assistant.question.kinds import AboutAnswer, AboutMeeting, AboutSubject, Question
from assistant.question.language import spoken_language
from assistant.question.recognise import Recognised, has_period, narrowed, recognise
from assistant.question.typed import clean_question, without_tags
from index import Filters, MeetingSummary


def understand(
    text: str,
    filters: Filters,
    history: Sequence[Answer] = (),
    held: Sequence[MeetingSummary] = (),
    *,
    recognises: bool = True,
    today: date | None = None,
) -> Question:
    """The question as one of the records of ``kinds``, with what it takes over from the conversation.

    ``filters`` of the user stand; those recognised in the question fill what they leave open, and those of
    the question before fill what a follow-up leaves open. ``held`` are the store's meetings; ``today`` is
    what 去年 is counted from. With ``recognises`` off only the user's filters narrow the search. AskError for
    a question without a word.
    """
    line = clean_question(text)
    own = without_lead(without_tags(line), history)
    found = recognise(own, filters, history, held, today or date.today()) if recognises else Recognised(own)
    follows = goes_on(own, found.rest, history)
    before = ground_of(history)
    back = turnback(found.rest, before) if follows and found.person is None else ""
    subject = replace(
        _about_subject(line, own, found, history, follows=follows),
        filters=_filters(filters, found, history if follows and recognises else (), back),
        heard=heard(history) if back == "others" else frozenset(),
        shown=shown(history) if back == "more" else frozenset(),
    )
    if before is not None and back not in ("", "others", "more"):
        return AboutAnswer(**_common(subject), turnback=back, before=before)
    meeting = _about_meeting(subject, found.rest)
    return meeting if meeting.wants_header or meeting.wants_decisions or meeting.is_only else subject


def _about_subject(
    line: str, own: str, found: Recognised, history: Sequence[Answer], *, follows: bool
) -> AboutSubject:
    """The question as one about what was said, whatever else it may be; not yet narrowed."""
    rest, person, is_bare = found.rest, found.person, names_nothing(found.rest)
    looked_for = found.looked_for or own
    if follows:
        search_text = carried_text(without_frame(rest) if rest else "", history)
        topic = history[-1].search_text
    else:
        search_text, topic = without_frame(looked_for), topic_of(looked_for)
    focus = without_frame(rest) if follows and not is_bare else ""
    return AboutSubject(
        text=line,
        language=spoken_language(line, history[-1].language if history else None),
        search_text=search_text,
        topic=topic,
        kind=kind_of(line),
        filters=Filters(),
        named=found.named,
        is_broad=is_broad(rest) or (bool(found.meetings.item) and is_bare),
        names_subject=_names_subject(search_text, found),
        counts=asks_how_often(own),
        follows=follows,
        focus=focus,
        quoted=turns_of(history[-1]) if focus and person is None and found.period is None else (),
        within=items_of(history[-1]) if follows and person and is_bare else frozenset(),
    )


def _names_subject(search_text: str, found: Recognised) -> bool:
    """Whether it names a subject, and not only a meeting or a person and that something was said."""
    unknown = found.person.text if found.person and not found.person.known else ""
    return not names_nothing(search_text.replace(unknown, " ") if unknown else search_text)


def _about_meeting(subject: AboutSubject, rest: str) -> AboutMeeting:
    """The same question as one about what a meeting's own record says; ``rest`` is what it asks beside."""
    is_identified, body = bool(subject.filters.meeting_id), subject.filters.body
    is_who = subject.kind == "who"  # who spoke is told by the turns
    asks = any(asks_of_meeting(words, identified=is_identified) for words in (subject.text, rest))
    return AboutMeeting(
        **_common(subject),
        subject=subject,
        wants_header=asks and not is_who,
        wants_decisions=subject.kind == "decision" and not subject.names_subject,
        is_only=not is_who and asks_only_of_meeting(rest.replace(body, "会議") if body else rest),
        offices=tuple(OFFICE.findall(subject.text)),
    )


def _common(question: Question) -> dict[str, Any]:
    """What every kind of question has, of this one."""
    return {field.name: getattr(question, field.name) for field in fields(Question)}


def _filters(filters: Filters, found: Recognised, history: Sequence[Answer], back: Turnback) -> Filters:
    """The user's filters, completed by those recognised, then by those of the question that it follows.

    ``history`` is empty where it follows none. Whose words are asked for goes on only where nothing but
    another time is named.
    """
    filters = narrowed(filters, found)
    if not history:
        return filters
    before = history[-1].filters
    if not has_period(filters) and not filters.meeting_id:
        filters = replace(filters, since=before.since, until=before.until, fiscal_year=before.fiscal_year)
        of_meeting = meeting_of(history) if asks_only_of_meeting(found.rest) else ""
        filters = replace(filters, meeting_id=before.meeting_id or of_meeting)
    elif names_nothing(found.rest) and not back and not (filters.speaker or filters.role):
        filters = replace(filters, speaker=before.speaker, role=before.role)
    return replace(filters, body=filters.body or before.body, agenda=filters.agenda or before.agenda)
