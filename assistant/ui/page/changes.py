"""Change of the page's PARTS, which events yield: run calmly, errors put in words, number_in text read."""

import logging
from collections.abc import Iterator

from assistant.models import AskError, Language
from assistant.show.faults import where_raised
from assistant.show.strings import say
from assistant.ui.page.notices import render_close, render_trouble
from corpus import YorokuError
from corpus.language.bilingual import words_of

log = logging.getLogger(__name__)

# The parts of the page by name, in reading order; those beside "session" and "question" hold HTML.
PARTS = (
    "session",
    "header",
    "past_form",
    "past",
    "conversation",
    "question",
    "draft",
    "cards",
    "seek",
    "found",
    "names",
    "person",
    "statements",
    "pairs",
    "form",
    "table",
    "pane_left",
    "pane_right",
    "note_form",
    "notes",
    "watched",
    "chooser",
    "basket",
    "held_form",
    "held",
    "settings",
    "checkup",
    "finder",
    "keys",
    "hits",
    "tried",
    "stars",
    "star",
    "news_count",
    "evidence",
    "announcement",
    "outbox",
)
Change = dict[str, object]  # some of PARTS, and what each is to show


def calmly(changes: Iterator[Change], part: str, language: Language) -> Iterator[Change]:
    """The changes of one event; whatever goes wrong is said in ``part``, in the page's language.

    The outermost frame of an event: nothing behind it may end a page.
    """
    try:
        yield from changes
    except Exception as trouble:
        close = render_close(language) if part == "evidence" else ""
        yield {part: render_trouble(words_for(trouble, language), language) + close}


def words_for(trouble: Exception, language: Language) -> str:
    """What to tell the user of an error; what nobody foresaw is logged."""
    if isinstance(trouble, YorokuError):
        return words_of(trouble, language)
    log.error("an event of the page failed: %s", where_raised(trouble))
    return say(language, "unexpected")


def gone(label: str = "gone") -> AskError:
    """What was pressed belongs to something that this server no longer holds, as after a restart."""
    return AskError(say("en", label), say("ja", label))


def number_in(text: str) -> int:
    """A number that came from the browser; -1, which is no place anywhere, for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
