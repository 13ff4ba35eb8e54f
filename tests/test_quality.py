"""The repository's own checkers are clean; they run here so that one command checks everything."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("checker", ["ruff check", "ruff format --check", "mypy"])
def test_checkers_are_clean(checker: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *checker.split()], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
