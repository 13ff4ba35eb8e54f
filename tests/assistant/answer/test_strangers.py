"""A name that nobody who speaks bears gets nobody else's words; whether the lists name it is told."""

import pytest
from kind_answers import MEETING, asked, quotes, told
from shiomi import SPOKEN, build_meeting

from assistant.answer.strangers import is_listed
from assistant.question.understood import understood


@pytest.mark.parametrize(
    "text",
    [
        "高砂委員は鍵について何と言いましたか",
        "高砂委員の発言をすべて",
        "高砂委員は何回発言しましたか",
        "What did Councillor Takasago say about the keys?",
        "What did Winslow say about the keys?",
    ],
)
def test_nobody_elses_words(text: str) -> None:
    question, found = asked(text)
    assert (quotes(found), told(found)) == ([], {})
    assert question.named.person is not None
    assert understood(question).kind == "person"
    assert understood(question).person == question.named.person.text


def test_who_is_listed_and_silent() -> None:
    meeting = build_meeting([one for one in SPOKEN if one[1] != "土屋委員"])
    _, found = asked("土屋委員は携帯電話について何と言いましたか", meeting)
    assert quotes(found) == []
    assert told(found) == {"listed_but_silent": {"name": "土屋委員", "meetings": 1}}


LISTED = [("柏木", True), ("柏木祐介", True), ("祐介", False), ("高砂", False), ("", False)]


@pytest.mark.parametrize(("name", "is_one"), LISTED)
def test_who_is_on_the_list(name: str, is_one: bool) -> None:
    assert is_listed(name, MEETING) is is_one
