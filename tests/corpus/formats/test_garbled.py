"""Text layers that say something else than the page shows."""

import pytest

from corpus.formats.garbled import JAPANESE, mend


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
