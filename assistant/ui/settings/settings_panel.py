"""render_settings as HTML: LANGUAGES, text SIZES, citation style; store's model, failures; promises."""

import re

from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.page.copy_and_save import style_options
from assistant.ui.page.markup import inline, label
from corpus.language.bilingual import words_of
from index import StoreStatus

MEBIBYTE = 1024 * 1024
LANGUAGES: tuple[tuple[Language, str], ...] = (("ja", "日本語"), ("en", "English"))
# What an encoder says of itself, one English line for the command line, and the label that says it here.
MODEL_NOTES = (
    (re.compile(r"bundled .+ model, (\d+) dimensions, no network needed"), "model_bundled"),
    (re.compile(r"sentence-transformers model, (\d+) dimensions"), "model_named"),
)
SIZES = (("normal", "100%"), ("large", "115%"), ("largest", "130%"))


def render_settings(status: StoreStatus, language: Language, style: str, kept: str = "") -> str:
    """Language, text size and citation style; then what the store holds, and what could not be read.

    ``kept`` is the part of what people keep, as HTML.
    """
    return (
        f"<h2>{say(language, 'tab_settings')}</h2>{_languages(language)}{_sizes(language)}"
        f"{_styles(language, style)}{kept}{_store(status, language)}{_settings_failures(status, language)}"
        f"{_promises(language)}"
    )


def _languages(language: Language) -> str:
    buttons = "".join(
        f'<button type="button" class="plain" data-event="language" data-to="{offered}" lang="{offered}" '
        f'aria-pressed="{str(offered == language).lower()}">{name}</button>'
        for offered, name in LANGUAGES
    )
    return _settings_group("language", buttons, language)


def _sizes(language: Language) -> str:
    buttons = "".join(
        f'<button type="button" class="plain" data-size="{size}">{say(language, "size_" + name)}</button>'
        for name, size in SIZES
    )
    return _settings_group("text_size", buttons, language)


def _settings_group(key: str, buttons: str, language: Language) -> str:
    title = say(language, key)
    return f'<h3>{title}</h3><div class="choices" role="group" aria-label="{title}">{buttons}</div>'


def _styles(language: Language, style: str) -> str:
    title = say(language, "style")
    choice = f'<select name="style" aria-label="{title}">{style_options(language, style)}</select>'
    return f'<h3>{title}</h3><form data-event="style">{choice}</form>'


def _store(status: StoreStatus, language: Language) -> str:
    disk = "" if status.disk_bytes is None else f"{status.disk_bytes / MEBIBYTE:,.0f} MB"
    rows = {
        "scope_meetings": f"{status.meetings:,}",
        "scope_turns": f"{status.turns:,}",
        "passages": f"{status.passages:,}",
        "read_for_meaning": f"{status.read / status.passages:.0%}" if status.passages else "",
        "model": inline(" – ".join(filter(None, (status.model, _model_note(status.model_note, language))))),
        "location": inline(status.location),
        "disk": disk,
    }
    shown = "".join(f"<dt>{say(language, key)}</dt><dd>{value}</dd>" for key, value in rows.items() if value)
    return f'<h3>{say(language, "store")}</h3><dl class="scope">{shown}</dl>'


def _model_note(note: str, language: Language) -> str:
    """What the model is; a line that is not known here stays as it is."""
    for pattern, key in MODEL_NOTES:
        if match := pattern.fullmatch(note):
            return say(language, key, dimensions=match[1])
    return note


def _settings_failures(status: StoreStatus, language: Language) -> str:
    """Every file that was given so far and could not be read."""
    lines = "".join(
        f"<li><b>{label(failure.source)}</b> {inline(words_of(failure, language))}</li>"
        for failure in status.failures
    )
    return f'<h3>{say(language, "scope_unreadable")}</h3><ul class="failures">{lines}</ul>' if lines else ""


def _promises(language: Language) -> str:
    lines = "".join(
        f"<li>{say(language, key)}</li>" for key in ("promise_verbatim", "promise_local", "promise_found")
    )
    return f"<h3>{say(language, 'promises')}</h3><ul>{lines}</ul>"
