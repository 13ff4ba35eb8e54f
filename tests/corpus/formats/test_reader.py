"""Which reader a file gets, and what a file that cannot be read says."""

import os
from pathlib import Path

import pytest
from shiomi_documents import W, pack_docx, write
from shiomi_minutes import LAYOUTS, SPEECHES, print_minutes, spoken

from corpus import ReadError, read_meeting
from corpus.formats import reader
from corpus.formats.docx import MAX_XML
from corpus.formats.html import MAX_DEPTH

MINUTES = print_minutes(LAYOUTS["○NAME ROLE"])
SAID = [said for *_, said in SPEECHES]


def test_ids_come_from_the_bytes(tmp_path: Path) -> None:
    one = read_meeting(write(tmp_path / "a.txt", MINUTES.encode()))
    other = read_meeting(write(tmp_path / "b.txt", MINUTES.encode()), source="elsewhere.txt")
    assert one.meeting_id == other.meeting_id == one.sha256[:12]
    assert (one.source, other.source) == ((tmp_path / "a.txt").as_posix(), "elsewhere.txt")


HOSTILE = {
    "empty.txt": b"",
    "random.txt": bytes(range(256)) * 4000,
    "zeros.txt": bytes(100_000),
    "program.txt": b"\x7fELF" + bytes(range(32)) * 5000,
    "truncated.docx": pack_docx(b"<a/>")[:-20],
    "not.docx": b"PK\x03\x04" + b"x" * 1000,
    "cut-xml.docx": pack_docx(f'<w:document xmlns:w="{W}"><w:body><w:p>'.encode() * 1),
    "bomb.docx": pack_docx(b"<a>" + b" " * (MAX_XML + 1) + b"</a>"),
    "entities.docx": pack_docx(
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
