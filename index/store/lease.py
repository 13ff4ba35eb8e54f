"""leased: a _Lease on a server's store: its holder may write and beats; others wait, or take it over.

Of two clients that make a collection of one name only one succeeds, so the lease is a collection. Its holder
raises the beat in its metadata; one whose beat stands still belongs to a program that ended: it is removed.
"""

import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Any

from index.models import StoreError
from index.store.chroma import connect, understood

LEASE = "yoroku-writing"
BEAT_SECONDS = 3.0  # between two beats of its holder
DEAD_SECONDS = 30.0  # without a beat after which its holder has ended; long, for a busy server answers late
LOOK_SECONDS = 0.5  # between two looks of one who waits


@contextmanager
def leased(
    location: str, patience: float, dead_seconds: float = DEAD_SECONDS
) -> Iterator[Callable[[], None]]:
    """Hold a server's store for writing; StoreError if another computer writes for longer than ``patience``.

    What it gives is to be called before each change: StoreError if this computer was silent for so long that
    another took the store over.
    """
    lease = _Lease(location)
    try:
        lease.wait(patience, dead_seconds)
        with _lease_beating(lease):
            yield lease.renew
    finally:
        lease.give_back()


class _Lease:
    """One sync's, on a connection of its own: the store's is let go of now and then."""

    def __init__(self, location: str) -> None:
        self._location = location
        self._holder = uuid.uuid4().hex
        self._beat = 0
        self._held: Any = None  # the id of our lease, once there is one
        with understood(location):
            self._client = connect(location)

    def wait(self, patience: float, dead_seconds: float) -> None:
        """Take it, once nobody else has one that beats."""
        began = changed = time.monotonic()
        seen: list[Any] = []  # what the other's read, whenever that changed
        while not self._lease_is_ours(standing := self._lease_standing()):
            now = time.monotonic()
            if standing.metadata not in seen[-1:]:
                seen.append(standing.metadata)
                changed = now
            if now - changed > dead_seconds:
                self._take_away(standing)
            elif len(seen) > 1 and now - began > patience:
                raise _store_leased(self._location)
            else:
                time.sleep(LOOK_SECONDS)
        self._held = standing.id

    def renew(self) -> None:
        """Beat; StoreError if another computer took the store over."""
        self._beat += 1
        standing = self._lease_standing()
        if standing.id != self._held:
            raise _store_leased(self._location)
        with understood(self._location):
            standing.modify(metadata=self._lease_line())

    def give_back(self) -> None:
        """Let the next one write."""
        with suppress(StoreError):  # the server is gone
            if self._lease_is_ours(standing := self._lease_standing()):
                self._take_away(standing)
        self._client.close()

    def _lease_standing(self) -> Any:
        """The lease that stands: ours, unless there was one."""
        with understood(self._location):
            return self._client.get_or_create_collection(
                LEASE, metadata=self._lease_line(), embedding_function=None
            )

    def _lease_is_ours(self, lease: Any) -> bool:
        return bool(lease.metadata["holder"] == self._holder)

    def _lease_line(self) -> dict[str, Any]:
        return {"holder": self._holder, "beat": self._beat}

    def _take_away(self, lease: Any) -> None:
        """Only this very one: by its id out of the way first, for another may have the name by then."""
        aside = f"{LEASE}-{lease.id}"
        with suppress(StoreError), understood(self._location):  # another did it
            lease.modify(name=aside)
            self._client.delete_collection(aside)


@contextmanager
def _lease_beating(lease: _Lease) -> Iterator[None]:
    done = Event()

    def beat() -> None:
        while not done.wait(BEAT_SECONDS):
            with suppress(StoreError):  # whoever writes meets it too, and says so
                lease.renew()

    beats = Thread(target=beat, daemon=True)
    beats.start()
    try:
        yield
    finally:
        done.set()
        beats.join()


def _store_leased(location: str) -> StoreError:
    return StoreError(
        f"{location}: another computer's sync is writing here; wait until it is done and try again",
        f"{location}: ほかのコンピューターが索引を更新しています。終わってからもう一度実行してください",
    )
