"""check_network: a question asked in a watched process, connections noted, cut off (unshare) if it can be."""

import json
import os
import runpy
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from assistant.doctor.report import Checked, Finding, Progress, Step, state_of

QUESTION = "何が決まりましたか"  # any: what is found matters nothing here
SECONDS = 300  # until a process is given up that asks one question
WATCHED = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")
ASK = "import sys; from assistant.doctor.check_network import watched; watched(*sys.argv[1:])"
# A name space without any network but its own, for a process and all that it starts (util-linux).
CUT_OFF = ("unshare", "--map-root-user", "--net")
HERE = ("127.", "::1", "localhost", "0.0.0.0", "/", "None")


def check_network(store: str) -> Progress:
    """Whether anything is called, beside a server that the owner named as the store."""
    yield Step("network", 0, 1)
    server = urlsplit(store).hostname or ""
    cut_off = () if server else _network_cut_off()
    path = os.pathsep.join(str(Path(folder).resolve()) for folder in sys.path)
    process = subprocess.run(
        [*cut_off, sys.executable, "-P", "-c", ASK, store, QUESTION],
        env=os.environ | {"PYTHONPATH": path},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=SECONDS,
    )
    findings = (
        _process_ended(process)
        if process.returncode
        else _addresses_called(process.stdout, _server_and_addresses(server))
    )
    yield Checked(
        "network",
        state_of(findings),
        {"calls": len(findings) if not process.returncode else None, "cut_off": int(bool(cut_off))},
        tuple(findings),
    )


def watched(store: str, question: str) -> None:
    """What that process does: asks by the command, and prints the addresses that were called meanwhile."""
    called: list[str] = []

    def note(event: str, arguments: tuple[object, ...]) -> None:
        if event in WATCHED:
            called.append(str(arguments[1] if event in ("socket.connect", "socket.sendto") else arguments[0]))

    sys.addaudithook(note)
    sys.argv = ["yoroku", "ask", question, "--store", store]
    try:
        runpy.run_module("assistant.cli", run_name="__main__")
    except SystemExit as ended:
        print("\n" + json.dumps(called))
        raise ended


def _network_cut_off() -> tuple[str, ...]:
    """The command that takes the network away, where this computer lets its users do that."""
    if shutil.which(CUT_OFF[0]) is None:
        return ()
    return CUT_OFF if subprocess.run([*CUT_OFF, "true"], capture_output=True).returncode == 0 else ()


def _server_and_addresses(server: str) -> set[str]:
    """A server by its name and its addresses."""
    with suppress(OSError):
        return {server, *(str(one[4][0]) for one in socket.getaddrinfo(server, None))} if server else set()
    return {server}


def _addresses_called(printed: bytes, named: set[str]) -> list[Finding]:
    return list(_strange_addresses(json.loads(printed.splitlines()[-1]), named))


def _strange_addresses(called: list[str], named: set[str]) -> Iterator[Finding]:
    """Each address that is neither this computer's nor the store's."""
    for address in dict.fromkeys(called):
        host = address.removeprefix("(").removeprefix("b").lstrip("'\"").partition("'")[0]
        if not host.startswith(HERE) and host not in named:
            yield Finding("", f"{address} was called", f"{address} への接続がありました")


def _process_ended(process: "subprocess.CompletedProcess[bytes]") -> list[Finding]:
    last = (process.stderr.decode("utf-8", "replace").strip().splitlines() or [""])[-1]
    return [
        Finding(
            "",
            f"the process that asks a question ended (status {process.returncode}): {last}",
            f"質問を試す処理が終了しました（状態 {process.returncode}）: {last}",
        )
    ]
