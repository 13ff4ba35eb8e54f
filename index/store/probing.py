"""is_readable: whether a store's meetings and vectors can be read, tried in a process that may die of it."""

import os
import subprocess
import sys
from pathlib import Path

from index.models import StoreError
from index.store.store import Store

SECONDS = 600  # in which every record of the largest store is read
PROBE = "import sys; from index.store.probing import probe; sys.exit(probe(sys.argv[1]))"


def is_readable(location: str) -> bool:
    """Whether every meeting of a store can be read, and its vectors be looked at."""
    path = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.path)
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", PROBE, location],
            env=os.environ | {"PYTHONPATH": path},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def probe(location: str) -> int:
    """What that process does; its exit status."""
    try:
        store = Store(location)
        for entry in store.meetings.entries():
            store.meetings.get(entry.meeting_id)
        store.passages.is_sound()  # unsound vectors are made again from the meetings
    except (StoreError, ValueError, KeyError, TypeError):
        return 1
    return 0
