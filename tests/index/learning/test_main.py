"""The whole script on questions of our own writes weights that can be read."""

import json
from pathlib import Path

import pytest
from shiomi_questions import write_measured

from index.learning.__main__ import main
from index.search.side_weights import read_weights


def test_the_script_writes_weights_that_can_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "weights.json"
    assert main(["--eval", str(write_measured(tmp_path / "measured")), "--out", str(out)]) == 0
    written = json.loads(out.read_text(encoding="utf-8"))
    assert all(sum(shares.values()) == pytest.approx(1, abs=1e-3) for shares in written.values())
    assert {kind: list(shares) for kind, shares in written.items()} == {
        "read": list(read_weights().read),
        "unread": list(read_weights().unread),
    }
    assert "cross-validated" in capsys.readouterr().out


def test_no_questions_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--eval", str(tmp_path)]) == 2
    assert "expected queries/" in capsys.readouterr().err
