"""Which printed character each stored one is."""

import pytest

from corpus.pages.alignment import align


@pytest.mark.parametrize(
    ("stored", "printed", "expected"),
    [
        ("会議録です。", "会議録\nです。", "0:0 1:1 2:2 3:4 4:5 5:6"),
        ("\nで す", "頭\nです\n- 3 -", "1:2 3:3"),
        ("会議", "会議\n会議", "0:0 1:1"),
        ("会議", "議会", ""),
        ("", "- 1 -", ""),
    ],
)
def test_alignment(stored: str, printed: str, expected: str) -> None:
    assert " ".join(f"{here}:{there}" for here, there in align(stored, printed).items()) == expected


def test_only_lines_at_the_edges_may_be_missing() -> None:
    printed = "\n".join("一二三四五六七八九")
    assert align("一二三五六七八九", printed) == {}
    assert align("三四五六七", printed)
