"""What is found for a question: within its filters, and within what the conversation leaves over."""

from dataclasses import replace
from datetime import date

import pytest
from shiomi import BODY, MemoryLibrary, build_meeting

from assistant.answer.findings import find, lets_in
from assistant.config import Settings
from assistant.question.question_kinds import AboutSubject
from index import Filters, MeetingSummary

NONE = Filters()
SUMMARY = MeetingSummary("5a105a105a10", "a.txt", "会議録", BODY, date(2023, 8, 24), 15)
UNDATED = replace(SUMMARY, date=None)

LETS_IN = [
    (NONE, SUMMARY, True),
    (Filters(body="情報公開"), SUMMARY, True),
    (Filters(body="図書館"), SUMMARY, False),
    (Filters(fiscal_year=2023), SUMMARY, True),
    (Filters(fiscal_year=2024), SUMMARY, False),
    (Filters(fiscal_year=2023), UNDATED, False),
    (Filters(since=date(2023, 8, 24)), SUMMARY, True),
    (Filters(since=date(2023, 8, 25)), SUMMARY, False),
    (Filters(until=date(2023, 8, 23)), SUMMARY, False),
    (Filters(until=date(2023, 8, 24)), UNDATED, False),
    (Filters(meeting_id="5a105a105a10"), SUMMARY, True),
    (Filters(meeting_id="ffffffffffff"), SUMMARY, False),
    (Filters(among=("ffffffffffff", "5a105a105a10")), SUMMARY, True),
    (Filters(among=()), SUMMARY, False),
    (Filters(speaker="柏木"), SUMMARY, True),  # who speaks there is another matter
]


@pytest.mark.parametrize(("filters", "summary", "expected"), LETS_IN)
def test_which_meetings_a_search_looks_into(
    filters: Filters, summary: MeetingSummary, expected: bool
) -> None:
    assert lets_in(filters, summary) is expected


def about(**fields: object) -> AboutSubject:
    given = {"text": "鍵", "language": "ja", "search_text": "キャビネットの鍵", "topic": "鍵", "kind": "what"}
    return AboutSubject(**(given | {"filters": NONE} | fields))  # type: ignore[arg-type]


def turns_found(question: AboutSubject) -> list[int | None]:
    library = MemoryLibrary(build_meeting())
    findings = find(question, library, Settings(), library.meetings())
    return [result.passage.turn for result in findings.ranking.results]


def test_without_a_conversation_everything_counts() -> None:
    assert {2, 3} <= set(turns_found(about()))


def test_what_was_quoted_is_not_found_again() -> None:
    assert 3 not in turns_found(about(shown=frozenset({("5a105a105a10", 3)})))


def test_who_was_heard_is_not_heard_again() -> None:
    found = turns_found(about(heard=frozenset({"柏木委員"})))
    assert 2 in found
    assert 3 not in found


def test_another_person_is_looked_for_in_the_items_spoken_of() -> None:
    item = ("5a105a105a10", "2 次回の日程について")
    assert set(turns_found(about(search_text="鍵 次回は午後2時から", within=frozenset({item})))) <= {13, 14}


def test_where_these_items_say_nothing_all_of_it_counts() -> None:
    nowhere = frozenset({("5a105a105a10", "9 別の議題")})
    assert turns_found(about(within=nowhere)) == turns_found(about())


def test_the_meetings_searched_are_those_let_in() -> None:
    library = MemoryLibrary(build_meeting(), build_meeting(meeting_id="5a105a105a11", day=date(2020, 5, 1)))
    question = about(filters=Filters(fiscal_year=2023))
    searched = find(question, library, Settings(), library.meetings()).searched
    assert [one.meeting_id for one in searched] == ["5a105a105a10"]
