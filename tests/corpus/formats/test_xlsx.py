"""Excel workbooks with a table of speeches."""

import io
from datetime import date, datetime

import openpyxl
import pytest
from shiomi_documents import marked, pack

from corpus import ReadError
from corpus.formats.xlsx import read_xlsx
from corpus.formats.xml_walk import MAX_TAGS
from corpus.formats.zip_parts import read_parts


def book(*sheets: list[list[object]], hidden: bool = False) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for rows in sheets:
        sheet = made.create_sheet()
        for row in rows:
            sheet.append(row)
    if hidden:
        made.worksheets[-1].sheet_state = "hidden"
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


TABLE: list[list[object]] = [
    ["番号", "発言者", "発言内容"],
    [1.0, "会長", "開きます。"],
    [2, "委員", 3.5],
    [3, "〃", 4.0],
]


def test_the_speeches_of_every_visible_sheet() -> None:
    cover: list[list[object]] = [
        ["汐見市防災会議"],
        ["日時", date(2024, 5, 1)],
        ["開会", datetime(2024, 5, 1, 10, 30)],
    ]
    text = read_xlsx(book(cover, TABLE, [["発言者", "発言"], ["会長", "隠した"]], hidden=True), "x", "0")
    assert marked(text) == [("会長", "開きます。"), ("委員", "3.5"), ("委員", "4")]
    assert text.text.startswith("汐見市防災会議\n日時　2024-05-01\n開会　2024-05-01 10:30:00\n")


def test_a_cell_far_away_costs_nothing() -> None:
    made = openpyxl.Workbook()
    made.active["XFD1048576"] = "x"
    saved = io.BytesIO()
    made.save(saved)
    with pytest.raises(ReadError, match="a table without"):
        read_xlsx(saved.getvalue(), "x", "0")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (book([["番号", "金額"], [1, 2]]), "a table without a column of speakers"),
        (b"PK\x03\x04" + bytes(100), "not a complete Excel document"),
    ],
    ids=["no speakers", "damaged"],
)
def test_refusals(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=f"^book.xlsx: {says}"):
        read_xlsx(data, "book.xlsx", "0")


@pytest.mark.parametrize(
    ("part", "made", "damaged"),
    [
        ("[Content_Types].xml", b"ContentType=", b"ContentDype="),
        ("xl/styles.xml", b"builtinId=", b"buitinId="),
        ("xl/workbook.xml", b"sheetId=", b"sheetld="),
        ("xl/worksheets/sheet1.xml", b'r="A1"', b'r="!!"'),
        ("xl/worksheets/sheet1.xml", b"</row>", b"</raw>"),
    ],
)
def test_a_workbook_whose_parts_are_not_whole_is_damaged(part: str, made: bytes, damaged: bytes) -> None:
    parts = dict(read_parts(book(TABLE), (), "x", "Excel"))
    assert made in parts[part]
    parts[part] = parts[part].replace(made, damaged, 1)
    with pytest.raises(ReadError, match="not a complete Excel document"):
        read_xlsx(pack(parts), "book.xlsx", "0")


def test_a_sheet_of_many_tags_is_not_read() -> None:
    parts = dict(read_parts(book(TABLE), (), "x", "Excel"))
    parts["xl/worksheets/sheet1.xml"] = b"<worksheet>" + b"<a/>" * MAX_TAGS + b"</worksheet>"
    with pytest.raises(ReadError, match="more than 4,000,000 tags"):
        read_xlsx(pack(parts), "x", "0")
