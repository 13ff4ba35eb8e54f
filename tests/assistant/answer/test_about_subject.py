"""Which sentences answer: by their passage, their words and their exchange; few, and none where unsure."""

from dataclasses import replace
from itertools import pairwise

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.about_subject import answer, names_only_what_is_not_held
from assistant.answer.findings import Findings, find
from assistant.config import Settings
from assistant.ports import NO_FILTERS
from assistant.question.question_kinds import AboutSubject
from assistant.question.understand import understand

LIBRARY = MemoryLibrary(build_meeting())


def about(text: str, **changes: object) -> AboutSubject:
    question = understand(text, NO_FILTERS, held=LIBRARY.meetings())
    assert isinstance(question, AboutSubject)
    return replace(question, **changes)  # type: ignore[arg-type]


def findings(question: AboutSubject, **settings: float) -> Findings:
    chosen = Settings(**({"answer_threshold": 0.2} | settings))  # type: ignore[arg-type]
    return find(question, LIBRARY, chosen, LIBRARY.meetings())


def test_the_quotes_are_best_first_and_apart() -> None:
    question = about("鍵の管理と携帯電話の紛失の対策")
    found = answer(question, findings(question)).quotes
    spans = sorted((one.quote.start, one.quote.end) for one in found)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_below_the_threshold_nothing_is_quoted_and_the_sureness_is_told() -> None:
    question = about("キャビネットの鍵は誰が管理していますか")
    unsure = answer(question, findings(question, answer_threshold=1.1))
    assert unsure.quotes == ()
    assert 0 < unsure.confidence < 1.1


NOT_HELD = [
    ("第9回の会議では鍵について何と言われましたか", True),
    ("議案第7号について", True),
    ("高砂委員は鍵の管理について何と言いましたか", False),
    ("鍵の管理について", False),
]


@pytest.mark.parametrize(("text", "expected"), NOT_HELD)
def test_what_is_not_held_is_not_answered_by_something_else(text: str, expected: bool) -> None:
    question = understand(text, NO_FILTERS, held=LIBRARY.meetings())
    found = find(question, LIBRARY, Settings(), LIBRARY.meetings())
    assert names_only_what_is_not_held(question, found) is expected
