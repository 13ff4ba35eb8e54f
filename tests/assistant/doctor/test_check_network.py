"""A question leaves no trace outside; what would is found, and a process that ends is said to have."""

import subprocess
import sys
from pathlib import Path

import pytest
from waiting import free_port

from assistant.doctor.check_network import _strange_addresses, check_network
from assistant.doctor.report import Checked

CALLS = [
    ("('127.0.0.1', 8000)", ()),
    ("localhost", ()),
    ("b'127.0.0.1'", ()),
    ("/run/socket", ()),
    ("('198.51.100.7', 443)", ("('198.51.100.7', 443)",)),
    ("models.example", ("models.example",)),
    ("('chroma.shiomi.example', 8000)", ()),
]


@pytest.mark.parametrize(("address", "told"), CALLS)
def test_what_is_neither_here_nor_named_is_told(address: str, told: tuple[str, ...]) -> None:
    found = list(_strange_addresses([address, address], {"chroma.shiomi.example"}))
    assert [one.message.removesuffix(" was called") for one in found] == list(told)


def test_a_question_calls_nobody(sample_store: str) -> None:
    *_, found = check_network(sample_store)
    assert isinstance(found, Checked)
    assert (found.state, found.numbers["calls"], found.findings) == ("well", 0, ())


def test_a_process_that_ends_is_told(tmp_path: Path) -> None:
    *_, found = check_network(str(tmp_path))
    assert isinstance(found, Checked)
    assert (found.state, found.numbers["calls"]) == ("wrong", None)
    assert "status 2" in found.findings[0].message


def test_a_connection_is_noted_as_it_is_made() -> None:
    """A store on a server that is not there: the command says so, after it was called for."""
    program = "import sys; from assistant.doctor.check_network import watched; watched(*sys.argv[1:])"
    server = f"http://127.0.0.1:{free_port()}"
    done = subprocess.run([sys.executable, "-c", program, server, "鍵"], capture_output=True, text=True)
    assert done.returncode == 2, done.stderr
    assert "127.0.0.1" in done.stdout.splitlines()[-1]
