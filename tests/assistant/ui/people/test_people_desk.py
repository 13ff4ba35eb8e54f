"""The events over those who speak: listed, opened by turn or id, narrowed; what is not there is told."""

import pytest
from page_changes import desk_over, held, last
from shiomi import MemoryLibrary, build_meeting

from assistant.config import Settings
from assistant.models import AskError
from assistant.ui.desk import Desk
from assistant.ui.people.looking import PAIRS
from assistant.ui.people.people_desk import PAIRS_MAX
from assistant.ui.session import Session

MEETING = build_meeting()


def desk() -> Desk:
    return desk_over(MemoryLibrary(MEETING), Settings(answer_threshold=0.3))


def opened(over: Desk) -> Session:
    return held(last(over.person(Session(), MEETING.turn_id(4), "")))


def test_from_a_turn_the_page_of_who_speaks_it_opens_in_its_view() -> None:
    page = last(desk().person(Session(), MEETING.turn_id(4), ""))
    session = held(page)
    assert session.view == "people"
    assert 'data-view="people"' in str(page["header"])
    assert MEETING.turn_id(4) in str(page["statements"])
    again = last(desk().person(Session(), "", session.looking.profile_id))
    assert again["person"] == page["person"]


@pytest.mark.parametrize(
    ("turn", "person"), [("", ""), ("", "誰か"), ("5a105a105a10#999", ""), ("<b>", ""), ("#", "")]
)
def test_nobody_is_told_as_such(turn: str, person: str) -> None:
    with pytest.raises(AskError, match="not in the minutes held now"):
        list(desk().people.open(Session(), turn, person))


def test_a_permalink_shows_the_person() -> None:
    over = desk()
    page = last(over.arrive(Session(), {"person": opened(over).looking.profile_id}))
    assert 'class="name"' in str(page["person"])
    page = last(over.arrive(Session("en"), {"person": "誰か"}))
    assert "not in the minutes held now" in str(page["conversation"])


def test_the_list_is_narrowed_while_its_field_stays() -> None:
    over = desk()
    page = last(over.people.names(Session(view="people"), "係長"))
    assert "names" not in page
    assert page["statements"] == page["pairs"] == ""
    back = last(over.people.names(opened(over), ""))
    assert "data-person=" in str(back["person"])


def test_statements_are_narrowed_by_words_and_choices() -> None:
    over = desk()
    session = opened(over)
    page = last(over.people.words(session, "キャビネット 火星"))
    assert set(page) == {"session", "statements"}
    assert "data-turn" not in str(page["statements"])
    chosen = held(last(over.people.narrow(session, "year", "2023")))
    assert chosen.looking.year == 2023
    assert held(last(over.people.narrow(chosen, "year", "2023"))).looking.year is None
    assert held(last(over.people.narrow(session, "leaf", "-3"))).looking.leaf == 1
    assert held(last(over.people.narrow(session, "subject", "1 鍵"))).looking.subject == "1 鍵"


@pytest.mark.parametrize(("asked", "shown"), [("20", 20), ("x", PAIRS), ("999999999", PAIRS_MAX)])
def test_more_questions_are_shown_within_bounds(asked: str, shown: int) -> None:
    over = desk()
    session = opened(over)
    page = last(over.people.narrow(session, "pairs", asked))
    assert held(page).looking.pairs == shown
    assert ("pairs" in page) is (shown != PAIRS)


def test_on_a_page_that_shows_nobody_there_is_nothing_to_narrow() -> None:
    assert list(desk().people.narrow(Session(), "year", "2023")) == []
    assert list(desk().people.words(Session(), "鍵")) == []
