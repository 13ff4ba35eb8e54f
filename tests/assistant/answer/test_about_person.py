"""What one person said: all of it, or what is on a subject; with how often the person spoke."""

from dataclasses import replace

from kind_answers import DEFERRED, MEETING, SETTINGS, asked, quotes, told
from shiomi import build_meeting

from assistant.question.question_kinds import AboutPerson


def test_everything_the_newest_meeting_first() -> None:
    question, found = asked("柏木委員の発言をすべて", DEFERRED, MEETING)
    assert isinstance(question, AboutPerson)
    assert (
        quotes(found)
        == [
            "キャビネットの鍵は誰が管理していますか。",
            "休日に鍵が必要になることはありますか。",
        ]
        * 2
    )
    assert [one.quote.meeting_id for one in found.quotes] == [MEETING.meeting_id] * 2 + [
        DEFERRED.meeting_id
    ] * 2
    assert told(found) == {"spoke_in_all": {"turns": 4, "meetings": 2}}


def test_what_is_on_a_subject() -> None:
    _, found = asked("土屋委員は携帯電話について何と言いましたか")
    assert any("携帯電話の対策はどうなっていますか" in words for words in quotes(found))


def test_what_somebody_else_spoke_of_is_not_put_into_a_mouth() -> None:
    _, found = asked("土屋委員は宇宙の開発について何と言いましたか")
    assert quotes(found) == []


SHORT = build_meeting(
    [
        (1, "榎本会長", "岸壁の改修について、ご意見はありますか。"),
        (1, "柏木委員", "反対です。"),
        (1, "土屋委員", "はい、分かりました。"),
        (2, "柏木委員", "係留料の話は別の機会にしてください。"),
    ],
    ("開会", "1 岸壁の改修について", "2 係留料について"),
)


def test_the_shortest_statement_is_one_and_taking_the_floor_is_none() -> None:
    _, found = asked("柏木委員の発言をすべて", SHORT)
    assert quotes(found) == ["反対です。", "係留料の話は別の機会にしてください。"]
    _, found = asked("土屋委員の発言をすべて", SHORT, MEETING)
    assert all("分かりました" not in words for words in quotes(found))


def test_under_the_item_itself_a_statement_is_on_it_and_none_of_another_is() -> None:
    _, found = asked("柏木委員は岸壁の改修について何と言いましたか", SHORT)
    assert quotes(found) == ["反対です。"]
    assert found.confidence >= SETTINGS.sure_from


def test_who_speaks_elsewhere_only_is_said() -> None:
    _, found = asked(
        "令和4年度に土屋委員は何と言いましたか", SHORT, replace(DEFERRED, turns=DEFERRED.turns[:7])
    )
    assert quotes(found) == []
    assert told(found) == {"silent_there": {"person": "土屋委員", "meetings": 1}}
    _, found = asked("土屋委員は宇宙の開発について何と言いましたか")
    assert told(found) == {"said_nothing_on": {"person": "土屋委員", "topic": "宇宙の開発"}}


def test_a_stranger_says_nothing() -> None:
    _, found = asked("田村委員の発言をすべて")
    assert quotes(found) == []
