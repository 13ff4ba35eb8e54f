"""Both sides of the index keep one contract: add, remove, search within bounds; and each its own promises."""

import base64
import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from shiomi_files import LIBRARY, SCHOOL, USB, CharacterEncoder, meeting, with_items, write_minutes

from corpus import Meeting
from index import Retriever, sync
from index.encoders.named import open_encoder
from index.encoders.tokenizer import tokenize
from index.models import Failure, Passage, SearchResult, StoreError
from index.store.catalogue import FailedFile, describe, item_id
from index.store.filters import Bounds
from index.store.lexical import FEW_PARTS, PADDING, LexicalIndex
from index.store.meeting_table import compress
from index.store.store import Store
from index.writing.chunker import context, split
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


# The lexical side


def test_uncommitted_passages_are_not_seen(tmp_path: Path) -> None:
    index = LexicalIndex(tmp_path, ENCODER.name)
    index.clear()
    index.add(lexical_rows(MEETINGS[0], list(split(MEETINGS[0]))))
    assert index.meetings() == {}
    index.commit()
    assert index.meetings() == {MEETINGS[0].meeting_id: len(USB) + 1}
    index.close()
    assert LexicalIndex(tmp_path, ENCODER.name).meetings() == index.meetings()


def test_many_parts_become_few_and_find_the_same(tmp_path: Path) -> None:
    index = LexicalIndex(tmp_path, ENCODER.name)
    index.clear()
    more = [meeting(*USB, title=f"汐見市{number}会議録") for number in range(3)]
    for one in (*MEETINGS, *more):
        index.add(lexical_rows(one, list(split(one))))
        index.commit()
    terms = {"words": dict.fromkeys(tokenize("利用者の保存記録").words, 1.0)}
    held, found = index.meetings(), {one.passage for one in index.search(terms, 50, Bounds())}
    assert parts_of(tmp_path) == len(MEETINGS) + len(more)  # eight would be merged anyway
    index.settle()
    assert parts_of(tmp_path) <= FEW_PARTS
    assert index.meetings() == held
    assert {one.passage for one in index.search(terms, 50, Bounds())} == found
    assert PADDING.passage not in found
    index.settle()
    assert index.meetings() == held
    index.close()


def parts_of(folder: Path) -> int:
    return len(json.loads((folder / "meta.json").read_text(encoding="utf-8"))["segments"])


@pytest.mark.parametrize("damage", ["meta.json", "fingerprint.txt", "*"])
def test_a_damaged_index_is_known_as_such(tmp_path: Path, damage: str) -> None:
    index = LexicalIndex(tmp_path, ENCODER.name)
    index.clear()
    assert index.is_current
    index.close()
    for file in tmp_path.glob(damage):
        file.write_bytes(b"?")
    assert not LexicalIndex(tmp_path, ENCODER.name).is_current
    LexicalIndex(tmp_path, ENCODER.name).clear()
    assert LexicalIndex(tmp_path, ENCODER.name).is_current


def test_an_index_with_the_packed_texts_of_another_model_is_not_current(tmp_path: Path) -> None:
    LexicalIndex(tmp_path, ENCODER.name).clear()
    assert not LexicalIndex(tmp_path, "another").is_current


def test_what_is_kept_of_a_passage_is_what_would_be_made_of_it_again(tmp_path: Path) -> None:
    encoder, one, passages = open_encoder(), MEETINGS[1], list(split(MEETINGS[1]))
    index = LexicalIndex(tmp_path, encoder.name)
    index.clear()
    index.add(lexical_rows(one, passages, pack_passages(encoder, one, passages)))
    index.commit()
    for _ in range(2):  # from the disk, then from memory
        held = index.held([*(passage.passage_id for passage in passages), "nowhere#0@0"])
        assert {row.passage for row in held.values()} == set(passages)
        for passage in passages:
            row = held[passage.passage_id]
            assert row.words == tokenize(passage.text).words
            assert (row.said,) == encoder.pack([passage.text])
            assert (row.around,) == encoder.pack([context(one, passage)])
    index.remove(one.meeting_id)
    index.commit()
    assert index.held([passages[0].passage_id]) == {}


