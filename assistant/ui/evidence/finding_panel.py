"""render_finder, render_hits: the bar to search the open meeting, and for finding.js the words' spans."""

import time
from collections.abc import Sequence

from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.page.markup import attribute
from corpus import Meeting
from corpus.language.spans import Span


def render_finder(language: Language) -> str:
    """The bar above what is open; every change of its words is the event "find_in"."""
    tally = say(language, "find_tally", at="{at}", all="{all}")
    return (
        f'<form data-event="find_in" role="search" aria-label="{say(language, "find_in")}">'
        f'<input type="search" name="words" autocomplete="off" maxlength="200" '
        f'placeholder="{say(language, "find_in")}" aria-label="{say(language, "find_in")}" '
        f'title="{say(language, "find_in_how")}">'
        f'<span class="tally" role="status" data-tally="{tally}" data-none="{say(language, "find_none")}" '
        f'data-wait="{say(language, "find_wait")}"></span>'
        f"{_finder_step('previous', '↑', language)}{_finder_step('next', '↓', language)}</form>"
    )


def _finder_step(way: str, sign: str, language: Language) -> str:
    words = say(language, "find_" + way)
    return (
        f'<button type="button" class="plain" data-find="{way}" disabled title="{words}" '
        f'aria-label="{words}">{sign}</button>'
    )


def render_hits(meeting: Meeting, words: str, spans: Sequence[Span]) -> str:
    """Where the words stand, as offsets into the meeting's text (code points, end exclusive)."""
    places = " ".join(f"{start}-{end}" for start, end in spans)
    stamp = time.monotonic_ns()  # so that the same words looked for twice are told twice
    return (
        f'<div data-meeting="{meeting.meeting_id}" data-words="{attribute(words)}" data-spans="{places}" '
        f'data-stamp="{stamp}"></div>'
    )
