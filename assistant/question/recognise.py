"""recognise: Recognised: person, period, meetings cut from a question (its rest); narrowed filters."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.models import Answer
from assistant.question.beside_year import beside_year
from assistant.question.conversation import meeting_of, names_nothing
from assistant.question.named_meetings import NO_MEETINGS, Likeness, NamedMeetings, find_meetings, title_of
from assistant.question.named_period import NamedPeriod, find_period
from assistant.question.named_person import NamedPerson
from assistant.question.question_kinds import Named
from assistant.question.whose_words import find_person, speakers_of
from corpus.language.calendar import Period, fiscal_period
from corpus.language.folding import fold
from index import Filters, MeetingSummary


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a question names of what the store holds; ``rest`` is the question without it."""

    rest: str
    person: NamedPerson | None = None
    period: NamedPeriod | None = None
    meetings: NamedMeetings = NO_MEETINGS
    empty_period: NamedPeriod | None = None
    speaker: str = ""  # what narrows a search to the person, as printed

    @property
    def named(self) -> Named:
        """What is to be said of it where it cannot be taken as asked."""
        return Named(
            person=self.person,
            missing_meeting="" if self.meetings.ids else self.meetings.number,
            shared_number=self.meetings.number if len(self.meetings.ids) > 1 else "",
            sharing=self.meetings.ids if len(self.meetings.ids) > 1 else (),
            empty_period=self.empty_period,
            unlisted_item=self.meetings.unlisted,
        )

    @property
    def looked_for(self) -> str:
        """What a question of its own looks for: what it asks beside, else the item that it names; or ""."""
        item = title_of(self.meetings.item)
        return item if item and names_nothing(self.rest) else self.rest


def recognise(
    question: str,
    filters: Filters,
    history: Sequence[Answer],
    held: Sequence[MeetingSummary],
    today: date,
    alike: Likeness | None = None,
    printed: Callable[[str], str] | None = None,
) -> Recognised:
    """What the question names of the meetings ``held``, as far as the user's ``filters`` leave it open.

    ``history`` tells which meeting is spoken of; ``today`` is what 去年 is counted from; ``alike`` how much
    texts say of another, for bodies named in another language; ``printed`` how the minutes print a speaker's
    folded name.
    """
    meetings = find_meetings(question, held, meeting_of(history), alike)
    body = fold(meetings.body or (history[-1].filters.body if history else ""))
    days = [summary.date for summary in held if summary.date and body in fold(summary.body)]
    speakers = speakers_of(held) if not filters.speaker else ()  # of minutes without any nobody is a stranger
    person = find_person(question, speakers, follows=bool(history)) if speakers else None
    named = beside_year(question, history) or find_period(question, today, days)
    period = named if not has_period(filters) else None
    meetings = _recognised_then(meetings, period.period if period else None, filters, held)
    empty = period if period and not any(_day_within_period(day, period.period) for day in days) else None
    rest = _cut_from_question(question, person, period, meetings)
    if empty and empty.relative and not names_nothing(rest):
        period, rest = None, _cut_from_question(question, person, None, meetings)
    speaker = person.filter if person and person.known and not person.role else ""
    speaker = printed(speaker) if speaker and printed else speaker
    return Recognised(rest, person, period, meetings, empty if held else None, speaker)


def narrowed(filters: Filters, found: Recognised) -> Filters:
    """The user's filters, completed by what was recognised as far as they leave it open."""
    person, meetings = found.person, found.meetings
    if found.period is not None:
        filters = _with_period(filters, found.period.period)
    if person is not None and person.role:
        filters = replace(filters, role=filters.role or person.role)
    elif person is not None and person.known:
        filters = replace(filters, speaker=found.speaker)
    if len(meetings.ids) == 1 and not filters.meeting_id:
        filters = replace(filters, meeting_id=meetings.ids[0])
    return replace(filters, body=filters.body or meetings.body, agenda=filters.agenda or meetings.item)


def has_period(filters: Filters) -> bool:
    """Whether the filters narrow a search to some time."""
    return bool(filters.since or filters.until or filters.fiscal_year is not None)


def _recognised_then(
    meetings: NamedMeetings, period: Period | None, filters: Filters, held: Sequence[MeetingSummary]
) -> NamedMeetings:
    """Of meetings of one number those in the time that is named or filtered by; of one body's the newest."""
    if len(meetings.ids) < 2:
        return meetings
    if period is None:
        period = _period_of(filters)
    of_number = [one for one in held if one.meeting_id in meetings.ids]
    meetings_then = [
        one for one in of_number if one.date and _day_within_period(one.date, period)
    ] or of_number
    if len({one.body for one in meetings_then}) == 1:
        meetings_then = [max(meetings_then, key=lambda one: one.date or date.min)]
    return replace(meetings, ids=tuple(one.meeting_id for one in meetings_then))


def _period_of(filters: Filters) -> Period:
    """The time that a search is narrowed to already."""
    if filters.fiscal_year is not None:
        return fiscal_period(filters.fiscal_year)
    return Period(filters.since, filters.until)


def _day_within_period(day: date, period: Period) -> bool:
    return (period.since or date.min) <= day <= (period.until or date.max)


def _cut_from_question(
    question: str, person: NamedPerson | None, period: NamedPeriod | None, meetings: NamedMeetings
) -> str:
    """The question without what became filters, and the particles that tied it to the rest."""
    recognised_spans = [*meetings.spans]
    recognised_spans += [(person.start, person.end)] if person else []
    recognised_spans += [(period.start, period.end)] if period else []
    kept_words, at = [], 0
    for start, end in sorted(recognised_spans):
        kept_words.append(question[at:start])
        at = max(at, end)
    parts = [*kept_words, question[at:]]
    return " ".join(part for part in (parts[0].strip(), *map(_rest_without_particle, parts[1:])) if part)


def _rest_without_particle(words: str) -> str:
    return re.sub(r"^[はがのも、。,\s]+", "", words).strip()


def _with_period(filters: Filters, period: Period) -> Filters:
    if period.fiscal_year is not None:
        return replace(filters, fiscal_year=period.fiscal_year)
    return replace(filters, since=period.since, until=period.until)
