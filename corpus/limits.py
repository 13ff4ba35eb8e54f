"""limit_process, for_programs: processor seconds and memory allowed by a file's size (setrlimit, so Unix)."""

import math
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

MEGABYTE = 2**20
# Of a processor, for a file of any size and for each megabyte. The slowest of 600 minutes took a second.
SECONDS, SECONDS_MEGABYTE = 20, 10
# Of memory. A document of 200 MB is held whole, and once more as what it is unpacked to.
MEMORY, MEMORY_BYTE = 1024 * MEGABYTE, 4
# By the clock: a page that Tesseract reads takes seconds in which this process does nothing.
CLOCK = 20

if sys.platform != "win32":
    import resource


def seconds_for(size: int) -> int:
    """The processor's seconds in which a file of so many bytes is to be read."""
    return SECONDS + math.ceil(SECONDS_MEGABYTE * size / MEGABYTE)


def memory_for(size: int) -> int:
    """The bytes of memory in which a file of so many bytes is to be read."""
    return MEMORY + MEMORY_BYTE * size


def limit_process(size: int) -> None:
    """Give this process the time and the memory that a file of this size needs, from now on, and no more."""
    if sys.platform != "win32":
        taken = resource.getrusage(resource.RUSAGE_SELF)
        _set_limit(resource.RLIMIT_CPU, math.ceil(taken.ru_utime + taken.ru_stime) + seconds_for(size))
        _set_limit(resource.RLIMIT_DATA, memory_for(size))
        _set_limit(resource.RLIMIT_CORE, 0)


@contextmanager
def for_programs() -> Iterator[None]:
    """Programs that are started meanwhile may take what memory they need: LibreOffice takes more by far."""
    if sys.platform == "win32":
        yield
        return
    before, most = resource.getrlimit(resource.RLIMIT_DATA)
    _set_limit(resource.RLIMIT_DATA, most)
    try:
        yield
    finally:
        _set_limit(resource.RLIMIT_DATA, before)


if sys.platform != "win32":

    def _set_limit(kind: int, value: int) -> None:
        """Set the limit that may be raised again; not above the one that may not."""
        _, most = resource.getrlimit(kind)
        within = value if most == resource.RLIM_INFINITY else min(value, most)
        with suppress(OSError, ValueError):  # a system that knows the limit but does not let it be set
            resource.setrlimit(kind, (within, most))
