"""Which files are read, and what a file that cannot be read says."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from shiomi_minutes import LAYOUTS, SPEECHES, print_minutes, spoken

from corpus import ReadError, find_files, read_meeting
from corpus.formats import reader
from corpus.formats.docx import MAX_XML
from corpus.formats.html import MAX_DEPTH

MINUTES = print_minutes(LAYOUTS["○NAME ROLE"])
SAID = [said for *_, said in SPEECHES]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def docx(xml: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("cp932", b""),
        ("euc_jp", b""),
        ("iso2022_jp", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_encodings(tmp_path: Path, encoding: str, bom: bytes, line_end: str) -> None:
    text = MINUTES.replace("～", "から").replace("\n", line_end)
    meeting = read_meeting(write(tmp_path / "minutes.txt", bom + text.encode(encoding)))
    assert meeting.text == text
    assert spoken(meeting) == SAID


@pytest.mark.parametrize("text", ["会議録", "○会長　はい。", "カタカナノミ", "髙﨑"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp932"])
def test_short_texts(tmp_path: Path, text: str, encoding: str) -> None:
    assert read_meeting(write(tmp_path / "short.txt", text.encode(encoding))).text == text


def test_form_feeds_divide_pages(tmp_path: Path) -> None:
    text = "○会長　はい。そうです。\n\f○委員　2頁です。どうぞ。\n"
    meeting = read_meeting(write(tmp_path / "minutes.txt", text.encode()))
    assert meeting.text == text
    assert [turn.page for turn in meeting.turns] == [1, 2]


def test_ids_come_from_the_bytes(tmp_path: Path) -> None:
    one = read_meeting(write(tmp_path / "a.txt", MINUTES.encode()))
    other = read_meeting(write(tmp_path / "b.txt", MINUTES.encode()), source="elsewhere.txt")
    assert one.meeting_id == other.meeting_id == one.sha256[:12]
    assert (one.source, other.source) == ((tmp_path / "a.txt").as_posix(), "elsewhere.txt")


def test_web_page(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{name}{role}</td><td>{said}</td></tr>" for role, name, said in SPEECHES)
    page = (
        "<html><head><meta charset=Shift_JIS><title>x</title>"
        "<script>var a='○会長　いいえ。';</script></head><body>"
        "<nav>○会長　いいえ。</nav><h1>汐見市<ruby>環境<rp>(</rp><rt>かんきょう</rt></ruby>審議会会議録</h1>"
        f"<table>{rows}</table>"
    )
    meeting = read_meeting(write(tmp_path / "page.html", page.encode()))
    assert meeting.title == "汐見市環境審議会会議録"
    assert spoken(meeting) == SAID


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
    from corpus.formats.docx import read_docx

    xml = (
        f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:ruby><w:rt><w:r><w:t>しおみ</w:t></w:r></w:rt>'
        "<w:rubyBase><w:r><w:t>汐見</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        "<w:r><w:t>市</w:t><w:tab/><w:br/></w:r><w:del><w:r><w:delText>消</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>足</w:t></w:r></w:ins></w:p></w:body></w:document>"
    )
    assert read_docx(docx(xml.encode()), "x", "y").text == "汐見市\t\n足"


HOSTILE = {
    "empty.txt": b"",
    "random.txt": bytes(range(256)) * 4000,
    "zeros.txt": bytes(100_000),
    "program.txt": b"\x7fELF" + bytes(range(32)) * 5000,
    "truncated.docx": docx(b"<a/>")[:-20],
    "not.docx": b"PK\x03\x04" + b"x" * 1000,
    "cut-xml.docx": docx(f'<w:document xmlns:w="{W}"><w:body><w:p>'.encode() * 1),
    "bomb.docx": docx(b"<a>" + b" " * (MAX_XML + 1) + b"</a>"),
    "entities.docx": docx(
        b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
        + b"]><a>&j;</a>"
    ),
    "deep.html": b"<html>" + b"<div>" * (MAX_DEPTH + 1),
    "cut.pdf": b"%PDF-1.7\n1 0 obj<</Type/Catalog",
    "cyclic.pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 900000>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_with_one_clear_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_meeting(write(tmp_path / name, HOSTILE[name]))
    for line in (caught.value.message, caught.value.japanese):
        assert name in line
        assert "\n" not in line


def test_a_file_larger_than_any_minutes(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.write(b"a")
        file.truncate(reader.LIMITS["text"] + 1)
    with pytest.raises(ReadError, match="split it"):
        read_meeting(tmp_path / "huge.txt")


def test_a_file_is_what_its_content_says(tmp_path: Path) -> None:
    page = write(tmp_path / "page.txt", f"<!DOCTYPE html><body><p>{MINUTES}".encode())
    assert read_meeting(page).format == "html"


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no control characters in names")
def test_names_with_control_characters(tmp_path: Path) -> None:
    assert spoken(read_meeting(write(tmp_path / "a\x1b[31m\n.txt", MINUTES.encode()))) == SAID


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"none\.txt"):
        read_meeting(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="none"):
        find_files([tmp_path / "none"])


def test_a_folder_gives_its_minutes_in_order(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.PDF", "sub/c.docx", ".hidden.txt", "~$lock.docx", "photo.png"):
        write(tmp_path / name, b"x")
    assert [path.name for path in find_files([tmp_path, tmp_path / "b.txt"])] == ["a.PDF", "b.txt", "c.docx"]
