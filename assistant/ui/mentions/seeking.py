"""Seeking: words sought and year, body, speaker, leaf chosen: toggled, lets_in a Match; leaf_of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal
from urllib.parse import urlencode

from assistant.answer.mentions import Match

LEAF = 50  # rows of the table at a time

Series = Literal["body", "speaker"]


@dataclass(frozen=True, slots=True)
class Seeking:
    """Words, and the year, body and speaker that were chosen among those that say them; None for all.

    ``series`` is what the plot tells apart.
    """

    words: str = ""
    year: int | None = None
    body: str | None = None
    speaker: str | None = None
    series: Series = "body"
    leaf: int = 1

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was chosen."""
        return (self.year, self.body, self.speaker) != (None, None, None)

    @property
    def permalink(self) -> str:
        """The address, below this server's root, that looks for the same again; the leaf does not count."""
        chosen = {"year": self.year, "body": self.body, "speaker": self.speaker}
        given = {name: value for name, value in chosen.items() if value is not None}
        return f"./?{urlencode({'mentions': self.words} | given)}"

    def lets_in(self, match: Match) -> bool:
        """Whether a match is in the table."""
        return (
            self.year in (None, match.year)
            and self.body in (None, match.meeting.body)
            and self.speaker in (None, match.speaker)
        )

    def only(self, field: str, value: "int | str | None") -> "Seeking":
        """The same, from the first leaf, with a choice made in one field; None takes it off."""
        choice: dict[str, Any] = {field: value}
        return replace(self, leaf=1, **choice)

    def toggled(self, field: str, value: "int | str") -> "Seeking":
        """The same with a choice made, or taken off where it was made already."""
        return self.only(field, None if getattr(self, field) == value else value)

    def in_year(self, year: int, name: str) -> "Seeking":
        """The same with one year and one name of ``series`` chosen, both taken off where both were made."""
        if self.is_in_year(year, name):
            return self.only("year", None).only(self.series, None)
        return self.only("year", year).only(self.series, name)

    def is_in_year(self, year: int, name: str) -> bool:
        """Whether this year and this name of ``series`` are chosen."""
        return self.year == year and getattr(self, self.series) == name


NOTHING = Seeking()


def leaf_of(matches: Sequence[Match], leaf: int) -> tuple[int, Sequence[Match]]:
    """The place of a leaf's first row, from 0, and its rows; the nearest leaf where there is no such one."""
    last = max(0, (len(matches) - 1) // LEAF)
    start = LEAF * min(max(leaf - 1, 0), last)
    return start, matches[start : start + LEAF]
