"""Conversations on the page, without a browser: kept as they are asked, opened again, managed, one's own."""

from dataclasses import replace
from pathlib import Path

import pytest
from page_changes import desk_over, held, last
from shiomi import MemoryLibrary, build_meeting

from assistant.config import Settings, kept_folder
from assistant.keeping.database import FILE
from assistant.models import AskError
from assistant.show.strings import say
from assistant.ui.desk import Desk
from assistant.ui.session import NOT_KEPT, Session

MEETING = build_meeting()
QUESTION = "キャビネットの鍵は誰が管理していますか"
FOLLOW_UP = "休日に鍵が必要になることはありますか"


def desk(store: str = "", **settings: object) -> Desk:
    given = {"answer_threshold": 0.3, "store": store} | settings
    return desk_over(MemoryLibrary(MEETING), Settings(**given))  # type: ignore[arg-type]


def asked(over: Desk, session: Session, *questions: str) -> Session:
    for question in questions:
        session = held(last(over.asking.ask(session, question)))
    return session


def test_a_conversation_outlives_the_page_and_the_program(tmp_path: Path) -> None:
    store = str(tmp_path / "store")
    before = asked(desk(store), Session(), QUESTION, FOLLOW_UP)
    assert (kept_folder(store) / FILE).is_file()
    page = last(desk(store).arrive(Session("en"), {"conversation": before.conversation}))
    session = held(page)
    assert [answer.quotes for answer in session.answers] == [answer.quotes for answer in before.answers]
    assert (session.conversation, session.places) == (before.conversation, (0, 1))
    assert str(page["conversation"]).count('class="exchange"') == 2
    assert "<mark>" in str(page["evidence"])
    assert f'data-current="{before.conversation}"' in str(page["past"])
    assert QUESTION in str(page["past"])


def test_what_goes_on_in_it_is_kept_in_it() -> None:
    over = desk()
    first = asked(over, Session(), QUESTION)
    opened = held(last(over.conversation(Session(), first.conversation)))
    after = asked(over, opened, FOLLOW_UP)
    assert (after.conversation, after.places) == (first.conversation, (0, 1))
    assert len(over.conversations._of(after).listed()) == 1


def test_an_answer_asked_anew_replaces_the_kept_one() -> None:
    over = desk()
    session = asked(over, Session(), "柏木委員は鍵について何と言いましたか", FOLLOW_UP)
    session = held(last(over.asking.unfilter(session, "0", "speaker")))
    kept = over.conversations._of(session).exchanges(session.conversation)
    assert len(kept) == 2
    opened = held(last(over.conversation(Session(), session.conversation)))
    assert opened.answers[0].filters == session.answers[0].filters
    assert not opened.answers[0].filters.speaker


def test_two_tabs_of_one_conversation_keep_both() -> None:
    over = desk()
    one = asked(over, Session(), QUESTION)
    other = held(last(over.conversation(Session(), one.conversation)))
    asked(over, one, FOLLOW_UP)
    asked(over, other, "携帯電話の紛失")
    opened = held(last(over.conversation(Session(), one.conversation)))
    assert [answer.question for answer in opened.answers] == [QUESTION, FOLLOW_UP, "携帯電話の紛失"]


def test_the_passages_near_come_when_they_are_wanted() -> None:
    over = desk()
    session = asked(over, Session(), QUESTION)
    opened = last(over.conversation(Session(), session.conversation))
    assert 'data-event="near"' in str(opened["conversation"])
    page = last(over.asking.near(held(opened), "0"))
    assert held(page).answers[0] == session.answers[0]
    assert str(page["conversation"]).count('data-event="passage"') == len(session.answers[0].passages)
    with pytest.raises(AskError):
        last(over.asking.near(held(page), "7"))


def test_one_persons_conversations_are_nobody_elses() -> None:
    over = desk(auth="users")
    mine = asked(over, Session(owner="荒木"), QUESTION)
    page = last(over.arrive(Session(owner="三田"), {}))
    assert QUESTION not in str(page["past"])
    page = last(over.arrive(Session(owner="三田"), {"conversation": mine.conversation}))
    assert say("ja", "no_conversation") in str(page["conversation"])
    assert QUESTION not in str(page)
    assert held(page).conversation == ""
    with pytest.raises(AskError):
        last(over.undo(Session(owner="三田"), mine.conversation))
    last(over.delete(Session(owner="三田"), mine.conversation))
    last(over.forget_all(Session(owner="三田"), "yes"))
    assert held(last(over.conversation(Session(owner="荒木"), mine.conversation))).answers


@pytest.mark.parametrize(
    "settings", [{"host": "0.0.0.0", "no_auth": True}, {"proxy": "10.0.0.7"}], ids=["open", "proxy"]
)
def test_where_everybody_is_the_same_nobody_nothing_is_kept(settings: dict[str, object]) -> None:
    over = desk(**settings)
    page = last(over.asking.ask(Session(), QUESTION))
    assert held(page).answers
    assert (held(page).conversation, held(page).places) == ("", (NOT_KEPT,))
    assert last(over.arrive(Session(), {}))["past"] == ""
    assert say("ja", "keep_nobody") in str(last(over.show(Session(), "settings"))["settings"])


