"""The passages table: rows with their vectors, seen all at once when they are made anew."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from shiomi_files import LIBRARY, USB, CharacterEncoder, meeting

from corpus import Meeting
from index.models import StoreError
from index.store.filters import Bounds
from index.store.passage_table import PREFIX, PassageTable
from index.store.store import Store
from index.writing.chunker import split
from index.writing.rows import embed, pack_passages, vector_rows

MEETINGS = (meeting(*USB), meeting(*LIBRARY, title="汐見市図書館協議会会議録"))
ENCODER = CharacterEncoder()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(str(tmp_path), create=True)
    opened.use_passages(opened.passages.create(), ENCODER.name, None)
    yield opened
    opened.disconnect()


def add(table: PassageTable, one: Meeting) -> int:
    """Put a meeting in; how many passages it has."""
    passages = list(split(one))
    table.add(list(vector_rows(one, passages)), embed(ENCODER, pack_passages(ENCODER, one, passages)))
    return len(passages)


def test_rows_are_counted_by_meeting_and_replaced_not_doubled(store: Store) -> None:
    counts = {one.meeting_id: add(store.passages, one) for one in MEETINGS}
    add(store.passages, MEETINGS[0])
    assert store.passages.by_meeting() == counts
    store.passages.remove([MEETINGS[0].meeting_id])
    assert store.passages.by_meeting() == {MEETINGS[1].meeting_id: counts[MEETINGS[1].meeting_id]}
    assert store.passages.count() == counts[MEETINGS[1].meeting_id]


def test_the_nearest_passages_are_those_with_the_highest_cosine(store: Store) -> None:
    for one in MEETINGS:
        add(store.passages, one)
    (vector,) = ENCODER.encode_queries(["督促が必要な利用者"])
    near = store.passages.nearest(vector, 50, Bounds())  # fewer than asked for: all are compared
    best, *_ = store.passages.get(list(near)[:1]).values()
    assert best.text == LIBRARY[1][1]
    assert list(near.values()) == sorted(near.values(), reverse=True)
    assert len(near) == store.passages.count()
    (first,) = store.passages.nearest(vector, 1, Bounds())
    assert first == next(iter(near))


@pytest.mark.parametrize("bounds", [Bounds(meetings=()), Bounds(speakers=()), Bounds(items=())])
def test_within_empty_bounds_nothing_is_near(store: Store, bounds: Bounds) -> None:
    add(store.passages, MEETINGS[0])
    (vector,) = ENCODER.encode_queries(["名簿"])
    assert store.passages.nearest(vector, 5, bounds) == {}
    assert store.passages.nearest(np.zeros_like(vector), 5, Bounds()) == {}


def test_passages_that_are_not_stored_are_left_out(store: Store) -> None:
    assert store.passages.get(["nowhere#0@0"]) == {}
    assert store.passages.get([]) == {}


def test_passages_made_anew_are_seen_all_at_once(store: Store) -> None:
    one, passages = MEETINGS[0], list(split(MEETINGS[0]))
    count = add(store.passages, one)
    name = store.passages.create()
    store.passages.add(list(vector_rows(one, passages[:2])), np.eye(2, 8, dtype=np.float32), into=name)
    assert store.passages.count() == count
    store.use_passages(name, "eight", None)
    assert (store.passages.count(), store.model) == (2, "eight")
    assert store.passages.is_sound()


def test_strays_of_an_interrupted_rebuild_are_dropped(store: Store) -> None:
    add(store.passages, MEETINGS[0])
    assert store.passages.create() == f"{PREFIX}passages-2"
    store.passages.drop_strays()
    assert store.passages.create() == f"{PREFIX}passages-2"
    assert store.passages.count()


def test_vectors_of_a_kind_the_store_no_longer_names_are_asked_for_again_later(store: Store) -> None:
    assert not store.reading.is_there
    with pytest.raises(StoreError, match="no reading any more"):
        store.reading.vectors(["somewhere#0@0"])
