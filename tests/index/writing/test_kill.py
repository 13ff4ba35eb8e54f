"""A sync killed at any moment leaves a store that readers can use and that the next sync completes.

``YOROKU_TEST_KILLS`` sets how many kills; the few of the default keep the suite fast.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from shiomi_files import MANY, children, held, is_alive, write_many
from waiting import PATIENCE, wait_until

from index import sync

KILLS = int(os.environ.get("YOROKU_TEST_KILLS", "2"))
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # on Windows, which has but one, ``SIGTERM`` kills
LISTS_CHILDREN = Path("/proc/self/task").exists()
# A moment of a sync is told by what it has done by then, never by a time: a busy computer does little in it.
BEGIN = """
import os, sys
from pathlib import Path
from index import sync
from index.writing import preparing, writer
writer.BATCH_PASSAGES = 40  # many commits, so that a kill falls between and within them
preparing.WORTH_BYTES = 2_000  # so that files are read in processes beside
preparing.MOST_WORKERS = 2
"""
# Writes a byte whenever it turns to what is kept, on entering Chroma and on leaving it, so that a kill falls
# before, within or after what is written there.
TELLING = f"""{BEGIN}
from inspect import unwrap
from index.store.chroma import Chroma
from index.store.generation import Generation
from index.store.lexical import LexicalIndex
told = {{unwrap(one).__code__ for one in (Chroma.talking, LexicalIndex.commit, Generation.advance)}}
def tell(frame, event, _):
    if event == "call" and frame.f_code in told:
        os.write(1, b".")
sys.setprofile(tell)
sync([Path(sys.argv[1])], sys.argv[2])
"""
# Stops with half of the files done, after the first commits, until it is told to go on. A test run that was
# started in the background ignores Ctrl-C, and what it starts would too.
HALFWAY = f"""{BEGIN}
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
def wait(done, total, turns, source):
    if done == total // 2:
        os.write(1, b".")
        sys.stdin.readline()
sync([Path(sys.argv[1])], sys.argv[2], on_progress=wait)
"""


@contextmanager
def syncing(program: str, folder: Path, store: str) -> "Iterator[subprocess.Popen[bytes]]":
    """A sync in another process, which tells on its standard output what it does."""
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(folder), store],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).parents[3],
    )
    with child:
        yield child


def steps(folder: Path, store: str) -> int:
    """Sync in another process, undisturbed; how many steps that takes."""
    with syncing(TELLING, folder, store) as child:
        assert child.stdout is not None
        told = len(child.stdout.read())
    assert child.returncode == 0
    return told


def stop_after(steps: int, program: str, folder: Path, store: str, how: signal.Signals = KILL) -> bool:
    """Sync in another process and end it after so many steps; whether it was still at work.

    The processes that it started end with it.
    """
    with syncing(program, folder, store) as child:
        assert child.stdout is not None
        assert len(child.stdout.read(steps)) == steps
        started = children(child.pid) if LISTS_CHILDREN else set()
        child.send_signal(how)
        was_at_work = child.wait(PATIENCE) != 0
    wait_until(lambda: not any(map(is_alive, started)), "the processes it started had ended")
    return was_at_work


@pytest.mark.parametrize("seed", range(KILLS))
@pytest.mark.usefixtures("probed_here")
def test_killed_at_a_random_moment(tmp_path: Path, seed: int) -> None:
    folder, store, undisturbed = (str(tmp_path / name) for name in ("minutes", "store", "undisturbed"))
    write_many(Path(folder), 0)
    if seed % 2:
        sync([Path(folder)], store)
        shutil.copytree(store, undisturbed)
        write_many(Path(folder), 1)
    in_all = steps(Path(folder), undisturbed)
    stop_after(random.Random(seed).randrange(1, in_all), TELLING, Path(folder), store)
    sync([Path(folder)], store)
    assert held(store) == held(undisturbed)
    assert len(sync([Path(folder)], store).unchanged) == len(list(Path(folder).iterdir()))


@pytest.mark.skipif(os.name == "nt", reason="no Ctrl-C for one process only")
@pytest.mark.usefixtures("probed_here")
def test_stopped_by_the_user(tmp_path: Path) -> None:
    folder, store = tmp_path / "minutes", str(tmp_path / "store")
    write_many(folder, 0)
    assert stop_after(1, HALFWAY, folder, store, signal.SIGINT)
    report = sync([folder], store)
    assert report.unchanged, "what was committed is kept"
    assert report.added, "it was stopped halfway"
    assert len(report.added) + len(report.unchanged) == MANY
