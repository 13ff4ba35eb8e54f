"""Printed lines become running text: furniture off, wrapped lines joined, pages kept."""

import pytest

from corpus.formats.printed_lines import running_text, width


def test_running_text_keeps_lists_and_joins_sentences() -> None:
    full = "あ" * 38 + "い、"
    text, pages = running_text([f"{full}\n{full}\nう。\n" * 3, f"{full}\nえ。\n○会長\n委員　田中\n"])
    assert text.startswith(full + full + "う。\n" + full)
    assert text.endswith("え。\n○会長\n委員　田中")
    assert [text[page.start : page.end] for page in pages][1].strip().startswith(full)
    assert (pages[0].start, pages[-1].end) == (0, len(text))


def test_running_heads_and_page_numbers_go() -> None:
    said = [list("一二三四五六七"), list("春夏秋冬東西南"), list("山川海空森林野")]
    pages = ["\n".join(["汐見市会議録", *page, f"- {at} -"]) for at, page in enumerate(said, 1)]
    text, spans = running_text(pages)
    assert text == "\n".join(["汐見市会議録", *said[0], *said[1], *said[2]])
    assert text[spans[1].start : spans[1].end].split() == said[1]


def test_marked_lines_are_no_running_heads() -> None:
    text, _ = running_text(["〇会長\nはい。\n一\n二"] * 4)
    assert text.count("〇会長") == 4


def test_a_list_is_not_joined() -> None:
    lines = [f"{number} " + "会" * 38 for number in range(12)]
    assert running_text(["\n".join(lines)])[0] == "\n".join(lines)


@pytest.mark.parametrize(("line", "columns"), [("", 0), ("会議", 4), ("No. 1", 5), ("ｱ会", 3)])
def test_width(line: str, columns: int) -> None:
    assert width(line) == columns


@pytest.mark.parametrize(
    ("line", "joined"),
    [
        ("Q: How do you reach them?", False),
        ("Mr. Lee: I do not know.", False),
        ("Hon. Ann Pell (Westmere): No.", False),
        ("• a bell is rung", False),
        ("- a bell is rung", False),
        ("and the bell is rung: twice.", True),
        ("Westmere has a bell.", True),
    ],
)
def test_an_english_label_or_bullet_begins_a_line(line: str, *, joined: bool) -> None:
    full = "They said that everybody on the island has to hear of it in time"
    text, _ = running_text([f"{full}.\n" * 9 + f"{full}\n{line}\n"])
    assert text.endswith(f"{full} {line}" if joined else f"{full}\n{line}")
