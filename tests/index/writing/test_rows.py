"""Passages as each side takes them: who said them when, under what, and what is known around them."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from shiomi_files import LIBRARY, SCHOOL, USB, CharacterEncoder, document, meeting, with_items

from corpus.models import Decision
from index.models import Link
from index.store.lexical_rows import LexicalRow
from index.store.passage_table import VectorRow
from index.writing.chunker import split
from index.writing.rows import embed, lexical_rows, pack_passages, vector_rows

ENCODER = CharacterEncoder()
ASKED = meeting(*USB, answers={3: 2})


def rows_of(turn: int | None) -> tuple[VectorRow, LexicalRow]:
    """Both rows of the first passage of a turn."""
    passages = [passage for passage in split(ASKED) if passage.turn == turn][:1]
    return next(vector_rows(ASKED, passages)), next(lexical_rows(ASKED, passages))


def test_a_row_says_who_spoke_when() -> None:
    for row in rows_of(2):
        assert row.day == 20240509
        assert row.speakers == ("白井委員", "白井")


def test_what_no_turn_holds_has_no_speaker_and_an_undated_meeting_no_day() -> None:
    for row in rows_of(None):
        assert (row.speakers, row.item) == ((), "")
    undated = meeting(*LIBRARY, day=None)
    assert {row.day for row in vector_rows(undated, list(split(undated)))} == {0}


@pytest.mark.parametrize(("turn", "link"), [(None, ""), (0, ""), (2, "question"), (3, "reply"), (4, "")])
def test_what_a_passage_is_in_its_exchange(turn: int | None, link: Link) -> None:
    _, row = rows_of(turn)
    assert row.link == link
    assert row.replies_to == (ASKED.turn_id(2) if link == "reply" else "")


def test_a_decision_is_one_wherever_it_stands() -> None:
    turn = ASKED.turns[4]
    decided = replace(ASKED, decisions=(Decision("了承", turn.start, turn.end, turn=4),))
    links = {row.passage.turn: row.link for row in lexical_rows(decided, list(split(decided)))}
    assert links[4] == "decision"


def test_a_row_names_its_item() -> None:
    one = with_items(meeting(*SCHOOL, day=date(2023, 2, 14)))
    items = {row.passage.turn: row.item for row in vector_rows(one, list(split(one)))}
    assert items == {None: "", 0: f"{one.meeting_id}/0", 1: f"{one.meeting_id}/1", 2: f"{one.meeting_id}/1"}


def test_what_is_known_around_moves_a_short_passage_further() -> None:
    short, long = (meeting(("会長", speech)) for speech in ("了承。", "了承。" * 60))
    moved = []
    for one in (short, long):
        passages = [passage for passage in split(one) if passage.turn == 0][:1]
        packed = pack_passages(ENCODER, one, passages)
        (vector,) = embed(ENCODER, packed)
        (alone,) = ENCODER.encode_passages(packed.said)
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)
        moved.append(float(vector @ alone))
    assert moved[0] < moved[1] < 1


def test_nothing_is_packed_into_nothing() -> None:
    empty = document("")
    packed = pack_passages(ENCODER, empty, list(split(empty)))
    assert embed(ENCODER, packed).shape == (0, ENCODER.dimensions)
