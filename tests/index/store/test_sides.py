"""Both sides of the index, words and vectors, keep one contract: add, remove, search within bounds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from shiomi_files import LIBRARY, SCHOOL, USB, CharacterEncoder, meeting, with_items

from corpus import Meeting
from index.encoders.tokenizer import tokenize
from index.models import Passage, SearchResult
from index.store.catalogue import item_id
from index.store.filters import Bounds
from index.store.lexical import LexicalIndex
from index.store.store import Store
from index.writing.chunker import split
from index.writing.rows import embed, lexical_rows, pack_passages, vector_rows

MEETINGS = (
    meeting(*USB, day=date(2024, 5, 9)),
    meeting(*LIBRARY, day=date(2022, 7, 11), title="汐見市図書館協議会会議録"),
    with_items(meeting(*SCHOOL, day=None, title="汐見市通学路検討会会議録")),
)
ENCODER = CharacterEncoder()


def _vectors_of(one: Meeting, passages: list[Passage]) -> NDArray[np.float32]:
    return embed(ENCODER, pack_passages(ENCODER, one, passages))


@dataclass(frozen=True)
class Side:
    """One side of the index, driven the same way whichever it is."""

    add: Callable[[Meeting], None]
    remove: Callable[[str], None]
    search: Callable[[str, int, Bounds], tuple[SearchResult, ...]]


@pytest.fixture(params=["lexical", "vectors"])
def side(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Side]:
    built = _lexical(tmp_path) if request.param == "lexical" else _vectors(tmp_path)
    for one in MEETINGS:
        built.add(one)
    yield built
    Store(str(tmp_path), create=True).disconnect()


def _lexical(folder: Path) -> Side:
    index = LexicalIndex(folder / "lexical", ENCODER.name)
    index.clear()

    def add(one: Meeting) -> None:
        index.add(lexical_rows(one, list(split(one))))
        index.commit()

    def remove(meeting_id: str) -> None:
        index.remove(meeting_id)
        index.commit()

    def search(query: str, k: int, bounds: Bounds) -> tuple[SearchResult, ...]:
        words = dict.fromkeys(tokenize(query).words, 1.0)
        return index.search({"words": words, "context": words}, k, bounds)

    return Side(add, remove, search)


def _vectors(folder: Path) -> Side:
    store = Store(str(folder), create=True)
    store.use_passages(store.passages.create(), ENCODER.name, None)

    def add(one: Meeting) -> None:
        passages = list(split(one))
        store.passages.add(list(vector_rows(one, passages)), _vectors_of(one, passages))

    def search(query: str, k: int, bounds: Bounds) -> tuple[SearchResult, ...]:
        nearest = store.passages.nearest(ENCODER.encode_queries([query])[0], k, bounds)
        passages = store.passages.get(list(nearest))
        return tuple(SearchResult(passages[row], score) for row, score in nearest.items())

    def remove(meeting_id: str) -> None:
        store.remove([meeting_id])

    return Side(add, remove, search)


def test_the_best_passage_comes_first(side: Side) -> None:
    results = side.search("督促が必要な利用者の記録", 5, Bounds())
    assert results[0].passage.text == LIBRARY[1][1]
    assert [result.score for result in results] == sorted((result.score for result in results), reverse=True)


def test_a_result_is_the_passage_that_was_stored(side: Side) -> None:
    stored = {passage for one in MEETINGS for passage in split(one)}
    assert {result.passage for result in side.search("記録の保存", 50, Bounds())} <= stored


@pytest.mark.parametrize(
    ("bounds", "allowed"),
    [
        (Bounds(first_day=20230101), {0}),
        (Bounds(last_day=20231231), {1}),
        (Bounds(first_day=20220711, last_day=20220711), {1}),
        (Bounds(meetings=(MEETINGS[2].meeting_id,)), {2}),
        (Bounds(speakers=("岡部委員",)), {1, 2}),
        (Bounds(speakers=("岡部",), last_day=20231231), {1}),
        (Bounds(items=(item_id(MEETINGS[2].meeting_id, 0),)), {2}),
        (Bounds(items=("0/0",)), set()),
        (Bounds(meetings=()), set()),
        (Bounds(speakers=()), set()),
    ],
)
def test_bounds_hold_before_ranking(side: Side, bounds: Bounds, allowed: set[int]) -> None:
    """One result is asked for, so a bound that acted on the ranking would leave none."""
    for query in ("ＵＳＢの持出しと利用者の保存記録", "岡部委員"):
        results = side.search(query, 1, bounds)
        ids = {MEETINGS[at].meeting_id for at in allowed}
        assert {result.passage.meeting_id for result in results} <= ids
    assert bool(side.search("保存 消去 持出し 岡部 カメラ", 1, bounds)) is bool(allowed)


def test_a_removed_meeting_is_not_found(side: Side) -> None:
    side.remove(MEETINGS[1].meeting_id)
    found = {result.passage.meeting_id for result in side.search("督促が必要な利用者", 50, Bounds())}
    assert MEETINGS[1].meeting_id not in found
    side.add(MEETINGS[1])
    assert side.search("督促が必要な利用者", 1, Bounds())[0].passage.meeting_id == MEETINGS[1].meeting_id


def test_what_has_no_words_finds_nothing(side: Side) -> None:
    assert side.search("", 5, Bounds()) == ()
