"""What is said beside an answer, and only where it is so."""

from collections.abc import Sequence
from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.findings import find
from assistant.answer.mentions import Mentions, counted_mentions
from assistant.answer.scope import persons_meant
from assistant.config import Settings
from assistant.ports import NO_FILTERS
from assistant.question.understand import understand
from assistant.show.notes import notes_on

NAMESAKE = [(0, "柏木委員", "図書館の鍵について伺います。")]


def notes(text: str, *, confidence: float | None = 1.0, years: Sequence[int] = (2023,)) -> tuple[str, ...]:
    library = MemoryLibrary(
        *(build_meeting(meeting_id=f"5a105a105a{year % 100}", day=date(year, 8, 24)) for year in years)
    )
    question = understand(text, NO_FILTERS, held=library.meetings(), today=date(2024, 9, 1))
    findings = find(question, library, Settings(sure_from=0.9), library.meetings())
    mentions = counted_mentions(question, findings, Mentions(library))
    return notes_on(question, findings, confidence, mentions, persons_meant(question, findings))


def test_nothing_where_all_was_taken_as_asked() -> None:
    assert notes("鍵の管理について") == ()


ROWS = [
    ("第9回の会議では鍵について何と言われましたか", "第9回の会議録は"),
    ("議案第7号について", "「議案第7号」という議題は"),
    ("鍵についての発言をすべて", "「鍵」という言葉は、全部で"),
    ("令和元年度に鍵について何と言われましたか", "2019年度に開かれた会議の会議録は"),
    ("高砂委員は鍵について何と言いましたか", "「高砂委員」の発言は"),
    ("What did Mr. Takasago say about keys in 2019?", "No minutes of 2019 are held here"),
]


@pytest.mark.parametrize(("text", "begins"), ROWS)
def test_what_could_not_be_taken_as_asked(text: str, begins: str) -> None:
    assert any(line.startswith(begins) for line in notes(text, confidence=None))


def test_an_unlisted_item_that_was_answered_after_all_needs_no_word() -> None:
    assert notes("議案第7号について", confidence=1.0) == ()


@pytest.mark.parametrize(("confidence", "lines"), [(None, 0), (0.89, 1), (0.9, 0)])
def test_an_answer_below_the_mark_says_that_it_may_be_none(confidence: float | None, lines: int) -> None:
    assert len(notes("鍵の管理について", confidence=confidence)) == lines


@pytest.mark.parametrize(
    ("confidence", "words"), [(None, "どの会議のことか"), (1.0, "最も新しい会議のものを示します")]
)
def test_which_of_several_meetings(confidence: float | None, words: str) -> None:
    (line,) = notes("会議はいつ開かれましたか", confidence=confidence, years=(2022, 2023))
    assert words in line