def test_nothing_is_kept_where_that_was_chosen() -> None:
    over = desk()
    page = last(over.keep(replace(Session(), view="settings"), "", "yes"))
    assert page["announcement"] == say("ja", "kept_off")
    assert " checked>" not in str(page["settings"])
    session = asked(over, Session(), QUESTION)
    assert (session.conversation, over.conversations._of(session).listed()) == ("", ())
    last(over.keep(Session(), "yes", "yes"))
    assert asked(over, session, FOLLOW_UP).conversation


def test_an_answer_that_cannot_be_kept_is_not_lost_and_told_once(tmp_path: Path) -> None:
    store = str(tmp_path / "store")
    kept_folder(store).write_text("a file where the folder should be", encoding="utf-8")
    over = desk(store)
    page = last(over.asking.ask(Session(), QUESTION))
    assert "係長が管理しています。" in str(page["conversation"])
    assert "保存できませんでした" in str(page["past"])
    assert len(held(page).answers) == 1
    again = last(over.asking.ask(held(page), FOLLOW_UP))
    assert "past" not in again
    assert len(held(again).answers) == 2
    kept_folder(store).unlink()
    after = asked(over, held(again), "携帯電話の紛失")
    assert after.conversation
    assert not after.past.trouble


def test_the_list_is_searched_renamed_pinned_and_longer() -> None:
    over = desk()
    session = asked(over, Session(), QUESTION)
    other = asked(over, session.anew(), "携帯電話の紛失")
    page = last(over.conversations.find(other, "鍵"))
    assert str(page["past"]).count("<li>") == 1
    page = last(over.conversations.find(held(page), ""))
    page = last(over.conversations.rename(held(page), session.conversation, "鍵のこと"))
    assert (page["announcement"], "鍵のこと" in str(page["past"])) == (say("ja", "past_renamed"), True)
    page = last(over.conversations.pin(held(page), session.conversation, "yes"))
    assert str(page["past"]).index("鍵のこと") < str(page["past"]).index("携帯電話")
    page = last(over.conversations.pin(held(page), session.conversation, ""))
    assert str(page["past"]).index("携帯電話") < str(page["past"]).index("鍵のこと")
    assert held(last(over.conversations.earlier(held(page)))).past.rows > held(page).past.rows
    assert list(over.conversations.rename(held(page), session.conversation, " ")) == []


def test_the_open_one_deleted_leaves_a_new_page_and_comes_back_to_it() -> None:
    over = desk()
    session = asked(over, Session(), QUESTION)
    page = last(over.delete(session, session.conversation))
    assert held(page).answers == ()
    assert 'class="welcome"' in str(page["conversation"])
    assert QUESTION not in str(page["past"])
    page = last(over.undo(held(page), session.conversation))
    assert [answer.question for answer in held(page).answers] == [QUESTION]
    assert page["announcement"] == say("ja", "past_undone")


def test_another_one_deleted_leaves_the_page_as_it_is() -> None:
    over = desk()
    other = asked(over, Session(), "携帯電話の紛失")
    session = asked(over, other.anew(), QUESTION)
    page = last(over.delete(session, other.conversation))
    assert "conversation" not in page
    assert held(page).answers == session.answers
    page = last(over.undo(held(page), other.conversation))
    assert held(page).conversation == session.conversation
    assert str(page["past"]).count("<li>") == 2


def test_what_was_asked_is_exported_and_deleted() -> None:
    over = desk()
    session = asked(over, Session(), QUESTION)
    assert 'download="yoroku-conversations.json"' in str(last(over.conversations.export(session))["outbox"])
    page = last(over.forget_all(replace(session, view="settings"), "yes"))
    assert page["announcement"] == say("ja", "past_forgotten", count=1)
    assert 'data-event="export"' not in str(page["settings"])
    after = held(page)
    assert (after.conversation, after.places) == ("", (NOT_KEPT,))
    assert asked(over, after, FOLLOW_UP).conversation


def test_records_of_another_version_are_told_of(tmp_path: Path) -> None:
    over = desk(str(tmp_path / "store"))
    session = asked(over, Session(), QUESTION)
    over.conversations._of(session).add(session.conversation, "以前の質問", "{}")
    page = last(over.conversation(Session(), session.conversation))
    assert say("ja", "old_records", count=1) in str(page["conversation"])
    assert held(page).places == (0,)


def test_an_old_link_is_told_and_the_page_is_there() -> None:
    page = last(desk().arrive(Session("en"), {"conversation": "<script>"}))
    assert say("en", "no_conversation") in str(page["conversation"])
    assert 'class="welcome"' in str(page["conversation"])
    assert 'data-current=""' in str(page["past"])
    assert "<script>" not in str(page)
