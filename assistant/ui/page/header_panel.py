"""render_header: the page's head as HTML: title, tabs of the VIEWS, Site (where it runs), logout."""

from dataclasses import dataclass
from typing import Literal, get_args

from assistant.models import Language
from assistant.show.strings import say

View = Literal[
    "ask",
    "precedents",
    "mentions",
    "people",
    "meetings",
    "notebook",
    "news",
    "library",
    "settings",
    "beside",
]
VIEWS: tuple[View, ...] = get_args(View)[:-1]  # "beside" is reached from what is to be shown there


def view_in(text: str) -> View:
    """The view of this name; the first for a name of none."""
    return next((named_view for named_view in get_args(View) if named_view == text), VIEWS[0])


@dataclass(frozen=True, slots=True)
class Site:
    """What the head says of the chat as it is served, the same to every visitor.

    ``is_demo``: the minutes are samples; ``is_local``: nobody but this computer's user is expected;
    ``has_login``: visitors sign in.
    """

    is_demo: bool = False
    is_local: bool = True
    has_login: bool = False


def render_header(language: Language, view: View, site: Site) -> str:
    """The head, with ``view`` marked among the views."""
    tabs = "".join(_view_tab(tab_view, view, language) for tab_view in VIEWS)
    other: Language = "en" if language == "ja" else "ja"
    return (
        f'<header data-language="{language}" data-view="{view}" data-lost="{say(language, "lost")}">'
        f'<a class="skip" href="#desk">{say(language, "skip")}</a>'
        f'<h1>{say(language, "title")}</h1><p class="subtitle">{say(language, "subtitle")}</p>'
        f'<nav aria-label="{say(language, "views")}">{tabs}</nav>'
        f'<p class="where">{_where_it_runs(language, site)}</p>'
        f'<button type="button" class="plain" data-keys="open" aria-label="{say(language, "keys")}" '
        f'title="{say(language, "keys")}">?</button>'
        f'<button type="button" class="plain language" data-event="language" data-to="{other}" '
        f'lang="{other}" aria-label="{say(language, "switch_language")}">'
        f"{say(language, 'other_language')}</button>{_logout(language, site)}</header>"
    )


def _view_tab(tab_view: View, view: View, language: Language) -> str:
    current = ' aria-current="page"' if tab_view == view else ""
    button = f'<button type="button" data-event="show" data-to="{tab_view}"{current}>'
    return f"{button}{say(language, 'tab_' + tab_view)}</button>"


def _where_it_runs(language: Language, site: Site) -> str:
    if site.is_demo:
        return f'<span class="demo">{say(language, "demo")}</span>'
    return say(language, "local") if site.is_local else ""


def _logout(language: Language, site: Site) -> str:
    return f'<a class="logout" href="./logout">{say(language, "logout")}</a>' if site.has_login else ""
