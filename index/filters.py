"""What a user narrows a search by becomes exact values that both sides can apply before they rank."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from index.catalogue import Entry, fold
from index.models import Filters

FISCAL_YEAR_STARTS = (4, 1)  # 会計年度 runs from 1 April (地方自治法 第208条)
FISCAL_YEAR_ENDS = (3, 31)


@dataclass(frozen=True, slots=True)
class Selection:
    """Exact bounds of a search, inclusive; None lets everything through, an empty tuple nothing.

    Days are numbers like 20220711; ``speakers`` are folded labels and names.
    """

    first_day: int | None = None
    last_day: int | None = None
    meetings: tuple[str, ...] | None = None
    speakers: tuple[str, ...] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all can be found within these bounds."""
        return self.meetings == () or self.speakers == ()


def resolve(filters: Filters, entries: Iterable[Entry]) -> Selection:
    """The exact values in the store's catalogue that the filters stand for."""
    known = tuple(entries)
    since, until = _days(filters)
    meetings = None
    if filters.body or filters.meeting_id:
        meetings = tuple(entry.meeting_id for entry in known if _held(filters, entry))
    speakers = None
    if filters.speaker:
        wanted = fold(filters.speaker)
        speakers = tuple(sorted({name for entry in known for name in entry.speakers if wanted in name}))
    return Selection(day(since) if since else None, day(until) if until else None, meetings, speakers)


def day(value: date) -> int:
    """A date as a number that sorts like it: 20220711."""
    return value.year * 10_000 + value.month * 100 + value.day


def _days(filters: Filters) -> tuple[date | None, date | None]:
    if filters.fiscal_year is None:
        return filters.since, filters.until
    starts = date(filters.fiscal_year, *FISCAL_YEAR_STARTS)
    ends = date(filters.fiscal_year + 1, *FISCAL_YEAR_ENDS)
    return max(filters.since or starts, starts), min(filters.until or ends, ends)


def _held(filters: Filters, entry: Entry) -> bool:
    return fold(filters.body) in fold(entry.body) and filters.meeting_id in ("", entry.meeting_id)
