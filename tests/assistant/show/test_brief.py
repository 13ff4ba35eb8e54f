"""The brief: one page of what was decided, asked and required, in Word and in Markdown."""

import io
from datetime import date

import docx
import pytest
from shiomi import MemoryLibrary
from shiomi_greening import first, second

from assistant.precedents.find import find_precedents
from assistant.show.brief import export_brief, make_brief, markdown_brief, write_brief

DAY = date(2026, 4, 1)
LIBRARY = MemoryLibrary(first(), second())
FOUND = find_precedents("駅前通りの並木の植替え", LIBRARY)
NONE = find_precedents("Ψηφιακή", LIBRARY)


def words_of(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_the_brief_has_the_items_with_their_dates_the_pairs_and_the_sources() -> None:
    shown = words_of(write_brief(FOUND, DAY))
    for words in (
        "令和8年4月1日",
        "令和5年9月14日",
        "条件付き了承",
        "植え替える木の種類は何ですか。",
        "病気に強い品種の桜です。",
        "条件として採決します",
        "出典",
    ):
        assert words in shown


def test_each_quote_has_the_number_of_its_source() -> None:
    brief = make_brief(FOUND, DAY)
    numbers = [line.source for section in brief.sections for line in section.lines]
    assert numbers
    assert set(numbers) <= set(range(1, len(brief.sources) + 1))
    assert len(set(brief.sources)) == len(brief.sources)


def test_every_quote_stands_in_the_minutes() -> None:
    minutes = first().text + second().text
    for section in make_brief(FOUND, DAY).sections:
        assert all(line.quote.strip("…") in minutes for line in section.lines)


def test_markdown_says_the_same_and_nothing_in_it_is_markup() -> None:
    shown = markdown_brief(FOUND, DAY)
    assert shown.startswith("# 前例メモ")
    assert "病気に強い品種の桜です。" in shown
    assert r"\(1\)" in shown


def test_that_nothing_was_found_is_said_on_the_page() -> None:
    assert "No precedent found." in words_of(write_brief(NONE, DAY))
    assert "No precedent found" in markdown_brief(NONE, DAY)


@pytest.mark.parametrize(
    ("form", "name"), [("docx", "yoroku-precedents.docx"), ("md", "yoroku-precedents.md")]
)
def test_a_file_of_either_form(form: str, name: str) -> None:
    file = export_brief(FOUND, form)
    assert file.name == name
    assert file.content
