"""Which reader a file gets, and what a file that cannot be read says."""

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shiomi_documents import W, pack, pack_docx, write
from shiomi_minutes import LAYOUTS, SPEECHES, print_minutes, spoken

from corpus import ReadError, read_meeting
from corpus.files import SUFFIXES
from corpus.formats import reader
from corpus.formats.markup_size import MAX_DEPTH
from corpus.formats.zip_parts import MAX_UNPACKED

MINUTES = print_minutes(LAYOUTS["○NAME ROLE"])
SAID = [said for *_, said in SPEECHES]


def test_ids_come_from_the_bytes(tmp_path: Path) -> None:
    one = read_meeting(write(tmp_path / "a.txt", MINUTES.encode()))
    other = read_meeting(write(tmp_path / "b.txt", MINUTES.encode()), source="elsewhere.txt")
    assert one.meeting_id == other.meeting_id == one.sha256[:12]
    assert (one.source, other.source) == ((tmp_path / "a.txt").as_posix(), "elsewhere.txt")


TEXT_NAMES = [f"minutes{suffix}" for suffix in sorted(SUFFIXES)]
HOSTILE = {
    "entities.xml": b"<!DOCTYPE a [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><TEI>&b;</TEI>",
    "outside.xml": b"<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><TEI>&a;</TEI>",
    "page.xml": b"<html/>",
    "table.csv": b"a,b\n1,2\n",
    "line.csv": b"speaker,text\nAnn," + b"a" * 5_000_000,
    "table.xlsx": b"PK\x03\x04" + b"x" * 1000,
    "deep.rtf": b"{\\rtf1" + b"{" * 20_000,
    "data.json": b"[" * 100_000,
    "none.vtt": b"WEBVTT\n",
    "none.zip": b"PK\x03\x04" + b"x" * 1000,
    "sound.mp3": b"ID3" + bytes(100),
    "sheet.ods": pack({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
    "cut.odt": pack({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": b"<a>"}),
    "empty.txt": b"",
    "random.txt": bytes(range(256)) * 4000,
    "zeros.txt": bytes(100_000),
    "program.txt": b"\x7fELF" + bytes(range(32)) * 5000,
    "truncated.docx": pack_docx(b"<a/>")[:-20],
    "not.docx": b"PK\x03\x04" + b"x" * 1000,
    "cut-xml.docx": pack_docx(f'<w:document xmlns:w="{W}"><w:body><w:p>'.encode() * 1),
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


def bomb() -> bytes:
    """A small document that unpacks to more than is read; made where it is needed, for that takes a while."""
    return pack_docx(b"<a>" + b" " * (MAX_UNPACKED + 1) + b"</a>")


@pytest.mark.parametrize("name", [*HOSTILE, "bomb.docx"])
def test_hostile_files_end_with_one_clear_error(tmp_path: Path, name: str) -> None:
    data = HOSTILE[name] if name in HOSTILE else bomb()
    with pytest.raises(ReadError) as caught:
        read_meeting(write(tmp_path / name, data))
    for line in (caught.value.message, caught.value.japanese):
        assert name in line
        assert "\n" not in line


@pytest.mark.parametrize("name", ["cut.pdf", "cut.docx", "cut.XLSX"])
def test_a_document_that_is_none_is_called_damaged_and_not_ill_encoded(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_meeting(write(tmp_path / name, bytes(range(256)) * 20), source=name)
    assert caught.value.japanese.startswith(f"{name}: {Path(name).suffix.lower()} のファイルとして読めません")
    assert "UTF-8" not in caught.value.message


@pytest.mark.parametrize("name", ["empty.txt", "sound.mp3", "missing.txt"])
def test_an_error_names_a_file_as_its_source_does(tmp_path: Path, name: str) -> None:
    if name != "missing.txt":
        write(tmp_path / name, HOSTILE[name])
    with pytest.raises(ReadError) as caught:
        read_meeting(tmp_path / name, source=name)
    assert str(tmp_path) not in caught.value.message + caught.value.japanese


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


@pytest.mark.parametrize("name", TEXT_NAMES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    head=st.sampled_from(
        [b"", b"{\\rtf1 ", b"WEBVTT\n\n", b"<TEI>", b"<html>", b'{"speechRecord":', b"PK\x03\x04", b"a,b\n"]
    ),
    body=st.one_of(
        st.binary(max_size=300),
        st.text("{}[]()<>&;:,\"'\\|*_#`-=> \n\t0ab会長○。", max_size=300).map(str.encode),
    ),
)
def test_any_bytes_are_read_or_refused_in_one_line(
    tmp_path: Path, name: str, head: bytes, body: bytes
) -> None:
    """No other exception, whatever the name's ending promises."""
    refusal = ""
    try:
        meeting = read_meeting(write(tmp_path / name, head + body))
        said = [meeting.quote(turn.start, turn.end) for turn in meeting.turns]
        assert all(words in meeting.text for words in said)
    except ReadError as error:
        refusal = error.message
    assert not refusal or (name in refusal and "\n" not in refusal)


@given(cut=st.integers(0, 400), at=st.integers(0, 4000), flip=st.integers(1, 255))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damaged_documents_are_read_or_refused(tmp_path: Path, cut: int, at: int, flip: int) -> None:
    """A Word document with a byte changed and its end cut off, as a bad disk leaves it."""
    body = "".join(f"<w:p><w:r><w:t>○会長　{number}番です。</w:t></w:r></w:p>" for number in range(50))
    data = bytearray(pack_docx(f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode()))
    data[at % len(data)] ^= flip
    with suppress(ReadError):
        read_meeting(write(tmp_path / "minutes.docx", bytes(data[: len(data) - cut])))
