"""The words of a question that only ask: which kind of answer they want, and what is left without them."""

import pytest

from assistant.models import Kind
from assistant.question.answer_kind import asks_how_often, is_broad, kind_of, topic_of, without_frame

KINDS: list[tuple[str, Kind]] = [
    ("配食サービスは可決されましたか", "decision"),
    ("鍵の管理の陳情はどうなりましたか", "decision"),
    ("what was decided on key storage?", "decision"),
    ("鍵の管理に反対した委員は誰ですか", "who"),
    ("which member asked about keys", "who"),
    ("点検はいつ行いますか", "when"),
    ("when is the inspection?", "when"),
    ("保管は何年間ですか", "figure"),
    ("how many keys are there", "figure"),
    ("鍵の管理について", "what"),
]


@pytest.mark.parametrize(("question", "kind"), KINDS)
def test_kind_of_answer(question: str, kind: Kind) -> None:
    assert kind_of(question) == kind


BROAD = [
    ("鍵の管理について", True),
    ("鍵の管理について何と言われましたか", True),
    ("what was said about keys", True),
    ("鍵", True),
    ("鍵は誰が管理していますか", False),
    ("保管は何年間ですか", False),
]


@pytest.mark.parametrize(("question", "broad"), BROAD)
def test_all_on_a_subject_or_one_thing_about_it(question: str, broad: bool) -> None:
    assert is_broad(question) is broad


SUBJECTS = [
    ("鍵の管理について何と言われましたか", "鍵の管理"),
    ("what was said about key storage?", "key storage"),
    ("携帯電話の紛失です", "携帯電話の紛失"),
    ("鍵は誰が管理していますか", "鍵は誰が管理していますか"),
]


@pytest.mark.parametrize(("question", "subject"), SUBJECTS)
def test_the_subject_without_the_words_that_ask(question: str, subject: str) -> None:
    assert without_frame(question) == subject


def test_a_later_question_goes_on_from_the_subject() -> None:
    assert topic_of("鍵の管理について反対した人は") == "鍵の管理"


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("鍵についての発言をすべて", True),
        ("鍵は何回話されましたか", True),
        ("how many times were keys mentioned", True),
        ("鍵の管理について", False),
        ("すべての部署の、窓口に置いてある申込書の保管の期間を教えてください", False),
    ],
)
def test_how_often(question: str, counts: bool) -> None:
    assert asks_how_often(question) is counts
