"""The welcome: examples to press, what is searched, and what to do over an empty store."""

import re
from datetime import UTC, date, datetime

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.keeping.saved import Narrowing, Saved
from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.ask.welcome_panel import LATEST, render_welcome
from assistant.ui.news.what_is_new import News

TWO = MemoryLibrary(
    build_meeting(meeting_id="000000000001", day=date(2022, 5, 1)),
    build_meeting(meeting_id="000000000002", day=date(2024, 5, 1)),
).meetings()
UNDATED = MemoryLibrary(build_meeting(day=None)).meetings()


@pytest.mark.parametrize(
    ("meetings", "language", "words"),
    [
        (TWO, "ja", "検索します。期間は令和4年5月（2022年）〜令和6年5月（2024年）です"),
        (TWO, "en", "Searches 2 meetings, 30 turns (May 2022 – May 2024)"),
        (UNDATED, "ja", "1回の会議、15件の発言を検索します"),
        ((), "ja", say("ja", "nothing_held")),
        ((), "en", say("en", "nothing_held")),
    ],
)
def test_what_is_searched_is_said(meetings: tuple[object, ...], language: Language, words: str) -> None:
    assert words in render_welcome((), meetings, language)  # type: ignore[arg-type]


def test_examples_are_buttons_that_ask_and_text() -> None:
    html = render_welcome(['<b>鍵</b>"の管理'], TWO, "ja")
    assert 'data-event="ask" data-question="&lt;b&gt;鍵&lt;/b&gt;&quot;の管理"' in html
    assert "<b>" not in html


def test_without_examples_none_are_announced() -> None:
    assert say("ja", "examples") not in render_welcome((), TWO, "ja")


def test_the_latest_meetings_are_a_press_away_and_what_was_added_is_marked() -> None:
    seen = Saved(
        "x", "meetings", "", (), Narrowing(), datetime(2024, 6, 1, 3, tzinfo=UTC), frozenset(), frozenset()
    )
    html = render_welcome((), TWO, "en", News(seen, frozenset(), TWO[1:]))
    assert re.findall(r'data-event="meeting" data-meeting="(\d+)"', html) == ["000000000002", "000000000001"]
    assert say("en", "welcome_news", day="1 June 2024", count=1) in html
    assert 'data-event="show" data-to="news"' in html
    assert html.count(say("en", "new_mark") + "</b>") == 1
    assert "data-to=" not in render_welcome((), TWO, "en", News(seen, frozenset()))
    many = MemoryLibrary(*(build_meeting(meeting_id=f"{n:012}") for n in range(LATEST + 3))).meetings()
    assert render_welcome((), many, "ja").count('data-event="meeting"') == LATEST
