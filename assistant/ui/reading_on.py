"""ReadingOn: a thread of low rank in which the reading model reads what is new, as long as the chat runs."""

import logging
import os
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread, get_native_id

from assistant.ports import Library
from corpus import YorokuError

log = logging.getLogger(__name__)

PAUSE_SECONDS = 20.0  # between two looks at whether there is anything new
GIVES_WAY = 10  # how far (0..19) answers go before it, where the system knows threads of its own rank


class ReadingOn:
    """Reads while nobody waits for it; what is read is found from then on.

    ``before_each`` text it calls what waits for those who are answered, so that it takes no core of theirs.
    """

    def __init__(
        self,
        library: Library,
        before_each: Callable[[], object] | None = None,
        pause_seconds: float = PAUSE_SECONDS,
    ) -> None:
        self._library = library
        self._before_each = before_each
        self._pause_seconds = pause_seconds
        self._ended = Event()

    def begin(self) -> None:
        """Read from now on, beside everything else."""
        Thread(target=self._read_until_closed, daemon=True).start()

    def end(self) -> None:
        """Stop after the passages in hand."""
        self._ended.set()

    def _read_until_closed(self) -> None:
        give_way()
        while not self._ended.is_set():
            try:
                for _ in self._library.read_on(self._before_each):
                    if self._ended.is_set():
                        return
            except YorokuError as error:  # a sync is writing, or the disk is full: tried again later
                log.info("the reading model waits: %s", error)
            self._ended.wait(self._pause_seconds)


def give_way() -> None:
    """What this thread does from now on, and what it starts, lets answers go first where both want a core."""
    with suppress(AttributeError, OSError):
        thread = get_native_id()
        rank = max(GIVES_WAY, os.getpriority(os.PRIO_PROCESS, thread))
        os.setpriority(os.PRIO_PROCESS, thread, rank)
