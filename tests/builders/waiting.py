"""Waiting for what happens in its own time: for the event, up to a deadline, never for so many seconds."""

import random
import socket
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

# Seconds until a test gives up on an event. They cost nothing where the event comes, and a busy computer is
# no error: with other work on all its processors, the chat needs a minute until it listens.
PATIENCE = 120.0
LOOK_SECONDS = 0.02
# Below the ports that systems give to outgoing connections, which may take any of those at any moment.
PORTS = range(10_000, 32_768)


def wait_until(happened: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Return as soon as it happened; the test fails, saying what was waited for, after so many seconds."""
    deadline = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > deadline:
            pytest.fail(f"waited {seconds:.0f} seconds in vain until {what}")
        time.sleep(LOOK_SECONDS)


def free_port() -> int:
    """A port of this computer that nobody listens on."""
    while True:
        port = random.SystemRandom().choice(PORTS)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def wait_for_port(port: int, served: "subprocess.Popen[bytes]", log: Path) -> None:
    """Return as soon as the process listens; the test fails with its log if it ends instead."""

    def listens() -> bool:
        if served.poll() is not None:
            pytest.fail(f"it ended by itself:\n{log.read_text(encoding='utf-8', errors='replace')}")
        with socket.socket() as trial:
            return trial.connect_ex(("127.0.0.1", port)) == 0

    wait_until(listens, f"port {port} was listened on")