# The store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(str(tmp_path), create=True)
    opened.use_passages(opened.passages.create(), ENCODER.name, None)
    yield opened
    opened.disconnect()


def test_a_meeting_comes_back_whole(store: Store) -> None:
    store.meetings.keep({one.meeting_id: compress(one) for one in MEETINGS})
    store.meetings.commit([describe(one, [one.source], 1) for one in MEETINGS])
    assert [store.meetings.get(one.meeting_id) for one in MEETINGS] == list(MEETINGS)
    assert {entry.meeting_id for entry in store.meetings.entries()} == {one.meeting_id for one in MEETINGS}


def test_a_meeting_without_its_last_row_is_not_there(store: Store) -> None:
    store.meetings.keep({MEETINGS[0].meeting_id: compress(MEETINGS[0])})
    assert store.meetings.entries() == ()
    assert store.meetings.records() == {MEETINGS[0].meeting_id}


def test_failures_are_remembered_until_forgiven(store: Store) -> None:
    failed = FailedFile(Failure("a.pdf", "a.pdf: no text", "a.pdf: 文字がありません"), "00")
    store.meetings.fail(failed)
    assert store.meetings.failures() == (failed,)
    store.meetings.forgive("a.pdf")
    assert store.meetings.failures() == ()


def test_another_model_is_refused_by_name(store: Store) -> None:
    store.check(ENCODER.name)
    with pytest.raises(StoreError, match="--rebuild") as caught:
        store.check("another")
    assert ENCODER.name in caught.value.message
    assert "another" in caught.value.japanese


def test_another_version_is_refused_until_it_is_made_anew(tmp_path: Path) -> None:
    minutes, store = write_minutes(tmp_path / "minutes" / "a.txt", *LIBRARY), str(tmp_path / "store")
    sync([minutes], store)
    meetings = Store(store).meetings
    meetings.change_settings(meetings.settings() | {"version": 99})
    for use in (lambda: Retriever(store), lambda: sync([minutes], store)):
        with pytest.raises(StoreError, match=r"version 99.*--rebuild") as caught:
            use()
        assert "版 99" in caught.value.japanese
    sync([minutes], store, rebuild=True)
    assert Retriever(store).search("貸出履歴").results


def test_a_record_of_another_version_asks_for_its_file(store: Store) -> None:
    record = {name: value for name, value in MEETINGS[0].to_record().items() if name != "fields"}
    packed = base64.b64encode(zlib.compress(json.dumps(record).encode("utf-8"))).decode("ascii")
    store.meetings.keep({MEETINGS[0].meeting_id: packed})
    with pytest.raises(StoreError, match=rf"^{MEETINGS[0].source}: .*--rebuild"):
        store.meetings.get(MEETINGS[0].meeting_id)


def test_passages_made_anew_are_seen_all_at_once(store: Store) -> None:
    one, passages = MEETINGS[0], list(split(MEETINGS[0]))
    store.passages.add(list(vector_rows(one, passages)), _vectors_of(one, passages))
    name = store.passages.create()
    store.passages.add(list(vector_rows(one, passages[:2])), np.eye(2, 8, dtype=np.float32), into=name)
    assert store.passages.count() == len(passages)
    store.use_passages(name, "eight", None)
    assert (store.passages.count(), store.model) == (2, "eight")
    assert store.passages.is_sound()


def test_nothing_indexed_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="yoroku index"):
        Store(str(tmp_path / "none"))
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("kept", [0, 20_000, 100_000])
def test_a_damaged_store_is_one_clear_line(tmp_path: Path, kept: int) -> None:
    minutes, store = write_minutes(tmp_path / "minutes" / "a.txt", *LIBRARY), tmp_path / "store"
    sync([minutes], str(store))
    Store(str(store)).disconnect()
    whole = (store / "chroma.sqlite3").read_bytes()
    (store / "chroma.sqlite3").write_bytes(whole[:kept] + b"not a database" * 100)
    for use in (lambda: Retriever(str(store)), lambda: sync([minutes], str(store))):
        with pytest.raises(StoreError, match=r"cannot be read.*moved away") as caught:
            use()
        assert "\n" not in caught.value.message
    store.rename(tmp_path / "away")
    assert sync([minutes], str(store)).added
