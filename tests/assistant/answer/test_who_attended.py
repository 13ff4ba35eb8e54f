"""Whether somebody attended is told by the lists, of each meeting, and of nobody else."""

from dataclasses import replace

import pytest
from kind_answers import EARLIER, MEETING, asked, quotes, told
from shiomi import build_meeting

from assistant.question.asks_of_meeting import attendee_asked
from corpus import Meeting
from corpus.models import Attendee

ASKED = [
    ("柏木委員は出席しましたか", "柏木委員"),
    ("令和5年の会議に柏木さんは来ていましたか", "柏木さん"),
    ("高砂課長は欠席でしたか", "高砂課長"),
    ("会長は出席しましたか", ""),
    ("全委員は出席しましたか", ""),
    ("誰が出席しましたか", ""),
    ("柏木委員は鍵について何と言いましたか", ""),
    ("Was Councillor Winslow present?", "Councillor Winslow"),
    ("Did Ms Petrov attend the meeting in May?", "Ms Petrov"),
    ("Who was present?", ""),
    ("Was the Chair present?", ""),
]


@pytest.mark.parametrize(("question", "name"), ASKED)
def test_whose_attendance_is_asked(question: str, name: str) -> None:
    assert attendee_asked(question) == name


def printing(meeting: Meeting, line: str, *people: Attendee) -> Meeting:
    """The meeting with another first line in place of its title, and this attendance list."""
    text = line.ljust(len(meeting.title)) + meeting.text[len(meeting.title) :]
    return replace(meeting, text=text, attendance=people)


def test_each_list_tells_of_its_own_meeting() -> None:
    here = printing(MEETING, "出席 榎本会長、柏木委員", Attendee("柏木 祐介", "委員"))
    away = printing(
        build_meeting([(0, "榎本会長", "開会します。")], ("開会",), meeting_id="5a105a105a13"),
        "欠席 柏木委員",
        Attendee("柏木 祐介", "委員", present=False),
    )
    _, found = asked("柏木委員は出席しましたか", here, away)
    assert sorted(quotes(found)) == ["出席 榎本会長、柏木委員", "欠席 柏木委員"]
    assert set(told(found)) == {"attended", "did_not_attend"}


def test_who_speaks_is_there_where_no_line_names_the_person() -> None:
    _, found = asked("土屋委員は出席しましたか", replace(MEETING, attendance=()))
    assert set(told(found)) == {"attended"}
    assert "業務用携帯電話の紛失" in quotes(found)[0]


def test_who_is_on_no_list() -> None:
    _, found = asked("高砂委員は出席しましたか", MEETING, EARLIER)
    assert quotes(found) == []
    assert told(found) == {"on_no_list": {"name": "高砂委員", "meetings": 2}}
