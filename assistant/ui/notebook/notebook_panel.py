"""The notebook as HTML: form with choices ("=…"), entries by group, note fields, undo, FORMS, leaves."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from assistant.keeping.notebook import Entry
from assistant.models import Citation, Language
from assistant.show.strings import say, say_meeting_day
from assistant.ui.notebook.leafing import LEAF, Leafing
from assistant.ui.notebook.reread import Reread
from assistant.ui.page.list_parts import MOST_SOUGHT, Way, render_pager, search_field
from assistant.ui.page.markup import asked_once_more, attribute, label, permalink, turn_link, verbatim

FORMS = ("docx", "md", "bib", "ris", "csl")


def render_notebook_form(
    leafing: Leafing, groups: Sequence[str], tags: Sequence[str], language: Language
) -> str:
    """The fields; whatever is changed in them is the panel's event "notebook"."""
    narrowed, title = leafing.narrowed, say(language, "tab_notebook")
    named = [("=" + name, name) for name in groups]
    choices = [*named, ("=", say(language, "notebook_no_group"))] if groups else []
    words = search_field(narrowed.words, f'{MOST_SOUGHT} data-shortcut="/"')
    return (
        f'<h2>{title}</h2><form data-event="notebook" role="search" aria-label="{title}">'
        f"<label><span>{say(language, 'notebook_words')}</span>{words}</label>"
        f"{_notebook_choice('group', choices, narrowed.group, language)}"
        f"{_notebook_choice('tag', [('=' + tag, tag) for tag in tags], narrowed.tag, language)}</form>"
    )


def _notebook_choice(
    name: str, choices: Sequence[tuple[str, str]], chosen: str | None, language: Language
) -> str:
    options = "".join(
        f'<option value="{attribute(value)}"{" selected" if value == f"={chosen}" else ""}>'
        f"{attribute(words)}</option>"
        for value, words in choices
        if chosen is not None or value
    )
    every = f'<option value="">{say(language, "all")}</option>'
    return (
        f"<label><span>{say(language, 'notebook_' + name)}</span>"
        f'<select name="{name}">{every}{options}</select></label>'
    )


def render_notes(
    shown: Sequence[Reread], total: int, everything: int, leafing: Leafing, language: Language
) -> str:
    """One leaf of the entries that pass (``total``) of ``everything``, by group."""
    undo = _undo_removal(leafing, language)
    if not everything:
        return undo + f'<p class="remedy">{say(language, "notebook_empty")}</p>'
    count = say(language, "notebook_found", shown=f"{total:,}", all=f"{everything:,}")
    entries = "".join(
        _notebook_group(name, list(group), language)
        for name, group in groupby(shown, key=lambda one: one.entry.group)
    )
    none = f"<p>{say(language, 'notebook_none')}</p>"
    start, turn_to = LEAF * (leafing.leaf - 1), partial(_turn_notebook_to, language)
    pager = render_pager(start, LEAF, total, turn_to, language)
    return (
        f'{undo}<p class="count" role="status">{count}</p>{_save_notebook(language)}'
        f"{entries or none}{pager}{_forget_notebook(language)}"
    )


def _forget_notebook(language: Language) -> str:
    """Deleting everything, asked once more before it is done."""
    yes = (
        '<button type="button" class="plain" data-event="forget_notebook" data-sure="yes">'
        f"{say(language, 'notebook_delete_yes')}</button>"
    )
    return asked_once_more(say(language, "notebook_delete_all"), say(language, "notebook_delete_sure"), yes)


def _undo_removal(leafing: Leafing, language: Language) -> str:
    if not leafing.removed:
        return ""
    return (
        f'<p class="remark" role="status">{say(language, "notebook_removed")} '
        f'<button type="button" class="plain" data-event="unremove" data-entry="{leafing.removed}" '
        f'data-key="notebook undo">{say(language, "notebook_undo")}</button></p>'
    )


def _save_notebook(language: Language) -> str:
    buttons = "".join(
        f'<button type="button" class="plain" data-event="save_notebook" data-form="{form}">'
        f"{say(language, 'save_' + form)}</button>"
        for form in FORMS
    )
    return (
        f'<details class="saves" data-fold="notebook saves"><summary class="plain">'
        f"{say(language, 'notebook_save')}</summary><div>{buttons}</div></details>"
    )


def _notebook_group(name: str, entries: Sequence[Reread], language: Language) -> str:
    heading = label(name) if name else say(language, "notebook_no_group")
    return (
        f"<section><h3>{heading}</h3>{''.join(_notebook_entry(one, language) for one in entries)}</section>"
    )


def _notebook_entry(one: Reread, language: Language) -> str:
    entry = one.entry
    told = "" if one.citation else f'<p class="differs">{say(language, "notebook_" + one.state)}</p>'
    head = _entry_head(one.citation, language) if one.citation else ""
    return (
        f'<article class="note" aria-label="{attribute(entry.text[:40])}">{head}{told}'
        f'<blockquote dir="auto">{verbatim(entry.text)}</blockquote>{_note_fields(entry, language)}</article>'
    )


def _entry_head(citation: Citation, language: Language) -> str:
    day = say_meeting_day(language, citation.date)
    title = label(citation.title or citation.body or citation.source)
    speaker = label(citation.speaker or say(language, "no_speaker"))
    if citation.turn_id:
        words = say(language, "open_in_meeting")
        place = turn_link(citation.turn_id, words, say(language, "turn_link"))
    else:
        place = (
            f'<a class="place" href="{permalink("meeting", citation.quote.meeting_id)}" data-event="meeting" '
            f'data-meeting="{citation.quote.meeting_id}">{say(language, "open_in_meeting")}</a>'
        )
    item = f' <span class="role">{label(citation.agenda)}</span>' if citation.agenda else ""
    return (
        f'<p class="source">{title} <span class="role">{day}</span>{item}</p>'
        f'<p class="who"><span class="speaker">{speaker}</span>{place}</p>'
    )


def _note_fields(entry: Entry, language: Language) -> str:
    """The note and its like, kept as they are typed; and what moves the entry or takes it off."""
    number = entry.entry_id
    note = (
        f'<label class="wide"><span>{say(language, "notebook_note")}</span>'
        f'<textarea name="note" rows="1" maxlength="10000">{attribute(entry.note)}</textarea></label>'
    )
    fields = "".join(
        f"<label><span>{say(language, key)}</span>"
        f'<input name="{name}" autocomplete="off" maxlength="200" value="{attribute(value)}"></label>'
        for name, key, value in (
            ("group", "notebook_group", entry.group),
            ("tags", "notebook_tags", " ".join(entry.tags)),
        )
    )
    return (
        f'<form data-event="annotate"><input type="hidden" name="entry" value="{number}">{note}{fields}'
        f'<span class="tools">{_move("up", "↑", number, language)}{_move("down", "↓", number, language)}'
        f'<button type="button" class="plain" data-event="unstar" data-entry="{number}">'
        f"{say(language, 'notebook_remove')}</button></span></form>"
    )


def _move(way: str, sign: str, number: int, language: Language) -> str:
    words = say(language, "notebook_" + way)
    return (
        f'<button type="button" class="plain" data-event="move_note" data-entry="{number}" data-way="{way}" '
        f'data-key="{way} {number}" aria-label="{words}" title="{words}">{sign}</button>'
    )


def _turn_notebook_to(language: Language, leaf: int, way: Way) -> str:
    words = say(language, "notebook_" + way)
    return (
        f'<button type="button" class="plain" data-event="leaf_notebook" data-leaf="{leaf}" '
        f'data-key="notebook {way}">{words}</button>'
    )
