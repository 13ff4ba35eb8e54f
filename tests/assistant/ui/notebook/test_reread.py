"""A starred quote is what its meeting reads now; a meeting that is gone or reads otherwise is told."""

from datetime import UTC, datetime

import pytest
from shiomi import build_meeting

from assistant.keeping.notebook import Entry
from assistant.ui.notebook.reread import reread

MEETING = build_meeting()
TURN = MEETING.turns[4]
SAID = MEETING.quote(TURN.start, TURN.end)
DAY = datetime(2024, 5, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("meeting_id", "turn", "text", "state"),
    [
        (MEETING.meeting_id, 4, SAID, "there"),
        (MEETING.meeting_id, None, SAID, "there"),
        (MEETING.meeting_id, 999, SAID, "there"),
        (MEETING.meeting_id, 4, SAID[:-1] + "？", "changed"),
        ("ab10ab10ab10", 4, SAID, "gone"),
    ],
)
def test_each_entry_is_found_or_told(meeting_id: str, turn: int | None, text: str, state: str) -> None:
    entry = Entry(1, meeting_id, turn, TURN.start, TURN.end, text, DAY)
    (one,) = reread([entry], {MEETING.meeting_id: MEETING}.get)
    assert one.state == state
    assert (one.citation is not None) is (state == "there")
    assert one.citation is None or one.citation.quote.text == SAID
