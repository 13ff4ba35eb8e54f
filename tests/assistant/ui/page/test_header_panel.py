"""The page's head: the view that is shown, where the chat runs, the ways to the other language and out."""

import re

import pytest

from assistant.show.strings import say
from assistant.ui.page.header_panel import VIEWS, Site, View, render_header, view_in


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_can_be_reached_and_the_shown_one_is_told(view: View) -> None:
    html = render_header("ja", view, Site())
    assert re.findall(r'data-event="show" data-to="(\w+)"', html) == list(VIEWS)
    assert re.findall(r'data-to="(\w+)" aria-current="page"', html) == [view]
    assert f'data-language="ja" data-view="{view}"' in html


@pytest.mark.parametrize(
    ("name", "view"), [("notebook", "notebook"), ("beside", "beside"), ("", "ask"), ("<b>", "ask")]
)
def test_a_view_is_named(name: str, view: View) -> None:
    assert view_in(name) == view


def test_the_other_language_is_offered_in_its_own_words() -> None:
    assert 'data-event="language" data-to="en" lang="en"' in render_header("ja", "ask", Site())
    assert ">日本語</button>" in render_header("en", "ask", Site())


@pytest.mark.parametrize(
    ("site", "where", "logout"),
    [
        (Site(), say("en", "local"), False),
        (Site(is_demo=True), say("en", "demo"), False),
        (Site(is_local=False), "", False),
        (Site(is_local=False, has_login=True), "", True),
    ],
)
def test_where_it_runs_and_whether_one_signs_out(site: Site, where: str, logout: bool) -> None:
    html = render_header("en", "ask", site)
    shown = re.search(r'<p class="where">(.*?)</p>', html)
    assert shown is not None
    assert re.sub(r"<[^>]+>", "", shown[1]) == where
    assert ('href="./logout"' in html) is logout
