"""What kind a file is."""

import io

import pytest
from shiomi_documents import OLD_DOC, pack

from corpus.formats.file_kinds import kind_of
from corpus.formats.reader import LIMITS, READERS
from corpus.formats.unread import UNREAD, unread


def odf(kind: str) -> bytes:
    return pack({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": b""})


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", "会議録".encode(), "text"),
        ("a", b"", "text"),
        ("a.txt", b"%PDF-1.7", "pdf"),
        ("a.pdf", b"\n\n%PDF-1.7", "pdf"),
        ("a.txt", pack({"word/document.xml": b""}), "docx"),
        ("a.docx", b"PK\x03\x04 damaged", "docx"),
        ("a.bin", pack({"xl/workbook.xml": b""}), "xlsx"),
        ("a.zip", pack({"a.txt": b""}), "zip"),
        ("a.odt", odf("text"), "odt"),
        ("a.ott", odf("text-template"), "odt"),
        ("a.ods", odf("spreadsheet"), "sheet"),
        ("a.odp", odf("presentation"), "slides"),
        ("a.pptx", pack({"ppt/presentation.xml": b""}), "slides"),
        ("a.epub", pack({"META-INF/container.xml": b""}), "book"),
        ("a.doc", OLD_DOC, "doc"),
        ("a.xls", OLD_DOC, "sheet"),
        ("a.jtd", OLD_DOC, "jtd"),
        ("a.msg", OLD_DOC, "message"),
        ("a.txt", b"{\\rtf1 x}", "rtf"),
        ("a.txt", b"<!DOCTYPE html><p>", "html"),
        ("a.html", b"<p>", "html"),
        ("a.txt", b"WEBVTT\n", "captions"),
        ("a.srt", b"1\n", "captions"),
        ("a.txt", b"Date: 1\n\n00:01.000 --> 00:02.000\nA\n\n00:02.000 --> 00:03.000\nB\n", "captions"),
        ("a.txt", b"At 00:01.000 --> nothing\n", "text"),
        ("a.csv", b"a,b", "csv"),
        ("a.MD", b"# x", "markdown"),
        ("a.xml", b"<TEI/>", "xml"),
        ("a.txt", b"\xef\xbb\xbf<?xml version='1.0'?><publicwhip>", "xml"),
        ("a.xml", b"<html xmlns='x'>", "html"),
        ("a.txt", b'{"numberOfRecords": 1, "meetingRecord": []}', "json"),
        ("a.json", b"{}", "json"),
        ("a.eml", b"Subject: x", "mail"),
        ("a.txt", b"\x89PNG\r\n", "image"),
        ("a.gif", b"GIF89a", "picture"),
        ("a.mp3", b"ID3", "sound"),
        ("a.wav", b"RIFF1234WAVE", "sound"),
        ("a.mp4", b"\x00\x00\x00\x20ftypisom", "video"),
        ("a.m4a", b"\x00\x00\x00\x20ftypM4A ", "sound"),
        ("a.heic", b"\x00\x00\x00\x20ftypheic", "picture"),
        ("a.lzh", b"\x20\x20-lh5-", "archive"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c", "archive"),
        ("a.xdw", b"\x60\x0e", "docuworks"),
    ],
)
def test_kinds(name: str, data: bytes, kind: str) -> None:
    assert kind_of(io.BytesIO(data), name) == kind


def test_every_kind_is_read_or_held_or_refused() -> None:
    assert READERS.keys() == LIMITS.keys()
    assert not READERS.keys() & UNREAD.keys()


@pytest.mark.parametrize("kind", UNREAD)
def test_a_refusal_names_the_file_in_one_line_of_each_language(kind: str) -> None:
    error = unread("a.bin", kind)
    for line in (error.message, error.japanese):
        assert line.startswith("a.bin: ")
        assert "\n" not in line
