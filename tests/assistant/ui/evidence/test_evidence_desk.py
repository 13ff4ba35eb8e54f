"""The evidence's events, without a browser: opened, widened, unfolded; what is not there is said calmly."""

import pytest
from page_changes import desk_over, held, last
from shiomi import MemoryLibrary, build_meeting

from assistant.config import Settings
from assistant.show.strings import say
from assistant.ui.desk import Desk
from assistant.ui.evidence.opened import CONTEXT, STEP, Opened
from assistant.ui.page.changes import calmly
from assistant.ui.session import Session

MEETING = build_meeting()
QUESTION = "キャビネットの鍵は誰が管理していますか"


def desk() -> Desk:
    return desk_over(MemoryLibrary(MEETING), Settings(answer_threshold=0.3))


@pytest.mark.parametrize(
    ("exchange", "number"), [("0", "99"), ("7", "1"), ("-1", "1"), ("x", "<b>"), ("", "")]
)
def test_a_citation_that_is_not_there_is_said_calmly(exchange: str, number: str) -> None:
    over = desk()
    session = held(last(over.asking.ask(Session("en"), QUESTION)))
    evidence = str(last(calmly(over.evidence.cite(session, exchange, number), "evidence", "en"))["evidence"])
    assert "ask the question again" in evidence
    assert "<b>" not in evidence


def test_a_turn_chosen_in_a_whole_meeting_leaves_it_whole() -> None:
    over = desk()
    session = held(last(over.evidence.meeting(Session(), MEETING.meeting_id)))
    evidence = str(last(over.evidence.turn(session, MEETING.turn_id(2)))["evidence"])
    assert evidence.count('class="turn') == len(MEETING.turns)
    assert 'id="turn-2"' in evidence.partition('class="turn cited"')[2][:80]
    evidence = str(last(over.evidence.turn(Session(), MEETING.turn_id(0)))["evidence"])
    assert evidence.count('class="turn') == 4, "else it and three after it"


def test_a_passage_near_the_question_opens_without_a_number() -> None:
    over = desk()
    session = held(last(over.asking.ask(Session(), QUESTION)))
    evidence = str(last(over.evidence.passage(session, "0", "1"))["evidence"])
    assert "<mark>" in evidence
    assert say("ja", "verbatim") in evidence
    assert 'class="number"' not in evidence
    missing = last(calmly(over.evidence.passage(session, "0", "999"), "evidence", "ja"))
    assert say("ja", "gone") in str(missing["evidence"])


def test_with_nothing_open_there_is_nothing_to_widen_unfold_or_print() -> None:
    over = desk().evidence
    for changes in (
        over.widen(Session(), "before"),
        over.unfold(Session()),
        over.find_in(Session(), "鍵"),
        over.print(Session()),
    ):
        assert list(changes) == []
    assert say("ja", "evidence_empty") in str(over.whole(Session())["evidence"])


@pytest.mark.parametrize(
    ("side", "before", "after"),
    [
        ("before", CONTEXT + STEP, CONTEXT),
        ("after", CONTEXT, CONTEXT + STEP),
        ("<b>", CONTEXT, CONTEXT + STEP),
    ],
)
def test_more_turns_are_shown_on_one_side(side: str, before: int, after: int) -> None:
    session = Session(opened=Opened(MEETING.meeting_id, 7))
    opened = held(last(desk().evidence.widen(session, side))).opened
    assert opened is not None
    assert (opened.before, opened.after) == (before, after)


def test_the_whole_meeting_unfolds_around_what_is_open() -> None:
    page = last(desk().evidence.unfold(Session(opened=Opened(MEETING.meeting_id, 7))))
    assert str(page["evidence"]).count("<article") == len(MEETING.turns)
    assert 'class="turn cited" aria-current="true"' in str(page["evidence"])


def test_words_are_looked_for_in_the_whole_of_what_is_open() -> None:
    session = Session(opened=Opened(MEETING.meeting_id, 7))
    page = last(desk().evidence.find_in(session, " 係長 "))
    assert str(page["evidence"]).count("<article") == len(MEETING.turns)
    at = MEETING.text.index("係長")
    assert 'data-words="係長"' in str(page["hits"])
    assert f"{at}-{at + 2}" in str(page["hits"])
    again = last(desk().evidence.find_in(held(page), "鍵"))
    assert "evidence" not in again, "what is shown stays as it is"


def test_no_words_are_nowhere_and_leave_a_passage_as_it_is() -> None:
    page = last(desk().evidence.find_in(Session(opened=Opened(MEETING.meeting_id, 7)), "  "))
    assert set(page) == {"hits"}
    assert 'data-spans=""' in str(page["hits"])


def test_the_printed_page_is_shown_and_folded_again() -> None:
    over, session = desk().evidence, Session(opened=Opened(MEETING.meeting_id, 7))
    first, *_ = changes = list(over.print(session))
    assert first == {"announcement": say("ja", "opening")}
    shown = held(last(iter(changes)))
    assert shown.opened is not None
    assert shown.opened.printed
    folded = held(last(over.print(shown)))
    assert folded.opened == session.opened
