"""A meeting's own record answers when, where and what was decided; which of several is asked, not guessed."""

from dataclasses import replace
from datetime import date

import pytest
from shiomi import BODY, MemoryLibrary, build_meeting

from assistant.answer.about_meeting import RECORD_CONFIDENCE, answer, leaves_open_which
from assistant.answer.findings import Findings, Found, find
from assistant.config import Settings
from assistant.ports import NO_FILTERS
from assistant.question.question_kinds import AboutMeeting
from assistant.question.understand import understand
from corpus import Meeting

SETTINGS = Settings(answer_threshold=0.2)
OLDER = build_meeting(meeting_id="5a105a105a11", day=date(2022, 8, 25))
OTHER = build_meeting(meeting_id="5a105a105a12", day=date(2024, 2, 1), body="汐見市図書館協議会")


def findings(text: str, *meetings: Meeting) -> tuple[AboutMeeting, Findings]:
    library = MemoryLibrary(*(meetings or (build_meeting(),)))
    question = understand(text, NO_FILTERS, held=library.meetings(), today=date(2024, 9, 1))
    assert isinstance(question, AboutMeeting)
    return question, find(question, library, SETTINGS, library.meetings())


def quotes(found: Found) -> list[str]:
    return [one.quote.text for one in found.quotes]


def test_the_header_tells_when() -> None:
    found = answer(*findings("この会議はいつ開かれましたか"))
    assert quotes(found) == ["日時 令和5年8月24日 午後2時"]
    assert found.confidence == RECORD_CONFIDENCE


def test_all_that_the_one_meeting_decided() -> None:
    found = answer(*findings("何が決まりましたか"))
    assert quotes(found) == ["了承されました。"]
    assert found.quotes[0].quote.turn == 12


def test_what_no_record_says_is_looked_for_in_what_was_said() -> None:
    found = answer(*findings("採決の結果は", replace(build_meeting(), decisions=())))
    assert quotes(found)
    assert found.confidence != RECORD_CONFIDENCE


WHICH = [
    ("会議はいつ開かれましたか", (build_meeting(),), False),
    ("会議はいつ開かれましたか", (build_meeting(), OLDER), True),
    ("令和4年度の会議はいつ開かれましたか", (build_meeting(), OLDER), False),
    ("図書館協議会はいつ開かれましたか", (build_meeting(), OTHER), False),
    ("会長は会議に出席しましたか", (build_meeting(), OTHER), False),
]


@pytest.mark.parametrize(("text", "meetings", "is_open"), WHICH)
def test_which_of_several_meetings(text: str, meetings: tuple[Meeting, ...], is_open: bool) -> None:
    question, found = findings(text, *meetings)
    assert leaves_open_which(question, found.searched) is is_open


def test_where_none_is_named_the_newest_answers() -> None:
    found = answer(*findings("会議はいつ開かれましたか", OLDER, build_meeting()))
    assert {one.quote.meeting_id for one in found.quotes} == {build_meeting().meeting_id}


def test_of_a_year_or_a_body_its_meetings_answer() -> None:
    named = answer(*findings("図書館協議会はいつ開かれましたか", build_meeting(), OTHER))
    assert {one.quote.meeting_id for one in named.quotes} == {OTHER.meeting_id}
    both = answer(*findings(f"{BODY}の会議はいつ開かれましたか", build_meeting(), OLDER, OTHER))
    assert {one.quote.meeting_id for one in both.quotes} == {OLDER.meeting_id, build_meeting().meeting_id}


def test_no_more_meetings_are_begun_than_are_shown() -> None:
    many = [
        build_meeting(meeting_id=f"5a105a1050{number:02}", day=date(2023, 5, 1 + number))
        for number in range(12)
    ]
    found = answer(*findings("令和5年度の会議はいつ開かれましたか", *many))
    assert len(found.quotes) == SETTINGS.quotes_max
