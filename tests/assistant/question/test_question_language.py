"""Which language a question is asked in, and which one messages are told in."""

import sys

import pytest

from assistant.models import Language
from assistant.question.question_language import language_of, message_language, spoken_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "en"),
        ("USB", "en"),
        ("？！ 42", "en"),
        ("what was said about USB memory", "en"),
        ("What did 鈴木委員 say?", "en"),
        ("who asked about 再委託", "en"),
        ("ＵＳＢの持出し", "ja"),
        ("再委託", "ja"),
        ("鈴木委員 USB", "ja"),
        ("ｻｰﾊﾞｰ", "ja"),
        ("USBは？", "ja"),
        ("what was said about のり弁", "ja"),
        ("々", "ja"),
    ],
)
def test_a_question_is_in_the_language_of_its_letters(text: str, language: Language) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("question", "before", "language"),
    [
        ("USB", None, "en"),
        ("USB", "ja", "ja"),
        ("USB", "en", "en"),
        ("USB?", "ja", "en"),
        ("who", "ja", "en"),
        ("USB memory", "ja", "en"),
        ("再委託", "en", "ja"),
        ("それは？", "en", "ja"),
    ],
)
def test_a_term_of_latin_letters_goes_on_in_the_language_of_the_conversation(
    question: str, before: Language | None, language: Language
) -> None:
    assert spoken_language(question, before) == language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LC_ALL": "ja_JP.UTF-8"}, "ja"),
        ({"LC_ALL": "JA"}, "ja"),
        ({"LANG": "ja_JP.eucJP"}, "ja"),
        ({"LC_MESSAGES": "ja_JP"}, "ja"),
        ({"LC_ALL": "C", "LC_MESSAGES": "ja_JP", "LANG": "ja_JP"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "ja_JP", "LANG": "en_GB"}, "ja"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_messages_are_in_the_language_of_the_locale(environment: dict[str, str], language: Language) -> None:
    assert message_language(environment) == language


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells its language otherwise")
def test_messages_are_english_where_the_locale_says_nothing() -> None:
    assert message_language({}) == "en"
