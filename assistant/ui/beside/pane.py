"""Pane: what one of two panes shows, by its kind and key (which); pane_of a form, put where there is room."""

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["meeting", "item", "speaker", "year"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Pane:
    """``which``: a meeting's id, meeting_id:place of an item, a profile's id, a fiscal year; "" for none."""

    kind: Kind = "meeting"
    which: str = ""


Panes = tuple[Pane, Pane]
NEITHER: Panes = (Pane(), Pane())


def pane_of(kind: str, which: str) -> Pane:
    """What a form or a button names; a kind that is none is a meeting's."""
    return Pane(next((pane_kind for pane_kind in KINDS if pane_kind == kind), "meeting"), which)


def put(panes: Panes, pane: Pane) -> Panes:
    """One more, on the side that is free, else on the right."""
    left, right = panes
    return (pane, right) if not left.which else (left, pane)
