"""What any view may say: text of any origin stays text, and troubles speak the page's language."""

import pytest

from assistant.models import AskError
from assistant.show.strings import say
from assistant.ui.page.notices import (
    render_announcement,
    render_close,
    render_nothing_held,
    render_trouble,
    render_wait,
    words_of,
)

EVIL = '<img src=x onerror="x()">'


@pytest.mark.parametrize("html", [render_announcement(EVIL), render_wait(EVIL), render_trouble(EVIL, "ja")])
def test_words_stay_text_and_are_read_aloud(html: str) -> None:
    assert "<img" not in html
    assert "&lt;img" in html


def test_what_is_urgent_is_an_alert_and_what_came_about_a_status() -> None:
    assert 'role="alert"' in render_trouble("x", "en")
    assert 'role="status" aria-live="polite"' in render_announcement("x")


def test_an_error_speaks_the_language_of_the_page() -> None:
    trouble = AskError("give a date", "日付を指定してください")
    assert words_of(trouble, "en") == "give a date"
    assert words_of(trouble, "ja") == "日付を指定してください"


def test_ways_on_are_buttons() -> None:
    assert 'data-event="show" data-to="library"' in render_nothing_held("ja")
    assert (
        render_close("en")
        == f'<button type="button" class="close" data-close="evidence">{say("en", "close")}</button>'
    )
