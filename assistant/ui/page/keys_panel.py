"""render_keys: KEYS, the keyboard shortcuts, as an HTML window of <kbd>; a box for those of one letter."""

from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.page.header_panel import VIEWS
from assistant.ui.page.markup import attribute

# By where they work: the keys, and what they do.
KEYS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "keys_everywhere": (
        (("?",), "key_list"),
        (("1", str(len(VIEWS))), "key_views"),
        (("/",), "key_box"),
        (("Enter",), "key_send"),
        (("Esc",), "key_close"),
    ),
    "keys_open": (
        (("f",), "key_find"),
        (("n", "Enter"), "key_next"),
        (("p", "Shift+Enter"), "key_previous"),
        (("w",), "key_whole"),
        (("m",), "key_print"),
        (("s",), "key_star"),
    ),
    "keys_page": ((("+", "−"), "key_zoom"), (("0",), "key_fit"), (("↑", "↓", "←", "→"), "key_move")),
    "keys_plot": ((("←", "→", "Home", "End"), "key_years"),),
}


def render_keys(language: Language) -> str:
    """The window, closed until it is asked for, with the choice to leave out keys of one letter."""
    groups = "".join(_keys_group(name, language) for name in KEYS)
    close = f'<button type="button" class="plain" data-keys="close">{say(language, "close")}</button>'
    return (
        f'<dialog class="keys" aria-labelledby="keys-title"><h2 id="keys-title">{say(language, "keys")}</h2>'
        f'<label><input type="checkbox" data-keys="use" checked> {say(language, "keys_use")}</label>'
        f'<div class="groups" tabindex="0" role="region" aria-labelledby="keys-title">{groups}</div>'
        f"{close}</dialog>"
    )


def _keys_group(name: str, language: Language) -> str:
    rows = "".join(
        f"<dt>{_keys_drawn(keys)}</dt><dd>{say(language, words)}</dd>" for keys, words in KEYS[name]
    )
    return f"<section><h3>{say(language, name)}</h3><dl>{rows}</dl></section>"


def _keys_drawn(keys: tuple[str, ...]) -> str:
    apart = "–" if keys[0] == "1" else " "
    return apart.join(f"<kbd>{attribute(key)}</kbd>" for key in keys)
