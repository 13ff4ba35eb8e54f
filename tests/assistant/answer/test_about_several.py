"""The same of each of several, side by side; one that has nothing is told by its name."""

from kind_answers import DEFERRED, MEETING, asked, quotes, told
from shiomi import build_meeting

from assistant.answer.about_several import SHOWN
from assistant.question.question_kinds import AboutSeveral


def test_both_are_quoted() -> None:
    question, found = asked("柏木委員と土屋委員はそれぞれ何と言いましたか")
    assert isinstance(question, AboutSeveral)
    words = "\n".join(quotes(found))
    assert "キャビネットの鍵は誰が管理していますか。" in words
    assert "携帯電話の対策" in words
    assert told(found) == {}


def test_one_that_has_nothing_is_told() -> None:
    _, found = asked("柏木委員と田村委員はそれぞれ何と言いましたか")
    assert quotes(found)
    assert told(found) == {"nothing_of": {"name": "田村委員"}}


def test_two_years() -> None:
    _, found = asked(
        "令和4年度と令和5年度の審査会で、配食サービスの申込書の保管はどう変わりましたか", MEETING, DEFERRED
    )
    assert {one.quote.meeting_id for one in found.quotes} == {MEETING.meeting_id, DEFERRED.meeting_id}


def test_few_of_each_are_shown() -> None:
    spoken = [
        (0, label, f"鍵の本数は{count}本です。") for count in range(9) for label in ("柏木委員", "土屋委員")
    ]
    question, found = asked(
        "柏木委員と土屋委員はそれぞれ何と言いましたか", build_meeting(spoken, ["1 鍵の管理"])
    )
    assert isinstance(question, AboutSeveral)
    assert len(found.quotes) == SHOWN
