"""The notebook as shown: groups, the fields of each entry, what cannot be confirmed, the pager; no markup."""

import re
from dataclasses import replace
from datetime import UTC, datetime

from shiomi import build_meeting

from assistant.keeping.notebook import Entry, Narrowed
from assistant.ui.notebook.leafing import LEAF, Leafing
from assistant.ui.notebook.notebook_panel import render_notebook_form, render_notes
from assistant.ui.notebook.reread import Reread, reread

MEETING = build_meeting()
TURN = MEETING.turns[4]
SAID = MEETING.quote(TURN.start, TURN.end)
ENTRY = Entry(
    7,
    MEETING.meeting_id,
    4,
    TURN.start,
    TURN.end,
    SAID,
    datetime(2024, 5, 9, tzinfo=UTC),
    "鍵",
    ("急ぎ",),
    "聞く",
)


def shown(*entries: Entry) -> tuple[Reread, ...]:
    return tuple(reread(entries, {MEETING.meeting_id: MEETING}.get))


def test_an_entry_shows_its_quote_where_it_stands_and_what_was_noted() -> None:
    html = render_notes(shown(ENTRY), 1, 1, Leafing(), "ja")
    assert SAID in re.sub(r"<[^>]*>", "", html)
    assert f'data-turn="{MEETING.turn_id(4)}"' in html
    assert "<h3><bdi>鍵</bdi></h3>" in html
    for field in ('value="鍵"', 'value="急ぎ"', ">聞く</textarea>", 'name="entry" value="7"'):
        assert field in html


def test_what_is_gone_is_told_with_the_words_that_were_kept() -> None:
    html = render_notes(shown(replace(ENTRY, meeting_id="ab10ab10ab10")), 1, 1, Leafing(), "en")
    assert "not held now" in html
    assert SAID in re.sub(r"<[^>]*>", "", html)
    assert "data-turn=" not in html


def test_groups_have_a_heading_each() -> None:
    html = render_notes(shown(ENTRY, replace(ENTRY, group="")), 2, 2, Leafing(), "en")
    assert re.findall(r"<h3>(.*?)</h3>", html) == ["<bdi>鍵</bdi>", "Without a group"]


def test_an_empty_notebook_says_how_it_is_filled_and_an_empty_search_that_nothing_fits() -> None:
    assert "☆" in render_notes((), 0, 0, Leafing(), "ja")
    html = render_notes((), 0, 3, Leafing(Narrowed("火星")), "ja")
    assert "0 / 3件" in html
    assert "該当する引用はありません" in html


def test_it_is_paged_and_what_was_taken_off_can_be_brought_back() -> None:
    html = render_notes(shown(ENTRY), 2 * LEAF + 1, 99, Leafing(leaf=2, removed=5), "ja")
    assert re.findall(r'data-leaf="(\d+)"', html) == ["1", "3"]
    assert 'data-event="unremove" data-entry="5"' in html


def test_nothing_typed_is_markup() -> None:
    evil = '"><img src=x onerror=x()>'
    entry = replace(ENTRY, text=evil, group=evil, tags=(evil,), note="</textarea>" + evil)
    html = render_notes((Reread(entry, None, "gone"),), 1, 1, Leafing(Narrowed(evil)), "ja")
    html += render_notebook_form(Leafing(Narrowed(evil, evil, evil)), [evil], [evil], "ja")
    assert "<img" not in html
    assert "</textarea>&quot;" not in html.replace("&lt;/textarea&gt;&quot;", "")


def test_the_form_shows_what_was_chosen() -> None:
    html = render_notebook_form(Leafing(Narrowed("鍵", "", "急ぎ")), ["水門"], ["急ぎ"], "en")
    assert re.findall(r'value="([^"]*)" selected', html) == ["=", "=急ぎ"]
    assert "selected" not in render_notebook_form(Leafing(), ["水門"], ["急ぎ"], "en")
