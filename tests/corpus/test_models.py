"""A meeting answers for its spans, its ids and its facts, and is the same after it was stored."""

import json
from dataclasses import replace
from datetime import date

import pytest
from shiomi import BODY, TITLE, build_meeting
from shiomi_minutes import LAYOUTS, print_minutes, read_text

from corpus import Meeting, ReadError, YorokuError
from corpus.models import AgendaItem, Decision, Field, Page

MEETING = build_meeting()


def test_the_facts_are_the_values_of_the_fields() -> None:
    assert (MEETING.title, MEETING.body, MEETING.number) == (TITLE, BODY, "令和5年度第2回")
    assert MEETING.date == date(2023, 8, 24)


def test_without_fields_nothing_is_known() -> None:
    bare = replace(MEETING, fields=())
    facts = (bare.title, bare.body, bare.number, bare.start_time, bare.end_time, bare.venue)
    assert facts == ("",) * 6
    assert bare.date is None


def test_a_field_without_value_tells_no_fact() -> None:
    fields = (Field("date", 0, 2), Field("date", 3, 5, "2024-05-20"), Field("venue", 6, 8))
    told = replace(MEETING, fields=fields)
    assert (told.date, told.venue) == (date(2024, 5, 20), "")


@pytest.mark.parametrize("meeting", [MEETING, read_text(print_minutes(LAYOUTS["○NAME ROLE"]))])
def test_a_record_is_plain_json_and_gives_the_meeting_back(meeting: Meeting) -> None:
    assert Meeting.from_record(json.loads(json.dumps(meeting.to_record()))) == meeting


def test_a_quote_is_what_the_text_reads() -> None:
    turn = MEETING.turns[1]
    assert MEETING.quote(turn.start, turn.end).startswith("議事に入ります")
    assert MEETING.quote(0, 0) == ""


@pytest.mark.parametrize("span", [(-1, 2), (3, 2), (0, len(MEETING.text) + 1)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(IndexError, match=r"is not inside minutes/"):
        MEETING.quote(*span)


def test_ids() -> None:
    assert Meeting.id_of("0123456789abcdef" * 4) == "0123456789ab"
    assert MEETING.turn_id(7) == f"{MEETING.meeting_id}#7"


@pytest.mark.parametrize(("agenda", "heading"), [(None, ""), (0, "開会")])
def test_headings(agenda: int | None, heading: str) -> None:
    assert MEETING.heading(agenda) == heading


@pytest.mark.parametrize(("offset", "page"), [(0, 1), (9, 1), (10, 2), (99, None)])
def test_the_page_of_an_offset(offset: int, page: int | None) -> None:
    paged = replace(MEETING, pages=(Page(1, 0, 10), Page(2, 10, 20)))
    assert paged.page_of(offset) == page


def test_an_error_says_it_in_both_languages() -> None:
    error = ReadError("x.txt: empty", "x.txt: 空です")
    assert isinstance(error, YorokuError)
    assert (str(error), error.message, error.japanese) == ("x.txt: empty", "x.txt: empty", "x.txt: 空です")


def test_what_is_said_decides_before_what_a_later_paper_tells() -> None:
    said = Decision("可決", 4, 8, turn=0, agenda=0)
    printed = Decision("決定", 20, 24, turn=None, agenda=0)
    item = AgendaItem("1", "鍵の管理", 0, 4)
    text = "鍵の管理" * 6
    meeting = Meeting("0a1b2c3d4e5f", "a.txt", text, "", "txt", agenda=(item,), decisions=(said, printed))
    assert meeting.outcome(0) == said
    assert replace(meeting, decisions=(printed,)).outcome(0) == printed
