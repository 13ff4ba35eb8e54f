"""What each event of the page changes, without a browser: sessions share nothing, errors are words."""

import time

import pytest
from page_changes import desk_over, held, last
from shiomi import MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.show.strings import say
from assistant.ui.ask.ask_desk import QUESTION_LIMIT
from assistant.ui.desk import Desk
from assistant.ui.meetings.meeting_list import Shelf
from assistant.ui.page.changes import calmly
from assistant.ui.session import Session, browser_language
from corpus import Meeting

MEETING = build_meeting()
QUESTION = "キャビネットの鍵は誰が管理していますか"


def desk() -> Desk:
    return desk_over(MemoryLibrary(MEETING), Settings(answer_threshold=0.3))


def test_asking_says_so_first_and_then_answers() -> None:
    first, *rest = desk().asking.ask(Session(), QUESTION)
    assert say("ja", "searching") in str(first["conversation"])
    page = last(iter(rest))
    assert "係長が管理しています。" in str(page["conversation"])
    assert "<mark>" in str(page["evidence"])
    assert len(held(page).answers) == 1


def test_a_follow_up_keeps_what_was_asked() -> None:
    over = desk()
    session = held(last(over.asking.ask(Session(), QUESTION)))
    page = last(over.asking.ask(session, "休日に鍵が必要になることはありますか"))
    assert str(page["conversation"]).count('class="exchange"') == 2


def test_all_that_was_said_is_a_table_away() -> None:
    over = desk()
    page = last(over.asking.ask(Session(), "鍵に関する発言をすべて教えてください"))
    assert 'data-event="every" data-words="鍵"' in str(page["conversation"])
    table = last(over.every(held(page), "鍵"))
    assert held(table).view == "mentions"
    assert str(table["found"]).count('data-event="mentioned"') >= 2
    assert 'data-event="every"' not in str(last(over.asking.ask(Session(), QUESTION))["conversation"])


def test_sessions_do_not_see_each_other() -> None:
    over = desk()
    last(over.asking.ask(Session(), QUESTION))
    page = last(over.asking.ask(Session("en"), "携帯電話の紛失"))
    assert "キャビネット" not in str(page["conversation"]).split("携帯電話")[0]
    assert len(held(page).answers) == 1


@pytest.mark.parametrize("question", ["", "   ", "\u3000"])
def test_nothing_asked_changes_nothing(question: str) -> None:
    assert list(desk().asking.ask(Session(), question)) == []


def test_a_pasted_document_is_cut() -> None:
    answers = held(last(desk().asking.ask(Session(), "鍵" * 10 * QUESTION_LIMIT))).answers
    assert len(answers[0].question) == QUESTION_LIMIT


@pytest.mark.parametrize(
    ("exchange", "number"), [("0", "99"), ("7", "1"), ("-1", "1"), ("x", "<b>"), ("", "")]
)
def test_a_citation_that_is_not_there_is_said_calmly(exchange: str, number: str) -> None:
    over = desk()
    session = held(last(over.asking.ask(Session("en"), QUESTION)))
    evidence = str(last(calmly(over.evidence.cite(session, exchange, number), "evidence", "en"))["evidence"])
    assert "ask the question again" in evidence
    assert "<b>" not in evidence


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


def test_a_turn_chosen_in_a_whole_meeting_leaves_it_whole() -> None:
    over = desk()
    session = held(last(over.evidence.meeting(Session(), MEETING.meeting_id)))
    evidence = str(last(over.evidence.turn(session, MEETING.turn_id(2)))["evidence"])
    assert evidence.count('class="turn') == len(MEETING.turns)
    assert 'id="turn-2"' in evidence.partition('class="turn cited"')[2][:80]
    evidence = str(last(over.evidence.turn(Session(), MEETING.turn_id(0)))["evidence"])
    assert evidence.count('class="turn') == 4, "else it and three after it"


def test_switching_language_keeps_the_conversation_and_the_evidence() -> None:
    over = desk()
    session = held(last(over.asking.ask(Session(), QUESTION)))
    page = last(over.switch_language(session, "en"))
    assert "係長が管理しています。" in str(page["conversation"])
    assert say("en", "verbatim") in str(page["evidence"])
    assert held(page).language == "en"


def test_starting_over_forgets() -> None:
    over = desk()
    session = held(last(over.asking.ask(Session(), QUESTION)))
    page = last(over.start_over(session))
    assert held(page) == Session()
    assert "係長が" not in str(page["conversation"])


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("ja,en;q=0.9", "ja"), ("en-US,en;q=0.9", "en"), ("en,ja;q=0.8", "en"), ("fr", "ja"), ("", "ja")],
)
def test_the_browser_chooses_the_first_language(accepted: str, language: str) -> None:
    assert browser_language(accepted) == language


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


def test_a_passage_near_the_question_opens_without_a_number() -> None:
    over = desk()
    session = held(last(over.asking.ask(Session(), QUESTION)))
    evidence = str(last(over.evidence.passage(session, "0", "1"))["evidence"])
    assert "<mark>" in evidence
    assert say("ja", "verbatim") in evidence
    assert 'class="number"' not in evidence
    missing = last(calmly(over.evidence.passage(session, "0", "999"), "evidence", "ja"))
    assert say("ja", "gone") in str(missing["evidence"])


def test_what_nobody_foresaw_is_said_calmly_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    class Broken(MemoryLibrary):
        def meeting(self, meeting_id: str) -> Meeting:
            raise RuntimeError(meeting_id)

    over = desk_over(Broken(MEETING), Settings())
    page = last(calmly(over.evidence.meeting(Session("en"), MEETING.meeting_id), "evidence", "en"))
    assert say("en", "error") in str(page["evidence"])
    assert "Traceback" not in str(page["evidence"])
    assert caplog.records


def test_before_there_are_minutes_every_view_leads_to_where_they_are_added() -> None:
    over = desk_over(MemoryLibrary(), Settings())
    page = last(over.arrive(Session("en"), {}))
    listed = last(over.show(Session("en"), "meetings"))
    for shown in (str(page["conversation"]), str(listed["table"])):
        assert say("en", "nothing_held") in shown
        assert 'data-event="show" data-to="library"' in shown
    assert "0 meetings" not in str(page)


def test_all_minutes_are_read_while_the_first_visitor_reads() -> None:
    library = MemoryLibrary(MEETING)
    assistant = Assistant(library, Settings(answer_threshold=0.3))
    list(Desk(assistant, Shelf(library)).arrive(Session(), {}))
    deadline = time.monotonic() + 10
    while not assistant.mentions.is_read and time.monotonic() < deadline:
        time.sleep(0.01)
    assert assistant.mentions.is_read
