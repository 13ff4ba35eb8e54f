"""`yoroku doctor` prints what it found, as lines and as JSON; its exit status says whether all is well."""

import json
import shutil
from pathlib import Path

import pytest

from assistant.cli import main


def test_a_store_that_is_well(sample_store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--store", sample_store, "--no-reading", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["well"] is True
    assert found["checks"][0]["name"] == "store"
    assert found["checks"][1]["numbers"] == {"meetings": 10, "passages": 522, "faults": 0}


def test_a_store_that_is_not(
    sample_store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(sample_store, tmp_path / "store")
    (tmp_path / "store" / "chroma.sqlite3").write_bytes(b"no table")
    for language, word in (("ja_JP.UTF-8", "異常"), ("en_GB.UTF-8", "wrong")):
        monkeypatch.setenv("LC_ALL", language)
        assert main(["doctor", "--store", str(tmp_path / "store")]) == 1
        printed = capsys.readouterr().out
        assert word in printed
        assert "--repair" in printed


def test_where_no_store_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--store", str(tmp_path / "none")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
