"""timed_report: a training's lines on stderr, each with the minutes since it began."""

import sys
import time
from collections.abc import Callable

Report = Callable[[str], None]


def timed_report() -> Report:
    """Takes lines and prints each with the time since now."""
    began = time.monotonic()

    def report(line: str) -> None:
        print(f"[{(time.monotonic() - began) / 60:5.1f} min] {line}", file=sys.stderr, flush=True)

    return report
