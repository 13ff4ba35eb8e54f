"""What any view may say: text of any origin stays text; what is urgent is an alert."""

import pytest

from assistant.show.strings import say
from assistant.ui.page.notices import (
    render_announcement,
    render_close,
    render_nothing_held,
    render_trouble,
    render_wait,
)

EVIL = '<img src=x onerror="x()">'


@pytest.mark.parametrize("html", [render_announcement(EVIL), render_wait(EVIL), render_trouble(EVIL, "ja")])
def test_words_stay_text_and_are_read_aloud(html: str) -> None:
    assert "<img" not in html
    assert "&lt;img" in html


def test_what_is_urgent_is_an_alert_and_what_came_about_a_status() -> None:
    assert 'role="alert"' in render_trouble("x", "en")
    assert 'role="status" aria-live="polite"' in render_announcement("x")


def test_ways_on_are_buttons() -> None:
    assert 'data-event="show" data-to="library"' in render_nothing_held("ja")
    assert (
        render_close("en")
        == f'<button type="button" class="close" data-close="evidence">{say("en", "close")}</button>'
    )
