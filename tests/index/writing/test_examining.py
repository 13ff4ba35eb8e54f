"""A store that is as it was written has no fault; each kind of damage is told, and of which meeting."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from shiomi_files import CharacterEncoder, meeting

from index.store.catalogue import describe
from index.store.lexical import LexicalIndex
from index.store.meeting_table import compress
from index.store.store import Store
from index.writing.chunker import split
from index.writing.examining import examine
from index.writing.ready import make_ready

ENCODER = CharacterEncoder()
MEETING = meeting(("○事務局", "街路樹の剪定を秋に行います。"), ("○荒木委員", "剪定した枝はどうしますか。"))
OTHER = meeting(("○三田委員", "噴水の水は何日ごとに替えますか。"), ("○事務局", "３日ごとに替えます。"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "store"
    store = Store(str(folder), create=True)
    store.use_passages(store.passages.create(), ENCODER.name, None)
    with closing(LexicalIndex(folder / "lexical", ENCODER.name)) as lexical:
        lexical.clear()
        for one in (MEETING, OTHER):
            ready = make_ready(one, (f"{one.meeting_id}.txt",), ENCODER)
            store.passages.add(ready.rows, ready.vectors)
            store.meetings.keep({one.meeting_id: ready.record})
            store.meetings.commit([ready.entry])
            lexical.add(ready.words)
        lexical.commit()
    store.disconnect()
    return folder


@pytest.fixture
def opened(made: Path, tmp_path: Path) -> tuple[Store, LexicalIndex]:
    shutil.copytree(made, tmp_path / "store")
    return Store(str(tmp_path / "store")), LexicalIndex(tmp_path / "store" / "lexical", ENCODER.name)


def told(store: Store, lexical: LexicalIndex) -> dict[str, str]:
    return {
        (one.sources or ("",))[0]: "; ".join(fault.message for fault in one.faults)
        for one in examine(store, lexical, ENCODER)
        if one.faults
    }


def test_what_is_as_it_was_written_has_no_fault(opened: tuple[Store, LexicalIndex]) -> None:
    store, lexical = opened
    examined = list(examine(store, lexical, ENCODER))
    assert [one.passages for one in examined] == [len(tuple(split(MEETING))), len(tuple(split(OTHER))), 0]
    assert told(store, lexical) == {}


def vector_turned(store: Store, _: LexicalIndex) -> None:
    ready = make_ready(MEETING, ("a.txt",), ENCODER)
    store.passages.add(ready.rows[:1], -ready.vectors[:1])


def vector_empty(store: Store, _: LexicalIndex) -> None:
    ready = make_ready(MEETING, ("a.txt",), ENCODER)
    store.passages.add(ready.rows[:1], np.full_like(ready.vectors[:1], 1e-20))


def passage_gone(store: Store, _: LexicalIndex) -> None:
    store.passages.remove([MEETING.meeting_id])


def words_gone(_: Store, lexical: LexicalIndex) -> None:
    lexical.remove(MEETING.meeting_id)
    lexical.commit()
    lexical.close()


def record_of_another(store: Store, _: LexicalIndex) -> None:
    store.meetings.keep({MEETING.meeting_id: compress(OTHER)})


def record_garbled(store: Store, _: LexicalIndex) -> None:
    store.meetings.keep({MEETING.meeting_id: "eJwz" + compress(MEETING)[8:]})


def entry_wrong(store: Store, _: LexicalIndex) -> None:
    entry = describe(meeting(title="別の会議の会議録"), (f"{MEETING.meeting_id}.txt",), 2)
    values = {name: getattr(entry, name) for name in entry.__slots__}
    store.meetings.commit([type(entry)(**values | {"meeting_id": MEETING.meeting_id})])


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (vector_turned, "vectors are not those"),
        (vector_empty, "vectors are not those"),
        (passage_gone, "0 stored"),
        (words_gone, "0 on the lexical side"),
        (record_of_another, "another file's"),
        (record_garbled, "damaged"),
        (entry_wrong, "list of meetings"),
    ],
)
def test_damage_is_told_of_its_meeting_alone(
    opened: tuple[Store, LexicalIndex], damage: Callable[[Store, LexicalIndex], None], words: str
) -> None:
    store, lexical = opened
    damage(store, lexical)
    found = told(store, lexical)
    assert found.keys() == {f"{MEETING.meeting_id}.txt"}
    assert words in found[f"{MEETING.meeting_id}.txt"]


def test_what_no_meeting_owns_is_told(opened: tuple[Store, LexicalIndex]) -> None:
    store, lexical = opened
    store.meetings.uncommit([OTHER.meeting_id])
    assert "1 meetings" in told(store, lexical)[""]
