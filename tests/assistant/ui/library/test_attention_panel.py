"""What needs attention is listed, each with why, in the page's language; names of files stay text."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.models import Language
from assistant.ui.library.attention_panel import SHOWN, render_attention
from index import MeetingSummary

GOOD = MeetingSummary("0a", "a.txt", "第１回港湾審議会会議録", "港湾審議会", date(2024, 5, 9), 12)
LACKING = replace(GOOD, meeting_id="0b", source="/minutes/<b>.txt", title="", date=None)


@pytest.mark.parametrize(
    ("language", "words"), [("ja", "読み取れないもの: 題名、日付"), ("en", "not found: title, date")]
)
def test_what_is_lacking_is_said(language: Language, words: str) -> None:
    html = render_attention([GOOD, LACKING], language, is_open=False)
    assert words in html
    assert html.count("<li>") == 1
    assert "&lt;b&gt;.txt" in html


def test_where_nothing_is_lacking_nothing_is_shown() -> None:
    assert render_attention([GOOD], "ja", is_open=True) == ""


def test_of_many_the_first_are_shown_and_all_are_counted() -> None:
    many = [replace(LACKING, meeting_id=f"{at:02x}", source=f"{at}.txt") for at in range(SHOWN + 20)]
    html = render_attention(many, "ja", is_open=False)
    assert html.count("<li>") == SHOWN
    assert f"（{SHOWN + 20}件）" in html


def test_what_was_put_right_is_marked_and_can_be_changed() -> None:
    html = render_attention([replace(GOOD, corrected=("title",)), LACKING], "ja", is_open=True)
    assert html.count('data-event="correct"') == 2
    assert "訂正済み" in html
    assert 'name="title" autocomplete="off" value="第１回港湾審議会会議録"' in html
    assert 'name="body" autocomplete="off" value="" placeholder="港湾審議会"' in html
    assert "data-event" not in render_attention([LACKING], "ja", is_open=False)
