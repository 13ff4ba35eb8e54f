"""A question is understood: what to look for, what kind of answer, which filters."""

from datetime import date

import pytest

from assistant.models import AskError
from assistant.question.answer_kind import kind_of
from assistant.question.understand import understand
from index import Filters

SEARCH_TEXTS = [
    ("鍵の管理について何と言われましたか", "鍵の管理"),
    ("鍵の管理について、どのような意見がありましたか？", "鍵の管理"),
    ("携帯電話の紛失に関する発言を教えてください。", "携帯電話の紛失"),
    ("配食サービスについて", "配食サービス"),
    ("鍵の管理について柏木委員が求めたこと", "鍵の管理について柏木委員が求めたこと"),
    ("配食の申込書は何年間保管しますか", "配食の申込書は何年間保管しますか"),
    ("について", "について"),
    ("what was said about the handling of keys?", "the handling of keys"),
    ("What did members say about lost phones", "lost phones"),
    ("Everything said about meal delivery", "meal delivery"),
    ("Who keeps the key?", "Who keeps the key"),
]


@pytest.mark.parametrize(("question", "expected"), SEARCH_TEXTS)
def test_the_frame_of_a_question_is_not_searched(question: str, expected: str) -> None:
    assert understand(question, Filters()).search_text == expected


KINDS = [
    ("申込書は何年間保管しますか", "figure"),
    ("費用はいくらですか", "figure"),
    ("how many people applied?", "figure"),
    ("次の会議はいつですか", "when"),
    ("When is the next meeting?", "when"),
    ("鍵の管理を尋ねた委員は誰か", "who"),
    ("Which member asked about keys?", "who"),
    ("who complained about the keys", "who"),
    ("鍵の扱いに苦言を呈した出席者は？", "who"),
    ("鍵は誰が管理していますか", "what"),
    ("who keeps the key?", "what"),
    ("配食サービスの採決結果は？", "decision"),
    ("Did the meal delivery item pass?", "decision"),
    ("配食の無料化を求める陳情はどうなりましたか", "decision"),
    ("配食の申込書はどうなりましたか", "what"),
    ("配食に反対した方は", "who"),
    ("配食に賛成か　市の考え方", "what"),
    ("鍵の管理について", "what"),
    ("what was said about keys", "what"),
]


@pytest.mark.parametrize(("question", "kind"), KINDS)
def test_kind_of(question: str, kind: str) -> None:
    assert kind_of(question) == kind


@pytest.mark.parametrize(
    ("question", "language"), [("USB", "en"), ("USBの件", "ja"), ("ﾃﾞｰﾀ", "ja"), ("key?", "en")]
)
def test_language(question: str, language: str) -> None:
    assert understand(question, Filters()).language == language


def test_a_year_in_the_question_narrows_it() -> None:
    assert understand("令和5年度に鍵について何と言われたか", Filters()).filters == Filters(fiscal_year=2023)


def test_the_users_own_filters_stand() -> None:
    given = Filters(since=date(2020, 1, 1), speaker="事務局")
    assert understand("令和5年度に鍵について何と言われたか", given).filters == given


@pytest.mark.parametrize("empty", ["", "  ", "\n　"])
def test_an_empty_question_is_refused(empty: str) -> None:
    with pytest.raises(AskError, match="the question is empty"):
        understand(empty, Filters())


def test_a_pasted_document_is_cut_to_a_question() -> None:
    assert len(understand("あ" * 100_000, Filters()).text) == 2000
