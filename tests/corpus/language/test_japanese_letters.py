"""Words are Japanese that hold kana or kanji, whatever else they hold."""

import pytest

from corpus.language.japanese_letters import holds_japanese


@pytest.mark.parametrize("words", ["議案", "の", "メモ", "USBメモリ", "Item 3 報告"])
def test_kana_or_kanji_tell(words: str) -> None:
    assert holds_japanese(words)


@pytest.mark.parametrize("words", ["", "Item 3", "①", "（３）", "、。", "Zürich – №"])
def test_figures_and_marks_do_not(words: str) -> None:
    assert not holds_japanese(words)
