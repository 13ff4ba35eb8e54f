"""Cleaning changes how characters are spelt and never where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language.folding import clean, name_key, squash


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("（１２：３０）", "(12:30)"),
        ("会　長\t", "会 長 "),
        ("１０～２０", "10~20"),
        ("資料１－２", "資料1-2"),
        ("一\r\n二\r三", "一 \n二\n三"),
        ("ｱｲｳ", "アイウ"),
        ("○〇◯", "○〇◯"),
    ],
)
def test_one_spelling(text: str, plain: str) -> None:
    assert clean(text) == plain


@given(st.text())
def test_length_never_changes(text: str) -> None:
    assert len(clean(text)) == len(text)


def test_keys_for_comparing() -> None:
    assert squash(" 議　長\n") == "議長"
    assert name_key("髙﨑　德") == name_key("高崎 徳")
