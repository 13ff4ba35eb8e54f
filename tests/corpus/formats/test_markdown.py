"""Markdown: words without markup, headings by level, in linear time."""

from pathlib import Path

import pytest
from shiomi_documents import headed, write

from corpus import read_meeting
from corpus.formats.markdown import read_markdown
from corpus.models import SourceText


def read(markdown: str) -> SourceText:
    return read_markdown(markdown.encode(), "notes.md", "0")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("**会長** 開きます。", "会長 開きます。"),
        ("**会長**開きます。", "会長開きます。"),
        ("*one* __two__ ~~three~~ ***four***", "one two three four"),
        ("a_long_name and 3 * 4 * 5", "a_long_name and 3 * 4 * 5"),
        ("`sort_by *x*` stays", "`sort_by *x*` stays"),
        (r"2\. and \*stars\*", "2. and *stars*"),
        ("[words](https://example.org 'x') stay", "[words](https://example.org 'x') stay"),
        ('[words](https://example.org "x") and ![a bell](bell.png)', "words and a bell"),
        ("[words][1] and [not these]", "words and [not these]"),
        ("<https://example.org> <b>bold</b> &amp; &mdash;", "https://example.org bold & —"),
        ("> - [x] quoted", "quoted"),
        ("  * nested", "nested"),
        ("1. first", "1. first"),
        ("one <!-- a\ncomment --> two", "one  two"),
        ("| 発言者 | 発言 |\n|:---|---|\n| 会長 | はい |", "発言者\t発言\n\n会長\tはい"),
        ("```\n# *code*\n```", "# *code*"),
        ("one\n***\ntwo", "one\n\ntwo"),
        ("[1]: https://example.org", ""),
    ],
)
def test_words(line: str, words: str) -> None:
    assert read(line).text.strip() == words


@pytest.mark.parametrize(
    ("markdown", "headings"),
    [
        ("# 港湾会議\n## 岸壁\nx\n## 桟橋 ##\n", [(2, "岸壁"), (2, "桟橋")]),
        ("# One\n# Two\n", [(1, "One"), (1, "Two")]),
        ("Title\n===\nOne\n---\nx\n\n---\n", [(2, "One")]),
        ("#no heading\n\n    # nor this? it is\n", []),
        ("## **Bold** [link](x)\n## `code`\n", [(2, "Bold link"), (2, "`code`")]),
    ],
)
def test_headings(markdown: str, headings: list[tuple[int, str]]) -> None:
    assert headed(read(markdown)) == headings


def test_the_first_heading_is_the_title_if_no_other_is_of_its_level() -> None:
    text = read("---\ndate: 2024-05-01\n---\n# 港湾会議\n## 岸壁\n")
    assert text.marks.title is not None
    assert text.text[slice(*text.marks.title)] == "港湾会議"
    assert text.text.startswith("date: 2024-05-01\n")


def test_a_heading_ends_a_speech_and_heads_an_item(tmp_path: Path) -> None:
    minutes = """# Harbour Council
## Ferry
ANN: Good day to you all, we begin.
BEN: The boat is late.
### Main points
- It is late.
## Bell
ANN: The bell has a crack.
BEN: Then it must come down.
"""
    meeting = read_meeting(write(tmp_path / "notes.md", minutes.encode()))
    said = [meeting.quote(turn.start, turn.end) for turn in meeting.turns]
    assert said[:2] == ["Good day to you all, we begin.", "The boat is late."]
    assert said[2:] == ["The bell has a crack.", "Then it must come down."]
    assert [item.title for item in meeting.agenda] == ["Ferry", "Bell"]
    assert [turn.agenda for turn in meeting.turns] == [0, 0, 1, 1]


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "*a",
        "> ",
        "- ",
        "`",
        "<!--",
        "![[",
        "**a **",
        "_a__",
        "|a",
        "&#",
        "[a](<",
        "\n- ",
        "a\n",
        "#",
        "# a   ",
        "---\n",
    ],
)
def test_hostile_files_are_read_in_no_time(piece: str) -> None:
    read(piece * 50_000 + "x")
