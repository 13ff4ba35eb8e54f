"""Parts of any view's list as HTML: meeting_title, search_field, pager of leaves."""

from collections.abc import Callable
from typing import Literal

from assistant.models import Language
from assistant.show.strings import Titled, say, say_title
from assistant.ui.page.markup import attribute, label

Way = Literal["earlier", "later"]
LEAF_LABELS: dict[Way, str] = {"earlier": "earlier_leaf", "later": "later_leaf"}
MOST_SOUGHT = 'maxlength="200"'  # characters that are looked for


def meeting_title(one: Titled, language: Language) -> str:
    """What a meeting is called: its title, else its body or its file."""
    return label(say_title(language, one))


def search_field(words: str, more: str = MOST_SOUGHT) -> str:
    """The field of the words by which a list is narrowed; ``more`` are attributes."""
    attributes = f" {more}" if more else ""
    return f'<input type="search" name="words" autocomplete="off"{attributes} value="{attribute(words)}">'


def render_pager(
    start: int, leaf: int, total: int, turn_to: Callable[[int, Way], str], language: Language
) -> str:
    """Where a leaf stands among ``total`` rows, and the buttons to those beside it; "" where it holds all.

    ``start`` is the first row of the leaf, ``leaf`` how many it may hold; ``turn_to`` makes the button to a
    leaf by its number, which begins at 1.
    """
    if total <= leaf:
        return ""
    last, number = min(start + leaf, total), start // leaf + 1
    place = say(language, "leaf", first=f"{start + 1:,}", last=f"{last:,}", total=f"{total:,}")
    back = turn_to(number - 1, "earlier") if start else ""
    on = turn_to(number + 1, "later") if last < total else ""
    return f'<nav class="pager" aria-label="{say(language, "leaves")}">{back}<span>{place}</span>{on}</nav>'
