"""A log tells where an error was raised, and nothing of what somebody asked."""

import pytest

from assistant.show.faults import where_raised

ASKED = "\x1b[2J鍵\r\n2026-12-01 root: forged"


def fail() -> None:
    try:
        raise KeyError(ASKED)
    except KeyError as error:
        raise RuntimeError(ASKED) from error


def test_kinds_and_places_are_told_and_no_words() -> None:
    with pytest.raises(RuntimeError) as raised:
        fail()
    told = where_raised(raised.value)
    assert told.index("RuntimeError") < told.index("from KeyError")
    assert told.count("in fail") == 2
    assert not {"\x1b", "\r", "鍵"} & set(told)
    assert "forged" not in told


def test_errors_that_lead_to_each_other_end() -> None:
    first, second = ValueError("x"), TypeError("x")
    first.__context__, second.__context__ = second, first
    assert where_raised(first).split() == ["ValueError", "from", "TypeError"]
