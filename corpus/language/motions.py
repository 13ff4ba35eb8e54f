"""is_of_motion, is_of_procedure: whether words speak of a motion (動議), procedure (傍聴), not the item."""

import re
from functools import cache

from corpus.language.lexicon import words


def is_of_motion(text: str, item: str = "") -> bool:
    """Whether a clean text speaks of a motion or an amendment (動議, 修正案, a motion to table).

    Where the heading ``item`` speaks of the same, it is the item itself: a 動議 under 議長不信任動議.
    """
    return _speaks_of(text, item, "motions")


def is_of_procedure(text: str, item: str = "") -> bool:
    """Whether a clean text speaks of procedure (会期, 傍聴, 付託, to adjourn), ``item`` as for a motion."""
    return _speaks_of(text, item, "procedure")


def _speaks_of(text: str, item: str, name: str) -> bool:
    found = [pattern for pattern in _motion_patterns(name) if pattern.search(text)]
    return bool(found) and not any(pattern.search(item) for pattern in found)


@cache
def _motion_patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in words(name))
