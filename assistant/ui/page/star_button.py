"""star_button: the star at a quote as HTML, the Place it keeps; render_stars for stars.js."""

import json
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.models import Language, Quote
from assistant.show.strings import say

_STARRED_PLACE = re.compile(r"([0-9a-f]{12}):(\d{0,9}):(\d{1,9}):(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Place:
    """What a star keeps: a span of a meeting and the turn that says it, None outside of all."""

    meeting_id: str
    turn: int | None
    start: int
    end: int


def star_button(meeting_id: str, turn: int | None, start: int, end: int, language: Language) -> str:
    """A button that keeps a place in the notebook or takes it off; stars.js tells which it is now."""
    words = say(language, "star")
    return (
        f'<button type="button" class="star" data-event="star" '
        f'data-quote="{meeting_id}:{"" if turn is None else turn}:{start}:{end}" aria-pressed="false" '
        f'aria-label="{words}" title="{words}"></button>'
    )


def star_quote(quote: Quote, language: Language) -> str:
    """The same for a quote."""
    return star_button(quote.meeting_id, quote.turn, quote.start, quote.end, language)


def place_in(text: str) -> Place | None:
    """The place that a button named; None where it names none."""
    match = _STARRED_PLACE.fullmatch(text)
    if match is None:
        return None
    meeting_id, turn, start, end = match.groups()
    return Place(meeting_id, int(turn) if turn else None, int(start), int(end))


def render_stars(places: Iterable[tuple[str, int, int]]) -> str:
    """All that is starred, for stars.js."""
    told = json.dumps([f"{meeting_id}:{start}:{end}" for meeting_id, start, end in places])
    return f"<div data-starred='{told}'></div>"


def render_star(quote: str, *, is_in: bool) -> str:
    """What became of one star that was pressed."""
    stamp = time.monotonic_ns()  # so that the same press twice is told twice
    return f'<div data-star="{quote}" data-in="{str(is_in).lower()}" data-stamp="{stamp}"></div>'
