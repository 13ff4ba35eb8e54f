"""Short notices as HTML: render_announcement, render_wait, render_trouble, nothing held, close button."""

from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.page.markup import inline


def render_announcement(words: str) -> str:
    """What a screen reader says when something has come about elsewhere on the page."""
    return f'<div role="status" aria-live="polite">{inline(words)}</div>'


def render_wait(words: str) -> str:
    """A wait that says what is happening."""
    return f'<p class="wait"><span class="dot" aria-hidden="true"></span>{inline(words)}</p>'


def render_trouble(words: str, language: Language) -> str:
    """An error, calmly: what was given, what was expected, what to do."""
    return f'<div class="trouble" role="alert"><h3>{say(language, "error")}</h3><p>{inline(words)}</p></div>'


def render_nothing_held(language: Language) -> str:
    """What to do before there are any minutes."""
    button = '<button type="button" class="main" data-event="show" data-to="library">'
    return f"<p>{say(language, 'nothing_held')}</p><p>{button}{say(language, 'tab_library')}</button></p>"


def render_close(language: Language) -> str:
    """The way back from what lies over the page on a phone; elsewhere it is not shown."""
    return f'<button type="button" class="close" data-close="evidence">{say(language, "close")}</button>'
