"""What is counted is told exactly, with some of it as quotes."""

import pytest
from kind_answers import DEFERRED, MEETING, asked, quotes, told

from assistant.question.question_kinds import AboutCount

COUNTS = [
    ("柏木委員は何回発言しましたか", "counted_turns", {"turns": 2, "meetings": 1}),
    ("土屋委員は何回質問しましたか", "counted_questions", {"turns": 1, "meetings": 1}),
    ("会議録は何件ありますか", "counted_meetings", {"meetings": 1}),
    ("議題は何件ありましたか", "counted_items", {"items": 3, "meetings": 1}),
    ("可決された議案は何件ですか", "counted_items_ended_so", {"items": 1, "meetings": 1}),
]


@pytest.mark.parametrize(("text", "key", "values"), COUNTS)
def test_numbers(text: str, key: str, values: dict[str, object]) -> None:
    question, found = asked(text)
    assert isinstance(question, AboutCount)
    assert told(found)[key] == values
    assert quotes(found)


def test_words_are_quoted_where_they_are_said() -> None:
    _, found = asked("キャビネットという言葉は何回出てきますか")
    assert quotes(found) == [
        "配食サービスの申込書は、窓口の鍵付きキャビネットに三年間保管します。",
        "キャビネットの鍵は誰が管理していますか。",
    ]


def test_words_that_nobody_says() -> None:
    _, found = asked("「宇宙」は何回出てきますか")
    assert quotes(found) == []
    assert told(found) == {"said_never": {"words": "宇宙"}}


def test_the_meetings_of_several_years() -> None:
    _, found = asked("会議は何回開かれましたか", MEETING, DEFERRED)
    assert told(found) == {"counted_meetings": {"meetings": 2}}
    _, of_one = asked("令和4年度の会議は何回開かれましたか", MEETING, DEFERRED)
    assert told(of_one) == {"counted_meetings": {"meetings": 1}}
