"""understand: recognised, conversation, filters become one of the kinds (_of_its_kind); its subject."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from assistant.models import Answer
from assistant.question.answer_kind import asks_how_often, is_broad, kind_of, topic_of, without_frame
from assistant.question.asks_count import count_asked
from assistant.question.asks_decision import decision_asked, endings_named, votes_named
from assistant.question.asks_of_meeting import asks_next, asks_of_meeting, asks_summary, attendee_asked
from assistant.question.asks_questions import matter_asked_about, point_of
from assistant.question.asks_several import several_asked
from assistant.question.asks_statements import asks_statements, topic_in, wants_all
from assistant.question.asks_whether import asks_whether
from assistant.question.conversation import (
    OFFICE,
    Turnback,
    asks_only_of_meeting,
    carried_text,
    goes_on,
    ground_of,
    heard,
    items_of,
    leading,
    meeting_of,
    names_nothing,
    points_back,
    points_back_only,
    shown,
    turnback,
    turns_of,
    without_lead,
)
from assistant.question.named_kind import kind_of_name
from assistant.question.named_meetings import Likeness, without_municipality
from assistant.question.question_kinds import (
    NOTHING_NAMED,
    AboutAnswer,
    AboutCount,
    AboutDecision,
    AboutMeeting,
    AboutPerson,
    AboutQuestions,
    AboutSeveral,
    AboutSubject,
    AboutWhether,
    Question,
    in_common,
)
from assistant.question.question_language import spoken_language
from assistant.question.recognise import Recognised, has_period, narrowed, recognise
from assistant.question.typed import clean_question, without_tags
from assistant.question.whose_words import person_asked, speakers_of
from index import Filters, MeetingSummary


def understand(
    text: str,
    filters: Filters,
    history: Sequence[Answer] = (),
    held: Sequence[MeetingSummary] = (),
    *,
    recognises: bool = True,
    plainly: bool = False,
    alike: Likeness | None = None,
    printed: Callable[[str], str] | None = None,
    today: date | None = None,
) -> Question:
    """The question as one of the records of ``kinds``, with what it takes over from the conversation.

    ``filters`` of the user stand; those recognised in the question fill what they leave open, and those of
    the question before fill what a follow-up leaves open. ``held`` are the store's meetings; ``today`` is
    what 去年 is counted from. With ``recognises`` off only the user's filters narrow the search; ``plainly``
    takes whatever is asked as a question about what was said. ``alike`` tells how much texts say of another,
    for bodies named in another language; ``printed`` how the minutes print a speaker's name. AskError for a
    question without a word.
    """
    line, today = clean_question(text), today or date.today()
    own = without_lead(without_tags(line), history)
    found = recognise(own, filters, history, held, today, alike, printed) if recognises else Recognised(own)
    follows = goes_on(own, found.rest, history) and not _asks_of_all_items(own, found.rest)
    before = ground_of(history)
    back = turnback(found.rest, before) if follows and found.person is None else ""
    subject = replace(
        _about_subject(line, own, found, history, follows=follows),
        filters=_filters_understood(filters, found, history if follows and recognises else (), back),
        heard=heard(history) if back == "others" else frozenset(),
        shown=shown(history) if back == "more" else frozenset(),
    )
    if plainly:
        return replace(subject, named=replace(subject.named, person=None))
    if before is not None and back not in ("", "more"):
        led = leading(history) if back == "others" else frozenset[str]()
        return AboutAnswer(**in_common(subject), subject=subject, turnback=back, before=before, leading=led)
    if not history and points_back_only(own) and not asks_of_meeting(own):
        return AboutAnswer(**in_common(subject), subject=subject, turnback="asker", before=None)
    several = several_asked(own, kind_of_name(held, today)) if recognises and not follows else None
    if several is not None:
        parts = tuple(
            understand(one, filters, (), held, alike=alike, printed=printed, today=today)
            for one in several.questions
        )
        whole = in_common(subject) | {"filters": filters, "named": NOTHING_NAMED}
        return AboutSeveral(**whole, subject=subject, names=several.names, parts=parts)
    return _of_its_kind(subject, found, speakers_of(held))


def _asks_of_all_items(question: str, rest: str) -> bool:
    """Whether all items of an ending are asked for: that is complete, whatever was asked before."""
    decision = decision_asked(rest)
    return decision is not None and decision.of_all and not points_back(question)


def _of_its_kind(subject: AboutSubject, found: Recognised, speakers: frozenset[str]) -> Question:
    """The question as one of the kinds that its own words tell, the most particular first."""
    rest, common = found.rest, {**in_common(subject), "subject": subject}
    bare = _without_body(rest, subject.filters.body)
    if counted := count_asked(rest):
        topic = {"topic": counted.words, "search_text": counted.words} if counted.words else {}
        ended = (
            {"endings": endings_named(rest), "votes": votes_named(rest)} if counted.counted == "items" else {}
        )
        return AboutCount(**common | topic | ended, counted=counted.counted, words=counted.words)
    if subject.kind != "who" and not subject.filters.speaker and not subject.follows:
        matter = matter_asked_about(rest)
        if matter:
            item, point = point_of(matter)
            answerer = frozenset(person_asked(matter, speakers))
            return AboutQuestions(
                **common | _question_on(matter), matter=item, point=point, answerer=answerer
            )
    of_result = subject.kind in ("decision", "what") and not subject.filters.speaker
    decision = decision_asked(bare) if of_result else None
    item = found.meetings.item
    if item and subject.kind == "decision" and names_nothing(rest) and not subject.follows:
        return AboutDecision(**common | {"topic": item}, matter=item)
    if decision is not None and decision.of_all:
        return AboutDecision(**common, matter="", endings=decision.endings, votes=decision.votes)
    if subject.follows and subject.kind == "decision" and names_nothing(bare) and subject.names_subject:
        return AboutDecision(**common, matter=subject.topic)
    says = (subject.filters.speaker or subject.filters.role) and asks_statements(rest, subject)
    if says and topic_in(rest) and not subject.follows:
        return AboutPerson(**common | _question_on(topic_in(rest)))
    meeting = _about_meeting(subject, rest)
    if meeting.wants_header or meeting.wants_summary or meeting.wants_next:
        return meeting
    if decision is not None:
        topic = {} if subject.follows else {"topic": decision.matter}
        return AboutDecision(**common | topic, matter=decision.matter, endings=decision.endings)
    if meeting.wants_decisions or meeting.is_only:
        return meeting
    if says:
        is_bare = not subject.follows and wants_all(rest)
        return AboutPerson(**common | ({"names_subject": False} if is_bare else {}))
    if subject.kind == "what" and asks_whether(rest):
        return AboutWhether(**common)
    return subject


def _question_on(matter: str) -> dict[str, Any]:
    """What a question about a matter looks for, and what a later one goes on from."""
    return {"search_text": matter, "topic": matter}


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
        names_subject=not names_nothing(search_text),
        counts=asks_how_often(own),
        follows=follows,
        focus=focus,
        quoted=turns_of(history[-1]) if focus and person is None and found.period is None else (),
        within=items_of(history[-1]) if follows and person and is_bare else frozenset(),
    )


def _about_meeting(subject: AboutSubject, rest: str) -> AboutMeeting:
    """The same question as one about what a meeting's own record says; ``rest`` is what it asks beside."""
    is_identified, body = bool(subject.filters.meeting_id), subject.filters.body
    attendee = attendee_asked(rest)
    is_who = subject.kind == "who"  # who spoke is told by the turns
    asks = any(asks_of_meeting(words, identified=is_identified) for words in (subject.text, rest))
    bare = _without_body(rest, body)
    summed_up, coming = asks_summary(bare), asks_next(bare)
    return AboutMeeting(
        **in_common(subject),
        subject=subject,
        wants_header=(asks and not is_who) or bool(attendee),
        wants_decisions=subject.kind == "decision" and (not subject.names_subject or names_nothing(bare)),
        is_only=not is_who and asks_only_of_meeting(bare),
        wants_summary=not (subject.follows or subject.filters.speaker)
        and summed_up is not None
        and names_nothing(summed_up),
        wants_next=coming is not None and names_nothing(coming),
        offices=() if attendee else tuple(OFFICE.findall(subject.text)),
        attendee=attendee,
    )


def _without_body(rest: str, body: str) -> str:
    """What is asked without the name of the body, as it is called with or without its town."""
    for name in filter(None, (body, without_municipality(body))):
        rest = rest.replace(name, "会議")
    return rest


def _filters_understood(
    filters: Filters, found: Recognised, history: Sequence[Answer], back: Turnback
) -> Filters:
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
