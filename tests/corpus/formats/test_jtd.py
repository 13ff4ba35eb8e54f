"""一太郎 documents."""

import os
from pathlib import Path

import pytest
from shiomi_documents import OLD_DOC, write

from corpus import ReadError, read_meeting

CONVERT = """#!/bin/sh
for last; do :; done
printf '%s' "$TEXT" > "${last%.jtd}.txt"
"""


def test_without_a_converter_the_format_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReadError, match="一太郎"):
        read_meeting(write(tmp_path / "minutes.jtd", OLD_DOC))


@pytest.mark.skipif(os.name == "nt", reason="the converter of this test is a shell script")
@pytest.mark.parametrize(
    ("converted", "is_read"),
    [("○会長　ただいまから会議を開きます。", True), ("Ïà¡±á" * 40, False), ("", False)],
)
def test_what_a_converter_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, converted: str, *, is_read: bool
) -> None:
    write(tmp_path / "soffice", CONVERT.encode()).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setenv("TEXT", converted)
    file = write(tmp_path / "minutes.jtd", OLD_DOC)
    if is_read:
        assert read_meeting(file).text == converted
    else:
        with pytest.raises(ReadError, match="一太郎"):
            read_meeting(file)
