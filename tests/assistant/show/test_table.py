"""A table is for people: headed in their language, counted from one, without a path or a formula."""

import csv
import io

import pytest

from assistant.answer.verify import QUOTE_COLUMNS
from assistant.show.strings import LABELS
from assistant.show.table import BYTE_ORDER_MARK, write_table
from corpus.language.bilingual import Language

ROW = {"number": 1, "source": "/home/kato/minutes/a.pdf", "turn": 0, "page": None, "quote": "鍵は係長が。"}


def rows(table: str) -> list[list[str]]:
    assert table.startswith(BYTE_ORDER_MARK)
    return list(csv.reader(io.StringIO(table.removeprefix(BYTE_ORDER_MARK), newline="")))


@pytest.mark.parametrize(("language", "place"), [("ja", 0), ("en", 1)])
def test_it_is_headed_in_the_language(language: Language, place: int) -> None:
    head, values = rows(write_table([ROW], language))
    assert head == [LABELS["column_" + name][place] for name in ROW]
    assert values == ["1", "a.pdf", "1", "", "鍵は係長が。"]


def test_verification_knows_the_column_of_the_quotes() -> None:
    assert set(LABELS["column_quote"]) < set(QUOTE_COLUMNS)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    *_, (cell,) = rows(write_table([{"quote": f"{start}1+1"}], "ja"))
    assert cell == f"'{start}1+1"
