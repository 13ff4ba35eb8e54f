"""Which questions want a number counted, and of what."""

import pytest

from assistant.question.asks_count import CountAsked, count_asked

COUNTS = [
    ("鍵という言葉は発言の中に何回出てきますか", "times", "鍵"),
    ("「オンライン結合」という言葉は何回出てきますか", "times", "オンライン結合"),
    ("鍵について何回話されましたか", "times", "鍵"),
    ("会議録の中で配食という語は何度使われていますか", "times", "配食"),
    ("公民館への言及は何件ありますか", "times", "公民館"),
    ("配食は何回の会議で取り上げられましたか", "saying", "配食"),
    ("何回発言しましたか", "turns", ""),
    ("発言回数は", "turns", ""),
    ("鍵について何回発言しましたか", "times", "鍵"),
    ("委員からの質問は何件出ましたか", "questions", ""),
    ("審査会は全部で何回開かれましたか", "meetings", ""),
    ("図書館協議会の開催回数", "meetings", ""),
    ("会議録は全部で何件ありますか", "meetings", ""),
    ("出席した委員は何人でしたか", "people", ""),
    ("議題は何件ありましたか", "items", ""),
    ("否決された議案は何件ですか", "items", ""),
    ("How many times is USB mentioned?", "times", "USB"),
    ('How often is the word "cloud" used?', "times", "cloud"),
    ("How often is the word 配食 used?", "times", "配食"),
    ("In how many meetings was subcontracting discussed?", "saying", "subcontracting"),
    ("How many times did Kashiwagi speak?", "turns", ""),
    ("How often did the committee meet?", "meetings", ""),
    ("How many people attended?", "people", ""),
    ("How many items were on the agenda?", "items", ""),
]


@pytest.mark.parametrize(("question", "counted", "words"), COUNTS)
def test_what_is_counted(question: str, counted: str, words: str) -> None:
    asked = count_asked(question)
    assert isinstance(asked, CountAsked)
    assert (asked.counted, asked.words) == (counted, words)


@pytest.mark.parametrize(
    "question",
    [
        "研修は何回実施しましたか",
        "説明会は何回開かれましたか",
        "電話の問合せは何件でしたか",
        "点検は年に何回行っていますか",
        "傍聴者は何人いましたか",
        "How many letters were sent?",
        "How many times have staff lost a key?",
    ],
)
def test_numbers_that_the_minutes_tell_are_not_counted(question: str) -> None:
    assert count_asked(question) is None
