"""copy_button, link_button, with_source, style_options, render_file: copying and saving as HTML."""

import time

from assistant.models import Citation, Language
from assistant.show.answer_export import File
from assistant.show.strings import say
from assistant.show.styles import STYLES, render
from assistant.ui.page.markup import attribute

PROSE = ("plain", "english", "sist02")  # styles that give the source only


def copy_button(key: str, text: str, language: Language) -> str:
    """A button that copies a text as it is."""
    return _copying_button(key, f'data-copy="{attribute(text)}"', language)


def link_button(key: str, link: str, language: Language) -> str:
    """A button that copies a permalink as a whole address, which only the browser knows."""
    return _copying_button(key, f'data-link="{attribute(link)}"', language)


def with_source(citation: Citation, style: str) -> str:
    """The quote with its source; the styles of other programs hold the quote themselves."""
    source = render(citation, style)
    return f"「{citation.quote.text}」\n{source}" if style in PROSE else source


def style_options(language: Language, style: str) -> str:
    """The citation styles as the options of a choice."""
    return "".join(
        f'<option value="{one}"{" selected" if one == style else ""}>{say(language, "style_" + one)}</option>'
        for one in STYLES
    )


def render_file(file: File) -> str:
    """A file on its way to the user: the page presses this link as soon as it is there."""
    stamp = time.monotonic_ns()  # so that the same file asked for twice comes twice
    name = attribute(file.name)
    return f'<a id="file" hidden download="{name}" href="{file.address}" data-stamp="{stamp}">{name}</a>'


def _copying_button(key: str, data: str, language: Language) -> str:
    done = say(language, "copied")
    return f'<button type="button" class="plain" {data} data-done="{done}">{say(language, key)}</button>'
