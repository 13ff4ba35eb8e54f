"""A process that is handed things by pickle; nothing that a library prints is an answer of it."""

import pickle
from pathlib import Path

import pytest

from corpus.pickling_process import pipe_of, send_pickled, start_serving

SERVING = """
import os, pickle
from corpus.pickling_process import answers_alone

def serve():
    answers = answers_alone()
    print("a library says something")
    asked = pickle.load(os.fdopen(0, "rb"))
    pickle.dump((asked, os.environ["CITY"], os.getpgid(0)), answers)
    answers.flush()
"""


def test_what_is_handed_is_answered_with_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shiomi_serving.py").write_text(SERVING, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with start_serving("shiomi_serving", CITY="汐見") as process:
        send_pickled(["議案"], pipe_of(process.stdin))
        answer = pickle.load(pipe_of(process.stdout))
        assert answer == (["議案"], "汐見", process.pid), "in a group of its own"
        assert pipe_of(process.stdout).read() == b""
    assert process.returncode == 0
