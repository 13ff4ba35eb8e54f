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


def notes(text: str, *, answered: bool = True, years: Sequence[int] = (2023,)) -> tuple[str, ...]:
    library = MemoryLibrary(
        *(build_meeting(meeting_id=f"5a105a105a{year % 100}", day=date(year, 8, 24)) for year in years)
    )
    question = understand(text, NO_FILTERS, held=library.meetings(), today=date(2024, 9, 1))
    findings = find(question, library, Settings(), library.meetings())
    mentions = counted_mentions(question, findings, Mentions(library))
    return notes_on(
        question, findings, mentions, persons_meant(question, findings), question.language, answered=answered
    )


def test_nothing_where_all_was_taken_as_asked() -> None:
    assert notes("鍵の管理について") == ()


ROWS = [
    ("第9回の会議では鍵について何と言われましたか", "第9回の会議録は"),
    ("議案第7号について", "「議案第7号」という議題は"),
    ("鍵についての発言をすべて", "「鍵」という語句は、全部で"),
    ("令和元年度に鍵について何と言われましたか", "令和元年度（2019年度）に開かれた会議の会議録は"),
    ("高砂委員は鍵について何と言いましたか", "「高砂委員」の発言は"),
    ("What did Mr. Takasago say about keys in 2019?", "No minutes of 2019 are held here"),
]


@pytest.mark.parametrize(("text", "begins"), ROWS)
def test_what_could_not_be_taken_as_asked(text: str, begins: str) -> None:
    assert any(line.startswith(begins) for line in notes(text, answered=False))


def test_where_no_meeting_was_searched_nobody_is_missing_in_it() -> None:
    (line,) = notes("令和元年度に高砂委員は鍵について何と言いましたか", answered=False)
    assert line.startswith("令和元年度（2019年度）に")


def test_an_unlisted_item_that_was_answered_after_all_needs_no_word() -> None:
    assert notes("議案第7号について", answered=True) == ()


@pytest.mark.parametrize(
    ("answered", "words"), [(False, "どの会議のことか"), (True, "最も新しい会議のものを示します")]
)
def test_which_of_several_meetings(words: str, *, answered: bool) -> None:
    (line,) = notes("会議はいつ開かれましたか", answered=answered, years=(2022, 2023))
    assert words in line


def test_a_number_that_several_bodies_have_is_told_with_them() -> None:
    library = MemoryLibrary(
        *(
            build_meeting(meeting_id=f"5a105a105a1{place}", body=body, title=f"令和5年度第2回{body}会議録")
            for place, body in enumerate(["汐見市港湾協議会", "汐見市図書館協議会"])
        )
    )
    told = []
    for text in (
        "第2回の会議では鍵について何と言われましたか",
        "港湾協議会の第2回の会議では鍵について何と言われましたか",
    ):
        question = understand(text, NO_FILTERS, held=library.meetings())
        findings = find(question, library, Settings(), library.meetings())
        told.append(notes_on(question, findings, (), (), question.language, answered=True))
    assert told[0] == (
        "第2回の会議録は2件あります: 令和5年度第2回汐見市図書館協議会会議録、"
        "令和5年度第2回汐見市港湾協議会会議録。"
        "会議体の名前を入れてお尋ねください。",
    )
    assert told[1] == ()
