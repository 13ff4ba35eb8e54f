"""Whatever a text holds, it is shown as that text and does nothing."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.ui.page.markup import LABEL_LIMIT, attribute, inline, label, permalink, shorten, verbatim

HOSTILE = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "</bdi></div><style>*{display:none}</style>",
    "[link](javascript:alert(1)) **bold** `code`",
    "\u202eturned\u202c",
    "${window.x=1} {{value}} `",
    '" onmouseover="alert(1)',
    "&lt;b&gt; & &amp;",
]
# The only tags that these functions write.
OURS = re.compile(r'</?(?:bdi|mark)>|<span class="wrap-break">|</span>')


def text_of(html: str) -> str:
    """The text content of what our own tags hold; fails on any other tag."""
    bare = OURS.sub("", html)
    assert "<" not in bare
    assert ">" not in bare
    return unescape(bare)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str) -> None:
    assert text_of(inline(text)) == text
    assert text_of(verbatim(text)) == text
    assert '"' not in attribute(text)


@settings(max_examples=50)
@given(st.text(), st.data())
def test_verbatim_changes_nothing_and_marks_exactly(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    html = verbatim(text, ((start, end),))
    assert text_of(html) == text
    before, _, rest = html.partition("<mark>")
    marked, _, after = rest.rpartition("</mark>")
    assert text_of(before) == text[:start]
    assert text_of(marked) == text[start:end]
    assert text_of(after) == text[end:]


BREAKS = [
    ("個人情報の取扱いにつ\nいて報告いたします。", 1, "a wrapped paragraph"),
    (
        "電磁的記録媒体\n取扱要領を改正し、令和５年４月から記録を禁止しました。",
        1,
        "wrapped early, mid-sentence",
    ),
    ("以上です。\n続いて、次の議題である図書館の利用者情報に移ります。", 0, "a sentence ended on purpose"),
    ("以上で報告を終わり\n　次に移ります。", 0, "an indented paragraph"),
    ("次のとおりです\n○一つ目", 0, "a list"),
    ("the key is\nkept", 0, "English keeps its break, which is a space"),
    ("一行\n\n一行", 0, "an empty line"),
]


@pytest.mark.parametrize(("text", "hidden", "why"), BREAKS, ids=[row[2] for row in BREAKS])
def test_only_wrapping_breaks_are_hidden(text: str, hidden: int, why: str) -> None:
    assert verbatim(text).count("wrap-break") == hidden, why


def test_labels_are_cut_and_joined() -> None:
    assert shorten("あ" * 10_000) == "あ" * LABEL_LIMIT + "…"
    assert shorten(" 田辺\n 副会長 ") == "田辺 副会長"
    assert text_of(label("<b>田辺</b>")) == "<b>田辺</b>"


def test_permalinks_keep_what_addresses_would_lose() -> None:
    assert permalink("turn", "abc#12") == "./?turn=abc%2312"
    assert permalink("q", "a&b=c") == "./?q=a%26b%3Dc"
