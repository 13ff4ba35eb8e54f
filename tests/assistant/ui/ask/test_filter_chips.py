"""Filters are shown, and each can be taken off alone."""

import re
from datetime import date

import pytest

from assistant.ui.ask.filter_chips import render_chips, without
from index import Filters

EVERYTHING = Filters(
    since=date(2022, 4, 1),
    until=date(2023, 3, 31),
    fiscal_year=2022,
    body="審査会",
    speaker="<b>田辺</b>",
    role="委員",
    agenda="鍵の管理",
    decided=True,
    meeting_id="5a105a105a10",
)
FIELDS = ("period", "fiscal_year", "body", "speaker", "role", "agenda", "decided", "meeting_id")


def fields(filters: Filters) -> list[str]:
    return re.findall(r'data-field="(\w+)"', render_chips(filters, 3, "ja"))


def test_every_filter_is_a_chip_and_none_is_markup() -> None:
    html = render_chips(EVERYTHING, 3, "en")
    assert fields(EVERYTHING) == list(FIELDS)
    assert html.count('data-exchange="3"') == len(FIELDS)
    assert "<b>" not in html
    assert "1 April 2022 – 31 March 2023" in html


def test_nothing_narrowed_shows_nothing() -> None:
    assert render_chips(Filters(), 0, "ja") == ""


@pytest.mark.parametrize("field", FIELDS)
def test_one_chip_off_leaves_the_others(field: str) -> None:
    assert fields(without(EVERYTHING, field)) == [other for other in FIELDS if other != field]


def test_an_unknown_chip_takes_off_nothing() -> None:
    assert without(EVERYTHING, "__class__") == EVERYTHING
