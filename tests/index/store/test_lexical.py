"""The lexical side: what is committed is seen, many segments become few, a damaged index is known as such."""

import json
from pathlib import Path

import pytest
from shiomi_files import LIBRARY, USB, CharacterEncoder, meeting

from index.encoders.named_model import open_encoder
from index.encoders.tokenizer import tokenize
from index.models import Passage, StoreError
from index.store.filters import Bounds
from index.store.lexical import FEW_PARTS, PADDING, LexicalIndex
from index.writing.chunker import context, split
from index.writing.rows import lexical_rows, pack_passages

MEETINGS = (meeting(*USB, answers={3: 2}), meeting(*LIBRARY, title="汐見市図書館協議会会議録"))
ENCODER = CharacterEncoder()


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


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> LexicalIndex:
    """An index with both meetings, for reading only."""
    index = LexicalIndex(tmp_path_factory.mktemp("lexical"), ENCODER.name)
    index.clear()
    for one in MEETINGS:
        index.add(lexical_rows(one, list(split(one))))
    index.commit()
    return index


def passage_of(turn: int) -> Passage:
    return next(one for one in split(MEETINGS[0]) if one.turn == turn)


def test_words_and_how_many_passages_hold_one(filled: LexicalIndex) -> None:
    assert set(tokenize("貸出履歴").words) <= set(filled.words())
    assert filled.frequency("words", "usb") == 2
    assert filled.frequency("words", "給食") == 0


@pytest.mark.parametrize(("turn", "replies"), [(2, [3]), (3, []), (0, [])])
def test_replies_of_a_question(filled: LexicalIndex, turn: int, replies: list[int]) -> None:
    asking = passage_of(turn)
    assert filled.has_replies(asking) is bool(replies)
    found = filled.replies(asking, {"暗号": 1.0}, Bounds())
    assert [one.passage.turn for one in found] == replies


def test_a_term_may_stand_in_its_field_only(filled: LexicalIndex) -> None:
    spoken = filled.search({"words": {"委員": 1.0}}, 50, Bounds())
    around = filled.search({"context": {"委員": 1.0}}, 50, Bounds())
    assert not spoken
    assert {one.passage.turn for one in around} >= {2}


def test_no_index_where_none_was_made(tmp_path: Path) -> None:
    assert not LexicalIndex(tmp_path / "none", ENCODER.name).is_current


def test_what_is_damaged_is_current_no_more(tmp_path: Path) -> None:
    index = LexicalIndex(tmp_path / "lexical", "model")
    index.clear()
    assert index.is_there
    with pytest.raises(StoreError, match="--rebuild"), index._index_is_sound():
        raise ValueError("no such block")
    assert not index.is_there
    assert not index.is_current
    index.clear()
    assert index.is_current
