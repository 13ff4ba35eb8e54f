"""The conversation's events, without a browser: asked, answered, saved; sessions share nothing."""

import pytest
from page_changes import desk_over, held, last
from shiomi import MemoryLibrary, build_meeting

from assistant.config import Settings
from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.ask.ask_desk import QUESTION_LIMIT
from assistant.ui.desk import Desk
from assistant.ui.page.changes import calmly
from assistant.ui.session import Session
from corpus import Meeting, YorokuError

MEETING = build_meeting()
QUESTION = "キャビネットの鍵は誰が管理していますか"


def desk(**settings: float) -> Desk:
    return desk_over(MemoryLibrary(MEETING), Settings(answer_threshold=0.3, **settings))


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


def test_sessions_do_not_see_each_other() -> None:
    over = desk()
    last(over.asking.ask(Session(), QUESTION))
    page = last(over.asking.ask(Session("en"), "携帯電話の紛失"))
    assert "キャビネット" not in str(page["conversation"]).split("携帯電話")[0]
    assert len(held(page).answers) == 1


@pytest.mark.parametrize("question", ["", "   ", "\u3000"])
def test_nothing_asked_changes_nothing(question: str) -> None:
    assert list(desk().asking.ask(Session(), question)) == []


def test_a_pasted_document_is_not_asked_and_stays_in_the_box() -> None:
    pasted = "鍵" * (QUESTION_LIMIT + 1)
    page = last(desk().asking.ask(Session(), pasted))
    assert page["question"] == pasted
    assert "2,001文字あります" in str(page["announcement"])
    assert pasted not in str(page["conversation"])


def test_what_goes_wrong_is_said_in_the_conversation_and_the_question_kept() -> None:
    class Closed(MemoryLibrary):
        def meeting(self, meeting_id: str) -> Meeting:
            raise YorokuError(f"{meeting_id}: the store is closed", f"{meeting_id}: 閉じています")

    page = last(desk_over(Closed(MEETING), Settings()).asking.ask(Session("en"), QUESTION))
    assert "the store is closed" in str(page["conversation"])
    assert "the store is closed" in str(page["announcement"])
    assert page["question"] == QUESTION


def test_asking_leads_to_the_view_of_answers() -> None:
    page = last(desk().asking.ask(Session(view="meetings"), QUESTION))
    assert held(page).view == "ask"
    assert 'data-view="ask"' in str(page["header"])


def test_a_filter_taken_off_asks_the_same_again_in_its_place() -> None:
    over = desk()
    session = held(last(over.asking.ask(Session(), "柏木委員はキャビネットの鍵について何と言いましたか")))
    assert session.answers[0].filters.speaker
    session = held(last(over.asking.ask(session, QUESTION)))
    page = last(over.asking.unfilter(session, "0", "speaker"))
    first, second = held(page).answers
    assert first.question == session.answers[0].question
    assert not first.filters.speaker
    assert second == session.answers[1]


def test_the_kind_of_a_question_is_taken_off_in_one_press() -> None:
    over = desk()
    session = held(last(over.asking.ask(Session(), "配食サービスはどう決まりましたか")))
    assert session.answers[0].understood.kind == "decision"
    assert 'data-field="kind"' in str(over.asking.whole(session)["conversation"])
    (again,) = held(last(over.asking.unfilter(session, "0", "kind"))).answers
    assert again.question == session.answers[0].question
    assert again.understood.kind == "subject"


def test_an_answer_is_saved_as_a_file() -> None:
    over = desk()
    session = held(last(over.asking.ask(Session(), QUESTION)))
    assert 'download="yoroku-' in str(last(over.asking.save(session, "0", "csv"))["outbox"])


@pytest.mark.parametrize(("exchange", "form"), [("1", "csv"), ("", "csv"), ("0", ""), ("0", "exe")])
def test_a_file_of_what_is_not_there_is_said_calmly(exchange: str, form: str) -> None:
    over = desk()
    session = held(last(over.asking.ask(Session("en"), QUESTION)))
    page = last(calmly(over.asking.save(session, exchange, form), "evidence", "en"))
    assert say("en", "gone") in str(page["evidence"])


@pytest.mark.parametrize(
    ("language", "example", "following"),
    [
        ("ja", "「配食サービス」について何と言われましたか", "「配食サービス」はどう決まりましたか"),
        ("en", "Which items were approved?", "How was “配食サービス” decided?"),
    ],
)
def test_questions_to_suggest_are_tried_beside_the_page(
    language: Language, example: str, following: str
) -> None:
    over = desk(sure_from=0.3)
    before = str(over.asking.whole(Session(language))["conversation"])
    assert f'data-event="suggest" data-exchange="" data-after="{language} "' in before
    assert example not in before
    page = last(over.asking.suggest(Session(language), ""))
    assert set(page) == {"tried"}
    assert str(page["tried"]).startswith(f'<div data-after="{language} ">')
    assert f'data-question="{example}"' in str(page["tried"])
    assert example in str(over.asking.whole(Session(language))["conversation"]), "tried before"
    asked = last(over.asking.ask(Session(language), QUESTION))
    after = f'data-after="{language} {QUESTION}"'
    assert f'data-event="suggest" data-exchange="0" {after}' in str(asked["conversation"])
    assert following not in str(asked["conversation"])
    tried = str(last(over.asking.suggest(held(asked), "0"))["tried"])
    assert f'data-question="{following}"' in tried
    assert after in tried


def test_examples_are_made_once_until_the_store_changes() -> None:
    over = desk(sure_from=0.3)
    examples = over.asking.examples("ja")
    assert examples
    assert over.asking.examples("ja") is examples
    over.asking.forget_examples()
    assert over.asking.examples("ja") == examples
    assert over.asking.examples("ja") is not examples
