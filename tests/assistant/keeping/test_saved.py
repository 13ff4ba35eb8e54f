"""What somebody keeps an eye on: saved once, looked at, given up and brought back; nobody else's."""

import pytest

from assistant.keeping.database import Database
from assistant.keeping.saved import MEETINGS, Narrowing, Saved, SavedSearches

POND = Narrowing(2024, "ため池協議会", "")


@pytest.fixture
def saved() -> SavedSearches:
    return SavedSearches(Database(), "荒木")


def got(saved: SavedSearches, saved_id: str) -> Saved:
    found = saved.get(saved_id)
    assert found is not None
    return found


def test_what_is_saved_knows_the_meetings_there_were(saved: SavedSearches) -> None:
    one = saved.save("question", "水位計について", held=["a", "b"], told=["1"], asked_before=["ため池は"])
    two = saved.save("mentions", "水位計", held=["a"], narrowed=POND)
    assert [entry.saved_id for entry in saved.listed()] == [two, one]
    question, mentions = got(saved, one), got(saved, two)
    assert (question.kind, question.words, question.asked_before) == (
        "question",
        "水位計について",
        ("ため池は",),
    )
    assert (set(question.seen), set(question.told), question.narrowed) == ({"a", "b"}, {"1"}, Narrowing())
    assert (mentions.kind, mentions.narrowed, mentions.told) == ("mentions", POND, frozenset())


def test_the_same_is_saved_once(saved: SavedSearches) -> None:
    one = saved.save("mentions", "水位計", held=["a"])
    assert saved.save("mentions", "水位計", held=["a", "b"]) == one
    assert saved.save("mentions", "水位計", held=["a"], narrowed=POND) != one
    assert saved.save("question", "水位計", held=["a"]) != one
    assert saved.save("question", "水位計", held=["a"], asked_before=["ため池は"]) not in (one, "")
    assert got(saved, one).seen == {"a"}


def test_what_was_seen_once_stays_seen(saved: SavedSearches) -> None:
    one = saved.save("question", "水位計", held=["a"], told=["1"])
    before = got(saved, one)
    saved.look(one, ["b"], ["2"])  # the store was made anew, and does not hold all of it again yet
    after = got(saved, one)
    assert (set(after.seen), set(after.told)) == ({"a", "b"}, {"1", "2"})
    assert after.looked > before.looked


def test_all_that_is_added_is_no_search_to_be_listed(saved: SavedSearches) -> None:
    one = saved.save(MEETINGS, "", held=["a"])
    assert (saved.listed(), got(saved, one).kind) == ((), MEETINGS)


def test_it_is_given_up_and_brought_back(saved: SavedSearches) -> None:
    one = saved.save("question", "水位計", held=[])
    saved.remove(one)
    assert (saved.listed(), saved.get(one)) == ((), None)
    saved.restore(one)
    assert [entry.saved_id for entry in saved.listed()] == [one]
    assert (saved.delete_all(), saved.listed()) == (1, ())


def test_nobody_elses() -> None:
    database = Database()
    ours, theirs = SavedSearches(database, "荒木"), SavedSearches(database, "三田")
    one = ours.save("question", "水位計", held=["a"])
    theirs.look(one, ["b"])
    theirs.remove(one)
    assert (theirs.listed(), theirs.get(one), theirs.delete_all()) == ((), None, 0)
    assert got(ours, one).seen == {"a"}
