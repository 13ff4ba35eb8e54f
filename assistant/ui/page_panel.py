"""What is around the conversation as HTML: the page's head, the welcome with examples, waits and troubles."""

import time
from collections.abc import Sequence
from datetime import date

from assistant.models import Language
from assistant.show.export import File
from assistant.show.strings import say, say_date, say_period
from assistant.ui.page.markup import ask_button, attribute, inline, label
from assistant.ui.session import VIEWS, View
from index import MeetingSummary

LATEST = 6  # meetings named beside the welcome: what is new, not the whole list


def render_header(
    language: Language, view: View, *, demo: bool, is_local: bool = True, has_login: bool = False
) -> str:
    """Name, the views, where it runs, and the button to the other language."""
    local = say(language, "local") if is_local else ""
    where = f'<span class="demo">{say(language, "demo")}</span>' if demo else local
    tabs = "".join(_tab(one, view, language) for one in VIEWS)
    other: Language = "en" if language == "ja" else "ja"
    leave = f'<a class="logout" href="./logout">{say(language, "logout")}</a>' if has_login else ""
    return (
        f'<header data-language="{language}" data-view="{view}">'
        f'<a class="skip" href="#desk">{say(language, "skip")}</a>'
        f'<h1>{say(language, "title")}</h1><p class="subtitle">{say(language, "subtitle")}</p>'
        f'<nav aria-label="{say(language, "views")}">{tabs}</nav>'
        f'<p class="where">{where}</p><button type="button" class="plain language" data-event="language" '
        f'data-to="{other}" lang="{other}" aria-label="{say(language, "switch_language")}">'
        f"{say(language, 'other_language')}</button>{leave}</header>"
    )


def render_welcome(examples: Sequence[str], meetings: Sequence[MeetingSummary], language: Language) -> str:
    """What stands where the answers will be: how it works, what is searched, example questions."""
    if not meetings:
        return (
            f'<div class="welcome"><h2>{say(language, "welcome")}</h2>{render_nothing_held(language)}</div>'
        )
    buttons = "".join(f"<li>{ask_button(example)}</li>" for example in examples)
    tried = f'<h3>{say(language, "examples")}</h3><ul class="examples">{buttons}</ul>' if buttons else ""
    return (
        f'<div class="welcome"><h2>{say(language, "welcome")}</h2>'
        f"<p>{say(language, 'welcome_how')}</p>{tried}"
        f'<p class="holds">{_holds(meetings, language)}</p></div>'
    )


def render_nothing_held(language: Language) -> str:
    """What to do before there are any minutes."""
    button = '<button type="button" class="main" data-event="show" data-to="library">'
    return f"<p>{say(language, 'nothing_held')}</p><p>{button}{say(language, 'tab_library')}</button></p>"


def render_latest(meetings: Sequence[MeetingSummary], language: Language) -> str:
    """What stands where the evidence will be: how to open it, and the latest meetings."""
    dated = [summary for summary in meetings if summary.date is not None]
    dated.sort(key=lambda summary: summary.date or date.min, reverse=True)
    rows = "".join(_latest(summary, language) for summary in dated[:LATEST])
    listed = f'<h3>{say(language, "latest")}</h3><ul class="latest">{rows}</ul>' if rows else ""
    title, how = say(language, "evidence"), say(language, "evidence_empty")
    return f'<h2 id="evidence-title">{title}</h2><p class="empty">{how}</p>{listed}'


def render_announcement(words: str) -> str:
    """What a screen reader says when something has come about elsewhere on the page."""
    return f'<div role="status" aria-live="polite">{inline(words)}</div>'


def render_wait(words: str) -> str:
    """A wait that says what is happening."""
    return f'<p class="wait"><span class="dot" aria-hidden="true"></span>{inline(words)}</p>'


def render_file(file: File) -> str:
    """A file on its way to the user: the page presses this link as soon as it is there."""
    stamp = time.monotonic_ns()  # so that the same file asked for twice comes twice
    name = attribute(file.name)
    return f'<a id="file" hidden download="{name}" href="{file.address}" data-stamp="{stamp}">{name}</a>'


def render_trouble(words: str, language: Language) -> str:
    """An error, calmly: what was given, what was expected, what to do."""
    return f'<div class="trouble" role="alert"><h3>{say(language, "error")}</h3><p>{inline(words)}</p></div>'


def render_close(language: Language) -> str:
    """The way back from what lies over the page on a phone; elsewhere it is not shown."""
    return f'<button type="button" class="close" data-close="evidence">{say(language, "close")}</button>'


def _tab(one: View, view: View, language: Language) -> str:
    current = ' aria-current="page"' if one == view else ""
    button = f'<button type="button" data-event="show" data-to="{one}"{current}>'
    return f"{button}{say(language, 'tab_' + one)}</button>"


def _latest(summary: MeetingSummary, language: Language) -> str:
    title = label(summary.title or summary.body or say(language, "untitled"))
    button = f'<button type="button" class="jump" data-event="meeting" data-meeting="{summary.meeting_id}">'
    return f'<li>{button}{title}</button><span class="role">{say_date(language, summary.date)}</span></li>'


def _holds(meetings: Sequence[MeetingSummary], language: Language) -> str:
    days = sorted(summary.date for summary in meetings if summary.date)
    turns = f"{sum(summary.turns for summary in meetings):,}"
    if not days:
        return say(language, "holds_undated", meetings=len(meetings), turns=turns)
    period = say_period(language, days[0], days[-1])
    return say(language, "holds", meetings=len(meetings), turns=turns, period=period)
