"""Answers are kept under what was asked, the latest wanted, no more than may be."""

from shiomi import MemoryLibrary, build_meeting

from assistant.answer.answers_kept import AnswersKept
from assistant.chat import Assistant
from assistant.config import Settings

ANSWER = Assistant(MemoryLibrary(build_meeting()), Settings()).ask("鍵について")


def test_an_answer_comes_back_under_its_own_key_alone() -> None:
    kept = AnswersKept()
    kept.keep(("鍵", 1), ANSWER)
    assert kept.get(("鍵", 1)) is ANSWER
    assert kept.get(("鍵", 2)) is None


def test_of_too_many_the_one_goes_that_nobody_wanted_for_longest() -> None:
    kept = AnswersKept(2)
    kept.keep("a", ANSWER)
    kept.keep("b", ANSWER)
    assert kept.get("a")
    kept.keep("c", ANSWER)
    assert [key for key in "abc" if kept.get(key)] == ["a", "c"]
