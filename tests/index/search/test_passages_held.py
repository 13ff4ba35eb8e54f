"""Passages that a search found: fetched from either place, looked at closely, linked to their exchange."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from shiomi_files import LIBRARY, CharacterEncoder, meeting

from index.models import SearchResult
from index.search.passages_held import PassagesHeld
from index.store.filters import Bounds
from index.store.lexical import LexicalIndex
from index.store.store import Store
from index.writing.chunker import split
from index.writing.rows import embed, lexical_rows, pack_passages, vector_rows

ENCODER = CharacterEncoder()
BUILT = meeting(*LIBRARY, answers={2: 1})
HEADER, TOLD, ASKED, REPLY = PASSAGES = tuple(split(BUILT))


@pytest.fixture
def held(tmp_path: Path) -> Iterator[PassagesHeld]:
    """The store holds all of a meeting, the lexical side not yet its last passage."""
    store = Store(str(tmp_path), create=True)
    store.use_passages(store.passages.create(), ENCODER.name, None)
    vectors = embed(ENCODER, pack_passages(ENCODER, BUILT, PASSAGES))
    store.passages.add(list(vector_rows(BUILT, PASSAGES)), vectors)
    lexical = LexicalIndex(tmp_path / "lexical", ENCODER.name)
    lexical.clear()
    lexical.add(list(lexical_rows(BUILT, PASSAGES))[:-1])
    lexical.commit()
    yield PassagesHeld(lexical, store.passages, ENCODER)
    lexical.close()
    store.disconnect()


def test_what_ids_stand_for_in_their_order(held: PassagesHeld) -> None:
    scores = {REPLY.passage_id: 0.9, "unknown": 0.8, TOLD.passage_id: 0.7}
    assert held.found(scores) == [SearchResult(REPLY, 0.9), SearchResult(TOLD, 0.7)]


def test_links_are_told_of_what_the_lexical_side_holds(held: PassagesHeld) -> None:
    linked = held.linked([SearchResult(one, 1.0) for one in (ASKED, TOLD, REPLY)])
    assert [one.link for one in linked] == ["question", "", ""]


def test_only_what_was_replied_to_has_replies(held: PassagesHeld) -> None:
    assert held.replies(TOLD, Bounds(), 4) == ()
    assert held.replies(HEADER, Bounds(), 4) == ()
    assert held.replies(ASKED, Bounds(), 4) == ()  # its reply is not on the lexical side yet
