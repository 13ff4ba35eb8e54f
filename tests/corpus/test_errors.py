"""Errors carry one line in each language, and all of them are one kind to whoever shows them."""

import pytest

from corpus import ReadError, YorokuError


def test_an_error_is_its_english_line_and_carries_the_japanese_one() -> None:
    error = ReadError("a.pdf: no text", "a.pdf: 文字がありません")
    assert (str(error), error.message, error.japanese) == (
        "a.pdf: no text",
        "a.pdf: no text",
        "a.pdf: 文字がありません",
    )


def test_whoever_shows_errors_catches_one_kind() -> None:
    with pytest.raises(YorokuError):
        raise ReadError("a.pdf: no text", "a.pdf: 文字がありません")
