"""Web pages: what a reader sees, a line for every block."""

from pathlib import Path

import pytest
from shiomi_documents import write
from shiomi_minutes import SPEECHES, spoken

from corpus import ReadError, read_meeting
from corpus.formats.html import read_html
from corpus.formats.markup_size import MAX_DEPTH

SAID = [said for *_, said in SPEECHES]


def test_web_page(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{name}{role}</td><td>{said}</td></tr>" for role, name, said in SPEECHES)
    page = (
        "<html><head><meta charset=Shift_JIS><title>x</title>"
        "<script>var a='○会長　いいえ。';</script></head><body>"
        "<nav>○会長　いいえ。</nav><h1>汐見市<ruby>環境<rp>(</rp><rt>かんきょう</rt></ruby>審議会会議録</h1>"
        f"<table>{rows}</table>"
    )
    meeting = read_meeting(write(tmp_path / "page.html", page.encode()))
    assert meeting.title == "汐見市環境審議会会議録"
    assert spoken(meeting) == SAID


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>一</p><p>二<br>三</p>", "一\n二\n三"),
        ("<div>一<div>二</div></div>", "一\n二"),
        ("<tr><td>一</td><td>二</td></tr>", "一二"),
        ("<table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>", "一\t二\n三"),
        ("<p>汐<b>見</b>市</p>", "汐見市"),
        ("<p>汐見<ruby>環境<rp>(</rp><rt>かんきょう</rt></ruby></p>", "汐見環境"),
        ("<style>p{}</style><script>1</script><p>一</p>", "一"),
        ("<p>one\n   two</p>", "one\ntwo"),
        ("", ""),
    ],
)
def test_text(markup: str, text: str) -> None:
    assert read_html(markup.encode(), "page.html", "0").text == text


def test_elements_that_need_no_end_tag_are_no_nesting() -> None:
    markup = "<html><body>" + "<p>一" * (MAX_DEPTH + 1)
    assert read_html(markup.encode(), "page.html", "0").text.count("一") == MAX_DEPTH + 1


@pytest.mark.parametrize("piece", [b"<div>", b"<div></x>", b"<span><div></span>"])
def test_nesting_too_deep_is_refused(piece: bytes) -> None:
    with pytest.raises(ReadError, match=r"^deep\.html: more than"):
        read_html(b"<html>" + piece * (MAX_DEPTH + 1), "deep.html", "0")
