"""Lines of a long training have the time in front."""

import re
import time

import pytest

from index.encoders.training.timed_report import timed_report


def test_the_minutes_since_it_began_stand_in_front(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = iter([100.0, 100.0, 190.0])
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    report = timed_report()
    report("begins")
    report("goes on")
    assert re.findall(r"\[ *([\d.]+) min\] (.*)", capsys.readouterr().err) == [
        ("0.0", "begins"),
        ("1.5", "goes on"),
    ]
