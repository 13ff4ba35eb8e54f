"""What this program holds and how it works, as HTML: for whoever wants to know, and their administrator."""

from assistant.models import Language
from assistant.ui.library_panel import render_failures
from assistant.ui.markup import inline
from assistant.ui.strings import say
from index import StoreStatus

MEBIBYTE = 1024 * 1024
SIZES = (("normal", "100%"), ("large", "115%"), ("largest", "130%"))


def render_about(status: StoreStatus, language: Language) -> str:
    """The settings of the page, what the store holds, and what could not be read."""
    return (
        f'<div class="about"><h2>{say(language, "tab_about")}</h2>{_promises(language)}'
        f"{_sizes(language)}{_store(status, language)}{render_failures(status, language)}</div>"
    )


def _promises(language: Language) -> str:
    lines = "".join(
        f"<li>{say(language, key)}</li>" for key in ("promise_verbatim", "promise_local", "promise_found")
    )
    return f"<ul>{lines}</ul>"


def _sizes(language: Language) -> str:
    buttons = "".join(
        f'<button type="button" class="plain" data-size="{size}">{say(language, "size_" + name)}</button>'
        for name, size in SIZES
    )
    title = say(language, "text_size")
    return f'<h3>{title}</h3><div class="sizes" role="group" aria-label="{title}">{buttons}</div>'


def _store(status: StoreStatus, language: Language) -> str:
    disk = "" if status.disk_bytes is None else f"{status.disk_bytes / MEBIBYTE:,.0f} MB"
    rows = {
        "scope_meetings": f"{status.meetings:,}",
        "scope_turns": f"{status.turns:,}",
        "passages": f"{status.passages:,}",
        "model": inline(" – ".join(filter(None, (status.model, status.model_note)))),
        "location": inline(status.location),
        "disk": disk,
    }
    shown = "".join(f"<dt>{say(language, key)}</dt><dd>{value}</dd>" for key, value in rows.items() if value)
    return f'<h3>{say(language, "store")}</h3><dl class="scope">{shown}</dl>'
