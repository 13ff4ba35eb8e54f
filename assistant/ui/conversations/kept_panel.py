"""render_kept: conversations' part of the settings as HTML: keep them or not, export, delete all."""

from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.page.markup import asked_once_more


def render_kept(count: int, saved: int, language: Language, *, are_kept: bool, is_open: bool) -> str:
    """So many conversations, and so many questions and searches saved under what is new.

    ``is_open`` says whether anything can be kept here: not where nobody signs in and others may come.
    """
    title = f"<h3>{say(language, 'past')}</h3>"
    if not is_open:
        return f"{title}<p>{say(language, 'keep_nobody')}</p>"
    checked = " checked" if are_kept else ""
    chosen = '<input type="hidden" name="chosen" value="yes">'  # an unchecked box alone sends nothing
    switch = (
        f'<form data-event="keep" data-then="keep">{chosen}'
        f'<label><input type="checkbox" name="kept" value="yes" data-key="keep"{checked}>'
        f" {say(language, 'keep_them')}</label></form>"
    )
    count_line = say(language, "kept_count", count=f"{count:,}")
    saved_line = say(language, "watched_count", count=f"{saved:,}")
    return (
        f"{title}{switch}<p class='how'>{say(language, 'keep_how')} {say(language, 'kept_where')}</p>"
        f"<p>{count_line}<br>{saved_line}</p>{_tools(language) if count or saved else ''}"
    )


def _tools(language: Language) -> str:
    export = (
        '<button type="button" class="plain" data-event="export" data-key="export">'
        f"{say(language, 'export_past')}</button>"
    )
    yes = (
        f'<button type="button" class="plain" data-event="forget_all" data-sure="yes" data-then="keep">'
        f"{say(language, 'forget_past_yes')}</button>"
    )
    asking = asked_once_more(say(language, "forget_past"), say(language, "forget_past_sure"), yes)
    return f'<div class="choices">{export}{asking}</div>'
