"""The settings of what is kept: a switch, exporting, deleting once one is sure; or that nothing is kept."""

import pytest

from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.conversations.kept_panel import render_kept


@pytest.mark.parametrize("language", ["ja", "en"])
def test_where_anything_can_be_kept_there_is_a_choice(language: Language) -> None:
    html = render_kept(1234, 7, language, are_kept=True, is_open=True)
    assert " checked>" in html
    assert "1,234" in html
    assert html.index('class="asking"') < html.index('data-event="forget_all"'), "one is asked first"
    assert " checked>" not in render_kept(1, 0, language, are_kept=False, is_open=True)


def test_with_nothing_kept_there_is_nothing_to_export_or_delete() -> None:
    html = render_kept(0, 0, "ja", are_kept=True, is_open=True)
    assert 'data-event="keep"' in html
    assert 'data-event="export"' not in html
    assert 'data-event="forget_all"' not in html
    assert 'data-event="forget_all"' in render_kept(0, 1, "ja", are_kept=True, is_open=True)


def test_where_everybody_may_come_nothing_is_kept_and_it_says_so() -> None:
    html = render_kept(0, 0, "en", are_kept=False, is_open=False)
    assert say("en", "keep_nobody") in html
    assert "data-event" not in html
