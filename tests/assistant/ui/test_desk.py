"""The events that go beyond one view, without a browser: arriving, languages, views, starting over."""

import re

import pytest
from page_changes import desk_over, held, last
from shiomi import MemoryLibrary, build_meeting

from assistant.config import Settings
from assistant.show.strings import say
from assistant.ui.desk import Desk
from assistant.ui.page.changes import calmly
from assistant.ui.session import Session

MEETING = build_meeting()
QUESTION = "キャビネットの鍵は誰が管理していますか"


def desk() -> Desk:
    return desk_over(MemoryLibrary(MEETING), Settings(answer_threshold=0.3))


def test_all_that_was_said_is_a_table_away() -> None:
    over = desk()
    page = last(over.asking.ask(Session(), "鍵に関する発言をすべて教えてください"))
    assert 'data-event="every" data-words="鍵"' in str(page["conversation"])
    table = last(over.every(held(page), "鍵"))
    assert held(table).view == "mentions"
    assert str(table["found"]).count('data-event="mentioned"') >= 2
    narrowed = last(over.every(held(page), "鍵", "2022"))
    assert 'data-event="mentioned"' not in str(narrowed["found"])
    assert 'data-event="every"' not in str(last(over.asking.ask(Session(), QUESTION))["conversation"])


def test_permalink_to_a_turn() -> None:
    page = last(desk().arrive(Session(), {"turn": MEETING.turn_id(4)}))
    assert 'class="turn cited"' in str(page["evidence"])
    assert "<mark>" not in str(page["evidence"])


@pytest.mark.parametrize(
    "turn_id", ["5a105a105a10#999", "5a105a105a10", "5a105a105a10#<script>", "5a105a105a10#-1"]
)
def test_a_permalink_to_nothing_says_what_to_do(turn_id: str) -> None:
    over = desk()
    evidence = str(last(calmly(over.evidence.turn(Session(), turn_id), "evidence", "ja"))["evidence"])
    assert "会議録を取り込んで" in evidence
    assert 'data-close="evidence"' in evidence, "on a phone it lies over the page"
    page = last(over.arrive(Session(), {"turn": turn_id}))
    assert "会議録を取り込んで" in str(page["conversation"])
    assert 'class="welcome"' in str(page["conversation"])
    assert 'class="wait"' not in str(page["evidence"])
    assert "<script>" not in evidence + str(page["conversation"])


def test_permalink_to_a_meeting() -> None:
    over = desk()
    page = last(over.arrive(Session(), {"meeting": MEETING.meeting_id}))
    assert str(page["evidence"]).count('class="turn') == len(MEETING.turns)
    assert f'data-link="./?meeting={MEETING.meeting_id}"' in str(page["evidence"])
    page = last(over.arrive(Session("en"), {"meeting": "<script>"}))
    assert "not among those held here" in str(page["conversation"])
    assert "<script>" not in str(page["conversation"])


def test_switching_language_keeps_the_conversation_and_the_evidence() -> None:
    over = desk()
    session = held(last(over.asking.ask(Session(), QUESTION)))
    page = last(over.switch_language(session, "en"))
    assert "係長が管理しています。" in str(page["conversation"])
    assert say("en", "verbatim") in str(page["evidence"])
    assert held(page).language == "en"


def test_switching_language_says_what_is_beside_an_answer_in_the_other() -> None:
    over = desk()
    session = held(last(over.asking.ask(Session(), "高砂委員は鍵について何と言いましたか")))
    (before,) = re.findall(r'class="remark">(.*?)</p>', str(over.asking.whole(session)["conversation"]))
    (after,) = re.findall(
        r'class="remark">(.*?)</p>', str(last(over.switch_language(session, "en"))["conversation"])
    )
    for shown, language in ((before, "ja"), (after, "en")):
        assert say(language, "unknown_person", name="高砂委員") in shown  # type: ignore[arg-type]


def test_a_page_begins_in_the_view_that_its_address_names() -> None:
    over = desk()
    assert held(last(over.arrive(Session(), {"view": "notebook"}))).view == "notebook"
    assert held(last(over.arrive(Session(), {"view": "no such"}))).view == "ask"
    one = held(last(over.asking.ask(Session(), QUESTION))).conversation
    page = last(over.arrive(Session(), {"view": "meetings", "conversation": one}))
    assert (held(page).view, held(page).conversation) == ("meetings", one)
    assert "係長が管理しています。" in str(page["conversation"])


def test_starting_over_forgets() -> None:
    over = desk()
    session = held(last(over.asking.ask(Session(), QUESTION)))
    page = last(over.start_over(session))
    assert held(page) == Session()
    assert "係長が" not in str(page["conversation"])


def test_before_there_are_minutes_every_view_leads_to_where_they_are_added() -> None:
    over = desk_over(MemoryLibrary(), Settings())
    page = last(over.arrive(Session("en"), {}))
    listed = last(over.show(Session("en"), "meetings"))
    for shown in (str(page["conversation"]), str(listed["table"])):
        assert say("en", "nothing_held") in shown
        assert 'data-event="show" data-to="library"' in shown
    assert "0 meetings" not in str(page)
