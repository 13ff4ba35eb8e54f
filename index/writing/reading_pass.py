"""ReadingPass: the reading model reads passages still lacking, batch by batch; their vectors are kept."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from corpus import Meeting
from corpus.language.sentences import sentences_near
from corpus.language.spans import Span
from index.encoders.reading_encoder import ReadingModel, ReadPassage
from index.encoders.reading_text import reading_text
from index.models import Passage, StoreError
from index.store.catalogue import Entry
from index.store.folder import StoreFolder
from index.store.generation import Generation, is_ours
from index.store.passage_table import VectorRow
from index.store.sentence_table import ReadSentences, ReadText
from index.store.store import Store
from index.writing.chunker import split
from index.writing.holding import MayWrite, holding
from index.writing.rows import vector_rows

# Passages read between two writes: some two seconds of two cores, which is what a kill loses, and for as long
# as one is written (a tenth of that) nobody else can write.
BATCH_PASSAGES = 64


@dataclass(frozen=True, slots=True)
class _Lacking:
    """A passage not read yet: its row, and the text that is read of it.

    ``whole`` is the text that is read of the sentences that begin in it, mostly the same; ``spans`` are they,
    and what stands between them, as places in that. Where none begins in it, "" and none.
    """

    row: VectorRow
    text: str
    whole: str
    spans: tuple[Span, ...]


class ReadingPass:
    """Reads what a store lacks. Several may work on one store: each writes what the other did not."""

    def __init__(self, location: str, model: ReadingModel) -> None:
        self._folder = StoreFolder(location)
        self._store = Store(location)
        self._model = model
        self._generation = Generation(self._folder, self._store)
        self._mark = self._generation.now()

    def run(self, before_each: Callable[[], object] | None = None) -> Iterator[tuple[int, int]]:
        """After each batch how many passages have been read, and of how many; may be closed after any.

        ``before_each`` is called before each passage, and may wait. BusyError while another sync is writing.
        What comes or goes meanwhile is met by the next run.
        """
        if self._reading_is_done():
            return
        with self._writing() as may_write:
            self._prepare_vectors(may_write)
        entries = self._store.meetings.entries()
        total, read = sum(entry.passages for entry in entries), self._store.reading.by_meeting()
        done = sum(read.values())
        lacking = [entry for entry in entries if read.get(entry.meeting_id, 0) != entry.passages]
        for batch in self._lacking_batches(lacking):
            read_of = []
            for lacking_passage in batch:
                if before_each is not None:
                    before_each()
                read_of.append(self._read_lacking(lacking_passage))
            self._keep_vectors(batch, read_of)
            done += len(batch)
            yield done, total
        if lacking:
            with self._writing():
                self._generation.advance()
                self._mark = self._generation.now()

    def _read_lacking(self, lacking: _Lacking) -> tuple[ReadPassage, ReadPassage]:
        """The passage, and its sentences: where it cuts one, these are read whole as what answers is read."""
        cuts = bool(lacking.spans) and lacking.whole != lacking.text
        (read,) = self._model.encode_passages([lacking.text], [() if cuts else lacking.spans])
        return read, self._model.encode_passages([lacking.whole], [lacking.spans])[0] if cuts else read

    def _reading_is_done(self) -> bool:
        stored = self._store.reading_model == self._model.name and self._store.reading.count()
        return stored == sum(entry.passages for entry in self._store.meetings.entries())

    def _prepare_vectors(self, may_write: MayWrite) -> None:
        """A collection of this model's vectors; one of another model's, or a broken one, is made anew."""
        if self._store.reading_model != self._model.name or not self._store.reading.is_sound():
            may_write(0)
            self._store.use_reading(self._store.reading.create(), self._model.name)
        self._store.reading.drop_strays()

    def _lacking_batches(self, entries: Sequence[Entry]) -> Iterator[list[_Lacking]]:
        """The passages not read yet; the newest meetings' first."""
        batch: list[_Lacking] = []
        for entry in sorted(entries, key=lambda entry_lacking: str(entry_lacking.date or ""), reverse=True):
            if (meeting := self._meeting_still_held(entry.meeting_id)) is None:
                continue
            for passage in self._lacking(meeting):
                batch.append(_to_read(meeting, passage))
                if len(batch) == BATCH_PASSAGES:
                    yield batch
                    batch = []
        if batch:
            yield batch

    def _meeting_still_held(self, meeting_id: str) -> Meeting | None:
        """None where it went since the run began."""
        try:
            return self._store.meetings.get(meeting_id)
        except StoreError:
            if meeting_id in {entry.meeting_id for entry in self._store.meetings.entries()}:
                raise
            return None

    def _lacking(self, meeting: Meeting) -> list[Passage]:
        passages = list(split(meeting))
        read = self._store.reading.vectors([passage.passage_id for passage in passages])
        return [passage for passage in passages if passage.passage_id not in read]

    def _keep_vectors(
        self, batch: Sequence[_Lacking], read: Sequence[tuple[ReadPassage, ReadPassage]]
    ) -> None:
        """Written unless its meeting went meanwhile; the sentences first, which nobody misses who goes on."""
        with self._writing() as may_write:
            held = {entry.meeting_id for entry in self._store.meetings.entries()}
            kept = [pair for pair in zip(batch, read, strict=True) if pair[0].row.passage.meeting_id in held]
            if kept and self._store.reading.is_there:
                may_write(len(kept))
                texts = [_read_text(one, sentences) for one, (_, sentences) in kept]
                self._store.sentences.add(self._model.name, (one for one in texts if one.sentences.spans))
                self._store.reading.add(
                    [one.row for one, _ in kept], np.stack([passage.passage for _, (passage, _) in kept])
                )

    @contextmanager
    def _writing(self) -> Iterator[MayWrite]:
        """The store as it is now: another process may have written since."""
        with holding(self._folder) as may_write:
            mark = self._generation.now()
            if mark != self._mark and not is_ours(mark):
                self._store.disconnect()
            self._mark = mark
            yield may_write


def _to_read(meeting: Meeting, passage: Passage) -> _Lacking:
    (row,), (text, _) = vector_rows(meeting, [passage]), reading_text(meeting, passage)
    spans = _sentences_and_gaps(meeting, passage)
    if not spans:
        return _Lacking(row, text, "", ())
    start, end = spans[0][0], spans[-1][1]
    stretch = Passage(meeting.meeting_id, passage.turn, start, end, meeting.text[start:end])
    whole, at = reading_text(meeting, stretch)
    return _Lacking(row, text, whole, tuple((first - start + at, last - start + at) for first, last in spans))


def _sentences_and_gaps(meeting: Meeting, passage: Passage) -> list[Span]:
    """The sentences that begin in a passage, and what stands between them."""
    turn = None if passage.turn is None else meeting.turns[passage.turn]
    turn_part = (0, len(meeting.text)) if turn is None else (turn.start, turn.end)
    near = sentences_near(meeting.text, (passage.start, passage.end), turn_part)
    sentence_spans = [span for span in near if passage.start <= span[0] < passage.end]
    between = [(end, start) for (_, end), (start, _) in pairwise(sentence_spans) if end < start]
    return sorted((*sentence_spans, *between))


def _read_text(lacking: _Lacking, read: ReadPassage) -> ReadText:
    """What was read of its sentences, but for the parts in which no token begins; at times that is none."""
    held = np.flatnonzero(read.weights)
    spans = tuple(lacking.spans[at] for at in held)
    sentences = ReadSentences(spans, read.sentences[held], read.weights[held])
    return ReadText(lacking.row.passage.meeting_id, lacking.whole, sentences)
