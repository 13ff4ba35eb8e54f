"""Leafing: what of the notebook is shown: words, group, tag and leaf; narrowed_by the form's fields."""

from dataclasses import dataclass, field

from assistant.keeping.notebook import ALL, Narrowed

LEAF = 20  # entries at a time: each is re-read in its meeting


@dataclass(frozen=True, slots=True)
class Leafing:
    """``leaf`` counts from 1; ``removed`` is the entry that was taken off last, 0 for none."""

    narrowed: Narrowed = field(default=ALL)
    leaf: int = 1
    removed: int = 0


FIRST = Leafing()


def narrowed_by(words: str, group: str, tag: str) -> Narrowed:
    """What a form asks for: a choice is "" for all, else its value after "="."""
    return Narrowed(words, group.removeprefix("=") if group else None, tag.removeprefix("=") if tag else None)
