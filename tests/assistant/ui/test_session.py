"""One browser session: its exchanges, its citations, its style."""

from dataclasses import replace

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.ui.session import NOT_KEPT, REMEMBERED, Session

ASSISTANT = Assistant(MemoryLibrary(build_meeting()), Settings(answer_threshold=0.3))
ANSWERED = ASSISTANT.ask("キャビネットの鍵は誰が管理していますか")
REFUSED = ASSISTANT.ask("火星の探査機について何と言われましたか")
SESSION = Session(answers=(ANSWERED, REFUSED))


def test_the_oldest_exchanges_are_forgotten() -> None:
    session = Session()
    for number in range(REMEMBERED + 2):
        session = session.with_answer(replace(ANSWERED, question=str(number)))
    assert len(session.answers) == REMEMBERED
    assert [session.answers[place].question for place in (0, -1)] == ["2", str(REMEMBERED + 1)]


def test_one_exchange_is_answered_anew_in_its_place() -> None:
    assert SESSION.with_answer_at(0, REFUSED).answers == (REFUSED, REFUSED)


@pytest.mark.parametrize(("exchange", "there"), [(0, True), (1, True), (2, False), (-1, False)])
def test_an_exchange_is_there_or_not(exchange: int, there: bool) -> None:
    assert (SESSION.answer(exchange) is not None) is there


def test_a_number_is_that_of_a_quote_or_of_a_passage_that_came_near() -> None:
    assert not REFUSED.answered
    for exchange, shown in ((0, ANSWERED.quotes), (1, REFUSED.nearest)):
        assert [SESSION.citation(exchange, one.number) for one in shown] == list(shown)
        assert SESSION.citation(exchange, 999) is None
    assert SESSION.citation(7, 1) is None


@pytest.mark.parametrize(("style", "kept"), [("bibtex", "bibtex"), ("<b>", "plain"), ("", "plain")])
def test_what_is_no_style_changes_nothing(style: str, kept: str) -> None:
    assert Session().with_style(style).style == kept


def test_the_usual_style_is_that_of_the_language_until_one_is_chosen() -> None:
    assert (Session("ja").style, Session("en").style) == ("plain", "english")
    assert Session("en").with_style("plain").style == "plain"


def test_each_answer_knows_where_it_is_kept() -> None:
    session = Session().with_answer(ANSWERED).with_answer(REFUSED).kept_at(1, "abc", 7)
    assert (session.conversation, session.places) == ("abc", (NOT_KEPT, 7))
    for number in range(REMEMBERED):
        session = session.with_answer(ANSWERED).kept_at(len(session.answers) - 1, "abc", number)
    assert len(session.places) == len(session.answers) == REMEMBERED


def test_another_person_gets_a_session_of_their_own() -> None:
    mine = replace(SESSION, owner="荒木", language="en", chosen_style="bibtex")
    assert mine.of("荒木") is mine
    assert mine.of("三田") == Session("en", owner="三田", chosen_style="bibtex")
    assert mine.of("") == Session("en", chosen_style="bibtex")


def test_a_new_question_keeps_who_asks_and_how() -> None:
    session = replace(SESSION, owner="荒木", chosen_style="bibtex", conversation="abc", places=(0, 1))
    assert session.anew() == Session(owner="荒木", chosen_style="bibtex")
