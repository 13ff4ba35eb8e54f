"""One pane: its form, and a meeting, an item, a speaker or a year in it; nothing in it is markup."""

import re

from shiomi import MemoryLibrary, build_meeting

from assistant.answer.mentions import Mentions
from assistant.answer.profiles import Profiles
from assistant.ui.beside.pane import Pane
from assistant.ui.beside.pane_panel import (
    render_choice,
    render_item,
    render_meeting,
    render_speaker,
    render_year,
)
from assistant.ui.meetings.meeting_list import Shelf

MEETING = build_meeting()
LIBRARY = MemoryLibrary(MEETING)


def test_the_form_shows_what_is_chosen_and_what_could_be() -> None:
    html = render_choice("left", Pane("year", "2023"), [("2023", "2023年度"), ("2022", '"><b>')], "ja")
    assert re.findall(r'value="([^"]*)" selected', html) == ["year", "2023"]
    assert "<b>" not in html


def test_a_meeting_is_there_with_every_turn_under_names_of_its_side() -> None:
    html = render_meeting("left", MEETING, "ja")
    assert re.findall(r'id="([^"]*)"', html) == [f"left-turn-{turn.ordinal}" for turn in MEETING.turns]
    assert html.count("<li>") == len(MEETING.agenda)


def test_an_item_is_there_with_its_own_turns() -> None:
    html = render_item("right", MEETING, 1, "ja")
    own = [turn.ordinal for turn in MEETING.turns if turn.agenda == 1]
    assert re.findall(r'id="right-turn-(\d+)"', html) == [str(ordinal) for ordinal in own]


def test_a_speaker_and_a_year_lead_on_to_their_own() -> None:
    profile = Profiles(Mentions(LIBRARY)).all()[0]
    assert html_of_turns(render_speaker(profile, "ja")) == len(profile.said)
    html = render_year(2023, Shelf(LIBRARY).rows(), "en")
    assert f'data-event="meeting" data-meeting="{MEETING.meeting_id}"' in html


def html_of_turns(html: str) -> int:
    return html.count('class="jump" data-event="turn"')
