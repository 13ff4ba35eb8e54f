"""The events over two panes: chosen by form or button, each on its side; what is gone is told."""

import pytest
from page_changes import desk_over, held, last
from shiomi import MemoryLibrary, build_meeting

from assistant.config import Settings
from assistant.ui.beside.pane import Pane
from assistant.ui.desk import Desk
from assistant.ui.session import Session

ONE = build_meeting()
OTHER = build_meeting(meeting_id="ab10ab10ab10", title="汐見市港湾審議会会議録", body="汐見市港湾審議会")


def desk() -> Desk:
    return desk_over(MemoryLibrary(ONE, OTHER), Settings(answer_threshold=0.3))


def test_two_meetings_stand_beside_each_other() -> None:
    over = desk()
    session = held(last(over.put_beside(Session(), "meeting", ONE.meeting_id)))
    page = last(over.put_beside(session, "meeting", OTHER.meeting_id))
    assert held(page).view == "beside"
    assert ONE.turn_id(0) in str(page["pane_left"])
    assert OTHER.turn_id(0) in str(page["pane_right"])
    assert held(page).panes == (Pane("meeting", ONE.meeting_id), Pane("meeting", OTHER.meeting_id))


@pytest.mark.parametrize(
    ("kind", "which"), [("year", "2023"), ("item", f"{ONE.meeting_id}:0"), ("speaker", "")]
)
def test_the_form_of_a_side_changes_that_side(kind: str, which: str) -> None:
    over = desk()
    session = held(last(over.beside.choose(Session(), "right", kind, "")))
    options = str(over.beside.whole(session)["pane_right"])
    chosen = which or options.partition('name="which"')[2].split('value="')[2].partition('"')[0]
    page = last(over.beside.choose(session, "right", kind, chosen))
    assert set(page) == {"session", "pane_right"}
    assert f'value="{chosen}" selected' in str(page["pane_right"])
    assert "選び直して" not in str(page["pane_right"])


def test_of_another_kind_nothing_is_chosen_yet() -> None:
    session = Session(panes=(Pane("meeting", ONE.meeting_id), Pane()))
    assert held(last(desk().beside.choose(session, "left", "year", ONE.meeting_id))).panes[0] == Pane("year")


@pytest.mark.parametrize(
    "pane", [Pane("year", "1999"), Pane("item", "x:9"), Pane("speaker", "誰か"), Pane("meeting", "x")]
)
def test_what_is_not_there_is_told(pane: Pane) -> None:
    assert "選び直して" in str(desk().beside.whole(Session(panes=(pane, Pane())))["pane_left"])


def test_a_side_that_is_none_changes_nothing() -> None:
    assert list(desk().beside.choose(Session(), "<b>", "year", "2023")) == []
