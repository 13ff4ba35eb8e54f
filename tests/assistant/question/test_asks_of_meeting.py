"""What a question asks of a meeting itself."""

import pytest

from assistant.question.asks_of_meeting import Fact, asks_of_meeting, facts_asked

WHEN: tuple[Fact, ...] = ("date", "end_time", "start_time")


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("この会議はいつ開かれましたか", WHEN),
        ("会議は何時から何時までですか", WHEN),
        ("会場はどこですか", ("venue",)),
        ("会議はどこで開かれましたか", ("venue",)),
        ("会議はいつ、どの部屋で開かれましたか", (*WHEN, "venue")),
        ("出席した委員は誰ですか", ("present",)),
        ("欠席した委員はいますか", ("absent",)),
        ("出席者と欠席者は誰ですか", ("absent",)),
        ("傍聴者は何人いましたか", ("public",)),
        ("この会議の議題は何ですか", ("agenda",)),
        ("When was this meeting held?", WHEN),
        ("Who attended the meeting?", ("present",)),
        ("Who was absent?", ("absent",)),
        ("What was on the agenda?", ("agenda",)),
        ("On what date did the Finance Committee meet to elect its chair?", WHEN),
    ],
)
def test_a_question_points_at_facts(question: str, facts: tuple[Fact, ...]) -> None:
    assert asks_of_meeting(question)
    assert facts_asked(question) == set(facts)


@pytest.mark.parametrize(
    "question",
    [
        "次回の会議はいつですか",
        "前回の会議はいつ開かれましたか",
        "鍵の管理について",
        "委員会の設置について",
        "委員会で質問者の通告書はいつまでに出しますか",
        "when is the next meeting held?",
        "what was said about keys",
    ],
)
def test_other_questions_are_not_about_the_meeting(question: str) -> None:
    assert not asks_of_meeting(question)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("前回の会議はいつ開かれましたか", True),
        ("When was the last meeting held?", True),
        ("次回の会議はいつ開かれますか", False),
    ],
)
def test_the_meeting_before_is_asked_of_once_it_is_known(question: str, asks: bool) -> None:
    assert asks_of_meeting(question, identified=True) == asks
