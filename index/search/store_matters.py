"""Matters: a store's discussions (find, read, later, alike): joins a search with items, later and alike."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from corpus import Meeting
from corpus.discussions import Discussion, find_discussions
from index.encoders.encoder import Vectors
from index.models import Filters, ItemRanking, SearchResult
from index.search.alike import group_alike
from index.search.draft_likeness import Reading
from index.search.drafts_like import (
    PASSAGES,
    Candidate,
    Likeness,
    find_candidates,
    rank_items,
    read_candidates,
)
from index.search.fusion import Rankings
from index.search.later_mentions import find_later

# Meetings in memory, 0.1 MB each: those that a draft's precedents and what followed on them come from.
MEETINGS_KEPT = 160

Search = Callable[[str, int, Filters], tuple[Rankings, Sequence[SearchResult]]]
Encode = Callable[[Sequence[str]], Vectors]


class Matters:
    """The discussions of one store, found by its own search and scores and by reading the likeliest."""

    def __init__(
        self, search: Search, likeness: Likeness, meeting: Callable[[str], Meeting], encode: Encode
    ) -> None:
        self._search, self._likeness, self._encode = search, likeness, encode
        self._reading = Reading()
        self.of = lru_cache(MEETINGS_KEPT)(lambda meeting_id: find_discussions(meeting(meeting_id)))

    def find(self, draft: str, k: int, filters: Filters) -> ItemRanking:
        """The discussions like a draft, best first, at most ``k``."""
        candidates = self._candidate_matters(draft, filters)
        read = read_candidates(draft, candidates, self._reading.likeness, k)
        return rank_items(read, candidates, self._encode, k)

    def read(self, draft: str, k: int) -> list[Candidate]:
        """The likeliest with all that weighs."""
        return read_candidates(draft, self._candidate_matters(draft, Filters()), self._reading.likeness, k)

    def later(self, discussion: Discussion) -> tuple[SearchResult, ...]:
        """What meetings after this one say of a discussion, by date."""
        siblings = self.of(discussion.meeting.meeting_id)
        return find_later(discussion, siblings, self._candidate_matters, self._likeness)

    def alike(self, texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
        """The places of texts that ask or say about the same in groups, the largest first."""
        return group_alike(self._encode(texts)) if texts else ()

    def _candidate_matters(self, draft: str, filters: Filters) -> list[Candidate]:
        found, results = self._search(draft, PASSAGES, filters)
        return find_candidates(draft, found, results[:PASSAGES], self.of, self._likeness)
