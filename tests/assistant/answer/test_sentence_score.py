"""What speaks for a sentence: its passage, its words, its meaning, what it follows or replies to."""

from dataclasses import replace

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.evidence import Evidence
from assistant.answer.sentence_score import scores, signs
from assistant.models import Quote
from assistant.ports import NO_FILTERS
from assistant.question.question_kinds import AboutSubject
from assistant.question.understand import understand

LIBRARY = MemoryLibrary(build_meeting())
PLAIN = Evidence(Quote("m", 1, 0, 10, "鍵は係長が管理しています。"), standing=0.5, meaning=0.0, match=0.5)


def about(text: str) -> AboutSubject:
    question = understand(text, NO_FILTERS, held=LIBRARY.meetings())
    assert isinstance(question, AboutSubject)
    return question


BETTER = [
    (replace(PLAIN, meaning=0.1), PLAIN),
    (replace(PLAIN, match=0.9), PLAIN),
    (replace(PLAIN, standing=0.9), PLAIN),
    (replace(PLAIN, previous_match=1.0), PLAIN),
    (replace(PLAIN, question_match=1.0), replace(PLAIN, previous_match=1.0)),
    (replace(PLAIN, question_standing=1.0), PLAIN),
    (PLAIN, replace(PLAIN, asks=True)),
    (PLAIN, replace(PLAIN, hollow=True)),
    (PLAIN, replace(PLAIN, opens=True)),
]


@pytest.mark.parametrize(("better", "worse"), BETTER)
def test_what_speaks_for_a_sentence(better: Evidence, worse: Evidence) -> None:
    more, less = scores([better, worse], about("キャビネットの鍵の扱いはどうなっていますか"))
    assert more > less


def test_who_asked_is_answered_by_the_question() -> None:
    asks, tells = scores([replace(PLAIN, asks=True), PLAIN], about("鍵の管理について尋ねた委員は誰ですか"))
    assert asks == tells


def test_a_figure_asked_for_counts() -> None:
    with_figure = replace(PLAIN, quote=Quote("m", 1, 0, 9, "三年間保管します。"))
    more, less = scores([with_figure, PLAIN], about("申込書は何年間保管しますか"))
    assert more > less


def test_what_was_not_read_is_as_far_as_the_farthest_that_was() -> None:
    weighed = [replace(PLAIN, meaning=value) for value in (0.2, None, -0.1)]
    found = signs(weighed, about("鍵の管理"))
    assert [one["meaning"] for one in found] == [0.2, -0.1, -0.1]
    assert [one["unread"] for one in found] == [0.0, 1.0, 0.0]


def test_where_nothing_is_read_the_other_signs_decide() -> None:
    unread = [replace(PLAIN, meaning=None, match=match) for match in (0.2, 0.9)]
    less, more = scores(unread, about("鍵の管理"))
    assert more > less


def test_nothing_weighed_is_nothing_scored() -> None:
    assert scores([], about("鍵の管理")) == []
