"""What this process and those that it started spend: seconds of a processor, and the most memory of one."""

import os
import re
import time
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc/self/task")
TICK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
PEAK = re.compile(r"VmHWM:\s+(\d+) kB")


def seconds() -> float:
    """Seconds of a processor so far, of this process and of its children that still run."""
    return time.process_time() + sum(map(_seconds, _children()))


def peak_bytes() -> int:
    """The most memory that any child which still runs has had; 0 where the system does not tell."""
    return max(map(_peak, _children()), default=0)


def _children() -> list[int]:
    found: list[int] = []
    for file in PROC.glob("*/children"):
        with suppress(OSError):  # a thread that has ended meanwhile
            found += map(int, file.read_text(encoding="ascii").split())
    return found


def _seconds(pid: int) -> float:
    try:
        values = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(values[11]) + int(values[12])) / TICK


def _peak(pid: int) -> int:
    try:
        found = PEAK.search(Path(f"/proc/{pid}/status").read_text(encoding="utf-8"))
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0
