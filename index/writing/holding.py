"""holding: a store held for writing: by the lock of its folder, or the lease of its server; may_write."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext

from index.store.chroma import is_server
from index.store.folder import LOCK_SECONDS, StoreFolder
from index.store.lease import leased

MayWrite = Callable[[int], None]


@contextmanager
def holding(folder: StoreFolder) -> Iterator[MayWrite]:
    """Nobody else writes meanwhile; BusyError or StoreError where another does for too long.

    What it gives is to be called before each change, with how many passages it brings or takes: StoreError
    where the lease was lost, or where the disk has no room.
    """
    location = folder.location
    with (
        folder.locked(),
        leased(location, LOCK_SECONDS) if is_server(location) else nullcontext(_held_alone) as renew,
    ):

        def may_write(passages: int = 0) -> None:
            folder.check_room(passages)
            renew()

        yield may_write


def _held_alone() -> None:
    """A folder's lock needs no renewal: the system lets go of it when its holder ends."""
