"""A question's words that only ask are not looked for, and what it is about goes on to the next question."""

import pytest

from index.search.frame import unframed

SUBJECTS = [
    ("鍵の管理について何と言われましたか", "鍵の管理"),
    ("鍵の管理について、どのような意見がありましたか？", "鍵の管理"),
    ("携帯電話の紛失に関する発言を教えてください。", "携帯電話の紛失"),
    ("配食サービスの件は", "配食サービス"),
    ("携帯電話の紛失です", "携帯電話の紛失"),
    ("what was said about the handling of keys?", "the handling of keys"),
    ("Everything said about meal delivery", "meal delivery"),
    ("Could you tell me about lost phones?", "lost phones"),
    # who asks one thing wants more than the subject
    ("鍵の管理について柏木委員が求めたこと", "鍵の管理について柏木委員が求めたこと"),
    ("鍵の扱いに反対した委員は誰か", "鍵の扱いに反対した委員は誰か"),
    ("Who keeps the key?", "Who keeps the key"),
    # nothing but a frame
    ("について", "について"),
]
TOPICS = [
    ("鍵の管理について反対した人は", "鍵の管理"),
    ("鍵の管理について何と言われましたか", "鍵の管理"),
    ("鍵は誰が持つか", "鍵は誰が持つか"),
    ("what was said about keys?", "keys"),
]
JAPANESE = [
    ("鍵の扱いがずさんだと言った委員は誰か", "鍵の扱いがずさん"),
    ("鍵の扱いがずさんだと述べた議員は？", "鍵の扱いがずさん"),
    ("配食を増やせるかという質問への回答は", "配食を増やせる"),
    ("配食をやめたいという声に、課長はどう答えたか", "配食をやめたいという声に、課長"),
    ("申込書を三年残すのはなぜですか", "申込書を三年残す"),
    ("申込書を三年残す理由は何か", "申込書を三年残す"),
    ("配食で何が困ると言われていたか", "配食で何が困る"),
    ("配食について何と言われましたか", "配食"),
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
    ("Which member asked whether the key is kept safely?", "the key is kept safely"),
    ("Who complained about the keys?", "the keys"),
    ("Why do they think that forms are lost?", "forms are lost"),
    ("What did the committee think about meal delivery?", "meal delivery"),
    ("What did think about meal delivery?", "meal delivery"),  # a person's name became a filter
    ("Summarize the discussion about lost phones.", "lost phones."),
    ("What was said about lost phones?", "lost phones"),
    ("Who keeps the key?", "Who keeps the key"),
    ("Why are forms kept?", "Why are forms kept"),
    ("the discussion about keys", "the discussion about keys"),
]


@pytest.mark.parametrize(("question", "expected"), SUBJECTS)
def test_who_asks_for_all_that_was_said_asks_for_its_subject(question: str, expected: str) -> None:
    assert unframed(question).subject == expected


@pytest.mark.parametrize(("question", "expected"), TOPICS)
def test_a_later_question_goes_on_from_the_topic(question: str, expected: str) -> None:
    assert unframed(question).topic == expected


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("USBの取扱いについて何と言われましたか", ("USB", "取扱い")),
        ("避難所の備蓄が減った理由について", ("避難所", "備蓄", "理由")),
        ("what was said about the handling of keys", ("handling", "keys")),
        ("について", ()),
    ],
)
def test_what_the_topic_names(question: str, named: tuple[str, ...]) -> None:
    assert unframed(question).named == named


@pytest.mark.parametrize(("question", "expected"), JAPANESE + ENGLISH)
def test_the_core_of_a_question_is_what_has_to_be_found(question: str, expected: str) -> None:
    assert unframed(question).core == expected


@pytest.mark.parametrize(
    "question",
    [
        "",
        "？",
        "。。。",
        "なぜ" * 2000,
        "か" * 5000,
        "どうかか" * 1000 + "x",
        "について" * 1500,
        "はも、" * 2000,
    ],
)
def test_any_text_has_a_core(question: str) -> None:
    found = unframed(question)
    assert all(part in question for part in (found.subject, found.topic, found.core))
