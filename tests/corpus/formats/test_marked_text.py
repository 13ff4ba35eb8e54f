"""A text put together from marked parts: the words, and which part is what."""

import pytest
from shiomi_documents import headed, marked

from corpus.errors import ReadWarning
from corpus.formats.marked_text import MarkedText, one_line


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("one\n  two", "one two"),
        ("会議を\n  開きます", "会議を開きます"),
        ("会議 USB\nメモリ", "会議 USB メモリ"),
        ("磯田　会長", "磯田　会長"),
        ("  \n", ""),
    ],
)
def test_one_line(words: str, line: str) -> None:
    assert one_line(words) == line


def test_every_mark_reads_what_was_written() -> None:
    text = MarkedText()
    text.title("港湾会議")
    text.title("第2回")
    text.date("2024-05-01")
    text.heading("岸壁", 2)
    text.speech("会長", "開きます。\n続けます。")
    text.speech("", "（拍手）")
    text.empty_line()
    text.printed_speech("○", "委員", "　", "はい。")
    found = text.source_text("x", "0", "test")
    assert (
        found.text
        == "港湾会議\n第2回\n2024-05-01\n岸壁\n会長: 開きます。\n続けます。\n（拍手）\n\n○委員　はい。\n"
    )
    assert marked(found) == [("会長", "開きます。\n続けます。"), ("委員", "はい。")]
    assert headed(found) == [(2, "岸壁")]
    marks = found.marks
    assert marks.title
    assert marks.date
    assert (found.text[slice(*marks.title)], found.text[slice(*marks.date)]) == ("港湾会議", "2024-05-01")


def test_empty_parts_are_not_written() -> None:
    text = MarkedText()
    text.title("")
    text.heading("", 1)
    text.speech("会長", "")
    assert text.source_text("x", "0", "test").text == ""


def test_a_warning_is_said_once() -> None:
    text = MarkedText()
    for _ in range(2):
        text.warn("two days", "二日")
    assert text.source_text("x", "0", "test").warnings == (ReadWarning("two days", "二日"),)
