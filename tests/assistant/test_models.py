"""A quote is a span of its meeting's text, made in one way."""

import pytest
from shiomi import build_meeting

from assistant.models import Quote

MEETING = build_meeting()


@pytest.mark.parametrize("ordinal", [0, 3, 14])
def test_a_quote_of_a_turn_reads_what_the_source_reads(ordinal: int) -> None:
    turn = MEETING.turns[ordinal]
    quote = Quote.of(MEETING, ordinal, (turn.start, turn.end))
    assert (quote.meeting_id, quote.turn) == (MEETING.meeting_id, ordinal)
    assert quote.text == MEETING.text[turn.start : turn.end] == MEETING.text[quote.start : quote.end]


def test_a_quote_outside_of_all_turns_names_none() -> None:
    assert Quote.of(MEETING, None, (0, 4)) == Quote(MEETING.meeting_id, None, 0, 4, MEETING.text[:4])
