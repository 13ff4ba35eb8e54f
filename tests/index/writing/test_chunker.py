"""Passages lie within one turn, cut at sentence ends, and read exactly what the source reads there."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shiomi_files import LIBRARY, USB, document, meeting

from index.writing.chunker import PASSAGE_CHARACTERS, context, split

SENTENCE = "貸出履歴は，返却の翌日に消去しております。"


def test_a_short_turn_is_one_passage() -> None:
    built = meeting(*USB)
    header, *passages = split(built)
    assert (header.turn, header.text) == (None, built.title)
    assert [passage.turn for passage in passages] == list(range(len(USB)))
    assert [passage.text for passage in passages] == [speech for _, speech in USB]


def test_what_stands_after_the_last_turn_can_be_found() -> None:
    built = meeting(*LIBRARY)
    *_, last = split(replace(built, text=built.text + "\n資料１　貸出履歴の消去手順\n"))
    assert (last.turn, last.text) == (None, "資料１　貸出履歴の消去手順")


def test_a_long_turn_is_cut_at_sentence_ends() -> None:
    _, *passages = split(meeting(("南館長", SENTENCE * 60), ("岡部委員", "分かりました。")))
    assert {passage.turn for passage in passages[:-1]} == {0}
    assert len(passages) > 3
    assert all(
        passage.text.endswith("。") and len(passage.text) <= PASSAGE_CHARACTERS for passage in passages
    )
    assert "".join(passage.text for passage in passages[:-1]) == SENTENCE * 60


@pytest.mark.parametrize(
    ("speech", "least"),
    [
        ("あ" * 2000, 4),  # nowhere to cut
        ("一、" * 900, 4),
        ("The library opens at nine. " * 120, 3),
        ("行\n" * 700, 3),
        ("。" * 900, 1),
    ],
)
def test_any_long_speech_is_cut_and_covered(speech: str, least: int) -> None:
    built = meeting(("南館長", speech))
    _, *passages = split(built)
    assert len(passages) >= least
    covered = "".join(passage.text for passage in passages)
    assert "".join(covered.split()) == "".join(speech.split())


@given(st.lists(st.text(alphabet="あ。\n、 aＡ!？𠮟", max_size=900), min_size=1, max_size=4))
@settings(max_examples=60)
def test_every_passage_is_a_span_of_its_turn(speeches: list[str]) -> None:
    built = meeting(*[("南館長", speech) for speech in speeches])
    last = 0
    for passage in split(built):
        assert built.text[passage.start : passage.end] == passage.text
        assert passage.start >= last
        if passage.turn is not None:
            turn = built.turns[passage.turn]
            assert turn.start <= passage.start < passage.end <= turn.end
        last = passage.end


def test_a_document_without_speakers_is_cut_too() -> None:
    built = document(SENTENCE * 60)
    passages = list(split(built))
    assert len(passages) > 3
    assert all(passage.turn is None for passage in passages)
    assert context(built, passages[1]).endswith(passages[0].text[-20:])


def test_context_knows_the_meeting_the_speaker_and_the_words_before() -> None:
    built = meeting(*LIBRARY)
    around = context(built, list(split(built))[2])
    for known in ("汐見市個人情報保護審査会", "2024-05-09", "岡部委員", "返却の翌日に消去"):
        assert known in around
    assert "督促" not in around


def test_no_words_no_passages() -> None:
    assert [passage.turn for passage in split(meeting(("南館長", " \n　")))] == [None]
    assert list(split(document(""))) == []
