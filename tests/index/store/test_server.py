"""A store on a real Chroma server does all that a folder does, and another computer sees the same."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from shiomi_files import LIBRARY, USB, write_folder, write_minutes
from waiting import free_port, wait_for_port

from index import Retriever, sync
from index.models import StoreError
from index.store.lease import leased

CHROMA = shutil.which("chroma", path=os.pathsep.join([str(Path(sys.executable).parent), os.defpath]))
OTHER_COMPUTER = """
import sys
from index import Retriever
opened = Retriever(sys.argv[1])
print(opened.status().passages, opened.search("ＵＳＢの持出し").results[0].passage.start)
"""
HOLD = """
import sys
from index.models import StoreError
from index.store.lease import leased
with leased(sys.argv[1], 0.0) as renew:
    print("held", flush=True)
    sys.stdin.readline()
    try: renew()
    except StoreError as error: print(error.message)
"""
SYNC = """
import sys
from functools import partial
from pathlib import Path
from index.writing import holding, sync, writer
writer.BATCH_PASSAGES = 20  # many commits, so that the two would meet
# Until the other is done, however busy this computer is, which is no sign of its death either.
holding.LOCK_SECONDS = 600.0
holding.leased = partial(holding.leased, dead_seconds=600.0)
print(len(sync.sync([Path(sys.argv[1])], sys.argv[2]).added))
"""


@pytest.fixture
def running(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> "Iterator[tuple[str, subprocess.Popen[bytes]]]":
    """A server's address and its process."""
    if CHROMA is None:
        pytest.skip("the command `chroma` is not installed")
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "this computer"))
    port = free_port()
    command = [CHROMA, "run", "--path", str(tmp_path / "server"), "--host", "127.0.0.1", "--port", str(port)]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        wait_for_port(port, process, tmp_path / "log")
        yield f"http://127.0.0.1:{port}", process
        process.kill()
        process.wait()


@pytest.fixture
def server(running: "tuple[str, subprocess.Popen[bytes]]") -> str:
    return running[0]


def test_a_store_on_a_server(tmp_path: Path, server: str) -> None:
    with pytest.raises(StoreError, match="yoroku index"):
        Retriever(server)
    folder = write_folder(tmp_path / "minutes")
    assert len(sync([folder], server).added) == 4
    write_minutes(folder / "library.txt", *LIBRARY, day="令和４年７月12日")
    (folder / "school.txt").unlink()
    report = sync([folder], server)
    assert (len(report.updated), len(report.removed), len(report.unchanged)) == (1, 1, 2)
    opened = Retriever(server)
    best = opened.search("ＵＳＢの持出し").results[0].passage
    assert best.text in {USB[2][1], USB[3][1]}  # the question, or its reply
    assert opened.status().disk_bytes is None
    assert len(sync([folder], server, rebuild=True).unchanged) == 3
    seen, _ = on_a_computer(tmp_path / "other", OTHER_COMPUTER, server).communicate()
    assert seen.split() == [str(opened.status().passages), str(best.start)]


def on_a_computer(home: Path, program: str, *arguments: str) -> "subprocess.Popen[str]":
    """Run a program as on a computer of its own, which shares nothing with this one but the server."""
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | dict.fromkeys(("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"), str(home)),
        cwd=Path(__file__).parents[3],
    )


def test_two_computers_write_one_after_the_other(tmp_path: Path, server: str) -> None:
    folders = [tmp_path / "east", tmp_path / "west"]
    for folder in folders:
        for at in range(12):
            write_minutes(
                folder / f"{at}.txt", *USB, *LIBRARY[: at % 3], body=f"汐見市{folder.name}{at}協議会"
            )
    syncs = [on_a_computer(tmp_path / f"{folder.name} home", SYNC, str(folder), server) for folder in folders]
    assert [one.communicate()[0].strip() for one in syncs] == ["12", "12"]
    opened = Retriever(server)
    assert opened.status().meetings == 24
    passages = sum(len(opened.meeting(one.meeting_id).turns) + 1 for one in opened.meetings())
    assert opened.status().passages == passages  # and a header each
    assert len(opened.search("ＵＳＢの持出し", k=500).results) == passages
    assert len(sync(folders, server).unchanged) == 24


def test_a_computer_that_writes_keeps_others_waiting(server: str) -> None:
    with leased(server, 0.0) as renew:
        with pytest.raises(StoreError, match="another computer"), leased(server, 1.0):
            pytest.fail("two computers at once")
        renew()
    with leased(server, 0.0):
        pass


def test_the_lease_of_a_killed_computer_is_taken_over(tmp_path: Path, server: str) -> None:
    with holding(tmp_path / "killed", server) as killed:
        killed.kill()
        killed.wait()
        with leased(server, 0.0, dead_seconds=1.0) as renew:
            renew()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system cannot make a process sleep")
def test_a_computer_that_slept_does_not_write_over_another(tmp_path: Path, server: str) -> None:
    with holding(tmp_path / "asleep", server) as asleep:
        asleep.send_signal(signal.SIGSTOP)
        with leased(server, 0.0, dead_seconds=1.0):
            pass
        asleep.send_signal(signal.SIGCONT)
        assert "another computer" in asleep.communicate("go on\n")[0]


@contextmanager
def holding(home: Path, server: str) -> "Iterator[subprocess.Popen[str]]":
    """A computer that holds the lease, until it is told to go on and write."""
    held = on_a_computer(home, HOLD, server)
    try:
        assert held.stdout is not None
        assert held.stdout.readline() == "held\n"
        yield held
    finally:
        held.kill()
        held.communicate()


def test_a_server_that_goes_away_is_one_clear_line(
    tmp_path: Path, running: "tuple[str, subprocess.Popen[bytes]]"
) -> None:
    server, process = running
    with pytest.raises(StoreError, match="server does not answer") as caught:
        sync([write_folder(tmp_path / "minutes")], server, on_progress=lambda *_: process.kill())
    assert "\n" not in caught.value.message


def test_no_server_is_one_clear_line() -> None:
    with pytest.raises(StoreError, match="server does not answer") as caught:
        Retriever(f"http://127.0.0.1:{free_port()}")
    assert "\n" not in caught.value.message
