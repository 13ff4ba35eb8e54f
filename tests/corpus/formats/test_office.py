"""LibreOffice as a converter."""

from pathlib import Path

import pytest

from corpus.formats.office import find_office, office_text, run_converter


def test_a_converter_that_fails_gives_nothing(tmp_path: Path) -> None:
    assert run_converter([str(tmp_path / "none")]) == b""
    assert run_converter(["false"]) == b""


@pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")
def test_a_document_is_converted() -> None:
    rtf = rb"{\rtf1\ansi Minutes of Shiomi\par}"
    assert office_text(find_office() or "", rtf, ".rtf").strip() == "Minutes of Shiomi"
