"""Which body, meeting or item a question names, matched against what the store holds."""

import pytest

from assistant.question.named_meetings import find_meetings, without_towns
from index import MeetingSummary

HELD = [
    MeetingSummary("a" * 12, "a.txt", "第2回汐見市議会", "汐見市議会", None, 3),
    MeetingSummary("b" * 12, "b.txt", "議会運営委員会", "議会運営委員会", None, 3),
    MeetingSummary("c" * 12, "c.txt", "Committee on Keys", "Standing Committee on Keys", None, 3),
]

NAMED = [
    ("汐見市議会で鍵について何と言われましたか", "汐見市議会"),
    ("議会運営委員会の結論は", "議会運営委員会"),
    # what something was said in, not what was spoken of there
    ("汐見市議会で報告された議会運営委員会の結論は", "汐見市議会"),
    ("When did the Standing Committee on Keys meet?", "Standing Committee on Keys"),
    ("鍵の管理について", ""),
]


@pytest.mark.parametrize(("question", "body"), NAMED)
def test_the_body_is_named(question: str, body: str) -> None:
    assert find_meetings(question, HELD).body == body


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("汐見市では、鍵を誰が持ちますか", "鍵を誰が持ちますか"),
        ("汐見で鍵を持つのは", "鍵を持つのは"),
        ("潮崎市の鍵", "潮崎市の鍵"),  # no body of that town
        ("汐見市立病院の鍵", "汐見市立病院の鍵"),  # a name that only begins so
        ("汐見市", "汐見市"),  # nothing else is asked
    ],
)
def test_a_sentence_of_a_towns_own_minutes_need_not_name_it(question: str, rest: str) -> None:
    assert without_towns(question, ["汐見市議会", "議会運営委員会"]) == rest
