"""The signs of a ranking are read from what was found, and from what nobody said."""

from dataclasses import replace

import pytest

from index.models import Passage, SearchResult
from index.search.fusion import Rankings
from index.search.question_terms import QuestionTerms
from index.search.ranking_signs import signs

NOTHING = QuestionTerms("", "", {}, {}, known=1.0)


def passages(number: int, score: float) -> list[SearchResult]:
    return [SearchResult(Passage("m", at, at, at + 1, "記録"), score) for at in range(number)]


def test_signs_are_read_from_what_was_found() -> None:
    results = passages(12, 0.0)
    match = [replace(one, score=0.9 - at / 20) for at, one in enumerate(results)]
    words = {"履歴": 4.0, "督促": 1.0, "fee": 3.0}
    terms = QuestionTerms("", "", words, {}, known=0.5, unknown=frozenset({"督促", "fee"}))
    seen = signs(Rankings(terms, (), (), match), results)
    assert seen["outstanding"] == pytest.approx(0.9 - (12 * 0.625 + 20 * 0.25) / 32)
    assert (seen["missing"], seen["foreign"]) == (1 / 8, 3 / 8)


def test_nothing_found_has_signs_too() -> None:
    assert set(signs(Rankings(NOTHING, (), (), ()), ()).values()) == {0.0}


def test_one_of_few_passages_stands_out_as_one_of_many() -> None:
    """The only passages of a speaker may all answer: that they match alike does not speak against them."""
    few = passages(2, 0.8)
    assert signs(Rankings(NOTHING, (), (), few), few)["outstanding"] == pytest.approx(0.5)


def test_where_everything_matches_alike_nothing_stands_out() -> None:
    many = passages(300, 0.4)
    assert signs(Rankings(NOTHING, (), (), many), many)["outstanding"] < 0.02
