"""Text layers that say something else than the page shows."""

import pytest

from corpus.formats.garbled import GLYPH_SHIFT, JAPANESE, letters_of, may_be_glyphs, mend


@pytest.mark.parametrize(
    ("text", "mended", "fault"),
    [
        ("会議䛾資料䛿、デ䞊䝍䛷䛩。", "会議の資料は、データです。", "kana"),
        ("会議の資料です。", "会議の資料です。", ""),
        ("\ue000\ue001会議", "\ue000\ue001会議", "characters"),
        ("(cid:12)(cid:13)会議", "(cid:12)(cid:13)会議", "characters"),
        ("かいきのしりょうてす。" * 30, "かいきのしりょうてす。" * 30, "voiced"),
    ],
)
def test_garbled_text_layers(text: str, mended: str, fault: str) -> None:
    found, named = mend(text)
    assert found == mended
    assert named.startswith(fault)
    assert bool(named) == bool(fault)
    assert not named or named in JAPANESE


@pytest.mark.parametrize(
    ("shown", "numbered", "put_back"),
    [
        ("Granted Pending Review", "Granted Pending Review", "Granted Pending Review"),
        ("Motion: carried", "carried", "Motion: carried"),
        ("A1 B2 C3", "A1 B2 C3", ""),  # no words: as likely a table of signs
        ("carried", "", ""),
    ],
)
def test_numbers_of_glyphs_are_put_back(shown: str, numbered: str, put_back: str) -> None:
    begin = len(shown) - len(numbered)
    unmapped = [at >= begin for at in range(len(shown))]
    codes = [ord(char) - GLYPH_SHIFT * alone for char, alone in zip(shown, unmapped, strict=True)]
    assert "".join(letters_of(codes, unmapped)) == put_back


def test_control_characters_of_the_engine_come_out_as_none() -> None:
    codes = [*map(ord, "ab"), 2, 13, 10, 0xD800, *(ord(char) - GLYPH_SHIFT for char in "so be it")]
    assert "".join(letters_of(codes, [False] * 6 + [True] * 8)) == "ab\r\nso be it"


@pytest.mark.parametrize(
    ("text", "may"), [("*UDQWHG", True), ("DQGWKH", True), ("Granted. 会議録", False), ("IBM and TV", False)]
)
def test_may_be_glyphs(text: str, *, may: bool) -> None:
    assert may_be_glyphs(text) is may
