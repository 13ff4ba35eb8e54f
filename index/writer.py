"""Meetings go into the store, and out of it, so that a kill at any moment leaves nothing half seen."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from corpus import Meeting
from index.catalogue import Entry, describe
from index.chunker import split
from index.embedder import Encoder
from index.generation import Generation
from index.lexical import LexicalIndex
from index.models import Passage
from index.rows import Readings, embed, lexical_rows, read, vector_rows
from index.vector_store import VectorStore

Waiting = tuple[Meeting, Entry, tuple[Passage, ...]]

# Passages written together; a kill loses at most this much work, and memory holds no more.
BATCH_PASSAGES = 2_000


class Writer:
    """Everything that changes a store. The caller holds the store's lock.

    Order is all: passages and record first, the lexical side next, the meeting's own row last.
    """

    def __init__(
        self, store: VectorStore, lexical: LexicalIndex, encoder: Encoder, generation: Generation
    ) -> None:
        self._store = store
        self._lexical = lexical
        self._encoder = encoder
        self._generation = generation
        self._waiting: dict[str, Waiting] = {}
        self._leaving: dict[str, None] = {}
        self._begun = False

    def add(self, meeting: Meeting, sources: Sequence[str]) -> Entry:
        """Take a meeting in; it is there after the next ``flush`` at the latest."""
        waiting = _cut(meeting, sources)
        self._leaving.pop(meeting.meeting_id, None)
        self._waiting[meeting.meeting_id] = waiting
        if sum(len(passages) for _, _, passages in self._waiting.values()) >= BATCH_PASSAGES:
            self.flush()
        return waiting[1]

    def remove(self, meeting_id: str) -> None:
        """Take a meeting out, at the next ``flush``, after what may replace it is there."""
        self._waiting.pop(meeting_id, None)
        self._leaving[meeting_id] = None

    def rename(self, entry: Entry) -> None:
        """The same meeting under other files."""
        if entry.meeting_id in self._waiting:
            meeting, _, passages = self._waiting[entry.meeting_id]
            self._waiting[entry.meeting_id] = meeting, entry, passages
        else:
            self._store.meetings.commit([entry])
            self._generation.advance()

    def flush(self) -> None:
        """Write every meeting that waits, make each visible as a whole, then take out what leaves."""
        if self._waiting or self._leaving:
            self._begin()
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
            self._store.meetings.finish()
        self._lexical.close()

    def heal(self, *, afresh: bool = False) -> None:
        """Make whole what an interrupted sync left: strays go, gaps are filled from the records kept.

        ``afresh`` makes the lexical side anew even where it looks whole.
        """
        if afresh:
            self._lexical.clear()
        self._store.passages.drop_strays()
        entries = {entry.meeting_id: entry for entry in self._store.meetings.entries()}
        expected = sum(entry.passages for entry in entries.values())
        if self._store.meetings.is_unfinished or self._store.passages.count() != expected:
            self._begin()
            self._heal_passages(entries)
        heal_lexical(self._store, self._lexical, self._encoder, self._store.meetings.entries())

    def remake(
        self, entries: Iterable[Entry], named: str | None, load: Callable[[Entry], Meeting] | None = None
    ) -> None:
        """Make all vectors anew, out of sight until complete; ``load`` gives a meeting, else its record."""
        name = self._store.passages.create()
        for batch in _batches(entries, load or self._recorded):
            self._write_passages(batch, self._read(batch), into=name)
            self._store.meetings.keep([meeting for meeting, _, _ in batch])
            self._store.meetings.commit([entry for _, entry, _ in batch])
        self._store.use_passages(name, self._encoder.name, named)
        self._generation.advance()
        self._store.passages.drop_strays()

    def _begin(self) -> None:
        if not self._begun:
            self._store.meetings.begin()
            self._begun = True

    def _recorded(self, entry: Entry) -> Meeting:
        return self._store.meetings.get(entry.meeting_id)

    def _heal_passages(self, entries: dict[str, Entry]) -> None:
        if not self._store.passages.is_sound():
            self.remake(entries.values(), self._store.named_model)
            return
        stored = self._store.passages.by_meeting()
        self._leave(tuple((stored.keys() | self._store.meetings.records()) - entries.keys()))
        for entry in entries.values():
            if stored.get(entry.meeting_id, 0) != entry.passages:
                meeting = self._store.meetings.get(entry.meeting_id)
                self._leave((entry.meeting_id,))
                self.add(meeting, entry.sources)
        self.flush()

    def _arrive(self, waiting: Sequence[Waiting]) -> None:
        readings = self._read(waiting)
        self._write_passages(waiting, readings)
        self._store.meetings.keep([meeting for meeting, _, _ in waiting])
        for (meeting, _, passages), one in zip(waiting, readings, strict=True):
            self._lexical.remove(meeting.meeting_id)
            self._lexical.add(lexical_rows(meeting, passages, one if self._encoder.sees_more else None))
        self._lexical.commit()
        self._store.meetings.commit([entry for _, entry, _ in waiting])

    def _leave(self, meeting_ids: Sequence[str]) -> None:
        """A reader that looked before sees by the mark that its picture is old, and looks again."""
        if meeting_ids:
            self._store.meetings.uncommit(meeting_ids)
            self._generation.advance()
            self._store.remove(meeting_ids)
            for meeting_id in meeting_ids:
                self._lexical.remove(meeting_id)

    def _read(self, batch: Sequence[Waiting]) -> list[Readings]:
        return [read(self._encoder, meeting, passages) for meeting, _, passages in batch]

    def _write_passages(self, batch: Sequence[Waiting], readings: Sequence[Readings], into: str = "") -> None:
        rows = [row for meeting, _, passages in batch for row in vector_rows(meeting, passages)]
        if rows:
            vectors = np.concatenate([embed(self._encoder, one) for one in readings])
            self._store.passages.add(rows, vectors, into=into)


def heal_lexical(
    store: VectorStore, lexical: LexicalIndex, encoder: Encoder, entries: Iterable[Entry]
) -> None:
    """Make the lexical side hold exactly these meetings; the caller holds the store's lock."""
    if not lexical.is_current:
        lexical.clear()
    wanted = {entry.meeting_id: entry for entry in entries}
    held = lexical.meetings()
    strays = held.keys() - wanted.keys()
    gaps = [entry for entry in wanted.values() if entry.passages != held.get(entry.meeting_id, 0)]
    for meeting_id in strays:
        lexical.remove(meeting_id)
    for entry in gaps:
        meeting = store.meetings.get(entry.meeting_id)
        lexical.remove(entry.meeting_id)
        passages = tuple(split(meeting))
        readings = read(encoder, meeting, passages) if encoder.sees_more else None
        lexical.add(lexical_rows(meeting, passages, readings))
    if strays or gaps:
        lexical.commit()


def _cut(meeting: Meeting, sources: Sequence[str]) -> Waiting:
    passages = tuple(split(meeting))
    return meeting, describe(meeting, sources, len(passages)), passages


def _batches(entries: Iterable[Entry], load: Callable[[Entry], Meeting]) -> Iterator[list[Waiting]]:
    batch: list[Waiting] = []
    for entry in entries:
        batch.append(_cut(load(entry), entry.sources))
        if sum(len(passages) for _, _, passages in batch) >= BATCH_PASSAGES:
            yield batch
            batch = []
    if batch:
        yield batch
