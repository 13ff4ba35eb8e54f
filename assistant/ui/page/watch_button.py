"""The button that has what is new for a question or a search told, as HTML; what its script is told."""

import hashlib
import json
from collections.abc import Iterable, Sequence

from assistant.keeping.saved import Kind, Narrowing
from assistant.models import Language
from assistant.show.strings import say

ASKED_BEFORE = 3  # questions that a follow-up is asked after again: it goes on from the last ones


def watch_key(kind: Kind, words: str, asked_before: Sequence[str], narrowed: Narrowing) -> str:
    """What tells one question or search from all others: the same for the button and for what is saved."""
    told = json.dumps([kind, words, *asked_before, narrowed.year, narrowed.body, narrowed.speaker])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def watch_button(event: str, key: str, language: Language, *, exchange: int | None = None) -> str:
    """A button that keeps an eye on something or does so no more; watched.js tells which it is now."""
    place = "" if exchange is None else f' data-exchange="{exchange}"'
    return (
        f'<button type="button" class="plain watch" data-event="{event}" data-watch="{key}"{place} '
        f'aria-pressed="false" title="{say(language, "watch_hint")}">{say(language, "watch")}</button>'
    )


def render_watched(keys: Iterable[str], news: int) -> str:
    """All that somebody keeps an eye on, and for how much of it there is news, for watched.js."""
    told = json.dumps(sorted(keys))
    return f"<div data-watched='{told}' data-news=\"{news or ''}\"></div>"
