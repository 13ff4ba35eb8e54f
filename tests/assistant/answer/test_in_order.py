"""So many at a time, and the others in the order in which they came."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from waiting import PATIENCE, wait_until

from assistant.answer.in_order import InOrder

OTHERS = 5


@contextmanager
def waiting(places: InOrder, let_in: list[int]) -> Iterator[None]:
    """As many others that wait for a place, each come after the one before; at the end all have been in."""

    def come(number: int) -> None:
        with places:
            let_in.append(number)

    threads = []
    for number in range(OTHERS):
        threads.append(Thread(target=come, args=(number,)))
        threads[-1].start()
        wait_until(lambda: len(places._waiting) > number, "it waited")  # noqa: B023
    yield
    for one in threads:
        one.join(PATIENCE)


def test_who_has_waited_longest_is_next_and_who_leaves_waits_for_all_others() -> None:
    places, let_in = InOrder(1), list[int]()
    places.__enter__()
    with waiting(places, let_in):
        places.__exit__()
        with places:  # as a semaphore of Python's would let it at once
            let_in.append(-1)
    assert let_in == [*range(OTHERS), -1]


def test_as_many_are_in_as_may_be() -> None:
    places, inside, leave = InOrder(2), list[int](), Event()

    def stay() -> None:
        with places:
            inside.append(1)
            leave.wait(PATIENCE)

    threads = [Thread(target=stay) for _ in range(4)]
    for one in threads:
        one.start()
    wait_until(lambda: len(inside) == 2 == len(places._waiting), "two were in, two waited")
    leave.set()
    for one in threads:
        one.join(PATIENCE)
    assert (len(inside), places._free) == (4, 2)


def test_idle_is_when_nobody_is_in() -> None:
    places, told = InOrder(2), Event()

    def tell() -> None:
        places.wait_until_idle(PATIENCE)
        told.set()

    places.wait_until_idle(PATIENCE)  # at once: nobody came yet
    with places:
        with places:
            waits = Thread(target=tell)
            waits.start()
        assert not told.is_set(), "one is still in"
        places.wait_until_idle(0.0)  # not for ever
        assert not told.is_set()
    waits.join(PATIENCE)
    assert told.is_set()


def test_whoever_gives_up_leaves_the_place_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    places = InOrder(1)

    class Interrupted:
        """A gate at which somebody presses Ctrl-C: before it is opened, or just as it is."""

        def __init__(self) -> None:
            self.taken = 0

        def acquire(self) -> None:
            self.taken += 1
            if self.taken == 2:
                if is_opened:
                    places.__exit__()
                raise KeyboardInterrupt

        def release(self) -> None: ...

    for is_opened in (False, True):
        places.__enter__()
        monkeypatch.setattr("assistant.answer.in_order.Lock", Interrupted)
        with pytest.raises(KeyboardInterrupt):
            places.__enter__()
        monkeypatch.undo()
        if not is_opened:
            places.__exit__()
        assert (places._free, len(places._waiting)) == (1, 0)
