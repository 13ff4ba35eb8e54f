"""ReadingSide: a store's read passages nearest to a question, marks above "nothing"; sentences of a turn."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from threading import Lock

from corpus import Meeting
from corpus.language.spans import Span
from index.encoders.encoder import Vectors
from index.encoders.reading_encoder import ReadingModel, bundled_reader
from index.encoders.reading_text import reading_text
from index.models import Passage
from index.store.filters import Bounds
from index.store.store import Store

QUESTIONS_KEPT = 16  # vectors in memory: a question is searched for, then sentences are weighed
TEXTS_KEPT = 2_048  # sentences of texts in memory, some 5 KB each: read anew they cost 20 ms each
NOTHING_NEAR: Mapping[str, float] = {}

# Whether one more text, which takes the model some 50 ms of a core, may be read.
MayRead = Callable[[], bool]


class ReadingSide:
    """What the reading model tells of one store; of passages that it has not read yet, nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._vector = lru_cache(QUESTIONS_KEPT)(lambda query: self.model.encode_queries([query])[0])
        self._texts = _TextsRead(TEXTS_KEPT)

    @property
    def model(self) -> ReadingModel:
        """Loaded when it is first wanted: a store can be looked at without."""
        return bundled_reader()

    @property
    def is_there(self) -> bool:
        """Whether the store keeps vectors of this very model."""
        return self._store.reading_model == self.model.name

    def nearest(self, query: str, k: int, bounds: Bounds) -> dict[str, float]:
        """The ids and cosines of the k passages nearest to a question, best first."""
        return self._store.reading.nearest(self._vector(query), k, bounds) if self.is_there else {}

    def marks(
        self, query: str, passage_ids: Sequence[str], near: Mapping[str, float] = NOTHING_NEAR
    ) -> Mapping[str, float]:
        """How much nearer each of these passages is to a question than what answers nothing, in cosines.

        ``near`` are those whose cosines ``nearest`` gave. Those that were not read are left out.
        """
        if not self.is_there:
            return {}
        vector, nothing = self._vector(query), self.model.nothing.passage
        others = self._store.reading.vectors([row for row in passage_ids if row not in near])
        cosines = {**near, **{row: float(one @ vector) for row, one in others.items()}}
        return {row: cosines[row] - nothing for row in passage_ids if row in cosines}

    def sentences(
        self,
        query: str,
        meeting: Meeting,
        turn: int | None,
        spans: Sequence[Span],
        may_read: MayRead | None = None,
    ) -> tuple[float, ...]:
        """How much nearer each of a few sentences of one turn is to a question than what answers nothing.

        In cosines, -1..1, 0 at the border that was learned. All are read together; ``spans`` are places in
        the meeting's text, in order. ``may_read`` is asked where they were not read before: () where it says
        no.
        """
        start, end = spans[0][0], spans[-1][1]
        text, at = reading_text(
            meeting, Passage(meeting.meeting_id, turn, start, end, meeting.text[start:end])
        )
        read = self._read_sentences(
            text, tuple((first - start + at, last - start + at) for first, last in spans), may_read
        )
        if read is None:
            return ()
        near = read @ self._vector(query) - self.model.nothing.sentence
        return tuple(near.tolist())

    def _read_sentences(self, text: str, spans: tuple[Span, ...], may_read: MayRead | None) -> Vectors | None:
        """The unit vectors of a text's sentences: as they were kept when the passage was read, else read now.

        A stretch may be none of the passages, or no passage read yet, or its sentences may be cut otherwise.
        """
        read = self._texts.get((text, spans))
        if read is None:
            kept = self._store.sentences.get(self.model.name, text)
            read = None if kept is None else kept.of(spans)
            if read is None:
                if may_read is not None and not may_read():
                    return None
                read = self.model.encode_passages([text], [spans])[0].sentences
            self._texts.keep((text, spans), read)
        return read


class _TextsRead:
    """The vectors of sentences that were wanted last, at most so many texts'. Threads may use it at once."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._vectors = OrderedDict[tuple[str, tuple[Span, ...]], Vectors]()
        self._lock = Lock()

    def get(self, read: tuple[str, tuple[Span, ...]]) -> Vectors | None:
        """What a text's sentences gave, where they are among the last."""
        with self._lock:
            if read in self._vectors:
                self._vectors.move_to_end(read)
            return self._vectors.get(read)

    def keep(self, read: tuple[str, tuple[Span, ...]], vectors: Vectors) -> None:
        """Keep what was read; what nobody wanted for longest goes where there are too many."""
        with self._lock:
            self._vectors[read] = vectors
            if len(self._vectors) > self._most:
                self._vectors.popitem(last=False)
