"""What is looked for in the view of every mention: words, what the table is narrowed to, which leaf of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.mentions import Match

LEAF = 50  # rows of the table at a time


@dataclass(frozen=True, slots=True)
class Seeking:
    """Words, and the year and speaker that were chosen among those who say them; None for all."""

    words: str = ""
    year: int | None = None
    speaker: str | None = None
    leaf: int = 1

    def lets_in(self, match: Match, *, year: bool = True, speaker: bool = True) -> bool:
        """Whether a match is in the table; without ``year`` or ``speaker`` as if none were chosen."""
        return (not year or self.year is None or match.year == self.year) and (
            not speaker or self.speaker is None or match.speaker == self.speaker
        )


NOTHING = Seeking()


def leaf_of(matches: Sequence[Match], leaf: int) -> tuple[int, Sequence[Match]]:
    """The place of a leaf's first row, from 0, and its rows; the nearest leaf where there is no such one."""
    last = max(0, (len(matches) - 1) // LEAF)
    start = LEAF * min(max(leaf - 1, 0), last)
    return start, matches[start : start + LEAF]
