"""A sync killed at any moment leaves a store that readers can use and that the next sync completes.

``YOROKU_TEST_KILLS`` sets how many kills; the few of the default keep the suite fast.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from shiomi_files import MANY, children, held, is_alive, write_many

from index import sync

KILLS = int(os.environ.get("YOROKU_TEST_KILLS", "2"))
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # on Windows, which has but one, ``SIGTERM`` kills
LISTS_CHILDREN = Path("/proc/self/task").exists()
LONGEST = 2.5  # seconds; what the work takes at most where processors are busy
# Says when the work begins, so that the kill falls into it and not into the imports.
CHILD = """
import sys
from pathlib import Path
from index.writing import preparing
from index import sync
from index.writing import writer
writer.BATCH_PASSAGES = 40  # many commits, so that a kill falls between and within them
preparing.WORTH_BYTES = 2_000  # so that files are read in processes beside
print("ready", flush=True)
sync([Path(sys.argv[1])], sys.argv[2])
"""


def stop_one(folder: Path, store: str, seconds: float, how: signal.Signals = KILL) -> bool:
    """Sync in another process and end it after so many seconds of work; whether it was still at work.

    The processes that it started end with it.
    """
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), store],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).parents[3],
    )
    assert child.stdout is not None
    with child.stdout as ready:
        assert ready.readline().strip() == b"ready"
        time.sleep(seconds)
        started = children(child.pid) if LISTS_CHILDREN else set()
        child.send_signal(how)
        was_at_work = child.wait() != 0
    wait_for_the_end_of(started)
    return was_at_work


def wait_for_the_end_of(started: set[int]) -> None:
    for _ in range(100):
        if not any(is_alive(pid) for pid in started):
            return
        time.sleep(0.1)
    pytest.fail("a process stays after the one that started it")


@pytest.mark.parametrize("seed", range(KILLS))
def test_killed_at_a_random_moment(tmp_path: Path, seed: int) -> None:
    moments = random.Random(seed)
    folder, store = tmp_path / "minutes", str(tmp_path / "store")
    write_many(folder, 0)
    if seed % 2:
        sync([folder], store)
        write_many(folder, 1)
    stop_one(folder, store, moments.uniform(0.0, LONGEST))
    sync([folder], store)
    undisturbed = str(tmp_path / "undisturbed")
    sync([folder], undisturbed)
    assert held(store) == held(undisturbed)
    assert len(sync([folder], store).unchanged) == len(list(folder.iterdir()))


@pytest.mark.skipif(os.name == "nt", reason="no Ctrl-C for one process only")
def test_stopped_by_the_user(tmp_path: Path) -> None:
    folder, store = tmp_path / "minutes", str(tmp_path / "store")
    write_many(folder, 0)
    assert stop_one(folder, store, 1.0, signal.SIGINT), "the sync was over before it was stopped"
    report = sync([folder], store)
    assert len(report.added) + len(report.unchanged) == MANY
