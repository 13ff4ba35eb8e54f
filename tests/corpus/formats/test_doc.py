"""Word 97-2003 documents, read through a converter where one is installed."""

import os
import shutil
from pathlib import Path

import pytest
from shiomi_documents import OLD_DOC, write

from corpus import ReadError, read_meeting


def test_an_absent_converter_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReadError, match="or install LibreOffice"):
        read_meeting(write(tmp_path / "old.doc", OLD_DOC))


@pytest.mark.skipif(os.name == "nt", reason="the converter of this test is a shell script")
def test_what_a_converter_gives_is_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = write(tmp_path / "antiword", b"#!/bin/sh\necho '\xe4\xbc\x9a\xe8\xad\xb0\xe9\x8c\xb2'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert read_meeting(write(tmp_path / "old.doc", OLD_DOC)).text.strip() == "会議録"


@pytest.mark.skipif(shutil.which("antiword") is None, reason="antiword is not installed")
def test_a_damaged_old_document_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="save it as"):
        read_meeting(write(tmp_path / "old.doc", OLD_DOC))
