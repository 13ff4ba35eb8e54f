"""What one person said: all of it, or what is on a subject; with how often the person spoke."""

from kind_answers import DEFERRED, MEETING, asked, quotes, told

from assistant.question.kinds import AboutPerson


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


def test_a_stranger_says_nothing() -> None:
    _, found = asked("田村委員の発言をすべて")
    assert quotes(found) == []
