"""Sentences that ask about a subject, and a chair's calls, which ask nothing."""

from re import _parser as parser  # type: ignore[attr-defined]

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.language.folding import clean
from corpus.language.lexicon import pattern_of, words
from corpus.language.question_sentences import (
    ASKS_WITHIN,
    calls_on_all,
    invites_reply,
    is_question,
    may_ask,
)


@pytest.mark.parametrize(
    "sentence",
    [
        "鍵は誰が管理していますか。",
        "理由を教えてください。",
        "見解をお聞かせいただきたいと思います。",
        "今後の予定を伺います。",
        "今後の予定をお伺いをいたします。",
        "都の所見を承りたいと思います。",
        "対策はどうなっているのでしょうか？",
        "どちらが先なのでしょう。",
        "「では、いつですか。」",
        "経過を確認させてください。",
        "課長の説明を求めます。",
        "決意をお伺いして、質問を終わります。",
        "夜間も点検するということでよろしいですね。",
        "Who keeps the key?",
        "He asked: “Who keeps the key?”",
    ],
)
def test_questions(sentence: str) -> None:
    assert is_question(sentence)
    assert may_ask(clean(sentence), 0, len(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "ほかにご質問はありますか。",
        "ご異議ございませんか。",
        "よろしいでしょうか。",
        "Are there any other questions?",
    ],
)
def test_calls_ask_nothing_unless_another_than_the_chair_says_them(sentence: str) -> None:
    assert not is_question(sentence)
    assert not is_question(sentence, leads=True)
    assert is_question(sentence, leads=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "係長が管理しています。",
        "ご説明をさせていただきたいと思います。",
        "説明いたしますので、よろしくお願いいたします。",
        "先ほどお聞きしました。",
        "そのように伺っております。",
        "The key is kept by the chief.",
        "",
    ],
)
def test_statements(sentence: str) -> None:
    assert not any(is_question(sentence, leads=leads) for leads in (None, True, False))


@pytest.mark.parametrize(
    ("sentence", "as_chair", "as_member"),
    [
        ("原案のとおりとすることでよろしいでしょうか。", False, True),
        ("皆様のご意見を伺います。", False, True),
        ("担当課はいかがですか。", True, True),
        ("ご答弁をお願いいたします。", False, True),
        ("鍵は誰が管理していますか。", True, True),
    ],
)
def test_what_a_sentence_asks_depends_on_who_says_it(sentence: str, as_chair: bool, as_member: bool) -> None:
    assert is_question(sentence, leads=True) is as_chair
    assert is_question(sentence, leads=False) is as_member


@pytest.mark.parametrize(
    ("speech", "expected"),
    [
        ("説明は終わりました。ご質問がありましたらお願いします。", True),
        ("これにご異議ございませんか。", True),
        ("江口環境課長。", False),
        ("Any further comments on this?", True),
    ],
)
def test_calls_on_all(speech: str, expected: bool) -> None:
    assert calls_on_all(speech) is expected


@pytest.mark.parametrize(
    ("sentence", "leads", "expected"),
    [
        ("7日残せば照会を受けることがあるでしょう。", False, True),
        ("7日残せば照会を受けることがあるでしょう。", True, False),
        ("いつからですか。", True, True),
        ("分かりました。", False, False),
    ],
)
def test_invites_reply(sentence: str, leads: bool, expected: bool) -> None:
    assert invites_reply(sentence, leads=leads) is expected


def test_no_pattern_of_a_question_reaches_farther_than_is_looked() -> None:
    assert max(parser.parse(pattern).getwidth()[1] for pattern in words("questions")) <= ASKS_WITHIN


@settings(max_examples=40)
@given(st.sampled_from(words("questions")).flatmap(st.from_regex))
def test_whatever_a_pattern_matches_is_looked_at(asked: str) -> None:
    end = clean(asked).rstrip(" \n。．.」』）)\"'”")
    assert is_question(end, leads=False) == bool(pattern_of("questions").search(end))
