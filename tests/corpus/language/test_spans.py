"""Spans lose what stands around their words."""

import pytest

from corpus.language.spans import strip_span


@pytest.mark.parametrize(
    ("text", "also", "left"),
    [
        ("\u3000会場 \n", "", "会場"),
        (" ●　会場 ○", "●○", "会場"),
        (" ● 会場", "", "● 会場"),
        (" \n", "", ""),
        ("●", "●", ""),
    ],
)
def test_strip(text: str, also: str, left: str) -> None:
    start, end = strip_span(f"一{text}二", 1, 1 + len(text), also)
    assert f"一{text}二"[start:end] == left
