"""A star names its place; what names none is none; what is told of the starred is read by the page."""

import json
import re

import pytest

from assistant.models import Quote
from assistant.ui.page.star_button import Place, place_in, render_star, render_stars, star_button, star_quote


@pytest.mark.parametrize("turn", [None, 0, 12])
def test_a_star_names_the_place_it_keeps(turn: int | None) -> None:
    html = star_button("5a105a105a10", turn, 3, 9, "ja")
    (told,) = re.findall(r'data-quote="([^"]*)"', html)
    assert place_in(told) == Place("5a105a105a10", turn, 3, 9)
    assert star_quote(Quote("5a105a105a10", turn, 3, 9, "水門の鍵"), "ja") == html


@pytest.mark.parametrize("text", ["", "5a105a105a10:1:2", "x:1:2:3", "5a105a105a10:1:2:-3", "<b>"])
def test_anything_else_is_no_place(text: str) -> None:
    assert place_in(text) is None


def test_the_page_is_told_of_all_and_of_one() -> None:
    html = render_stars([("5a105a105a10", 3, 9)])
    assert json.loads(re.findall(r"data-starred='([^']*)'", html)[0]) == ["5a105a105a10:3:9"]
    assert 'data-in="false"' in render_star("5a105a105a10:1:3:9", is_in=False)
