"""examine: each meeting of a store read back, Examined: record, counts, quotes, vectors, words, strays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus import Meeting
from index.encoders.encoder import Encoder
from index.models import Failure, Passage, StoreError
from index.store.catalogue import Entry, describe
from index.store.lexical import LexicalIndex
from index.store.store import Store
from index.writing.chunker import split
from index.writing.rows import embed, pack_passages

COMPARED = 40  # passages of a meeting whose vectors are made again: what harms one meeting harms most of it
# Cosine of a vector to itself made again; other processors round otherwise, by far less.
SAME = 0.999


@dataclass(frozen=True, slots=True)
class Examined:
    """One meeting as it was found in the store: how much of it was compared, and what was wrong with it.

    ``sources`` are its files, none for what belongs to no meeting; ``is_lost`` says that its record cannot be
    read, so that only its files can bring it back.
    """

    sources: tuple[str, ...]
    passages: int
    faults: tuple[Failure, ...]
    is_lost: bool = False


def examine(store: Store, lexical: LexicalIndex, encoder: Encoder) -> Iterator[Examined]:
    """Each meeting in turn, then what no meeting owns. Reads only; StoreError where nothing can be read."""
    examination = _Examination(store, lexical, encoder)
    for entry in store.meetings.entries():
        yield examination.of(entry)
    yield examination.rest()


class _Examination:
    """What both sides hold of each meeting, looked up once."""

    def __init__(self, store: Store, lexical: LexicalIndex, encoder: Encoder) -> None:
        self._store = store
        self._lexical = lexical
        self._encoder = encoder
        self._entries = {entry.meeting_id for entry in store.meetings.entries()}
        self._passages_stored = store.passages.by_meeting()
        self._read = store.reading.by_meeting() if store.reading.is_there else {}
        self._words = lexical.meetings()

    def of(self, entry: Entry) -> Examined:
        """One meeting compared with itself."""
        source = entry.sources[0]
        try:
            meeting = self._store.meetings.get(entry.meeting_id)
        except StoreError as error:
            told = Failure(source, error.message, error.japanese)
            return Examined(entry.sources, 0, (told,), is_lost=True)
        passages = tuple(split(meeting))
        faults = (
            *self._examine_record(entry, meeting),
            *self._examine_counts(entry, passages),
            *self._examine_quotes(meeting, passages),
            *self._vectors(meeting, passages),
            *self._examine_words(passages),
        )
        return Examined(entry.sources, len(passages), tuple(Failure(source, *words) for words in faults))

    def rest(self) -> Examined:
        """What is kept of no meeting."""
        strays = (self._passages_stored.keys() | self._words.keys() | self._read.keys()) - self._entries
        if not strays:
            return Examined((), 0, ())
        words = (
            f"passages of {len(strays)} meetings that are not in the store",
            f"索引にない会議録 {len(strays)}件の検索単位が残っています",
        )
        return Examined((), 0, (Failure("", *words),))

    def _examine_record(self, entry: Entry, meeting: Meeting) -> Iterator[tuple[str, str]]:
        if Meeting.id_of(meeting.sha256) != entry.meeting_id or meeting.meeting_id != entry.meeting_id:
            yield "the record is another file's", "別のファイルの記録です"
        elif describe(meeting, entry.sources, entry.passages, entry.corrected) != entry:
            yield "the list of meetings does not say what the record says", "一覧と記録の内容が違います"
        if not _spans_fit(meeting):
            yield "places in the record lie outside its text", "記録の位置が本文の外を指しています"

    def _examine_counts(self, entry: Entry, passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
        stored, indexed = (
            self._passages_stored.get(entry.meeting_id, 0),
            self._words.get(entry.meeting_id, 0),
        )
        if {stored, indexed, entry.passages} != {len(passages)}:
            yield (
                f"{len(passages)} passages expected, {stored} stored, {indexed} on the lexical side",
                f"検索単位は {len(passages)}件のはずですが、ベクトル {stored}件、語の索引 {indexed}件です",
            )
        if self._read.get(entry.meeting_id, 0) > entry.passages:
            yield "more passages were read than there are", "意味の索引の件数が検索単位より多くなっています"

    def _examine_quotes(self, meeting: Meeting, passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
        kept = self._store.passages.get([passage.passage_id for passage in passages])
        wrong = sum(kept.get(passage.passage_id) != passage for passage in passages)
        wrong += sum(meeting.text[passage.start : passage.end] != passage.text for passage in kept.values())
        if wrong:
            yield (
                f"{wrong} passages do not read as the record does",
                f"記録と違う検索単位が {wrong}件あります",
            )

    def _vectors(self, meeting: Meeting, passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
        step = max(1, len(passages) // COMPARED)
        some_passages = passages[::step]
        if not some_passages:
            return
        stored = self._store.passages.vectors(
            [examined_passage.passage_id for examined_passage in some_passages]
        )
        made = embed(self._encoder, pack_passages(self._encoder, meeting, some_passages))
        pairs = zip(some_passages, made, strict=True)
        wrong = sum(
            not _record_is_same(stored.get(examined_passage.passage_id), vector)
            for examined_passage, vector in pairs
        )
        if wrong:
            yield (
                f"{wrong} of {len(some_passages)} vectors are not those of their passages",
                f"照合した {len(some_passages)}件のうち {wrong}件のベクトルが検索単位と合いません",
            )

    def _examine_words(self, passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
        try:
            held = self._lexical.held([passage.passage_id for passage in passages])
        except StoreError as error:
            yield error.message, error.japanese
            return
        wrong = sum(
            passage.passage_id not in held or held[passage.passage_id].passage != passage
            for passage in passages
        )
        if wrong:
            yield (
                f"{wrong} passages differ on the lexical side",
                f"語の索引と違う検索単位が {wrong}件あります",
            )


def _spans_fit(meeting: Meeting) -> bool:
    """Whether every span lies in the text, and every number names a turn or an item."""
    text_length, turn_count, item_count = len(meeting.text), len(meeting.turns), len(meeting.agenda)
    records = (meeting.turns, meeting.agenda, meeting.decisions, meeting.fields, meeting.pages)
    spans = [(one.start, one.end) for kind in records for one in kind]
    return (
        all(0 <= start <= end <= text_length for start, end in spans)
        and all(one.agenda is None or 0 <= one.agenda < item_count for one in meeting.turns)
        and all(one.agenda is None or 0 <= one.agenda < item_count for one in meeting.decisions)
        and all(one.first_turn is None or 0 <= one.first_turn < turn_count for one in meeting.agenda)
        and all(one.turn is None or 0 <= one.turn < turn_count for one in meeting.decisions)
    )


def _record_is_same(stored: NDArray[np.float32] | None, made: NDArray[np.float32]) -> bool:
    """Whether a vector is there, and points where it did; one without any word has no direction."""
    if stored is None or stored.shape != made.shape or not np.isfinite(stored).all():
        return False
    lengths = float(np.linalg.norm(stored) * np.linalg.norm(made))
    return float(stored @ made) >= SAME * lengths if lengths else not (stored.any() or made.any())
