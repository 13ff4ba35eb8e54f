"""needing_attention: meetings lacking title, date, speakers or items, pages read badly, _twins; Reasons."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.language.folding import fold
from index import MeetingSummary

Reason = Literal["title", "date", "body", "speakers", "items", "pages", "duplicate"]
# Turns from which on the same speakers at the same items are taken for the same meeting in another format.
TELLING_TURNS = 5
# Turns from which on minutes without an agenda item were read without finding them: of fewer some have none.
TURNS_WITH_ITEMS = 20


@dataclass(frozen=True, slots=True)
class Attention:
    """A meeting that its owner may want to look at.

    ``reasons`` are what was not found (title, date, body, speakers, items), "pages" where something of
    the file was read badly, "duplicate" where ``twins``, files of other meetings, seem to hold the same
    minutes.
    """

    summary: MeetingSummary
    reasons: tuple[Reason, ...]
    twins: tuple[str, ...] = ()


def needing_attention(meetings: Sequence[MeetingSummary]) -> tuple[Attention, ...]:
    """The meetings that need attention, in the order given."""
    twins = _twins(meetings)
    looked = (Attention(one, tuple(_reasons(one, twins)), twins.get(one.meeting_id, ())) for one in meetings)
    return tuple(one for one in looked if one.reasons)


def _reasons(summary: MeetingSummary, twins: dict[str, tuple[str, ...]]) -> Iterator[Reason]:
    if not summary.title:
        yield "title"
    if summary.date is None:
        yield "date"
    if not summary.body:
        yield "body"
    if not summary.turns:
        yield "speakers"
    if summary.turns >= TURNS_WITH_ITEMS and not summary.items:
        yield "items"
    if len(summary.warnings) > (summary.turns == 0):  # where nobody speaks, one of them says so
        yield "pages"
    if summary.meeting_id in twins:
        yield "duplicate"


def _twins(meetings: Sequence[MeetingSummary]) -> dict[str, tuple[str, ...]]:
    """By meeting the first files of others that seem to hold the same minutes."""
    alike: dict[tuple[object, ...], list[MeetingSummary]] = defaultdict(list)
    for summary in meetings:
        for sign in _signs_of_twins(summary):
            alike[sign].append(summary)
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for group in alike.values():
        for one in group:
            found[one.meeting_id] |= {other.source: None for other in group if _may_be_one(one, other)}
    return {meeting_id: tuple(sources) for meeting_id, sources in found.items() if sources}


def _may_be_one(one: MeetingSummary, other: MeetingSummary) -> bool:
    """Not where both tell their day, and tell another."""
    return one.meeting_id != other.meeting_id and len({one.date, other.date} - {None}) < 2


def _signs_of_twins(summary: MeetingSummary) -> Iterator[tuple[object, ...]]:
    """What two files of the same minutes have in common."""
    if summary.title and summary.date:
        yield fold(summary.title), summary.date
    if summary.turns >= TELLING_TURNS and summary.speakers:
        yield summary.turns, summary.speakers, summary.items
