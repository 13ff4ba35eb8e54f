"""Weights ship with the program, and signs speak for or against."""

import pytest

from corpus.structure.log_odds import log_odds, weights


@pytest.mark.parametrize("name", ["speakers", "headings"])
def test_weights_ship(name: str) -> None:
    assert "" in weights(name)
    assert log_odds(name, {}) == weights(name)[""] < 0


def test_unknown_signs_say_nothing() -> None:
    assert log_odds("speakers", {"no such sign": 1.0}) == weights("speakers")[""]


def test_a_sentence_speaks_for_a_label() -> None:
    assert log_odds("speakers", {"sentence": 1.0}) > log_odds("speakers", {"section": 1.0})
