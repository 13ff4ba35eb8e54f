"""The reading model's vectors follow the passages that are stored: a few at a time, until none is lacking."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np

from corpus import Meeting
from index.encoders.encoder import Vectors
from index.encoders.reading import ReadingModel
from index.encoders.reading_text import reading_text
from index.models import Passage, StoreError
from index.store.catalogue import Entry
from index.store.folder import StoreFolder
from index.store.generation import Generation, is_ours
from index.store.passage_table import VectorRow
from index.store.store import Store
from index.writing.chunker import split
from index.writing.holding import MayWrite, holding
from index.writing.rows import vector_rows

# Passages read between two writes: some two seconds of two cores, which is what a kill loses, and for as long
# as one is written (a tenth of that) nobody else can write.
BATCH_PASSAGES = 64


class ReadingPass:
    """Reads what a store lacks. Several may work on one store: each writes what the other did not."""

    def __init__(self, location: str, model: ReadingModel) -> None:
        self._folder = StoreFolder(location)
        self._store = Store(location)
        self._model = model
        self._generation = Generation(self._folder, self._store)
        self._mark = self._generation.now()

    def run(self) -> Iterator[tuple[int, int]]:
        """After each batch how many passages have been read, and of how many; may be closed after any.

        BusyError while another sync is writing. What comes or goes meanwhile is met by the next run.
        """
        if self._is_done():
            return
        with self._writing() as may_write:
            self._prepare(may_write)
        entries = self._store.meetings.entries()
        total, read = sum(entry.passages for entry in entries), self._store.reading.by_meeting()
        done = sum(read.values())
        lacking = [entry for entry in entries if read.get(entry.meeting_id, 0) != entry.passages]
        for rows in self._batches(lacking):
            texts = [text for _, text in rows]
            vectors = [one.passage for one in self._model.encode_passages(texts, [()] * len(texts))]
            self._keep([row for row, _ in rows], np.stack(vectors))
            done += len(rows)
            yield done, total
        if lacking:
            with self._writing():
                self._generation.advance()
                self._mark = self._generation.now()

    def _is_done(self) -> bool:
        stored = self._store.reading_model == self._model.name and self._store.reading.count()
        return stored == sum(entry.passages for entry in self._store.meetings.entries())

    def _prepare(self, may_write: MayWrite) -> None:
        """A collection of this model's vectors; one of another model's, or a broken one, is made anew."""
        if self._store.reading_model != self._model.name or not self._store.reading.is_sound():
            may_write(0)
            self._store.use_reading(self._store.reading.create(), self._model.name)
        self._store.reading.drop_strays()

    def _batches(self, entries: Sequence[Entry]) -> Iterator[list[tuple[VectorRow, str]]]:
        """The passages not read yet, each with the text that is read of it; the newest meetings' first."""
        batch: list[tuple[VectorRow, str]] = []
        for entry in sorted(entries, key=lambda one: str(one.date or ""), reverse=True):
            if (meeting := self._meeting(entry.meeting_id)) is None:
                continue
            for passage in self._lacking(meeting):
                row = next(vector_rows(meeting, [passage]))
                batch.append((row, reading_text(meeting, passage)[0]))
                if len(batch) == BATCH_PASSAGES:
                    yield batch
                    batch = []
        if batch:
            yield batch

    def _meeting(self, meeting_id: str) -> Meeting | None:
        """None where it went since the run began."""
        try:
            return self._store.meetings.get(meeting_id)
        except StoreError:
            if meeting_id in {entry.meeting_id for entry in self._store.meetings.entries()}:
                raise
            return None

    def _lacking(self, meeting: Meeting) -> list[Passage]:
        passages = list(split(meeting))
        read = self._store.reading.vectors([one.passage_id for one in passages])
        return [one for one in passages if one.passage_id not in read]

    def _keep(self, rows: Sequence[VectorRow], vectors: Vectors) -> None:
        """Written unless its meeting went meanwhile."""
        with self._writing() as may_write:
            held = {entry.meeting_id for entry in self._store.meetings.entries()}
            kept = [at for at, row in enumerate(rows) if row.passage.meeting_id in held]
            if kept and self._store.reading.is_there:
                may_write(len(kept))
                self._store.reading.add([rows[at] for at in kept], vectors[kept])

    @contextmanager
    def _writing(self) -> Iterator[MayWrite]:
        """The store as it is now: another process may have written since."""
        with holding(self._folder) as may_write:
            mark = self._generation.now()
            if mark != self._mark and not is_ours(mark):
                self._store.disconnect()
            self._mark = mark
            yield may_write
