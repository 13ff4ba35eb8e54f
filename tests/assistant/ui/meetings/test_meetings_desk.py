"""The events of the list of meetings, without a browser: narrowed, sorted, waited for."""

import pytest
from page_changes import desk_over, held, last
from shiomi import MemoryLibrary, build_meeting

from assistant.config import Settings
from assistant.ui.desk import Desk
from assistant.ui.meetings.meeting_list import ALL, Listing
from assistant.ui.session import Session

MEETING = build_meeting()
QUESTION = "キャビネットの鍵は誰が管理していますか"


def desk() -> Desk:
    return desk_over(MemoryLibrary(MEETING), Settings(answer_threshold=0.3))


def test_browsing_narrows_the_list_and_opens_a_meeting() -> None:
    over = desk()
    page = last(over.show(Session(), "meetings"))
    assert MEETING.meeting_id in str(page["table"])
    page = last(over.meetings.narrow(held(page), "配食", "", "2023", "了承", "oldest"))
    assert MEETING.meeting_id in str(page["table"])
    page = last(over.meetings.narrow(held(page), "", "", "1999", "", "x"))
    assert MEETING.meeting_id not in str(page["table"])
    page = last(over.evidence.meeting(held(page), MEETING.meeting_id))
    assert str(page["evidence"]).count("<article") == len(MEETING.turns)


def test_the_first_time_it_says_that_all_is_being_read() -> None:
    over = desk()
    first, whole = over.show(Session(), "meetings")
    assert 'class="wait"' in str(first["table"])
    assert MEETING.meeting_id in str(whole["table"])
    (again,) = over.show(Session(), "meetings")
    assert again["table"] == whole["table"]


def test_the_form_stays_while_somebody_types_in_it() -> None:
    page = last(desk().meetings.narrow(Session(), "配食", "", "", "", ""))
    assert "form" not in page
    assert held(page).listing == Listing(words="配食")


@pytest.mark.parametrize("year", ["", "x", "0", "-1", "99999999999"])
def test_what_is_no_year_is_every_year(year: str) -> None:
    page = last(desk().meetings.narrow(Session(), "", "", year, "", "newest"))
    assert held(page).listing == ALL


def test_the_head_of_a_column_sorts_and_the_form_follows() -> None:
    page = last(desk().meetings.sort(Session(listing=Listing(words="配食")), "turns"))
    assert held(page).listing == Listing(words="配食", order="turns")
    assert '<option value="turns" selected>' in str(page["form"])
