"""Word documents: paragraphs and tables in reading order."""

from pathlib import Path

import pytest
from shiomi_documents import W, pack_docx
from shiomi_minutes import SPEECHES, spoken

from corpus import ReadError, read_meeting
from corpus.formats.docx import read_docx
from corpus.formats.xml_walk import MAX_TAGS
from corpus.formats.zip_parts import MAX_UNPACKED

SAID = [said for *_, said in SPEECHES]


def body(words: str) -> bytes:
    """A document with this in its body."""
    return pack_docx(f'<w:document xmlns:w="{W}"><w:body>{words}</w:body></w:document>'.encode())


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def test_word_document(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph("汐見市環境審議会会議録")
    table = document.add_table(rows=0, cols=2)
    for role, name, said in SPEECHES:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = f"{name}{role}", said
    table.rows[0].cells[1].add_paragraph("続きです。")
    document.save(str(tmp_path / "minutes.docx"))
    meeting = read_meeting(tmp_path / "minutes.docx")
    assert spoken(meeting) == [SAID[0] + "\n続きです。", *SAID[1:]]


def test_word_ruby_and_deleted_text() -> None:
    xml = (
        f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:ruby><w:rt><w:r><w:t>しおみ</w:t></w:r></w:rt>'
        "<w:rubyBase><w:r><w:t>汐見</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        "<w:r><w:t>市</w:t><w:tab/><w:br/></w:r><w:del><w:r><w:delText>消</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>足</w:t></w:r></w:ins></w:p></w:body></w:document>"
    )
    assert read_docx(pack_docx(xml.encode()), "x", "y").text == "汐見市\t\n足"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (paragraph("一") + paragraph("二"), "一\n二"),
        (paragraph("一") + "<w:p/>" + paragraph("二"), "一\n\n二"),
        (
            f"<w:tbl><w:tr><w:tc>{paragraph('一')}</w:tc><w:tc>{paragraph('二')}{paragraph('三')}</w:tc></w:tr>"
            f"<w:tr><w:tc>{paragraph('四')}</w:tc></w:tr></w:tbl>" + paragraph("五"),
            "一\t二\n三\n四\n五",
        ),
        ("<w:p><w:r><w:t>一</w:t><w:noBreakHyphen/><w:t>二</w:t></w:r></w:p>", "一-二"),
        ("", ""),
    ],
)
def test_text(words: str, text: str) -> None:
    assert read_docx(body(words), "minutes.docx", "0").text == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04" + b"x" * 1000, "not a complete Word document"),
        (pack_docx(b"<a/>")[:-20], "not a complete Word document"),
        (pack_docx(b"<a>"), "not a complete Word document"),
        (
            pack_docx(b"<a/>").replace(b"PK\x01\x02", b"PK\x01\x02" + bytes(40)),
            "not a complete Word document",
        ),
    ],
    ids=["no archive", "cut short", "cut XML", "damaged offsets"],
)
def test_damaged_documents(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=rf"^minutes\.docx: {says}"):
        read_docx(data, "minutes.docx", "0")


@pytest.mark.parametrize(
    ("piece", "times", "says"),
    [
        (b"<a/>", MAX_TAGS, "more than 4,000,000 tags"),
        (b" ", MAX_UNPACKED + 1, "unpacks to more than"),
    ],
    ids=["many tags", "a bomb"],
)
def test_documents_too_large(piece: bytes, times: int, says: str) -> None:
    with pytest.raises(ReadError, match=rf"^minutes\.docx: {says}"):
        read_docx(pack_docx(b"<a>" + piece * times + b"</a>"), "minutes.docx", "0")
