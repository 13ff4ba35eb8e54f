"""The bar to search the open meeting, and the places of the words as the page's script reads them."""

import pytest
from shiomi import build_meeting

from assistant.models import Language
from assistant.ui.evidence.finding_panel import render_finder, render_hits

MEETING = build_meeting()


@pytest.mark.parametrize(
    ("language", "name", "tally"),
    [
        ("ja", "この会議録の中を検索", "{at} / {all}件"),
        ("en", "Search in these minutes", "{at} of {all}"),
    ],
)
def test_the_bar_names_itself_and_leaves_the_numbers_to_the_page(
    language: Language, name: str, tally: str
) -> None:
    html = render_finder(language)
    assert html.count(f'aria-label="{name}"') == 2
    assert f'data-tally="{tally}"' in html
    assert 'data-event="find_in"' in html


def test_the_places_are_told_with_the_words_and_the_meeting_they_are_of() -> None:
    html = render_hits(MEETING, '"><b>', [(3, 5), (80, 82)])
    assert f'data-meeting="{MEETING.meeting_id}"' in html
    assert 'data-spans="3-5 80-82"' in html
    assert 'data-words="&quot;&gt;&lt;b&gt;"' in html


def test_the_same_places_told_again_are_told_anew() -> None:
    assert render_hits(MEETING, "鍵", []) != render_hits(MEETING, "鍵", [])
