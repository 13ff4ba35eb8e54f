"""No command opens a connection to an address the user did not name, and none needs a network."""

import json
import os
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from waiting import PATIENCE, free_port, wait_for_port

# Runs the command line, once for each group of arguments that a "then" divides, with every look-up and
# connection of this process written to a file.
PROBE = """
import json, sys
log = open(sys.argv.pop(1), "a", encoding="utf-8")
def watch(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        address = args[1] if event in ("socket.connect", "socket.sendto") else args[0]
        log.write(json.dumps([event, str(address)]) + "\\n")
        log.flush()
sys.addaudithook(watch)
from assistant.cli import main
group = []
for argument in [*sys.argv[1:], "then"]:
    if argument != "then":
        group.append(argument)
    elif status := main(group):
        sys.exit(status)
    else:
        group = []
"""
LOOPBACK = ("127.0.0.1", "localhost", "::1", "0.0.0.0")


def command(log: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-c", PROBE, str(log), *arguments]


def run(command: list[str]) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(command, capture_output=True, timeout=PATIENCE)


def outgoing(log: Path) -> list[str]:
    """What left this computer: every address that is neither loopback nor a socket file."""
    seen = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    return [f"{event} {address}" for event, address in seen if not _is_local(address)]


def _is_local(address: str) -> bool:
    host = address.removeprefix("('").partition("'")[0]
    return host in LOOPBACK or host.startswith("/") or host in ("None", "b'127.0.0.1'")


def test_no_command_calls_out(samples: Path, sample_store: str, tmp_path: Path) -> None:
    log = tmp_path / "connections"
    log.touch()
    asked = ["--store", sample_store, "then"]
    one = next(samples.glob("*.txt"))
    done = run(
        command(
            log,
            *("status", *asked),
            *("ask", "USBメモリーの取扱いについて", *asked),
            *("ask", "what was said about USB memory", "--json", *asked),
            *("index", str(one), "--store", str(tmp_path / "store")),
        )
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().count('"answered": true') == 1, "all of them ran"
    assert (tmp_path / "store").is_dir()
    assert outgoing(log) == []


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs unshare to take the network away")
def test_asking_works_with_no_network_at_all(sample_store: str) -> None:
    """Native code does not pass through Python's audit hooks, so here there is no network to call."""
    cut_off = ["unshare", "--map-root-user", "--net"]
    if subprocess.run([*cut_off, "true"], capture_output=True).returncode != 0:
        pytest.skip("this computer does not let a user make a network namespace")
    ask = [sys.executable, "-m", "assistant.cli", "ask", "USBメモリー", "--json", "--store", sample_store]
    done = run([*cut_off, *ask])
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["answered"] is True


@pytest.fixture(scope="module")
def served(sample_store: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, Path]]:
    """The chat, served by the command itself; gives its port and its log of connections."""
    log = tmp_path_factory.mktemp("chat") / "connections"
    log.touch()
    port, said = free_port(), log.with_name("log")
    with said.open("wb") as printed:
        serving = subprocess.Popen(
            command(log, "chat", "--store", sample_store, "--port", str(port)),
            stdout=printed,
            stderr=printed,
            env=os.environ | {"DISPLAY": ""},
        )
        try:
            wait_for_port(port, serving, said)
            yield port, log
        finally:
            serving.terminate()
            serving.wait(PATIENCE)


def test_the_chat_neither_calls_out_nor_points_elsewhere(served: tuple[int, Path]) -> None:
    port, log = served
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=PATIENCE) as reply:
        page = reply.read().decode("utf-8")
    assert "<html" in page
    for attribute in ('src="http', "src='http", 'rel="preconnect"', "fonts.googleapis"):
        assert attribute not in page
    assert outgoing(log) == []


def test_the_chat_listens_on_this_computer_only(served: tuple[int, Path]) -> None:
    """A server that listens everywhere would also answer at another loopback address; this one does not."""
    port, _ = served
    with socket.socket() as trial:
        trial.settimeout(5)
        assert trial.connect_ex(("127.0.0.2", port)) != 0
