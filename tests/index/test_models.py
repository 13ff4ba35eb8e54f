"""A passage has one name in a store, by which it is told from others."""

from index.models import Passage


def test_a_passage_is_named_by_its_turn_and_place() -> None:
    assert Passage("m", 3, 10, 20, "x").passage_id == "m#3@10"
    assert Passage("m", None, 0, 2, "x").passage_id == "m#@0"


def test_passages_are_told_apart() -> None:
    one, same, other = Passage("m", 1, 0, 2, "ab"), Passage("m", 1, 0, 2, "ab"), Passage("m", 1, 2, 4, "cd")
    assert len({one, same, other}) == 2
