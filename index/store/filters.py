"""Bounds: a user's Filters resolved against the Entries to exact meetings, speakers, items and days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.language.calendar import fiscal_period
from corpus.language.folding import fold
from index.models import Filters
from index.store.catalogue import Entry, item_id


@dataclass(frozen=True, slots=True)
class Bounds:
    """Exact bounds of a search, inclusive; None lets everything through, an empty tuple nothing.

    Days are numbers like 20220711; ``speakers`` are folded labels and names, ``items`` ids of agenda items.
    """

    first_day: int | None = None
    last_day: int | None = None
    meetings: tuple[str, ...] | None = None
    speakers: tuple[str, ...] | None = None
    items: tuple[str, ...] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all can be found within these bounds."""
        return () in (self.meetings, self.speakers, self.items)


def resolve(filters: Filters, entries: Iterable[Entry]) -> Bounds:
    """The exact values in the store's catalogue that the filters stand for."""
    known = tuple(entries)
    since, until = _days(filters)
    is_of_some = bool(filters.body or filters.meeting_id) or filters.among is not None
    return Bounds(
        day(since) if since else None,
        day(until) if until else None,
        _meetings_within(filters, known) if is_of_some else None,
        _speakers_within(filters, known) if filters.speaker or filters.role else None,
        _items_within(filters, known) if filters.agenda or filters.decided is not None else None,
    )


def day(value: date) -> int:
    """A date as a number that sorts like it: 20220711."""
    return value.year * 10_000 + value.month * 100 + value.day


def _days(filters: Filters) -> tuple[date | None, date | None]:
    if filters.fiscal_year is None:
        return filters.since, filters.until
    year_period = fiscal_period(filters.fiscal_year)
    since = max(filter(None, (filters.since, year_period.since)))
    return since, min(filter(None, (filters.until, year_period.until)))


def _meetings_within(filters: Filters, entries: Sequence[Entry]) -> tuple[str, ...]:
    body = fold(filters.body)
    among = None if filters.among is None else frozenset(filters.among)
    return tuple(
        entry.meeting_id
        for entry in entries
        if body in fold(entry.body)
        and filters.meeting_id in ("", entry.meeting_id)
        and (among is None or entry.meeting_id in among)
    )


def _speakers_within(filters: Filters, entries: Sequence[Entry]) -> tuple[str, ...]:
    speaker, role = fold(filters.speaker), fold(filters.role)
    found: set[str] = set()
    for label, name, known_role in {person for entry in entries for person in entry.speakers}:
        if not role or _bears_role(role, known_role) or _bears_role(role, label):
            # A name may be another role's elsewhere; a label is printed with its role.
            names = (label,) if role else (label, name)
            found.update(one for one in names if one and (speaker in one or (role and speaker in name)))
    return tuple(sorted(found))


def _bears_role(role: str, words: str) -> bool:
    """Whether a label or role names this office, and not only the deputy's (副)."""
    at = words.find(role)
    return at >= 0 and words[at - 1 : at] != "副"


def _items_within(filters: Filters, entries: Sequence[Entry]) -> tuple[str, ...]:
    heading = fold(filters.agenda)
    return tuple(
        item_id(entry.meeting_id, at)
        for entry in entries
        for at, (known, decided) in enumerate(entry.items)
        if heading in known and filters.decided in (None, decided)
    )
