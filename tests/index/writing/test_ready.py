"""A meeting made ready holds all that a store takes of it."""

import numpy as np
import pytest
from shiomi_files import LIBRARY, USB, CharacterEncoder, document, meeting

from corpus import Meeting
from index.encoders.bundled import BundledEncoder
from index.store.meeting_table import compress
from index.writing.chunker import split
from index.writing.ready import make_ready

ENCODER = CharacterEncoder()


@pytest.mark.parametrize("one", [meeting(*USB), meeting(*LIBRARY, day=None), document("お知らせ")])
def test_every_part_is_of_the_same_passages(one: Meeting) -> None:
    ready = make_ready(one, ["a.txt", "b.txt"], ENCODER)
    passages = list(split(one))
    assert (ready.meeting_id, ready.entry.sources) == (one.meeting_id, ("a.txt", "b.txt"))
    assert ready.entry.passages == len(passages) == len(ready.vectors)
    assert [row.passage for row in ready.rows] == [row.passage for row in ready.words] == passages
    assert ready.record == compress(one)
    assert np.linalg.norm(ready.vectors, axis=1) == pytest.approx(np.ones(len(passages)), abs=1e-5)


def test_words_may_be_left_out() -> None:
    assert make_ready(meeting(*USB), ["a.txt"], ENCODER, words=False).words == ()


def test_texts_are_kept_packed_only_for_an_encoder_that_sees_more() -> None:
    plain = make_ready(meeting(*LIBRARY), ["a.txt"], ENCODER)
    bundled = make_ready(meeting(*LIBRARY), ["a.txt"], BundledEncoder())
    assert {row.said for row in plain.words} == {b""}
    assert all(row.said and row.around for row in bundled.words)


def test_a_document_without_a_word_is_ready_too() -> None:
    ready = make_ready(document(" \n"), ["empty.txt"], ENCODER)
    assert (ready.entry.passages, ready.rows, ready.vectors.shape[0]) == (0, (), 0)
