"""The side of the reading model: passages found by their meaning, sentences weighed in their place."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from corpus import Meeting
from corpus.language.spans import Span
from index.encoders.reading import ReadingModel, bundled_reader
from index.encoders.reading_text import reading_text
from index.models import Passage
from index.store.filters import Bounds
from index.store.store import Store

QUESTIONS_KEPT = 16  # vectors in memory: a question is searched for, then sentences are weighed
TEXTS_KEPT = 256  # read texts in memory: those of the last ten or so questions, some 3 KB each


class ReadingSide:
    """What the reading model tells of one store; of passages that it has not read yet, nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._vector = lru_cache(QUESTIONS_KEPT)(lambda query: self.model.encode_queries([query])[0])
        self._read = lru_cache(TEXTS_KEPT)(lambda text, spans: self.model.encode_passages([text], [spans])[0])

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

    def marks(self, query: str, passage_ids: Sequence[str]) -> Mapping[str, float]:
        """How much nearer each of these passages is to a question than what answers nothing, in cosines.

        Those that were not read are left out.
        """
        held = self._store.reading.vectors(passage_ids) if self.is_there else {}
        vector = self._vector(query)
        return {row: float(one @ vector) - self.model.nothing.passage for row, one in held.items()}

    def sentences(
        self, query: str, meeting: Meeting, turn: int | None, spans: Sequence[Span]
    ) -> tuple[float, ...]:
        """How much nearer each of a few sentences of one turn is to a question than what answers nothing.

        In cosines, -1..1, 0 at the border that was learned. All are read together; ``spans`` are places in
        the meeting's text, in order.
        """
        start, end = spans[0][0], spans[-1][1]
        text, at = reading_text(
            meeting, Passage(meeting.meeting_id, turn, start, end, meeting.text[start:end])
        )
        read = self._read(text, tuple((first - start + at, last - start + at) for first, last in spans))
        near = read.sentences @ self._vector(query) - self.model.nothing.sentence
        return tuple(near.tolist())
