"""What could be asked next is about what was quoted, in the language of who asks, and has an answer."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.suggestions import Suggestion, Trying, next_questions
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer, Language
from corpus import YorokuError

LATER = build_meeting(
    [(0, "事務局", "配食サービスの申込書の保管は電子化しました。")],
    ("1 報告",),
    meeting_id="5a105a105a12",
    title="令和6年度第1回汐見市情報公開審査会会議録",
    day=date(2024, 6, 6),
)
LIBRARY = MemoryLibrary(build_meeting(), LATER)
BROAD = "令和5年度に配食サービスの申込書の保管について何と言われましたか"
NEXT: list[tuple[str, Language, list[str]]] = [
    (
        BROAD,
        "ja",
        [
            "「配食サービス」はどう決まりましたか",
            "「配食サービス」について委員から何が質問されましたか",
            "事務局は配食サービスの申込書の保管について何と言いましたか",
            "2024年度に配食サービスの申込書の保管について何と言われましたか",
        ],
    ),
    (
        BROAD,
        "en",
        [
            "How was “配食サービス” decided?",
            "What did members ask about “配食サービス”?",
            "What did 事務局 say about 配食サービスの申込書の保管?",
            "What was said about 配食サービスの申込書の保管 in fiscal year 2024?",
        ],
    ),
    (
        "申込書は何年間保管しますか",  # a whole question is not put into another
        "ja",
        ["「配食サービス」はどう決まりましたか", "「配食サービス」について委員から何が質問されましたか"],
    ),
    (
        "配食サービスに関する事務の採決結果は？",
        "ja",
        ["「配食サービス」について委員から何が質問されましたか"],
    ),
    ("火星の探査機の速度", "ja", []),
]


def helper() -> Assistant:
    return Assistant(LIBRARY, Settings(answer_threshold=0.2, sure_from=0.2))


@pytest.mark.parametrize(("question", "language", "following"), NEXT)
def test_what_could_be_asked_next(question: str, language: Language, following: list[str]) -> None:
    answer = helper().ask(question)
    assert [one.question for one in next_questions(answer, LIBRARY.meetings(), language)] == following


def test_a_key_of_a_program_and_a_heading_of_numbers_are_in_no_question() -> None:
    answer = helper().ask(BROAD)
    best = replace(answer.quotes[0], speaker="cllrmunro", agenda="日程第４、議案第１号から議案第６号まで")
    following = next_questions(replace(answer, quotes=(best,)), (), "ja")
    assert not list(following)


def test_only_questions_with_an_answer_are_suggested() -> None:
    assistant = helper()
    suggested = assistant.questions_after(assistant.ask(BROAD), "ja")
    assert suggested
    assert all(assistant.ask(one).answered for one in suggested)
    unsure = Assistant(LIBRARY, Settings(answer_threshold=0.2, sure_from=1.1))
    assert all(unsure.ask(one).is_sure for one in unsure.questions_after(unsure.ask(BROAD), "ja"))


def test_where_nothing_is_found_words_that_occur_are_named() -> None:
    answer = helper().ask("学校給食の鍵と申込書の無償化と減免と補助金と予算の見通しを教えてください")
    assert not answer.answered
    assert "申込書" in answer.suggestions
    assert "会議録にある語句: " in answer.text


@pytest.mark.parametrize("question", ["鍵は誰が管理していますか", "鍵は誰が管理しているかと尋ねた委員は誰か"])
def test_who_names_everyone_quoted(question: str) -> None:
    answer = helper().ask(question)
    assert (answer.kind == "who") == ("発言者: " in answer.text)


ITEM = "1 配食サービスに関する事務について（諮問）"
HAS, HAS_TOO = "キャビネットの鍵は誰が管理していますか", "申込書は何年間保管しますか"
HAS_NONE = "火星の探査機"


class Asking:
    """Counts what is asked; a question that says 壊れた cannot be asked at all."""

    def __init__(self) -> None:
        self.held = build_meeting()
        self.asked = Counter[str]()
        self.library = MemoryLibrary(self.held)
        self.trying = Trying(self.ask, lambda: self.library.meetings())

    def ask(self, question: str) -> Answer:
        self.asked[question] += 1
        if "壊れた" in question:
            raise YorokuError("cannot be asked", "質問できません")
        return Assistant(self.library, Settings(answer_threshold=0.3, sure_from=0.3)).ask(question)


@pytest.mark.parametrize(
    ("suggestions", "most", "answered"),
    [
        ([Suggestion(HAS_NONE), Suggestion("壊れた質問"), Suggestion(HAS)], 3, (HAS,)),
        ([Suggestion(HAS, ITEM), Suggestion(HAS_TOO, "2 次回の日程について")], 3, (HAS,)),
        ([Suggestion(HAS), Suggestion(HAS_TOO)], 1, (HAS,)),
        ([], 3, ()),
    ],
)
def test_only_those_with_an_answer_are_left(
    suggestions: list[Suggestion], most: int, answered: tuple[str, ...]
) -> None:
    assert Asking().trying.answered(suggestions, most) == answered


def test_each_is_tried_once_until_the_store_changes() -> None:
    asking = Asking()
    for _ in range(2):
        assert asking.trying.answered([Suggestion(HAS)], 1) == (HAS,)
    assert asking.asked[HAS] == 1
    asking.library = MemoryLibrary()
    assert asking.trying.answered([Suggestion(HAS)], 1) == ()
    assert asking.asked[HAS] == 2
