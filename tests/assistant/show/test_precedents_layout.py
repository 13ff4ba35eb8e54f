"""How precedents read in the terminal."""

from dataclasses import replace

import pytest
from shiomi import MemoryLibrary
from shiomi_greening import first, second

from assistant.models import Language, Precedents
from assistant.precedents.find import find_precedents
from assistant.show.precedents_layout import heading_of, lay_out_precedents, meeting_of, outcome_of


def found(draft: str = "駅前通りの並木の植替え", language: Language = "ja") -> Precedents:
    return replace(find_precedents(draft, MemoryLibrary(first(), second())), language=language)


def text(precedents: Precedents) -> str:
    return "\n".join(line.text for line in lay_out_precedents(precedents))


def test_a_card_has_the_item_the_outcome_and_the_pairs() -> None:
    shown = text(found())
    for words in (
        "駅前通りの並木の植替え",
        "条件付き了承（全会一致）",
        "採決の記録なし",
        "「病気に強い品種の桜です。」",
        "付された条件・要望",
    ):
        assert words in shown


@pytest.mark.parametrize(
    ("language", "conditional", "outcome", "expected"),
    [
        ("ja", True, "了承", "条件付き了承（全員挙手）"),
        ("ja", False, "了承", "了承（全員挙手）"),
        ("ja", False, "", "採決の記録なし"),
        ("en", True, "了承", "accepted, on a condition (all hands raised)"),
        ("en", False, "", "no decision recorded"),
    ],
)
def test_how_an_item_was_decided(language: Language, conditional: bool, outcome: str, expected: str) -> None:
    item = replace(found().items[0], outcome=outcome, vote="全員挙手", is_conditional=conditional)
    assert outcome_of(language, item) == expected


def test_what_is_not_recorded_says_so() -> None:
    item = replace(found().items[0], item="", date=None)
    assert heading_of("ja", item) == "（見出しなし）"
    assert meeting_of("ja", item) == item.title


def test_nothing_like_it_says_what_was_searched() -> None:
    shown = text(found("Ψηφιακή", "en"))
    assert shown.startswith("No precedent found.")
    assert "2 meetings" in shown
