"""The writer: what is added is seen whole after a flush; what an interrupted sync left is healed."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from shiomi_files import LIBRARY, SCHOOL, USB, CharacterEncoder, meeting

from index.models import StoreError
from index.store.catalogue import with_sources
from index.store.folder import StoreFolder
from index.store.generation import Generation
from index.store.lexical import LexicalIndex
from index.store.store import Store
from index.writing.ready import Ready, make_ready
from index.writing.writer import Writer, heal_lexical

ENCODER = CharacterEncoder()
USB_READY, LIBRARY_READY, SCHOOL_READY = (
    make_ready(meeting(*speeches), [f"{at}.txt"], ENCODER)
    for at, speeches in enumerate((USB, LIBRARY, SCHOOL))
)


class Written:
    """A store being written, with both of its sides to look at."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(str(folder), create=True)
        self.store.use_passages(self.store.passages.create(), ENCODER.name, None)
        self.lexical = LexicalIndex(folder / "lexical", ENCODER.name)
        self.lexical.clear()
        self.asked: list[int] = []
        mark = Generation(StoreFolder(str(folder)), self.store)
        self.writer = Writer(self.store, self.lexical, ENCODER, mark, self.asked.append)

    def seen(self) -> set[str]:
        """The meetings that count."""
        return {entry.meeting_id for entry in self.store.meetings.entries()}

    def is_whole(self, *held: Ready) -> bool:
        """Whether both sides hold exactly these meetings."""
        wanted = {one.meeting_id: one.entry.passages for one in held}
        sides = self.store.passages.by_meeting(), dict(self.lexical.meetings())
        return all(side == wanted for side in sides) and self.seen() == wanted.keys()


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Written]:
    made = Written(tmp_path)
    with closing(made.lexical):
        yield made
    made.store.disconnect()


def test_nothing_is_seen_before_a_flush(written: Written) -> None:
    written.writer.add(USB_READY)
    assert written.seen() == set()
    written.writer.flush()
    assert written.is_whole(USB_READY)
    assert written.store.meetings.is_unfinished
    written.writer.finish()
    assert not written.store.meetings.is_unfinished


def test_what_leaves_goes_after_what_arrives(written: Written) -> None:
    written.writer.add(USB_READY)
    written.writer.finish()
    written.writer.remove(USB_READY.meeting_id)
    written.writer.add(LIBRARY_READY)
    assert written.is_whole(USB_READY)
    written.writer.finish()
    assert written.is_whole(LIBRARY_READY)


def test_what_is_added_and_removed_at_once_was_never_there(written: Written) -> None:
    written.writer.add(USB_READY)
    written.writer.remove(USB_READY.meeting_id)
    written.writer.finish()
    assert written.is_whole()


@pytest.mark.parametrize("waits", [True, False])
def test_a_meeting_gets_other_files(written: Written, *, waits: bool) -> None:
    written.writer.add(USB_READY)
    if not waits:
        written.writer.flush()
    written.writer.rename(with_sources(USB_READY.entry, ["new.txt"]))
    written.writer.finish()
    assert [entry.sources for entry in written.store.meetings.entries()] == [("new.txt",)]


def test_each_change_is_asked_for_with_how_much_it_brings(written: Written) -> None:
    written.writer.add(USB_READY)
    written.writer.flush()
    assert max(written.asked) == USB_READY.entry.passages


def test_a_change_that_may_not_be_made_changes_nothing(written: Written) -> None:
    def refuse(passages: int) -> None:
        raise StoreError(f"no room for {passages}", "空きがありません")

    mark = Generation(StoreFolder(written.store.location), written.store)
    writer = Writer(written.store, written.lexical, ENCODER, mark, refuse)
    writer.add(USB_READY)
    with pytest.raises(StoreError, match="no room"):
        writer.flush()
    assert written.is_whole()


def test_strays_go_and_gaps_are_filled(written: Written) -> None:
    for one in (USB_READY, LIBRARY_READY):
        written.writer.add(one)
    written.writer.finish()
    written.store.meetings.begin()
    written.store.passages.add(SCHOOL_READY.rows, SCHOOL_READY.vectors)  # never committed
    written.store.passages.remove([USB_READY.meeting_id])  # a gap
    written.lexical.remove(LIBRARY_READY.meeting_id)
    written.lexical.commit()
    written.writer.heal()
    written.writer.finish()
    assert written.is_whole(USB_READY, LIBRARY_READY)


def test_vectors_are_made_anew_from_the_records(written: Written) -> None:
    written.writer.add(USB_READY)
    written.writer.finish()
    before = written.store.meetings.settings()["passages"]
    written.writer.remake(written.store.meetings.entries(), "named")
    assert written.store.meetings.settings()["passages"] != before
    assert written.store.named_model == "named"
    assert written.is_whole(USB_READY)


def test_the_lexical_side_is_made_to_hold_what_it_should(written: Written) -> None:
    written.writer.add(USB_READY)
    written.writer.finish()
    written.lexical.clear()
    heal_lexical(written.store, written.lexical, ENCODER, written.store.meetings.entries())
    assert written.is_whole(USB_READY)
