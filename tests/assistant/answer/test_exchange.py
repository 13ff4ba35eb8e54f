"""A question and its replies belong together, only where that is certain."""

import pytest
from shiomi import build_meeting

from assistant.answer.exchange import asks, is_question, question_of, replies_to

QUESTIONS = [
    ("鍵は誰が管理していますか。", True),
    ("理由を教えてください。", True),
    ("見解をお聞かせいただきたいと思います。", False),
    ("今後の予定を伺います。", True),
    ("対策はどうなっているのでしょうか？", True),
    ("Who keeps the key?", True),
    ("ほかにご質問はありますか。", False),
    ("ご異議ございませんか。", False),
    ("よろしいでしょうか。", False),
    ("係長が管理しています。", False),
    ("The key is kept by the chief.", False),
]


@pytest.mark.parametrize(("sentence", "expected"), QUESTIONS)
def test_is_question(sentence: str, expected: bool) -> None:
    assert is_question(sentence) is expected


REPLIES = [
    (3, (4,), "one reply"),
    (5, (6,), "a bare reply"),
    (7, (8, 9), "the reply hands over to a specialist"),
    (4, (), "asks nothing"),
    (10, (), "the chair's call for questions"),
    (14, (), "nothing follows"),
]


@pytest.mark.parametrize(("ordinal", "replies", "_why"), REPLIES)
def test_replies(ordinal: int, replies: tuple[int, ...], _why: str) -> None:
    meeting = build_meeting()
    assert replies_to(meeting, ordinal) == replies
    assert [question_of(meeting, reply) for reply in replies] == [ordinal] * len(replies)


def test_a_statement_answers_nothing() -> None:
    assert question_of(build_meeting(), 2) is None


def test_a_question_is_not_answered_by_the_same_person_or_under_another_item() -> None:
    spoken = [
        (0, "岡委員", "いつからですか。"),
        (0, "岡委員", "続けて伺います。誰がですか。"),
        (1, "事務局", "別の件です。"),
    ]
    meeting = build_meeting(spoken, ("甲", "乙"))
    assert asks(meeting, meeting.turns[0])
    assert replies_to(meeting, 0) == ()
    assert replies_to(meeting, 1) == ()


@pytest.mark.parametrize(
    ("floor", "replies"),
    [
        ((0, "The Chair", "The honourable minister."), (2,)),
        ((0, "榎本委員長", "浅野部長。"), (2,)),
        ((0, "The Chair", "We'll now go to Mr. Tsuchiya."), (1,)),
    ],
)
def test_a_chair_who_names_who_is_to_reply_is_no_reply(
    floor: tuple[int, str, str], replies: tuple[int, ...]
) -> None:
    meeting = build_meeting(
        [(0, "Mr. Kashiwagi", "Who keeps the key?"), floor, (0, "Asano", "I do.")], ("甲",)
    )
    assert replies_to(meeting, 0) == replies
