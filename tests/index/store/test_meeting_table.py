"""The meetings table: a meeting comes back whole, counts once its row is there; failed files stay known."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from shiomi_files import LIBRARY, SCHOOL, USB, meeting, with_items

from index.models import Failure, StoreError
from index.store.catalogue import FailedFile, describe
from index.store.meeting_table import MeetingTable, compress
from index.store.store import Store

MEETINGS = (meeting(*USB), meeting(*LIBRARY), with_items(meeting(*SCHOOL, day=None)))
FIRST = MEETINGS[0].meeting_id


@pytest.fixture
def table(tmp_path: Path) -> Iterator[MeetingTable]:
    opened = Store(str(tmp_path), create=True)
    yield opened.meetings
    opened.disconnect()


def keep_all(table: MeetingTable) -> None:
    table.keep({one.meeting_id: compress(one) for one in MEETINGS})
    table.commit([describe(one, [one.source], 1) for one in MEETINGS])


def test_a_meeting_comes_back_whole(table: MeetingTable) -> None:
    keep_all(table)
    assert [table.get(one.meeting_id) for one in MEETINGS] == list(MEETINGS)
    assert {entry.meeting_id for entry in table.entries()} == {one.meeting_id for one in MEETINGS}


def test_a_meeting_without_its_row_is_not_there(table: MeetingTable) -> None:
    table.keep({FIRST: compress(MEETINGS[0])})
    assert table.entries() == ()
    assert table.records() == {FIRST}
    keep_all(table)
    table.uncommit([FIRST])
    assert len(table.entries()) == len(MEETINGS) - 1
    assert FIRST in table.records()
    table.forget([FIRST])
    assert FIRST not in table.records()


def test_an_unknown_meeting_is_one_clear_line(table: MeetingTable) -> None:
    with pytest.raises(StoreError, match="no meeting of that id") as caught:
        table.get("0" * 12)
    assert "この会議録は" in caught.value.japanese


def test_a_record_is_small_and_no_words_of_it_are_seen() -> None:
    long = meeting(*USB * 50)
    assert len(compress(long)) < len(long.text.encode("utf-8")) / 4
    assert compress(long).isascii()


def test_failures_are_remembered_until_forgiven(table: MeetingTable) -> None:
    failed = FailedFile(Failure("a.pdf", "a.pdf: no text", "a.pdf: 文字がありません"), "00")
    table.fail(failed)
    assert table.failures() == (failed,)
    table.forgive("a.pdf")
    assert table.failures() == ()


def test_what_is_known_of_the_store(table: MeetingTable) -> None:
    assert (table.settings(), table.mark(), table.is_unfinished) == ({}, "", False)
    table.change_settings({"model": "m"})
    table.set_mark("1")
    table.set_mark("2")
    table.begin()
    assert (table.settings(), table.mark(), table.is_unfinished) == ({"model": "m"}, "2", True)
    table.finish()
    assert not table.is_unfinished
