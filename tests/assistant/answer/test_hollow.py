"""Announcements, a chair moving on and courtesies are told from sentences that say something."""

import pytest

from assistant.answer.hollow import is_hollow, only_fills, opens_subject

ROWS = [
    ("次に、鍵の管理についてでございます。", True),
    ("配食サービスについてのご質問にお答えいたします。", True),
    ("それでは、資料1についてご説明いたします。", True),
    ("一点よろしいですか。", True),
    ("続きまして、次第の2に入ります。", True),
    ("担当課は説明をお願いします。", True),
    ("資料の管理を審議し、次回に報告します。", False),
    ("以上です。", True),
    ("ありがとうございました。", True),
    ("Thank you, Mr. Chair.", True),
    ("I want to thank them for coming.", True),
    ("Hear, hear!", True),
    ("The honourable minister.", True),
    ("Mr. Kashiwagi.", True),
    ("続きまして,「配食サービス事務」の諮問になります。", True),
    ("Mr. Kashiwagi keeps the key in a locked cabinet.", False),
    ("次に、鍵の管理についてでございますが、係長が管理しております。", False),
    ("鍵は係長が管理しています。", False),
    ("はい。", False),
    ("以上の理由から、鍵は係長が管理します。", False),
    ("鍵の管理について説明を受けた係長が管理します。", False),
]


@pytest.mark.parametrize(("sentence", "expected"), ROWS)
def test_is_hollow(sentence: str, expected: bool) -> None:
    assert is_hollow(sentence) is expected


@pytest.mark.parametrize(
    "words", ["はい。", "はい、分かりました。", "Yes, thank you.", "ありがとうございます。"]
)
def test_what_only_takes_the_floor(words: str) -> None:
    assert only_fills(words)


@pytest.mark.parametrize("words", ["反対です。", "異議なし。", "I object.", "いいえ。", "Yesterday."])
def test_what_says_something(words: str) -> None:
    assert not only_fills(words)


@pytest.mark.parametrize(
    ("sentence", "opens"),
    [
        ("次に、鍵の管理についてでございますが、係長が毎朝確かめております。", True),
        ("鍵の管理についてのお尋ねでありますが、規程のとおりです。", True),
        ("鍵は係長が管理しております。", False),
    ],
)
def test_an_opening_names_the_question(sentence: str, opens: bool) -> None:
    assert opens_subject(sentence) is opens
