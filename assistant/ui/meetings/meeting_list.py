"""Row, Listing, Shelf: meetings with agenda and outcomes, filtered and put in ORDERS; no HTML."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock
from typing import Any

from assistant.ports import Library
from corpus.language.calendar import fiscal_year
from index import MeetingSummary

ROWS_SHOWN = 200  # one screenful is thirty; more than this is a reason to narrow, and the page stays quick


@dataclass(frozen=True, slots=True)
class Row:
    """One meeting of the list. ``agenda`` are its headings, ``outcomes`` how items were decided."""

    summary: MeetingSummary
    agenda: tuple[str, ...]
    outcomes: tuple[str, ...]

    @property
    def fiscal_year(self) -> int | None:
        """The Japanese fiscal year, April to March, by the year it starts in; None for an undated meeting."""
        day = self.summary.date
        return None if day is None else fiscal_year(day)


@dataclass(frozen=True, slots=True)
class Listing:
    """Which meetings to list and in which order; "" and None let everything through."""

    body: str = ""
    fiscal_year: int | None = None
    outcome: str = ""
    words: str = ""
    order: str = "newest"

    def ordered(self, order: str) -> "Listing":
        """The same in another order; what is no order changes nothing."""
        return replace(self, order=order) if order in ORDERS else self


ALL = Listing()
# How each order sorts, and whether it is turned round; the newest stand first among equals.
ORDERS: dict[str, tuple[Callable[[Row], Any], bool]] = {
    "newest": (lambda row: row.summary.date or date.min, True),
    "oldest": (lambda row: row.summary.date or date.min, False),
    "body": (lambda row: row.summary.body, False),
    "outcome": (lambda row: (not row.outcomes, row.outcomes), False),
    "turns": (lambda row: row.summary.turns, True),
    "fewest": (lambda row: row.summary.turns, False),
}


class Shelf:
    """Every meeting of a library as rows; what was read once of an unchanged meeting is kept.

    Asked from several threads at a time, it reads each meeting once.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._reading = Lock()
        self._contents_read: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}

    @property
    def is_read(self) -> bool:
        """Whether any meeting was read yet: the first time takes seconds for hundreds of them."""
        return bool(self._contents_read)

    def rows(self) -> tuple[Row, ...]:
        """All meetings as they are in the store now."""
        held = self._library.meetings()
        with self._reading:
            return tuple(Row(summary, *self._agenda_and_outcomes(summary.meeting_id)) for summary in held)

    def _agenda_and_outcomes(self, meeting_id: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        # The id is made from the file's bytes, so the same id is always the same contents.
        if meeting_id not in self._contents_read:
            meeting = self._library.meeting(meeting_id)
            headings = tuple(meeting.heading(place) for place in range(len(meeting.agenda)))
            ends = (meeting.outcome(place) for place in range(len(meeting.agenda)))
            outcomes = dict.fromkeys(end.outcome for end in ends if end)
            self._contents_read[meeting_id] = (headings, tuple(outcomes))
        return self._contents_read[meeting_id]


def listed(rows: Iterable[Row], listing: Listing) -> list[Row]:
    """The rows that pass, in the order asked for."""
    chosen = [row for row in rows if _row_passes(row, listing)]
    for order in ("newest", listing.order):
        key, is_turned = ORDERS[order]
        chosen.sort(key=key, reverse=is_turned)
    return chosen


def _row_passes(row: Row, listing: Listing) -> bool:
    text = " ".join((row.summary.title, row.summary.body, *row.agenda)).casefold()
    return (
        listing.body in ("", row.summary.body)
        and listing.fiscal_year in (None, row.fiscal_year)
        and (not listing.outcome or listing.outcome in row.outcomes)
        and all(word in text for word in listing.words.casefold().split())
    )
