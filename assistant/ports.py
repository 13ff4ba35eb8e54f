"""What the assistant needs from a store: ``index.Retriever`` is one, tests bring one that works in memory."""

from collections.abc import Sequence
from typing import Protocol

from corpus import Meeting
from index import Filters, MeetingSummary, Ranking, StoreStatus


class Library(Protocol):
    """Meetings that can be searched and re-read."""

    def search(self, query: str, *, k: int = 50, filters: Filters = ...) -> Ranking:
        """The passages that answer the query best, best first, at most ``k``."""
        ...

    def meeting(self, meeting_id: str) -> Meeting:
        """The whole meeting as stored; StoreError for an id that is not in the store."""
        ...

    def meetings(self) -> tuple[MeetingSummary, ...]:
        """Every meeting of the store, without its text."""
        ...

    def status(self) -> StoreStatus:
        """What the store holds, and which files could not be read."""
        ...

    def score_texts(self, query: str, texts: Sequence[str]) -> tuple[float, ...]:
        """How well each text answers the query, 0..1, in the order given."""
        ...
