"""The more wait, the fewer texts one question may have read; who is alone has all read."""

import pytest

from assistant.answer.texts_to_read import BESIDE_ANOTHER, TextsToRead


def read_at_most(waiting: int, wanted: int = 30) -> int:
    to_read = TextsToRead(lambda: waiting)
    return sum(to_read() for _ in range(wanted))


def test_who_is_alone_has_everything_read() -> None:
    to_read = TextsToRead(lambda: 0)
    assert all(to_read() for _ in range(30))
    assert not to_read.is_short


@pytest.mark.parametrize(("waiting", "most"), [(1, BESIDE_ANOTHER), (2, 2), (3, 1), (4, 0), (50, 0)])
def test_each_one_who_waits_halves_it(waiting: int, most: int) -> None:
    assert read_at_most(waiting) == most


def test_whoever_comes_meanwhile_counts_at_once_and_whoever_goes_too() -> None:
    waiting = 0
    to_read = TextsToRead(lambda: waiting)
    assert all(to_read() for _ in range(BESIDE_ANOTHER))
    waiting = 1
    assert not to_read()
    waiting = 0
    assert to_read()
    assert to_read.is_short, "what was left out once is not in the answer"
