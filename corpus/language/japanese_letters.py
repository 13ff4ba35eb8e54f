"""holds_japanese: whether words are Japanese, by kana or kanji among them."""

import re

_KANA_OR_KANJI = re.compile(r"[぀-ヿ一-鿿]")  # of kanji the common ones; no half-width kana


def holds_japanese(words: str) -> bool:
    """Whether any character is kana or a kanji."""
    return _KANA_OR_KANJI.search(words) is not None
