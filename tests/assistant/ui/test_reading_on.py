"""The reading model reads on beside the chat: again after a pause, whatever went wrong, until it is ended."""

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event, current_thread, get_native_id, main_thread

import pytest
from shiomi import MemoryLibrary, build_meeting
from waiting import wait_until

from assistant.ui.reading_on import GIVES_WAY, ReadingOn, give_way
from corpus import YorokuError


class Reading(MemoryLibrary):
    """A library that tells of each look, and cannot be read at the first."""

    def __init__(self) -> None:
        super().__init__(build_meeting())
        self.looks = 0
        self.read = Event()
        self.waited = 0
        self.stopped = Event()

    def read_on(self, before_each: Callable[[], object] | None = None) -> Iterator[tuple[int, int]]:
        assert current_thread() is not main_thread()
        self.looks += 1
        if self.looks == 1:
            raise YorokuError("another sync is writing", "ほかの処理が書き込んでいます")
        try:
            for done in range(1_000_000):
                assert before_each is not None
                before_each()
                self.read.set()
                yield done, 1_000_000
        finally:
            self.stopped.set()


@pytest.mark.skipif(sys.platform != "linux", reason="there a thread has no rank of its own")
def test_who_gives_way_stands_behind_and_never_before_where_it_stood() -> None:
    def ranks() -> list[int]:
        seen = []
        for rank in (GIVES_WAY - 1, GIVES_WAY + 5):
            os.setpriority(os.PRIO_PROCESS, get_native_id(), rank)
            give_way()
            seen.append(os.getpriority(os.PRIO_PROCESS, get_native_id()))
        return seen

    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(ranks).result() == [GIVES_WAY, GIVES_WAY + 5]


def test_it_reads_after_a_pause_and_stops_when_it_is_ended() -> None:
    library = Reading()

    def wait() -> None:
        library.waited += 1

    reading = ReadingOn(library, wait, pause_seconds=0.0)
    reading.begin()
    wait_until(library.read.is_set, "the second look read")
    assert library.looks == 2
    assert library.waited, "those who are answered go first"
    reading.end()
    wait_until(library.stopped.is_set, "reading stopped")
