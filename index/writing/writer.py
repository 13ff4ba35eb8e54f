"""Writer: Ready meetings wait, arrive in batches, leave; heal and remake of both sides after a kill.

Rows are written in such an order that a kill at any moment leaves nothing half seen.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

import numpy as np

from corpus import Meeting
from index.encoders.encoder import Encoder
from index.models import BusyError, StoreError
from index.store.catalogue import Entry
from index.store.folder import StoreFolder
from index.store.generation import Generation
from index.store.lexical import LexicalIndex
from index.store.store import Store
from index.writing.chunker import split
from index.writing.ready import Ready, make_ready
from index.writing.rows import lexical_rows, pack_passages

# Passages written together; a kill loses at most this much work, and memory holds no more.
BATCH_PASSAGES = 2_000


class Writer:
    """Everything that changes a store. The caller holds the store's lock.

    ``may_write`` is called before each change with how many passages it brings or takes: StoreError where the
    lock was lost, or where the disk has no room. Order is all: passages and record first, the lexical side
    next, the meeting's own row last.
    """

    def __init__(
        self,
        store: Store,
        lexical: LexicalIndex,
        encoder: Encoder,
        generation: Generation,
        may_write: Callable[[int], None],
    ) -> None:
        self.encoder = encoder
        self._store = store
        self._lexical = lexical
        self._generation = generation
        self._may_write = may_write
        self._waiting: dict[str, Ready] = {}
        self._leaving: dict[str, None] = {}
        self._begun = False

    def add(self, ready: Ready) -> None:
        """Take a meeting in; it is there after the next ``flush`` at the latest."""
        self._leaving.pop(ready.meeting_id, None)
        self._waiting[ready.meeting_id] = ready
        if _batch_is_enough(self._waiting.values()):
            self.flush()

    def remove(self, meeting_id: str) -> None:
        """Take a meeting out, at the next ``flush``, after what may replace it is there."""
        self._waiting.pop(meeting_id, None)
        self._leaving[meeting_id] = None

    def rename(self, entry: Entry) -> None:
        """The same meeting under other files."""
        if entry.meeting_id in self._waiting:
            self._waiting[entry.meeting_id] = replace(self._waiting[entry.meeting_id], entry=entry)
        else:
            self._may_write(0)
            self._store.meetings.commit([entry])
            self._generation.advance()

    def flush(self) -> None:
        """Write every meeting that waits, make each visible as a whole, then take out what leaves."""
        if self._waiting or self._leaving:
            self._may_write(
                _passages_of_entries(ready_meeting.entry for ready_meeting in self._waiting.values())
            )
            self._begin_writing()
            self._arrive(tuple(self._waiting.values()))
            self._waiting.clear()
            self._generation.advance()
            self._leave(tuple(self._leaving))
            self._leaving.clear()

    def finish(self) -> None:
        """Write what waits; the store is complete."""
        self.flush()
        if self._begun:
            self._lexical.commit()
            self._lexical.settle()
            self._store.meetings.finish()

    def heal(self, *, afresh: bool = False) -> None:
        """Make whole what an interrupted sync left: strays go, gaps are filled from the records kept.

        ``afresh`` makes the lexical side anew even where it looks whole.
        """
        if afresh:
            self._lexical.clear()
        self._store.drop_strays()
        entries = {entry.meeting_id: entry for entry in self._store.meetings.entries()}
        expected = _passages_of_entries(entries.values())
        if self._store.meetings.is_unfinished or self._store.passages.count() != expected:
            self._begin_writing()
            self._heal_passages(entries)
            self._generation.advance()  # what was cut short may have been this
        heal_lexical(self._store, self._lexical, self.encoder, self._store.meetings.entries())

    def remake(
        self, entries: Iterable[Entry], named: str | None, load: Callable[[Entry], Meeting] | None = None
    ) -> None:
        """Make all vectors anew, out of sight until complete; ``load`` gives a meeting, else its record."""
        entries = tuple(entries)
        self._may_write(_passages_of_entries(entries))
        name = self._store.passages.create()
        for batch in _ready_batches(self._meetings_made_again(entries, load or self._entries_recorded)):
            self._keep_batch(batch, into=name)
            self._store.meetings.commit([ready_meeting.entry for ready_meeting in batch])
        self._may_write(0)
        self._store.use_passages(name, self.encoder.name, named)
        self._generation.advance()
        self._store.drop_strays()

    def _meetings_made_again(
        self, entries: Iterable[Entry], load: Callable[[Entry], Meeting]
    ) -> Iterator[Ready]:
        for entry in entries:
            yield make_ready(load(entry), entry.sources, self.encoder, words=False, corrected=entry.corrected)

    def _begin_writing(self) -> None:
        if not self._begun:
            self._store.meetings.begin()
            self._begun = True

    def _entries_recorded(self, entry: Entry) -> Meeting:
        return self._store.meetings.get(entry.meeting_id)

    def _heal_passages(self, entries: dict[str, Entry]) -> None:
        if not self._store.passages.is_sound():
            self.remake(entries.values(), self._store.named_model)
            return
        stored = self._store.passages.by_meeting()
        self._leave(tuple((stored.keys() | self._store.meetings.records()) - entries.keys()))
        for entry in entries.values():
            if stored.get(entry.meeting_id, 0) != entry.passages:
                ready = make_ready(
                    self._entries_recorded(entry), entry.sources, self.encoder, corrected=entry.corrected
                )
                self._leave((entry.meeting_id,))
                self.add(ready)
        self.flush()

    def _arrive(self, batch: Sequence[Ready]) -> None:
        self._keep_batch(batch)
        for ready_meeting in batch:
            self._lexical.remove(ready_meeting.meeting_id)
            self._lexical.add(ready_meeting.words)
        self._lexical.commit()
        self._may_write(0)
        self._store.meetings.commit([ready_meeting.entry for ready_meeting in batch])

    def _leave(self, meeting_ids: Sequence[str]) -> None:
        """A reader that looked before sees by the mark that its picture is old, and looks again."""
        if meeting_ids:
            held = self._lexical.meetings()
            self._may_write(sum(held.get(one, 0) for one in meeting_ids))
            self._store.meetings.uncommit(meeting_ids)
            self._generation.advance()
            self._store.remove(meeting_ids)
            for meeting_id in meeting_ids:
                self._lexical.remove(meeting_id)

    def _keep_batch(self, batch: Sequence[Ready], into: str = "") -> None:
        rows = [row for ready_meeting in batch for row in ready_meeting.rows]
        self._may_write(len(rows))
        if rows:
            self._store.passages.add(
                rows, np.concatenate([ready_meeting.vectors for ready_meeting in batch]), into=into
            )
        self._store.meetings.keep({ready_meeting.meeting_id: ready_meeting.record for ready_meeting in batch})


def heal_lexical(store: Store, lexical: LexicalIndex, encoder: Encoder, entries: Iterable[Entry]) -> None:
    """Make the lexical side hold exactly these meetings; the caller holds the store's lock."""
    wanted_entries = {entry.meeting_id: entry for entry in entries}
    held = _passages_per_meeting(lexical)
    strays = held.keys() - wanted_entries.keys()
    gaps = [entry for entry in wanted_entries.values() if entry.passages != held.get(entry.meeting_id, 0)]
    for meeting_id in strays:
        lexical.remove(meeting_id)
    for entry in gaps:
        meeting = store.meetings.get(entry.meeting_id)
        lexical.remove(entry.meeting_id)
        passages = tuple(split(meeting))
        packed = pack_passages(encoder, meeting, passages) if encoder.sees_more else None
        lexical.add(lexical_rows(meeting, passages, packed))
    if strays or gaps:
        lexical.commit()


