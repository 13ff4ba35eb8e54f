"""What only a file's name tells: a title and a day, without a place in the text."""

import pytest

from corpus.models import Field
from corpus.structure.file_name import fields_of_name


@pytest.mark.parametrize(
    ("source", "title", "day"),
    [
        ("minutes/汐見市議会_20240312.pdf", "汐見市議会 20240312", "2024-03-12"),
        ("harbour_board_minutes 2024-03-12.docx", "harbour board minutes 2024-03-12", "2024-03-12"),
        ("令和6年3月12日会議録.txt", "令和6年3月12日会議録", "2024-03-12"),
        ("R6.3.12/text.txt", "", "2024-03-12"),
        ("scan0012.pdf", "", ""),
        ("20240312.pdf", "", "2024-03-12"),
        ("20240312_20240313_会議録.pdf", "20240312 20240313 会議録", ""),
        ("20241399.pdf", "", ""),
    ],
)
def test_names(source: str, title: str, day: str) -> None:
    told = {field.kind: field.value for field in fields_of_name(source, ())}
    assert (told.get("title", ""), told.get("date", "")) == (title, day)


def test_what_the_minutes_say_themselves_counts() -> None:
    fields = [Field("title", 0, 5, "汐見会議録"), Field("date", 6, 16, "2024-05-20")]
    assert list(fields_of_name("別の名前_20240312.txt", fields)) == []


def test_a_name_has_no_place_in_the_text() -> None:
    assert {(field.start, field.end) for field in fields_of_name("汐見_20240312.txt", ())} == {(0, 0)}
