"""The events of the view of every mention, without a browser: found, narrowed, opened, saved, linked to."""

import re
from datetime import date

import pytest
from page_changes import desk_over, held, last
from shiomi import MemoryLibrary, build_meeting

from assistant.config import Settings
from assistant.show.strings import say
from assistant.ui.desk import Desk
from assistant.ui.mentions.seeking import LEAF, Seeking
from assistant.ui.page.changes import calmly
from assistant.ui.session import Session

EVIL = '<img src=x onerror="window.hostile=1">'
OLD = build_meeting(
    [(0, "事務局", "橋を架けます。"), (0, "榎本会長", f"橋と{EVIL}橋です。"), (0, "柏木委員", "道です。")],
    ["橋"],
    meeting_id="000000000001",
    day=date(2020, 5, 1),
)
NEW = build_meeting(
    [(0, EVIL, "橋は" + "長い" * 200 + "橋です。")] + [(0, "事務局", "=橋の件。")] * 60,
    ["橋"],
    meeting_id="000000000002",
    day=date(2022, 5, 1),
)
LIBRARY = MemoryLibrary(OLD, NEW)


def desk() -> Desk:
    return desk_over(LIBRARY, Settings())


def seek(words: str) -> Session:
    return held(last(desk().mentions.seek(Session(), words)))


def test_a_year_and_a_speaker_narrow_and_are_taken_off_again() -> None:
    over, session = desk(), seek("橋")
    page = last(over.mentions.narrow(session, "2020", "", "", "", "1"))
    assert "63件の発言のうち2件" in str(page["announcement"])
    page = last(over.mentions.narrow(held(page), "2020", "", "=榎本芳江", "", "1"))
    html = str(page["found"])
    assert html.count("<tr><td") == 1
    assert html.count('aria-pressed="true"') == 3, "the year, the part of it, the speaker"
    chosen = re.search(r'data-year="(\d*)"[^>]*data-key="year[^>]*aria-pressed="true"', html)
    assert chosen is not None
    assert chosen[1] == ""
    page = last(over.mentions.narrow(held(page), "", "", "", "", "1"))
    assert str(page["found"]).count("<tr><td") == LEAF


def test_a_row_opens_its_turn_with_the_words_marked() -> None:
    page = last(desk().mentions.open(seek("橋"), OLD.meeting_id, "1"))
    evidence = str(page["evidence"])
    assert evidence.count("<mark>橋</mark>") == 2
    assert 'id="turn-1"' in evidence
    assert EVIL not in evidence


@pytest.mark.parametrize(("meeting", "turn"), [("x", "1"), (OLD.meeting_id, "2"), (OLD.meeting_id, "-1")])
def test_a_row_that_is_not_there_is_said_calmly(meeting: str, turn: str) -> None:
    page = last(calmly(desk().mentions.open(seek("橋"), meeting, turn), "evidence", "en"))
    assert "ask the question again" in str(page["evidence"])


def test_the_view_keeps_what_was_looked_for() -> None:
    over, session = desk(), seek("橋")
    page = last(over.show(session, "mentions"))
    assert 'value="橋"' in str(page["seek"])
    assert '<table class="rows">' in str(page["found"])
    assert last(over.show(Session(), "mentions"))["found"] == ""


def test_what_is_never_said_is_said_so() -> None:
    page = last(desk().mentions.seek(Session("en"), "tunnel"))
    assert "No turn in these minutes says" in str(page["announcement"])
    assert "<table" not in str(page["found"])
    assert 'data-event="ask" data-question="What was said about “tunnel”?"' in str(page["found"])


def test_only_what_is_narrowed_to_is_saved() -> None:
    over = desk()
    session = held(last(over.mentions.narrow(seek("橋"), "2020", "", "", "", "1")))
    outbox = str(last(over.mentions.save(session))["outbox"])
    assert '-mentions.csv"' in outbox
    assert len(outbox) < 3000


def test_a_table_that_is_no_longer_there_is_not_saved() -> None:
    page = last(calmly(desk().mentions.save(Session("en")), "found", "en"))
    assert say("en", "gone") in str(page["found"])
    assert "outbox" not in page


def test_the_first_time_it_says_that_all_is_being_read() -> None:
    over = desk()
    first, *_ = over.mentions.seek(Session(), "橋")
    assert 'class="wait"' in str(first["found"])
    assert len(list(over.mentions.seek(Session(), "道"))) == 1


def test_a_permalink_shows_the_same_table() -> None:
    page = last(desk().arrive(Session(), {"mentions": "橋", "year": "2020", "speaker": "榎本芳江"}))
    assert held(page).view == "mentions"
    assert held(page).seeking == Seeking("橋", 2020, speaker="榎本芳江")
    assert 'value="橋"' in str(page["seek"])
    assert str(page["found"]).count("<tr><td") == 1


@pytest.mark.parametrize("year", ["", "x", "-1", "99999999999", "<b>"])
def test_a_permalink_with_no_year_is_one_of_all_years(year: str) -> None:
    page = last(desk().arrive(Session(), {"mentions": "橋", "year": year}))
    assert held(page).seeking == Seeking("橋")
