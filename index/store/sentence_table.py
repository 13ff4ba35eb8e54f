"""SentenceTable: vectors of sentences the reading model read, in SQLite, by a digest of model and text.

One SQLite file beside the tables. It holds nothing that reading the same text again would not give: where a
text is not in it, or the file cannot be read, the text is read again.
"""

import hashlib
import logging
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from corpus.language.spans import Span
from index.encoders.encoder import Vectors, unit
from index.store.room import writing

log = logging.getLogger(__name__)

FILE = "sentences.sqlite3"
BUSY_SECONDS = 5.0  # that one program waits for another's write; each takes milliseconds
MADE = (
    "PRAGMA journal_mode = WAL",  # who reads waits for no writer
    "CREATE TABLE IF NOT EXISTS read (text BLOB PRIMARY KEY, meeting TEXT NOT NULL, sentences BLOB NOT NULL)",
    "CREATE INDEX IF NOT EXISTS read_meeting ON read (meeting)",
)


@dataclass(frozen=True, slots=True)
class ReadSentences:
    """What was read of one text: spans in it, in order and apart; a unit vector and a weight for each.

    ``vectors`` has shape (spans, dimensions), ``weights`` (spans,): see ``ReadPassage``.
    """

    spans: tuple[Span, ...]
    vectors: Vectors
    weights: Vectors

    def of(self, wanted: Sequence[Span]) -> Vectors | None:
        """The unit vector of each span (one at least), each one or several of those read.

        Shape (wanted, dimensions). None where one begins or ends elsewhere.
        """
        firsts = {start: at for at, (start, _) in enumerate(self.spans)}
        lasts = {end: at for at, (_, end) in enumerate(self.spans)}
        if not all(start in firsts and end in lasts for start, end in wanted):
            return None
        sums = self.vectors * self.weights[:, np.newaxis]
        return unit(np.stack([sums[firsts[start] : lasts[end] + 1].sum(axis=0) for start, end in wanted]))


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text of one meeting, and what was read of it."""

    meeting_id: str
    text: str
    sentences: ReadSentences


class SentenceTable:
    """What stands in the file of one store's folder. Threads and processes may use it at once."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def add(self, model: str, read: Iterable[ReadText]) -> None:
        """Keep what the model of this name read; the file is made where there is none, or a damaged one."""
        rows = [
            (
                _sentence_digest(model, text_read.text),
                text_read.meeting_id,
                _packed_vectors(text_read.sentences),
            )
            for text_read in read
        ]
        self._change_sentences("INSERT OR REPLACE INTO read VALUES (?, ?, ?)", rows)

    def get(self, model: str, text: str) -> ReadSentences | None:
        """What the model of this name read of a text; None where that is not here."""
        if not self._file.is_file():
            return None
        try:
            with self._sentences_opened() as file:
                found = file.execute(
                    "SELECT sentences FROM read WHERE text = ?", (_sentence_digest(model, text),)
                )
                row = found.fetchone()
        except sqlite3.Error as error:
            log.info("%s: cannot be read (%s); what it holds is read again", self._file, error)
            return None
        return None if row is None else _unpacked_vectors(row[0])

    def remove(self, meeting_ids: Iterable[str]) -> None:
        """Take away what was read of these meetings."""
        if self._file.is_file():
            self._change_sentences(
                "DELETE FROM read WHERE meeting = ?", [(meeting_id,) for meeting_id in meeting_ids]
            )

    def clear(self) -> None:
        """Take away all."""
        if self._file.is_file():
            self._change_sentences("DELETE FROM read", [()])

    def _change_sentences(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        """StoreError where the file cannot be written; a damaged one is made anew, there is no more to it."""
        with writing(self._file):
            try:
                self._run_statement(statement, rows)
            except sqlite3.OperationalError as error:  # a full disk, a folder that nobody may write to
                raise OSError(str(error)) from error
            except sqlite3.DatabaseError:
                for ending in ("", "-wal", "-shm"):
                    self._file.with_name(FILE + ending).unlink(missing_ok=True)
                self._run_statement(statement, rows)

    def _run_statement(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        with self._sentences_opened() as file:
            for made in MADE:
                file.execute(made)
            file.executemany(statement, rows)

    @contextmanager
    def _sentences_opened(self) -> Iterator[sqlite3.Connection]:
        """A connection for one use, whose changes are kept whole or not at all: no file stays open."""
        file = sqlite3.connect(self._file, BUSY_SECONDS)
        try:
            with file:
                yield file
        finally:
            file.close()


def _sentence_digest(model: str, text: str) -> bytes:
    return hashlib.blake2b(f"{model}\n{text}".encode(), digest_size=16).digest()


def _packed_vectors(read: ReadSentences) -> bytes:
    """Half of the bytes of a float32 move a cosine by a hundred-thousandth."""
    rows = np.zeros(len(read.spans), _vector_row(read.vectors.shape[1]))
    rows["span"], rows["weight"], rows["vector"] = read.spans, read.weights, read.vectors
    return len(rows).to_bytes(4, "little") + rows.tobytes()


def _unpacked_vectors(packed: bytes) -> ReadSentences:
    number = int.from_bytes(packed[:4], "little")
    held = (len(packed) - 4) // max(1, number)
    rows = np.frombuffer(packed, _vector_row((held - _vector_row(0).itemsize) // 2), number, 4)
    spans = tuple((int(start), int(end)) for start, end in rows["span"])
    return ReadSentences(spans, rows["vector"].astype(np.float32), rows["weight"])


def _vector_row(dimensions: int) -> np.dtype[np.void]:
    return np.dtype([("span", "<i4", (2,)), ("weight", "<f4"), ("vector", "<f2", (dimensions,))])
