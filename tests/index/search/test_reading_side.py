"""What the reading model tells of a store: passages that it has read, and sentences in their place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from shiomi_files import LIBRARY, write_folder, write_minutes

from corpus import Meeting, Turn
from corpus.language.sentences import split_sentences
from index import Retriever, sync
from index.encoders.reading_encoder import bundled_reader
from index.encoders.reading_text import reading_text
from index.search.reading_side import ReadingSide
from index.store.filters import Bounds
from index.store.sentence_table import ReadText
from index.store.store import Store
from index.writing.chunker import split
from index.writing.reading_pass import ReadingPass

QUESTION = "借りた本の記録はいつ消されるのか"
BUS = (("渡会課長", "潮風号の運賃は据え置きます。高齢者には回数券を配ります。"),)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    base = tmp_path_factory.mktemp("reading")
    write_minutes(write_folder(base / "minutes") / "bus.txt", *BUS)
    sync([base / "minutes"], str(base / "store"))
    opened = Store(str(base / "store"))
    yield opened
    opened.disconnect()


@pytest.fixture
def read(store: Store) -> Store:
    list(ReadingPass(store.location, bundled_reader()).run())
    return store


def test_of_a_store_that_was_not_read_nothing_is_told(tmp_path: Path) -> None:
    write_folder(tmp_path / "minutes")
    sync([tmp_path / "minutes"], str(tmp_path / "store"))
    side = ReadingSide(Store(str(tmp_path / "store")))
    assert not side.is_there
    assert side.nearest(QUESTION, 5, Bounds()) == {}
    assert side.marks(QUESTION, ["x"]) == {}


def test_the_nearest_passages_tell_of_the_matter_in_other_words(read: Store) -> None:
    side = ReadingSide(read)
    near = side.nearest(QUESTION, 3, Bounds())
    texts = {row: one.text for row, one in read.passages.get(tuple(near)).items()}
    assert set(texts.values()) <= {speech for _, speech in LIBRARY}


def test_marks_are_of_those_that_were_read_and_rank_as_the_nearest(read: Store) -> None:
    side = ReadingSide(read)
    near = side.nearest(QUESTION, 4, Bounds())
    marks = side.marks(QUESTION, [*near, "unknown"])
    assert marks.keys() == near.keys()
    assert sorted(marks, key=lambda row: -marks[row]) == list(near)


def _turn(read: Store, saying: str) -> tuple[Meeting, Turn]:
    return next(
        (meeting, turn)
        for entry in read.meetings.entries()
        for meeting in [read.meetings.get(entry.meeting_id)]
        for turn in meeting.turns
        if saying in meeting.text[turn.start : turn.end]
    )


def test_sentences_are_weighed_where_they_stand(read: Store) -> None:
    with_text, turn = _turn(read, LIBRARY[2][1])
    spans = split_sentences(with_text.text, turn.start, turn.end)
    side = ReadingSide(read)
    meant = side.sentences("延滞した本の記録はどうなるか", with_text, turn.ordinal, spans)
    other = side.sentences("市営バスの運賃はいくらか", with_text, turn.ordinal, spans)
    assert len(meant) == len(spans)
    assert max(meant) > max(other)


def test_what_was_kept_of_a_passage_tells_what_reading_it_again_would(read: Store) -> None:
    meeting, turn = _turn(read, BUS[0][1])
    spans = split_sentences(meeting.text, turn.start, turn.end)
    assert len(spans) == 2
    text, _ = reading_text(meeting, next(one for one in split(meeting) if one.turn == turn.ordinal))
    kept = read.sentences.get(bundled_reader().name, text)
    assert kept is not None
    for wanted in (spans, [(spans[0][0], spans[-1][1])]):  # alone, and as one
        told = ReadingSide(read).sentences(QUESTION, meeting, turn.ordinal, wanted)
        read.sentences.clear()
        again = ReadingSide(read).sentences(QUESTION, meeting, turn.ordinal, wanted)
        read.sentences.add(bundled_reader().name, [ReadText(meeting.meeting_id, text, kept)])
        assert told == pytest.approx(again, abs=1e-4)


def test_what_was_never_read_is_read_where_it_may_be_and_kept(tmp_path: Path) -> None:
    write_folder(tmp_path / "minutes")
    sync([tmp_path / "minutes"], str(tmp_path / "store"))
    opened = Store(str(tmp_path / "store"))
    meeting, turn = _turn(opened, LIBRARY[2][1])
    spans = split_sentences(meeting.text, turn.start, turn.end)
    side, asked = ReadingSide(opened), list[bool]()

    def told(*, may: bool) -> tuple[float, ...]:
        def may_read() -> bool:
            asked.append(may)
            return may

        return side.sentences(QUESTION, meeting, turn.ordinal, spans, may_read)

    assert told(may=False) == ()
    read = told(may=True)
    assert len(read) == len(spans)
    assert told(may=False) == read
    assert asked == [False, True], "what is kept is not asked for"
    opened.disconnect()


def test_of_too_many_texts_the_one_goes_that_nobody_wanted_for_longest(
    read: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.search.reading_side.TEXTS_KEPT", 2)
    side = ReadingSide(read)
    held = [_turn(read, saying) for _, saying in LIBRARY[:3]]

    def is_kept(at: int) -> bool:
        meeting, turn = held[at]
        return bool(side.sentences(QUESTION, meeting, turn.ordinal, [(turn.start, turn.end)], lambda: False))

    read.sentences.clear()
    for at in (0, 1, 0, 2):
        meeting, turn = held[at]
        assert side.sentences(QUESTION, meeting, turn.ordinal, [(turn.start, turn.end)])
    assert [is_kept(at) for at in range(3)] == [True, False, True]


def test_a_search_without_it_is_the_same_as_of_an_unread_store(read: Store) -> None:
    left_out = Retriever(read.location, reading=False)
    assert list(left_out.look(QUESTION).found.reading) == []
    assert left_out.read(QUESTION, "any", 0, [(0, 1)]) == ()
    assert list(left_out.read_on()) == []
    with_it = Retriever(read.location)
    assert with_it.look(QUESTION).found.reading
    assert with_it.status().read == with_it.status().passages
