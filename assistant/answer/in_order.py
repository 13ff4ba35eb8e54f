"""InOrder: so many at a time, the others in the order in which they came; a context manager for threads."""

from collections import deque
from threading import Event, Lock


class InOrder:
    """Lets ``at_once`` threads in; whoever leaves hands the place to who has waited longest.

    A semaphore of Python's lets in whoever comes just as a place is free, and who was woken for it waits once
    more, behind all others: of fifty people asking, some waited five times as long as the rest.
    """

    def __init__(self, at_once: int) -> None:
        self._lock = Lock()
        self._at_once = self._free = at_once
        self._idle = Event()
        self._idle.set()
        self._waiting: deque[Lock] = deque()

    @property
    def waiting(self) -> int:
        """How many wait just now."""
        return len(self._waiting)

    def wait_until_idle(self, seconds: float) -> None:
        """Return once nobody is in, at the latest after so long."""
        self._idle.wait(seconds)

    def __enter__(self) -> None:
        with self._lock:
            if self._free:
                self._free -= 1
                self._idle.clear()
                return
            gate = Lock()
            gate.acquire()
            self._waiting.append(gate)
        try:
            gate.acquire()
        except BaseException:
            self._give_up(gate)
            raise

    def __exit__(self, *_: object) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._free += 1
                if self._free == self._at_once:
                    self._idle.set()

    def _give_up(self, gate: Lock) -> None:
        """Interrupted while waiting: the place, where it was handed over meanwhile, goes to the next."""
        with self._lock:
            waits = gate in self._waiting
            if waits:
                self._waiting.remove(gate)
        if not waits:
            self.__exit__()
