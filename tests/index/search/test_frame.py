"""The words that only ask are not looked for."""

import pytest

from index.search.frame import core

JAPANESE = [
    ("鍵の扱いがずさんだと苦言を呈した委員は誰か", "鍵の扱いがずさん"),
    ("鍵の扱いがずさんだと指摘した出席者は？", "鍵の扱いがずさん"),
    ("配食を増やせるかという質問への回答は", "配食を増やせる"),
    ("配食をやめたいという声に、課長はどう答えたか", "配食をやめたいという声に、課長"),
    ("申込書を三年残すのはなぜですか", "申込書を三年残す"),
    ("申込書を三年残す理由は何か", "申込書を三年残す"),
    ("配食で何が困ると言われていたか", "配食で何が困る"),
    # what is asked for stays
    ("配食を始めた経緯", "配食を始めた経緯"),
    ("住民の要望は", "住民の要望は"),
    ("本人確認のやり方は", "本人確認のやり方は"),
    ("申込みは何件あったか", "申込みは何件あったか"),
    # nothing but asking
    ("なぜですか", "なぜですか"),
    ("誰が何と答えたか", "誰が何と答えたか"),
]
ENGLISH = [
    ("Which member asked whether the key is kept safely?", "the key is kept safely?"),
    ("Who complained about the keys?", "the keys?"),
    ("What was the answer to the question whether meals can be added?", "meals can be added?"),
    ("What reason did the section chief give for keeping forms?", "keeping forms?"),
    ("Why do they think that forms are lost?", "forms are lost?"),
    ("What did the committee think about meal delivery?", "meal delivery?"),
    ("Summarize the discussion about lost phones.", "lost phones."),
    ("Who keeps the key?", "Who keeps the key?"),
    ("Why are forms kept?", "Why are forms kept?"),
    ("the discussion about keys", "the discussion about keys"),
]


@pytest.mark.parametrize(("question", "expected"), JAPANESE + ENGLISH)
def test_the_core_of_a_question(question: str, expected: str) -> None:
    assert core(question) == expected


@pytest.mark.parametrize(
    "question", ["", "？", "。。。", "なぜ" * 2000, "か" * 5000, "どうかか" * 1000 + "x"]
)
def test_any_text_has_a_core(question: str) -> None:
    assert question.startswith(core(question))
