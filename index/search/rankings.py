"""What each side of a search found for one question, and the one ranking that fitted weights make of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.models import SearchResult
from index.search.fusion import fuse
from index.search.terms import Question


@dataclass(frozen=True, slots=True)
class Rankings:
    """By words, by vectors, and all that these two found by a closer look; each best first but the last."""

    question: Question
    lexical: Sequence[SearchResult]
    dense: Sequence[SearchResult]
    match: Sequence[SearchResult]

    def sides(self) -> dict[str, Sequence[SearchResult]]:
        """The rankings by the names of their weights."""
        return {"lexical": self.lexical, "dense": self.dense, "match": self.match}

    def fused(self, weights: Mapping[str, float]) -> tuple[SearchResult, ...]:
        """One ranking, best first; words count by how much of the question the minutes' words can meet."""
        shares = {**weights, "lexical": weights["lexical"] * self.question.met}
        return fuse(self.sides(), shares)
