"""The printed fields of a front matter: where each begins and ends, and its word."""

from typing import get_args

import pytest

from corpus.language.folding import clean
from corpus.language.lexicon import rows
from corpus.models import FieldKind
from corpus.structure.front_fields import own_lines, place_of, printed_fields

HEADER = """汐見市情報公開審査会会議録
日　時　令和5年8月24日（木）
　　　　午後2時～午後3時10分
会議名：定例会
（２）会場：市役所3階会議室
出席者（敬称略）
　委　員　　長岡 祐介
● 傍聴者　2人
会議内容
"""
FIELDS = [
    ("date", "日時", "日　時　令和5年8月24日（木）\n　　　　午後2時～午後3時10分\n会議名：定例会"),
    ("venue", "会場", "（２）会場：市役所3階会議室"),
    ("present", "委員", "委　員　　長岡 祐介"),
    ("public", "傍聴者", "傍聴者　2人"),
]


def test_each_field_ends_where_the_next_begins() -> None:
    found = [(one.kind, one.word, HEADER[one.start : one.end]) for one in printed_fields(HEADER, len(HEADER))]
    assert found == FIELDS


def test_a_field_has_its_own_lines_and_those_indented() -> None:
    date, *_ = printed_fields(HEADER, len(HEADER))
    start, end = own_lines(clean(HEADER), date)
    assert HEADER[start:end] == "日　時　令和5年8月24日（木）\n　　　　午後2時～午後3時10分"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("15:45 会 場 市役所", []),
        ("15:45　会 場 市役所", ["会場"]),
        ("終わり。 会場 市役所", ["会場"]),
        ("会場案内", []),
        ("委員長　青木", ["委員長"]),
        ("出席者（敬称略）\n", []),
        ("開会　午後2時", ["開会"]),
        ("午後2時　開会\n午後3時　閉会", []),
    ],
)
def test_where_a_field_begins(source: str, words: list[str]) -> None:
    assert [one.word for one in printed_fields(source, len(source))] == words


def test_a_known_start_begins_a_field() -> None:
    source = "日時 5月20日 会場 市役所"
    found = [
        source[one.start : one.end] for one in printed_fields(source, len(source), [source.index("会場")])
    ]
    assert found == ["日時 5月20日", "会場 市役所"]


@pytest.mark.parametrize(
    ("text", "fact", "place"),
    [
        ("会議録\n● 令和5年8月24日（木）\n", "令和5年8月24日", "令和5年8月24日（木）"),
        ("会は令和5年8月24日に開いた。次は未定", "令和5年8月24日", "令和5年8月24日"),
        ("日時 令和5年8月24日 午後2時\n会場 市役所", "午後2時", "日時 令和5年8月24日 午後2時"),
        ("日時 8月24日 " + "あ" * 130, "8月24日", "8月24日"),
    ],
)
def test_the_place_of_a_fact_is_its_field_or_its_line(text: str, fact: str, place: str) -> None:
    start = text.index(fact)
    first, last = place_of(text, printed_fields(text, len(text)), start, start + len(fact))
    assert text[first:last] == place


def test_every_word_heads_a_kind_of_field() -> None:
    assert {kind for _, kind in rows("header_fields")} <= set(get_args(FieldKind))
