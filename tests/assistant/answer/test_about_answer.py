"""A question about the answer before it is answered by what was quoted there, or not at all."""

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.about_answer import answer
from assistant.answer.findings import Found, Remark, find
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.ports import NO_FILTERS
from assistant.question.question_kinds import AboutAnswer, AboutDecision
from assistant.question.understand import understand

SETTINGS = Settings(answer_threshold=0.2)


def follow(first: str, then: str) -> tuple[Found, float]:
    """What the second question finds, and how sure the first answer was."""
    library = MemoryLibrary(build_meeting())
    before = Assistant(library, SETTINGS).ask(first)
    question = understand(then, NO_FILTERS, (before,), library.meetings())
    assert isinstance(question, AboutAnswer)
    return answer(question, find(question, library, SETTINGS, library.meetings())), before.confidence


ROWS = [
    ("休日に鍵が必要になることはありますか", "どう答えましたか", "ありません。"),
    ("キャビネットの鍵の管理について", "誰が聞いたのですか", "鍵は誰が管理していますか。"),
    ("配食サービスの申込書の保管について", "どう決まりましたか", "了承されました。"),
    ("携帯電話の紛失について", "それはいつのことですか", "日時 令和5年8月24日 午後2時"),
]


@pytest.mark.parametrize(("first", "then", "words"), ROWS)
def test_each_kind_of_turnback(first: str, then: str, words: str) -> None:
    found, confidence = follow(first, then)
    assert any(words in one.quote.text for one in found.quotes)
    assert found.confidence == confidence


def test_each_quote_once_in_reading_order() -> None:
    found, _ = follow("配食サービスの申込書の保管と携帯電話について", "どう決まりましたか")
    starts = [one.quote.start for one in found.quotes]
    assert starts == sorted(set(starts))


def test_where_the_minutes_record_no_result_nothing_is_found() -> None:
    found, _ = follow("次回は何月何日の午後ですか", "どう決まりましたか")
    assert found == Found((), 0.0, (Remark("no_vote", {"item": "2 次回の日程について"}),))


def test_after_a_question_without_quotes_the_decision_is_that_of_its_matter() -> None:
    library = MemoryLibrary(build_meeting())
    before = Assistant(library, SETTINGS).ask("次回の日程について委員は何を聞きましたか")
    assert not before.quotes
    question = understand("どう決まりましたか", NO_FILTERS, (before,), library.meetings())
    assert isinstance(question, AboutDecision)
    assert question.matter == before.search_text
