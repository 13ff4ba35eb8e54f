"""Recognised: person, period and meetings a question names, cut out (the rest); filters narrowed by them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.models import Answer
from assistant.question.conversation import meeting_of, names_nothing
from assistant.question.kinds import Named
from assistant.question.meetings import NO_MEETINGS, Likeness, NamedMeetings, find_meetings, title_of
from assistant.question.people import NamedPerson, find_person, speakers_of
from assistant.question.periods import NamedPeriod, find_period
from corpus.language.calendar import Period
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

    @property
    def named(self) -> Named:
        """What is to be said of it where it cannot be taken as asked."""
        return Named(
            person=self.person,
            missing_meeting="" if self.meetings.ids else self.meetings.number,
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
) -> Recognised:
    """What the question names of the meetings ``held``, as far as the user's ``filters`` leave it open.

    ``history`` tells which meeting is spoken of; ``today`` is what 去年 is counted from; ``alike`` how much
    texts say of another, for bodies named in another language.
    """
    meetings = find_meetings(question, held, meeting_of(history), alike)
    body = fold(meetings.body or (history[-1].filters.body if history else ""))
    days = [summary.date for summary in held if summary.date and body in fold(summary.body)]
    person = find_person(question, speakers_of(held)) if not filters.speaker else None
    period = find_period(question, today, days) if not has_period(filters) else None
    empty = period if period and not any(_within(day, period.period) for day in days) else None
    rest = _cut(question, person, period, meetings)
    if empty and empty.relative and not names_nothing(rest):
        period, rest = None, _cut(question, person, None, meetings)
    return Recognised(rest, person, period, meetings, empty if held else None)


def narrowed(filters: Filters, found: Recognised) -> Filters:
    """The user's filters, completed by what was recognised as far as they leave it open."""
    person, meetings = found.person, found.meetings
    if found.period is not None:
        filters = _with_period(filters, found.period.period)
    if person is not None and person.role:
        filters = replace(filters, role=filters.role or person.role)
    elif person is not None and person.known:
        filters = replace(filters, speaker=person.filter)
    if len(meetings.ids) == 1 and not filters.meeting_id:
        filters = replace(filters, meeting_id=meetings.ids[0])
    return replace(filters, body=filters.body or meetings.body, agenda=filters.agenda or meetings.item)


def has_period(filters: Filters) -> bool:
    """Whether the filters narrow a search to some time."""
    return bool(filters.since or filters.until or filters.fiscal_year is not None)


def _within(day: date, period: Period) -> bool:
    return (period.since or date.min) <= day <= (period.until or date.max)


def _cut(
    question: str, person: NamedPerson | None, period: NamedPeriod | None, meetings: NamedMeetings
) -> str:
    """The question without what became filters, and the particles that tied it to the rest."""
    spans = [*meetings.spans]
    spans += [(person.start, person.end)] if person and person.known else []
    spans += [(period.start, period.end)] if period else []
    kept, at = [], 0
    for start, end in sorted(spans):
        kept.append(question[at:start])
        at = max(at, end)
    parts = [*kept, question[at:]]
    return " ".join(part for part in (parts[0].strip(), *map(_without_particle, parts[1:])) if part)


def _without_particle(words: str) -> str:
    return re.sub(r"^[はがのも、。,\s]+", "", words).strip()


def _with_period(filters: Filters, period: Period) -> Filters:
    if period.fiscal_year is not None:
        return replace(filters, fiscal_year=period.fiscal_year)
    return replace(filters, since=period.since, until=period.until)
