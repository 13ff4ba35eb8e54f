"""The command's first lines: Ctrl-C while all is loaded ends it without a word, unless it is ignored."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from waiting import PATIENCE

from assistant import cli, start

ROOT = Path(__file__).parents[2]
# A test run that was started in the background ignores Ctrl-C, and what it starts would too.
START = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from assistant import start"
# Loaded among the first, by a program that believes to load a library.
PRESSES = "import os, signal; os.kill(os.getpid(), signal.SIGINT); print('goes on')\n"


@pytest.mark.skipif(os.name == "nt", reason="no Ctrl-C for one process only")
def test_ctrl_c_while_all_is_loaded_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "numpy.py").write_text(PRESSES, encoding="utf-8")
    path = os.pathsep.join((str(tmp_path), str(ROOT)))
    ran = subprocess.run(
        [sys.executable, "-c", START + "; raise SystemExit(start.main())"],
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        timeout=PATIENCE,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (-signal.SIGINT, b"", b"")


@pytest.fixture
def handler() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("handler")
@pytest.mark.parametrize("usual", [signal.default_int_handler, signal.SIG_IGN], ids=["heard", "ignored"])
def test_then_ctrl_c_is_as_it_was(usual: signal.Handlers, monkeypatch: pytest.MonkeyPatch) -> None:
    signal.signal(signal.SIGINT, usual)
    heard: list[object] = []
    monkeypatch.setattr(cli, "main", lambda: heard.append(signal.getsignal(signal.SIGINT)) or 7)
    assert start.main() == 7
    assert heard == [usual]
