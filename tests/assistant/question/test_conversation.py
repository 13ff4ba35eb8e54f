"""Conversations: what a follow-up takes over, and what a new subject leaves behind."""

from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer
from assistant.ports import NO_FILTERS
from assistant.question.conversation import has_subject

LATER = (
    (0, "榎本会長", "開会します。"),
    (1, "岸本委員", "前回の配食サービスの鍵の管理について、その後どう改めましたか。"),
    (1, "事務局", "鍵は電子錠に改め、開閉の記録が残るようにしました。"),
    (2, "事務局", "公園の遊具の点検は年に二回行います。"),
)
LATER_ITEMS = ("開会", "1 配食サービスの報告", "2 公園の管理")


def assistant() -> Assistant:
    """Two meetings of the committee, a year apart."""
    later = build_meeting(
        LATER,
        LATER_ITEMS,
        meeting_id="5a105a105a11",
        title="令和6年度第1回汐見市情報公開審査会会議録",
        day=date(2024, 6, 6),
    )
    return Assistant(MemoryLibrary(build_meeting(), later), Settings(answer_threshold=0.2))


def talk(*questions: str) -> list[Answer]:
    """Ask one after another, each with the conversation so far."""
    told: list[Answer] = []
    helper = assistant()
    for question in questions:
        told.append(helper.ask(question, history=told))
    return told


def said(answer: Answer) -> str:
    """Every quote of an answer."""
    return "\n".join(citation.quote.text for citation in answer.quotes)


# Each row: the questions, words that the last answer must quote, words that it must not.
TALKS = [
    (
        ["キャビネットの鍵は誰が管理していますか", "それに対する回答は？"],
        ["係長が管理しています"],
        ["携帯電話"],
    ),
    (["キャビネットの鍵は誰が管理していますか", "どう答えましたか"], ["係長が管理しています"], []),
    (["携帯電話の紛失について", "回答は？"], ["遠隔で消去", "住所は登録しない"], []),
    (["キャビネットの鍵の管理について", "誰が聞いたのですか"], ["鍵は誰が管理していますか"], []),
    (
        ["キャビネットの鍵の管理について", "誰が聞いたのですか", "誰が答えたのですか"],
        ["係長が管理しています"],
        ["誰が管理していますか"],
    ),
    (
        ["キャビネットの鍵の管理について", "誰が聞いたのですか", "答えたのはどなたですか"],
        ["係長が管理しています"],
        ["誰が管理していますか"],
    ),
    (["携帯電話の紛失について", "それはいつのことですか"], ["令和5年8月24日"], []),
    (["配食サービスの申込書の保管について", "どう決まりましたか"], ["了承されました"], []),
    (["配食サービスの申込書の保管について", "結論は？"], ["了承されました"], []),
    (["キャビネットの鍵の管理について", "では、携帯電話は？"], ["携帯電話"], ["キャビネット"]),
    (
        ["キャビネットの鍵の管理について", "携帯電話の紛失の対策はどうなりましたか"],
        ["携帯電話"],
        ["キャビネット"],
    ),
    (["キャビネットの鍵の管理について", "公園の遊具の点検は年に何回ですか"], ["年に二回"], ["キャビネット"]),
    (["鍵の管理について", "令和6年度は？"], ["電子錠"], ["係長が管理"]),
    (["令和6年度の会議で鍵の管理について何と言われましたか", "令和5年度は？"], ["係長が管理"], ["電子錠"]),
    (["鍵の管理について", "事務局は？"], ["係長が管理"], ["誰が管理"]),
    (["鍵の管理について", "岸本委員は何と言いましたか"], ["その後どう改めましたか"], ["係長が管理"]),
    (
        ["鍵の管理について柏木委員は何と言いましたか", "ほかの委員は？"],
        ["その後どう改めましたか"],
        ["休日に鍵"],
    ),
    (["キャビネットの鍵の管理について", "いや、公園の遊具の点検です"], ["年に二回"], ["キャビネット"]),
    (["鍵の管理について", "鍵ではなく、携帯電話の紛失です"], ["携帯電話"], ["キャビネット"]),
    (["キャビネットの鍵の管理について", "USB", "キャビネットの鍵の管理について"], ["係長が管理"], []),
    (["キャビネットの鍵", "それの持ち出しの記録は？"], ["管理簿に時刻と氏名"], []),
]


@pytest.mark.parametrize(("questions", "quoted", "unquoted"), TALKS, ids=["｜".join(row[0]) for row in TALKS])
def test_conversations(questions: list[str], quoted: list[str], unquoted: list[str]) -> None:
    words = said(talk(*questions)[-1])
    for part in quoted:
        assert part in words
    for part in unquoted:
        assert part not in words


SUBJECTS = [
    ("それに対する回答は？", False),
    ("ほかの委員は？", False),
    ("いつのことですか", False),
    ("who asked that?", False),
    ("What was the answer?", False),
    ("結論は？", False),
    ("なぜですか", False),
    ("もっと詳しく教えてください", False),
    ("いつ発見されましたか", False),
    ("何人分でしたか", False),
    ("なぜ遅れたのですか", False),
    ("how long?", False),
    ("鍵は？", True),
    ("USB", True),
    ("そのUSBは？", True),
    ("what about keys?", True),
    ("保管期間は？", True),
]


@pytest.mark.parametrize(("question", "expected"), SUBJECTS)
def test_has_subject(question: str, expected: bool) -> None:
    assert has_subject(question) is expected


def test_a_first_question_goes_on_from_nothing() -> None:
    assert talk("それに対する回答は？")[0].search_text == "それに対する回答は"


def test_where_no_reply_is_recorded_none_is_shown() -> None:
    asked = "前回の配食サービスの鍵の管理について、その後どう改めましたか。"
    unanswered = build_meeting([(0, "岸本委員", asked), (1, "事務局", "別の件です。")], ("一", "二"))
    helper = Assistant(MemoryLibrary(unanswered), Settings(answer_threshold=0.1))
    first = helper.ask("配食サービスの鍵の管理")
    assert said(first) == asked
    assert not helper.ask("回答は？", history=[first]).answered


@pytest.mark.parametrize(
    "question", ["可決された議題は", "継続審査になった議題は", "Which items were approved?"]
)
def test_all_items_of_an_ending_are_asked_of_all_minutes(question: str) -> None:
    said, ended = talk("柏木委員の発言をすべて", question)
    assert said.quotes
    assert ended.understood.kind == "decision"
    assert ended.filters == assistant().ask(question).filters == NO_FILTERS


def test_but_of_those_only_where_it_points_back() -> None:
    _, ended = talk("令和5年度の会議の議題は何でしたか", "そのうち可決された議題は")
    assert ended.filters.fiscal_year == 2023
