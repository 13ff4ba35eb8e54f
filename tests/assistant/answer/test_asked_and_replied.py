"""Members ask and officials reply; what officials and a chair who gives the floor say is no question."""

from shiomi import build_meeting

from assistant.answer.asked_and_replied import Exchange, exchanges
from corpus import Meeting

ASKED = build_meeting()


def found(meeting: Meeting) -> list[tuple[str, list[str]]]:
    """The questions of a meeting and the labels of those who reply."""
    return [
        (
            meeting.text[meeting.turns[one.question].start : meeting.turns[one.question].end],
            [meeting.turns[reply].label for reply in one.replies],
        )
        for one in exchanges(meeting, range(len(meeting.turns)))
    ]


def test_questions_with_their_replies_in_order() -> None:
    assert found(ASKED) == [
        ("キャビネットの鍵は誰が管理していますか。", ["事務局"]),
        ("休日に鍵が必要になることはありますか。", ["事務局"]),
        (
            "業務用携帯電話の紛失が昨年度ありました。配食の担当者が持つ携帯電話の対策はどうなっていますか。",
            ["事務局", "説明員(高齢福祉課)"],
        ),
    ]


def said(*spoken: tuple[str, str]) -> Meeting:
    return build_meeting([(0, label, words) for label, words in spoken], ["1 鍵の管理"])


def test_a_remark_that_is_answered_at_once_is_a_question() -> None:
    meeting = said(
        ("柏木委員", "誤って渡すことはできてしまいますね。"), ("総務課長", "仕組みの上では可能です。")
    )
    assert list(exchanges(meeting, (0, 1))) == [Exchange(0, (1,))]


def test_a_chair_asks_only_what_is_answered() -> None:
    gives = said(("榎本会長", "総務課から説明してください。"), ("総務課長", "説明します。鍵は三本です。"))
    assert list(exchanges(gives, (0, 1))) == []
    asks = said(("榎本会長", "予備の鍵は何本ありますか。"), ("総務課長", "二本です。"))
    assert list(exchanges(asks, (0, 1))) == [Exchange(0, (1,))]


def test_what_officials_ask_is_no_question_of_members() -> None:
    meeting = said(("総務課長", "配布する資料はお手元にありますか。"), ("柏木委員", "あります。"))
    assert list(exchanges(meeting, (0,))) == []
