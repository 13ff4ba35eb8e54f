"""What the records of all kinds have in common."""

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.question.question_kinds import (
    AboutCount,
    AboutDecision,
    AboutMeeting,
    AboutPerson,
    AboutQuestions,
    AboutSeveral,
    AboutSubject,
    AboutWhether,
    Question,
    in_common,
    subject_of,
)
from assistant.question.understand import understand
from index import Filters

HELD = MemoryLibrary(build_meeting()).meetings()

KINDS: list[tuple[str, type[Question]]] = [
    ("鍵の管理について", AboutSubject),
    ("柏木委員の発言をすべて", AboutPerson),
    ("配食サービスについて委員から何が質問されましたか", AboutQuestions),
    ("配食サービスはどう決まりましたか", AboutDecision),
    ("鍵という言葉は何回出てきますか", AboutCount),
    ("鍵は持ち出せますか", AboutWhether),
    ("柏木委員と土屋委員は鍵についてそれぞれ何と言いましたか", AboutSeveral),
    ("この会議を要約してください", AboutMeeting),
    ("次回の会議はいつですか", AboutMeeting),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_each_kind_is_told_and_is_a_question_about_a_subject_too(text: str, kind: type[Question]) -> None:
    question = understand(text, Filters(), held=HELD)
    assert type(question) is kind
    subject = subject_of(question)
    assert isinstance(subject, AboutSubject)
    assert (subject.text, in_common(question)["text"]) == (text, text)


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_plainly_every_question_is_about_what_was_said(text: str, kind: type[Question]) -> None:
    assert isinstance(understand(text, Filters(), held=HELD, plainly=True), AboutSubject), kind
