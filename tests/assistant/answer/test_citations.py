"""A citation says where a quote stands, re-read from the source; what reads otherwise there is none."""

from dataclasses import replace
from datetime import date

import pytest
from shiomi import ITEMS, MemoryLibrary, build_meeting

from assistant.answer.citations import (
    by_meeting,
    cite,
    cite_turn,
    cited,
    in_reading_order,
    number_in_reading_order,
)
from assistant.answer.findings import ScoredQuote
from assistant.models import AskError, Citation, Quote

MEETING = build_meeting()
LATER = build_meeting(meeting_id="5a105a105a11", day=date(2024, 6, 6))


def quote_of(ordinal: int, meeting: object = MEETING) -> Quote:
    turn = MEETING.turns[ordinal]
    return Quote.of(MEETING if meeting is MEETING else LATER, ordinal, (turn.start, turn.end))


def citation_of(ordinal: int, meeting: object = MEETING) -> Citation:
    found = cite(MEETING if meeting is MEETING else LATER, quote_of(ordinal, meeting))
    assert found is not None
    return found


def test_where_a_quote_stands() -> None:
    found = citation_of(3)
    assert found.turn_id == f"{MEETING.meeting_id}#3"
    assert (found.speaker, found.name, found.agenda) == ("柏木委員", "柏木祐介", ITEMS[1])


DIFFERENT = [
    replace(quote_of(3), text="鍵は誰も管理していません。"),
    replace(quote_of(3), start=quote_of(3).start + 1),
    replace(quote_of(3), end=len(MEETING.text) + 1),
    replace(quote_of(3), start=-1),
    replace(quote_of(3), meeting_id="ffffffffffff"),
]


@pytest.mark.parametrize("quote", DIFFERENT)
def test_what_reads_otherwise_is_withheld(quote: Quote) -> None:
    assert cite(MEETING, quote) is None


def test_quotes_that_read_otherwise_are_given_back() -> None:
    good, bad = quote_of(3), replace(quote_of(4), text="係長は管理していません。")
    shown, withheld = cited([ScoredQuote(good, 0.9), ScoredQuote(bad, 0.8)], MemoryLibrary(MEETING))
    assert [(one.quote, one.number, one.score) for one in shown] == [(good, 1, 0.9)]
    assert withheld == (bad,)


def test_read_newest_first_numbered_without_changing_the_order() -> None:
    given = [citation_of(5), citation_of(3), citation_of(4, LATER)]
    assert in_reading_order(given)[0].quote.meeting_id == LATER.meeting_id
    assert [one.number for one in number_in_reading_order(given)] == [3, 2, 1]


def test_by_meeting_newest_first_and_as_spoken() -> None:
    older = [citation_of(3), citation_of(5)]
    assert by_meeting([older[1], citation_of(4, LATER), older[0]]) == [[citation_of(4, LATER)], older]
    assert by_meeting([]) == []


def test_a_turn_by_its_permanent_id() -> None:
    assert cite_turn(MemoryLibrary(MEETING), f"{MEETING.meeting_id}#4").quote == quote_of(4)


@pytest.mark.parametrize(
    "turn_id", ["", "#", "5a105a105a10", "5a105a105a10#", "5a105a105a10#-1", "5a105a105a10#99"]
)
def test_an_id_that_names_no_turn_is_refused_in_words(turn_id: str) -> None:
    with pytest.raises(AskError):
        cite_turn(MemoryLibrary(MEETING), turn_id)
