"""A question with its reply: who said each, where it stands, and that nobody replied."""

from shiomi import build_meeting

from assistant.answer.citations import cite
from assistant.models import Citation, Exchange, Quote
from assistant.ui.page.exchange_panel import render_exchange

MEETING = build_meeting()


def citation(ordinal: int) -> Citation:
    turn = MEETING.turns[ordinal]
    made = cite(MEETING, Quote.of(MEETING, ordinal, (turn.start, turn.end)))
    assert made is not None
    return made


def test_both_are_quoted_each_with_the_way_to_its_turn_and_speaker() -> None:
    html = render_exchange(Exchange(citation(3), citation(4)), "ja")
    for ordinal in (3, 4):
        assert f'data-event="turn" data-turn="{MEETING.turn_id(ordinal)}"' in html
        assert f'data-event="person" data-turn="{MEETING.turn_id(ordinal)}"' in html
    assert MEETING.title not in html
    assert MEETING.title in render_exchange(Exchange(citation(3), citation(4)), "ja", dated=True)


def test_where_nobody_replied_that_is_said() -> None:
    assert render_exchange(Exchange(citation(3), None), "ja").count("<blockquote") == 1
