"""Sentences are spans: their words are the text's own, and nothing but white space lies between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language.sentences import SENTENCE_CHARS, split_sentences

ROWS = [
    ("鍵は係長が持ちます。休日は開けません。", ["鍵は係長が持ちます。", "休日は開けません。"]),
    ("3. Bus shelter: it leaks. 4", ["3. Bus shelter: it leaks.", "4"]),
    ("It leaks.\n4. Apologies:\nNone.", ["It leaks.", "4. Apologies:\nNone."]),
    ("It was 1999. We met.", ["It was 1999.", "We met."]),
    ("本当ですか？はい！そうです", ["本当ですか？", "はい！", "そうです"]),
    ("条例に「必要な場合は。」とあります。次です。", ["条例に「必要な場合は。」とあります。", "次です。"]),
    ("「了承します。」「異議なし。」", ["「了承します。」", "「異議なし。」"]),
    ("配食の\n申込書は三年\n保管します。", ["配食の\n申込書は三年\n保管します。"]),
    (
        "次の二点です\n　一点目は鍵です\n　二点目は紙です",
        ["次の二点です", "一点目は鍵です", "二点目は紙です"],
    ),
    (
        "議決の結果\n第4号 図書館条例 可決\n第17号 鍵の管理の陳情\nについて 不採択",
        ["議決の結果", "第4号 図書館条例 可決", "第17号 鍵の管理の陳情\nについて 不採択"],
    ),
    ("前の段落です\n\n後の段落です", ["前の段落です", "後の段落です"]),
    ("割合は3.5％です. 次に移ります.", ["割合は3.5％です.", "次に移ります."]),
    ("割合は３．５％です．次です．", ["割合は３．５％です．", "次です．"]),
    ("Mr. Endo asked why. Nobody knew!", ["Mr. Endo asked why.", "Nobody knew!"]),
    ("It cost $3.5 million, i.e. too much. Really?", ["It cost $3.5 million, i.e. too much.", "Really?"]),
    ("See J. Mori. Next.", ["See J. Mori.", "Next."]),
    ("  \n 　", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text, 0, len(text))] == expected


def test_only_the_asked_stretch_is_cut() -> None:
    text = "一つ目。二つ目。三つ目。"
    assert [text[a:b] for a, b in split_sentences(text, 4, 8)] == ["二つ目。"]


def test_a_list_without_full_stops_is_cut_at_commas() -> None:
    text = "、".join(["対象となる事務の名前"] * 80)
    spans = split_sentences(text, 0, len(text))
    assert len(spans) > 1
    assert all(end - start <= SENTENCE_CHARS for start, end in spans)


@given(st.text(alphabet="あ漢。．.？」「（）\n 　aA1、・", max_size=400))
def test_every_letter_is_in_exactly_one_sentence(text: str) -> None:
    spans = split_sentences(text, 0, len(text))
    covered = [offset for start, end in spans for offset in range(start, end)]
    assert covered == sorted(set(covered))
    assert all(text[offset].isspace() for offset in set(range(len(text))) - set(covered))
