"""What is suggested next can be asked as it is, and is answered."""

from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings

LATER = build_meeting(
    [(0, "事務局", "配食サービスの申込書の保管は電子化しました。")],
    ("1 報告",),
    meeting_id="5a105a105a12",
    title="令和6年度第1回汐見市情報公開審査会会議録",
    day=date(2024, 6, 6),
)


def helper() -> Assistant:
    return Assistant(MemoryLibrary(build_meeting(), LATER), Settings(answer_threshold=0.2))


def test_the_decision_the_speaker_and_later_meetings_are_suggested() -> None:
    answer = helper().ask("令和5年度に配食サービスの申込書の保管について何と言われましたか")
    assert answer.suggestions == (
        "「1 配食サービスに関する事務について（諮問）」はどう決まりましたか",
        "事務局は配食サービスの申込書の保管について何と言いましたか",
        "2024年度に配食サービスの申込書の保管について何と言われましたか",
    )


def test_every_suggestion_is_answered() -> None:
    for suggestion in helper().ask("令和5年度に配食サービスの申込書の保管について").suggestions:
        assert helper().ask(suggestion).answered, suggestion


def test_a_whole_question_is_not_put_into_another() -> None:
    suggestions = helper().ask("申込書は何年間保管しますか").suggestions
    assert suggestions == ("「1 配食サービスに関する事務について（諮問）」はどう決まりましたか",)


def test_where_nothing_is_found_words_that_occur_are_named() -> None:
    answer = helper().ask("学校給食の鍵と申込書の無償化と減免と補助金と予算の見通し")
    assert not answer.answered
    assert "申込書" in answer.suggestions
    assert "会議録にある言葉: " in answer.text


@pytest.mark.parametrize("question", ["鍵は誰が管理していますか", "鍵は誰が管理しているかと尋ねた委員は誰か"])
def test_who_names_everyone_quoted(question: str) -> None:
    answer = helper().ask(question)
    assert (answer.kind == "who") == ("発言者: " in answer.text)
