"""A table of speakers and speeches: its columns, its rows, what goes on and what is nobody's."""

import pytest
from shiomi_documents import headed, marked

from corpus.formats.marked_text import MarkedText
from corpus.formats.speech_table import HEAD_ROWS, write_table

HEADS = ["発言者", "発言内容"]


def table(*rows: list[str]) -> MarkedText:
    text = MarkedText()
    assert write_table(rows, text)
    return text


@pytest.mark.parametrize(
    ("rows", "speeches"),
    [
        ([HEADS, ["会長", "はい。"]], [("会長", "はい。")]),
        ([["No.", "発　言", "発言 者"], ["1", "はい。", "会長"]], [("会長", "はい。")]),
        ([["Speaker", "Text"], ["Ann Pell", "Yes."]], [("Ann Pell", "Yes.")]),
        ([HEADS, ["会長", "はい。"], ["〃", "次に。"]], [("会長", "はい。"), ("会長", "次に。")]),
        ([HEADS, ["会長", "はい。"], ["", "なお、"]], [("会長", "はい。\nなお、")]),
        ([HEADS, ["会長", "はい。"], ["（休憩）", ""], ["", "続き"]], [("会長", "はい。")]),
        ([HEADS, ["", "誰か"], ["会長", " はい。\n次に。 "]], [("会長", "はい。\n次に。")]),
        ([["汐見市防災会議"], [], HEADS, ["会長", "はい。", "余り"]], [("会長", "はい。")]),
        ([HEADS, ["会長"], ["委員", "はい。"]], [("委員", "はい。")]),
    ],
)
def test_speeches(rows: list[list[str]], speeches: list[tuple[str, str]]) -> None:
    assert marked(table(*rows).source_text("x", "0", "csv")) == speeches


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["a", "b"]],
        [HEADS],
        [HEADS, ["会長", ""]],
        [["番号", "金額"], ["1", "2"]],
        [["x"]] * HEAD_ROWS + [HEADS, ["a", "b"]],
    ],
)
def test_tables_without_speeches(rows: list[list[str]]) -> None:
    assert not write_table(rows, MarkedText())


def test_items_and_days_head_the_speeches() -> None:
    text = table(
        ["日付", "議題", *HEADS],
        ["2024-05-01", "備蓄", "会長", "はい。"],
        ["2024-05-01", "備蓄", "委員", "はい。"],
        ["2024-05-02", "訓練", "会長", "次に。"],
    ).source_text("x", "0", "csv")
    assert headed(text) == [(1, "備蓄"), (1, "訓練")]
    assert text.marks.date is not None
    assert text.text[slice(*text.marks.date)] == "2024-05-01"
    assert [warning.message[:24] for warning in text.warnings] == ["speeches of several days"]
