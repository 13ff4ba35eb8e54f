"""Ways to narrow every mention: who says it most often first, a press goes on and off, names are text."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.mentions import Mentions
from assistant.show.strings import say
from assistant.ui.mentions.narrowing_panel import (
    NAMES_SHOWN,
    TOLD_APART,
    given_name,
    name_of,
    narrow_button,
    ranked_names,
    render_names,
    series_of,
)
from assistant.ui.mentions.seeking import Seeking
from corpus import Meeting

EVIL = '"><img src=x>'
ALL = Seeking("橋", series="speaker")


def meeting(number: int, body: str, *speakers: str) -> Meeting:
    spoken = [(0, speaker, "橋です。") for speaker in speakers]
    return build_meeting(spoken, ["橋"], meeting_id=f"{number:012}", body=body, day=date(2020, 5, 1))


FOUND = Mentions(MemoryLibrary(meeting(1, "橋の会", "乙", "甲", "甲", EVIL), meeting(2, "", "丙"))).find("橋")
MANY = Mentions(MemoryLibrary(meeting(3, "橋の会", *(f"{n:02}番" for n in range(NAMES_SHOWN + 3))))).find(
    "橋"
)


def test_who_says_it_most_often_comes_first() -> None:
    assert ranked_names(FOUND, "speaker") == [("甲", 2), (EVIL, 1), ("丙", 1), ("乙", 1)]
    assert ranked_names(FOUND, "body") == [("橋の会", 4), ("", 1)]


def test_bodies_are_told_apart_where_there_are_several() -> None:
    assert series_of(FOUND) == ("body", "speaker")
    assert series_of(MANY) == ("speaker",)


@pytest.mark.parametrize(
    ("name", "given"), [(None, None), ("", ""), ("甲", "甲"), (EVIL, EVIL), ("=甲", "=甲")]
)
def test_a_button_gives_the_name_it_was_made_with(name: str | None, given: str | None) -> None:
    html = narrow_button(replace(ALL, speaker=name), "x", "key", kind="plain")
    data = re.search(r'data-speaker="([^"]*)"', html)
    assert data is not None
    assert given_name(unescape(data[1])) == given


def test_a_pressed_name_takes_itself_off() -> None:
    html = render_names(FOUND, replace(ALL, speaker="甲"), "speaker", "ja")
    button = re.search(r'<button[^>]*data-key="speaker 甲"[^>]*>', html)
    assert button is not None
    assert 'aria-pressed="true"' in button[0]
    assert 'data-speaker=""' in button[0]


def test_few_names_have_colours_and_many_are_folded() -> None:
    html = render_names(MANY, ALL, "speaker", "ja")
    assert [f"series-{place}" in html for place in range(TOLD_APART + 1)] == [True] * (TOLD_APART + 1)
    first, _, rest = html.partition("<details")
    assert first.count("<li>") == NAMES_SHOWN
    assert rest.count("<li>") == 3
    assert say("ja", "other_names", count=3) in rest


def test_what_has_no_name_is_said_in_words_and_names_are_text() -> None:
    assert name_of("", "body", "en") == say("en", "no_body")
    assert name_of("", "speaker", "en") == say("en", "no_speaker")
    assert "<img" not in render_names(FOUND, ALL, "speaker", "ja")
