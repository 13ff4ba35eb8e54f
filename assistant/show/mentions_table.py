"""Every Match of a word as a record and as a CSV table: one row a turn, with its citation and counts."""

from collections.abc import Iterable
from typing import Any

from assistant.answer.citations import cite
from assistant.answer.mentions import Match
from assistant.models import Quote
from assistant.show.export import File, write_table
from assistant.show.json_output import citation_to_json


def export_matches(matches: Iterable[Match]) -> File:
    """The matches as a CSV file; ``quote`` is the turn, ``times`` how often it says the words."""
    rows = [{"number": number} | mention_record(match) for number, match in enumerate(matches, 1)]
    return File("yoroku-mentions.csv", "text/csv", write_table(rows).encode("utf-8"))


def mention_record(match: Match) -> dict[str, Any]:
    """One match as the table and programs get it."""
    turn = match.turn
    ordinal = None if turn is None else turn.ordinal
    text = match.meeting.text[match.start : match.end]
    citation = cite(match.meeting, Quote(match.meeting.meeting_id, ordinal, match.start, match.end, text))
    known = {"name": match.speaker, "fiscal_year": match.year, "times": len(match.spans)}
    return known | ({} if citation is None else citation_to_json(citation))