def complete_lexical(folder: StoreFolder, store: Store, lexical: LexicalIndex, encoder: Encoder) -> None:
    """The same by a reader, unless a sync is at it anyway; BusyError where it cannot be read meanwhile."""
    folder.prepare()
    try:
        with folder.locked(seconds=0):
            heal_lexical(store, lexical, encoder, store.meetings.entries())
            lexical.close()
    except BusyError:
        if not lexical.is_current:
            raise


def is_complete(lexical: LexicalIndex, entries: Iterable[Entry]) -> bool:
    """Whether the lexical side is today's and holds every passage of these meetings."""
    try:
        held = lexical.meetings() if lexical.is_current else {}
    except StoreError:  # it is damaged
        return False
    return lexical.is_current and all(
        held.get(entry_written.meeting_id, 0) == entry_written.passages for entry_written in entries
    )


def _passages_per_meeting(lexical: LexicalIndex) -> Mapping[str, int]:
    """How many passages of each meeting there are; none of an index that is old, or found to be damaged."""
    if lexical.is_current:
        with suppress(StoreError):
            return lexical.meetings()
    lexical.clear()
    return {}


def _passages_of_entries(entries: Iterable[Entry]) -> int:
    return sum(entry.passages for entry in entries)


def _ready_batches(meetings: Iterable[Ready]) -> Iterator[list[Ready]]:
    batch: list[Ready] = []
    for ready_meeting in meetings:
        batch.append(ready_meeting)
        if _batch_is_enough(batch):
            yield batch
            batch = []
    if batch:
        yield batch


def _batch_is_enough(batch: Iterable[Ready]) -> bool:
    return sum(len(ready_meeting.rows) for ready_meeting in batch) >= BATCH_PASSAGES
