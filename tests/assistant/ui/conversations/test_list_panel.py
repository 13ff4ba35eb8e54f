"""The list of conversations: each a link with its menu, the open one marked, names as text, quick to make."""

import re
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from assistant.keeping.conversations import Conversation
from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.conversations.list_panel import render_past, render_past_form
from assistant.ui.conversations.past import LATEST, ROWS

NOW = datetime(2024, 5, 9, 12, tzinfo=UTC)
TODAY = NOW.astimezone().date()
ONE = Conversation("abc", '<b>ため池</b>の"水位計"', False, NOW, NOW, 2)
OTHER = replace(ONE, conversation_id="def", name="図書館", is_pinned=True)
TAG = re.compile(r"<[^>]*>")


def render(
    *conversations: Conversation, current: str = "", language: Language = "ja", left: int = 0, **past: object
) -> str:
    """Of the conversations and of so many that are left."""
    shown, total = replace(LATEST, **past), len(conversations) + left  # type: ignore[arg-type]
    return render_past(conversations, current, shown, language, total=total, today=TODAY)


def test_each_is_a_link_of_its_own_and_the_open_one_is_marked() -> None:
    html = render(ONE, OTHER, current="def")
    assert re.findall(r'href="\./\?conversation=(\w+)"', html) == ["abc", "def"]
    assert re.findall(r'data-key="open (\w+)" aria-current="page"', html) == ["def"]
    assert 'data-current="def"' in html


def test_a_name_is_text() -> None:
    html = render(ONE)
    assert "<b>" not in html
    assert "&lt;b&gt;ため池" in html
    assert 'value="&lt;b&gt;ため池&lt;/b&gt;の&quot;水位計&quot;"' in html


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_menu_renames_pins_and_deletes(language: Language) -> None:
    for one, pin, pinned in ((ONE, "pin", "yes"), (OTHER, "unpin", "")):
        html = render(one, language=language)
        assert re.findall(r'<(?:form|button)[^>]* data-event="(\w+)"', html) == ["rename", "pin", "delete"]
        assert f'data-pinned="{pinned}">{say(language, pin)}<' in html


@pytest.mark.parametrize(
    ("days", "japanese", "english"),
    [(0, "今日", "Today"), (3, "5月6日", "6 May"), (400, "令和5年4月5日（2023年）", "5 April 2023")],
)
def test_a_day_is_told_as_short_as_it_can_be(days: int, japanese: str, english: str) -> None:
    one = replace(ONE, changed=NOW - timedelta(days=days))
    assert japanese in render(one)
    assert english in render(one, language="en")


def test_what_was_deleted_can_be_brought_back() -> None:
    assert 'data-event="undo" data-conversation="xyz"' in render(ONE, deleted="xyz")
    assert 'data-event="undo"' not in render(ONE)


def test_an_empty_list_says_why() -> None:
    assert say("ja", "no_past") in render()
    assert say("en", "no_past_found") in render(words="x", language="en")


def test_why_nothing_is_kept_is_told_as_text() -> None:
    html = render_past((), "", LATEST, "ja", total=0, today=TODAY, told="<i>full</i>")
    assert "&lt;i&gt;full" in html
    assert say("ja", "no_past") not in html


def test_of_a_thousand_a_page_is_drawn_and_how_many_are_left_is_told() -> None:
    many = [replace(ONE, conversation_id=str(number), name="長い質問の名前" * 5) for number in range(ROWS)]
    begun = time.thread_time()
    html = render(*many, left=950)
    assert time.thread_time() - begun < 0.1
    assert html.count("<li>") == ROWS
    assert "950" in TAG.sub("", html[html.index('data-event="earlier"') :])
    assert 'data-event="earlier"' not in render(*many)


def test_the_head_keeps_the_words_looked_for() -> None:
    assert 'value="&quot;鍵"' in render_past_form('"鍵', "ja")
