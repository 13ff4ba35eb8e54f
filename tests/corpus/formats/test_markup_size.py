"""The tree that a browser's parser makes of HTML is told from the tags alone, and bounded."""

import pytest

from corpus import ReadError
from corpus.formats.markup_size import MAX_DEPTH, check_size

BOLD = "".join(f"<b id={number}>" for number in range(1_500))
LARGE = {
    "never closed": "<div>" * (MAX_DEPTH + 1),
    "closed by what ends nothing": "<div></x>" * (MAX_DEPTH + 1),
    "closed past a block": "<span><div></span>" * MAX_DEPTH,
    "closed past a table": "<div><table><tr><td></div>" * MAX_DEPTH,
    "formatting opened again in every block": f"<div>{BOLD}</div>" + "<div>x</div>" * 1_500,
    "formatting opened again in every paragraph": f"<p>{BOLD}" + "<p>x" * 1_500,
    "many tags at depth": "<div>" * 4_000 + "<b></b>" * 100_000,
}
FINE = {
    "paragraphs without an end": "<p>一" * 100_000,
    "a list without ends": "<ul>" + "<li>一" * 100_000,
    "well formed": "<div><p><b>一</b></p></div>" * 20_000,
    "anchors without an end": "<a name=x>一" * 20_000,
    "end tags alone": "</div></b></x>" * 20_000,
}


@pytest.mark.parametrize("name", LARGE)
def test_too_large(name: str) -> None:
    with pytest.raises(ReadError, match=r"^page: more than 5,000 elements inside one another, or 2,000,000"):
        check_size(LARGE[name], "page")


@pytest.mark.parametrize("name", FINE)
def test_fine(name: str) -> None:
    check_size(FINE[name], "page")
