"""Errors, warnings and failures are told in the reader's language, whatever carries them."""

import pytest

from corpus import ReadError, ReadWarning
from corpus.language.bilingual import Bilingual, words_of

LINES = ("a.pdf: no text; scan it again", "a.pdf: 文字がありません。読み取り直してください")


@pytest.mark.parametrize("told", [ReadError(*LINES), ReadWarning(*LINES)])
def test_one_line_in_each_language(told: Bilingual) -> None:
    assert (words_of(told, "en"), words_of(told, "ja")) == LINES
