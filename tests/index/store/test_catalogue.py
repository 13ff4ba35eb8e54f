"""What a store lists of a meeting: its entry, its summary, names without what differs in print."""

import json
from datetime import date

import pytest
from shiomi_files import SCHOOL, USB, meeting, with_items

from index.store.catalogue import Entry, describe, fold, from_line, item_id, summarise, to_line, with_sources

ENTRIES = (
    describe(meeting(*USB), ["usb.txt", "copy.txt"], 5),
    describe(with_items(meeting(*SCHOOL, day=None)), ["school.txt"], 3),
)


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_survives_as_a_line(entry: Entry) -> None:
    assert from_line(to_line(entry)) == entry
    assert "\n" not in to_line(entry)


def test_a_summary_lists_who_spoke_and_on_what() -> None:
    usb, school = map(summarise, ENTRIES)
    assert (usb.source, usb.sources, usb.date, usb.turns) == (
        "usb.txt",
        ("usb.txt", "copy.txt"),
        date(2024, 5, 9),
        5,
    )
    assert {"白井", "白井委員"} <= set(usb.speakers)
    assert school.items == ("(1)クラウド利用の諮問", "(2)クラウド利用の報告")
    assert [decided for _, decided in ENTRIES[1].items] == [True, False]


def test_the_same_meeting_under_other_files() -> None:
    assert with_sources(ENTRIES[0], ["new.txt"]).sources == ("new.txt",)


@pytest.mark.parametrize(
    ("text", "folded"), [("ＵＳＢ メモリ", "usbメモリ"), ("白井　委員", "白井委員"), ("", "")]
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_items_have_one_name_among_all() -> None:
    assert len({item_id(entry.meeting_id, at) for entry in ENTRIES for at in range(2)}) == 4


def test_what_another_version_notes_or_does_not_is_no_damage() -> None:
    entry = describe(meeting(), ("a.txt",), 3, ("title",))
    row = json.loads(to_line(entry))
    assert from_line(json.dumps(row | {"colour": "green"})) == entry
    del row["corrected"]
    assert from_line(json.dumps(row)).corrected == ()
