"""A store on a real Chroma server does all that a folder does, and another computer sees the same."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from shiomi_files import LIBRARY, USB, write_folder, write_minutes

from index import Retriever, StoreError, sync

CHROMA = shutil.which("chroma", path=os.pathsep.join([str(Path(sys.executable).parent), os.defpath]))
OTHER_COMPUTER = """
import sys
from index import Retriever
opened = Retriever(sys.argv[1])
print(opened.status().passages, opened.search("ＵＳＢの持出し").results[0].passage.start)
"""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if CHROMA is None:
        pytest.skip("the command `chroma` is not installed")
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "this computer"))
    port = free_port()
    command = [CHROMA, "run", "--path", str(tmp_path / "server"), "--host", "127.0.0.1", "--port", str(port)]
    with (tmp_path / "log").open("wb") as log:
        running = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        _wait(port)
        yield f"http://127.0.0.1:{port}"
        running.kill()
        running.wait()


def _wait(port: int) -> None:
    for _ in range(100):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the server did not start within ten seconds")


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
    elsewhere = os.environ | dict.fromkeys(
        ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"), str(tmp_path / "other")
    )
    seen = subprocess.run(
        [sys.executable, "-c", OTHER_COMPUTER, server],
        capture_output=True,
        check=True,
        text=True,
        env=elsewhere,
        cwd=Path(__file__).parents[2],
    )
    assert seen.stdout.split() == [str(opened.status().passages), str(best.start)]


def test_no_server_is_one_clear_line() -> None:
    with pytest.raises(StoreError, match="server does not answer") as caught:
        Retriever(f"http://127.0.0.1:{free_port()}")
    assert "\n" not in caught.value.message
