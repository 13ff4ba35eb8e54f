"""The view of precedents as HTML."""

import re
from dataclasses import replace

from shiomi import MemoryLibrary
from shiomi_greening import FIRST, first, read, second

from assistant.precedents.find import find_precedents
from assistant.ui.precedents.precedents_panel import headline_of, render_cards, render_draft

LIBRARY = MemoryLibrary(first(), second())
FOUND = find_precedents("駅前通りの並木の植替え", LIBRARY)
NONE = find_precedents("Ψηφιακή", LIBRARY)


def test_a_card_for_each_item_best_first_with_pairs_conditions_and_what_came_later() -> None:
    shown = render_cards(FOUND, "ja")
    assert len(re.findall('<article class="card"', shown)) == len(FOUND.items)
    for words in (
        "条件付き了承",
        "採決の記録なし",
        "委員の質問と答弁",
        "付された条件・要望",
        "その後",
        "予想される質問",
    ):
        assert words in shown


def test_every_quote_leads_to_its_turn() -> None:
    shown = render_cards(FOUND, "ja")
    quotes = len(re.findall("<blockquote", shown))
    assert quotes > 5
    assert len(re.findall('data-event="turn"', shown)) == quotes


def test_the_brief_can_be_saved_where_there_is_one() -> None:
    assert 'data-event="save_brief" data-form="docx"' in render_cards(FOUND, "ja")
    assert "save_brief" not in render_cards(NONE, "ja")


def test_none_says_so_with_what_was_searched() -> None:
    assert headline_of(NONE, "ja").startswith("似た議題は見つかりません")
    assert "2件の会議" in render_cards(NONE, "ja")


def test_the_draft_stays_in_the_form_escaped() -> None:
    shown = render_draft("</textarea><script>x</script>", "ja", takes_files=True)
    assert "<script>" not in shown
    assert 'data-upload="draft_file"' in shown
    assert "data-upload" not in render_draft("", "en", takes_files=False)


def test_minutes_that_mean_harm_are_shown_as_text() -> None:
    evil = "<img src=x onerror=alert(1)>"
    hostile = read(FIRST.replace("病気に強い品種の桜", evil), "hostile")
    found = find_precedents("駅前通りの並木の植替え", MemoryLibrary(hostile))
    shown = render_cards(replace(found, items=(replace(found.items[0], item=evil), *found.items[1:])), "ja")
    assert "<img" not in shown
    assert "&lt;img" in shown
