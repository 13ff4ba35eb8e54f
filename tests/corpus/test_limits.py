"""The limits grow with the file, and hold for the process that sets them."""

import subprocess
import sys

import pytest

from corpus.limits import MEGABYTE, memory_for, seconds_for

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the system does not limit a process")

ENDLESS = """
import resource
from corpus import limits
limits.SECONDS, limits.SECONDS_MEGABYTE = 1, 0
limits.limit_process(0)
while True:
    pass
"""
HUNGRY = """
from corpus.limits import for_programs, limit_process
limit_process(0)
with for_programs():
    held = bytearray(1500 * 2**20)
del held
bytearray(1500 * 2**20)
"""


def test_a_larger_file_may_take_more() -> None:
    assert seconds_for(0) < seconds_for(10 * MEGABYTE) < seconds_for(100 * MEGABYTE)
    assert memory_for(0) < memory_for(100 * MEGABYTE)


@pytest.mark.parametrize(("program", "told"), [(ENDLESS, ""), (HUNGRY, "MemoryError")])
def test_a_process_keeps_to_them(program: str, told: str) -> None:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=100)
    assert done.returncode
    assert told in done.stderr
    assert "line 5" not in done.stderr  # what a program may take that is started meanwhile
