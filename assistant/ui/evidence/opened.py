"""Opened: what the evidence shows (meeting, turn, span, turns before and after); its marks, made wider."""

from dataclasses import dataclass, replace
from typing import Literal

from assistant.models import Citation
from corpus import Meeting, Turn

CONTEXT = 3  # turns on each side: the question before and the reply after, and one step more
STEP = 10  # turns that "show more" adds on one side

Side = Literal["before", "after"]


@dataclass(frozen=True, slots=True)
class Opened:
    """A passage of a meeting, or all of it, and how much around it is shown.

    ``turn`` is an ordinal, None in minutes without speakers and for a meeting opened at its beginning.
    ``start``..``end`` and ``quote`` are what an answer showed, "" where nothing was; ``exchange`` and
    ``number`` which citation it was, None for any other. ``whole`` shows every turn of the meeting,
    ``printed`` the page as it was printed; ``mentioned`` are the spans of words that were looked for.
    """

    meeting_id: str
    turn: int | None = None
    start: int = 0
    end: int = 0
    quote: str = ""
    exchange: int | None = None
    number: int | None = None
    before: int = CONTEXT
    after: int = CONTEXT
    whole: bool = False
    printed: bool = False
    mentioned: tuple[tuple[int, int], ...] = ()

    @classmethod
    def at(cls, citation: Citation, exchange: int | None = None) -> "Opened":
        """What opens when a citation is pressed; ``exchange`` None for one without a number."""
        quote, number = citation.quote, None if exchange is None else citation.number
        return cls(
            quote.meeting_id, quote.turn, quote.start, quote.end, quote.text, exchange=exchange, number=number
        )

    def wider(self, side: Side) -> "Opened":
        """STEP more turns on one side."""
        if side == "before":
            return replace(self, before=self.before + STEP)
        return replace(self, after=self.after + STEP)

    def is_verbatim(self, meeting: Meeting) -> bool:
        """Does the meeting's text, as the store gives it now, read exactly the quote at its span?"""
        return bool(self.quote) and meeting.text[self.start : self.end] == self.quote

    def turn_of(self, meeting: Meeting) -> Turn | None:
        """The turn that is open; None in minutes without speakers or when the meeting has no such turn."""
        if self.turn is None or not 0 <= self.turn < len(meeting.turns):
            return None
        return meeting.turns[self.turn]

    def marks(self, meeting: Meeting, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """What is marked in ``start``..``end``, relative to ``start``: the words looked for, or the quote.

        The quote only where it is verbatim, and only what lies inside.
        """
        if self.mentioned:
            return tuple(
                (one - start, two - start) for one, two in self.mentioned if start <= one and two <= end
            )
        inside = start <= self.start < self.end <= end
        if not inside or not self.is_verbatim(meeting):
            return ()
        return ((self.start - start, self.end - start),)
