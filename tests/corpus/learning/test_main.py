"""``python -m corpus.learning``: what it says where there is nothing to learn from."""

from pathlib import Path

import pytest

from corpus.learning.__main__ import main


def test_nothing_to_learn_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--minutes", str(tmp_path)]) == 2
    assert "expected documents" in capsys.readouterr().err
