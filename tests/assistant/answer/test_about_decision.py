"""How a matter was decided, over all meetings; what ended in one way; that no vote is recorded."""

from dataclasses import replace

import pytest
from kind_answers import DEFERRED, MEETING, asked, quotes, told
from shiomi import build_meeting

from assistant.answer.about_decision import conditions, ended, no_vote
from assistant.answer.findings import Remark
from assistant.question.question_kinds import AboutDecision


def test_the_decisions_of_every_meeting_the_newest_first() -> None:
    question, found = asked("配食サービスに関する事務はどう決まりましたか", MEETING, DEFERRED)
    assert isinstance(question, AboutDecision)
    assert quotes(found)[:2] == ["了承されました。", "本件は継続審査とします。"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("継続審査になった議題はどれですか", ["本件は継続審査とします。"]),
        ("承認された議題をすべて教えて", ["了承されました。"]),
        ("Which items were deferred?", ["本件は継続審査とします。"]),
    ],
)
def test_all_that_ended_so(text: str, words: list[str]) -> None:
    _, found = asked(text, MEETING, DEFERRED)
    assert quotes(found) == words
    assert told(found) == {"items_ended_so": {"items": 1, "meetings": 2}}


def test_where_nothing_ended_so_that_is_told() -> None:
    _, found = asked("否決された議題はありますか", MEETING)
    assert quotes(found) == []
    assert told(found) == {"no_item_ended_so": {"items": 0, "meetings": 1}}


def test_an_item_without_a_vote() -> None:
    _, found = asked("配食サービスに関する事務はどう決まりましたか", replace(MEETING, decisions=()))
    assert quotes(found) == []
    assert told(found) == {"no_vote": {"item": "1 配食サービスに関する事務について（諮問）"}}


def test_a_report_is_told_from_an_item_without_a_vote() -> None:
    reported = build_meeting([(1, "事務局", "鍵は三本です。")], ["1 報告事項", "(1) 鍵の管理"])
    assert no_vote(reported, 1) == Remark("no_vote_on_report", {"item": "(1) 鍵の管理"})
    assert no_vote(MEETING, 2).key == "no_vote"


CONDITIONAL = build_meeting(
    [
        (0, "榎本会長", "議題とします。"),
        (1, "榎本会長", "点検の結果を毎年報告することを条件として採決します。"),
        (1, "榎本会長", "全員賛成ですので、本件は了承されました。"),
    ],
    ["開会", "1 鍵の管理"],
)


def test_what_an_approval_is_tied_to() -> None:
    assert [quote.text for quote in conditions(CONDITIONAL, 1)] == [
        "点検の結果を毎年報告することを条件として採決します。"
    ]
    assert list(conditions(MEETING, 1)) == []


def test_endings_by_their_vote() -> None:
    by_majority = replace(MEETING, decisions=(replace(MEETING.decisions[0], how="賛成4名、反対1名"),))
    assert list(ended(by_majority, (), ("majority",))) == [1]
    assert list(ended(by_majority, ("approved",), ("unanimous",))) == []
    assert list(ended(MEETING, (), ("unanimous",))) == []  # nothing says how the vote went


def test_endings() -> None:
    assert list(ended(CONDITIONAL, ("conditional",))) == [1]
    assert list(ended(MEETING, ("conditional",))) == []
    assert list(ended(MEETING, ())) == list(ended(MEETING, ("approved",))) == [1]
    assert list(ended(replace(MEETING, decisions=()), ())) == []
