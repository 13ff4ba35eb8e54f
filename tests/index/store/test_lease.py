"""The lease of a shared store, on a database of this computer; test_server.py has several computers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest

from index.models import StoreError
from index.store.lease import _Lease, leased


@contextmanager
def beating_fast(renew: Callable[[], None]) -> Iterator[None]:
    """A holder who beats without a pause, so that one who waits sees it soon."""
    done = Event()

    def beat() -> None:
        while not done.wait(0.05):
            renew()

    beats = Thread(target=beat)
    beats.start()
    try:
        yield
    finally:
        done.set()
        beats.join()


def test_what_is_given_back_can_be_taken_again(tmp_path: Path) -> None:
    for _ in range(2):
        with leased(str(tmp_path), 0.0) as renew:
            renew()


def test_one_that_beats_keeps_others_out(tmp_path: Path) -> None:
    with leased(str(tmp_path), 0.0) as renew, beating_fast(renew):
        with pytest.raises(StoreError, match="another computer") as caught, leased(str(tmp_path), 0.0):
            pytest.fail("two at once")
        assert "ほかのコンピューター" in caught.value.japanese


def test_one_that_is_silent_is_taken_over_and_told_so(tmp_path: Path) -> None:
    silent = _Lease(str(tmp_path))
    silent.wait(0.0, 1.0)
    taken_over = leased(str(tmp_path), 0.0, dead_seconds=0.2)
    with taken_over, pytest.raises(StoreError, match="another computer"):
        silent.renew()
    silent.give_back()
