"""kind_of: a file's kind ("pdf", "video") by first bytes (_SIGNATURES), a zip's members, cues, suffix."""

import re
import zipfile
from pathlib import PurePath
from typing import BinaryIO

HEAD = 4096  # bytes in which a format shows itself

# By the name's ending, for files that are text.
_TEXTS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".md": "markdown",
    ".markdown": "markdown",
    ".vtt": "captions",
    ".srt": "captions",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".xml": "xml",
    ".json": "json",
    ".eml": "mail",
}
# By the name's ending, for files in the container of old office programs, which all begin alike.
_OLD_OFFICE = {
    ".jtd": "jtd",
    ".jtt": "jtd",
    ".xls": "sheet",
    ".ppt": "slides",
    ".msg": "message",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURES = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"ID3", "sound"),
    (b"\xff\xfb", "sound"),
    (b"\xff\xf3", "sound"),
    (b"fLaC", "sound"),
    (b"OggS", "sound"),
    (b"#!AMR", "sound"),
    (b"\x1aE\xdf\xa3", "video"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"SQLite format 3", "database"),
)
# By the member of a zip archive that makes it a document of this kind.
_DOCUMENTS = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "slides"),
    ("xl/workbook.bin", "sheet"),
    ("META-INF/container.xml", "book"),
)
_OPEN_DOCUMENTS = {b"text": "odt", b"spreadsheet": "sheet", b"presentation": "slides", b"graphics": "drawing"}
_RIFF = {b"WEBP": "picture", b"WAVE": "sound", b"AVI ": "video"}
_HTML = re.compile(rb"<!doctype html|<html[\s>]", re.IGNORECASE)
_XML = re.compile(rb"\s*<(?:\?xml|!DOCTYPE|TEI|teiCorpus|publicwhip|akomaNtoso)\b")
_CUE_LINE = re.compile(rb"^[ \t]*(?:\d{1,4}:)?\d\d:\d\d[.,]\d{3}[ \t]*-->", re.MULTILINE)
_KOKKAI = re.compile(rb'\s*\{[^{}]*"(?:numberOfRecords|meetingRecord|speechRecord)"')


def kind_of(file: BinaryIO, name: str) -> str:
    """The kind of an open file: a reader's name, a container's ("zip", "mail"), or a key of ``UNREAD``."""
    file.seek(0)
    head = file.read(HEAD)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_zip(file, name)
    suffix = PurePath(name).suffix.lower()
    if head.startswith(_OLE):
        return _OLD_OFFICE.get(suffix, "doc")
    if suffix in (".xdw", ".xbd"):
        return "docuworks"
    return _kind_of_media(head) or _kind_of_text(head, suffix)


def _kind_of_zip(file: BinaryIO, name: str) -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
            kind = next((kind for member, kind in _DOCUMENTS if member in names), "")
            if not kind and "mimetype" in names:
                with archive.open("mimetype") as mimetype:
                    form = mimetype.read(100).removeprefix(b"application/vnd.oasis.opendocument.")
                kind = _OPEN_DOCUMENTS.get(form.split(b"-")[0], "")
            return kind or "zip"
    except Exception:  # damaged in one of the many ways of zipfile; the reader of that kind will say so
        return {".docx": "docx", ".xlsx": "xlsx", ".odt": "odt"}.get(PurePath(name).suffix.lower(), "zip")


def _kind_of_media(head: bytes) -> str:
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12], "binary")
    if head[4:8] == b"ftyp":
        return "sound" if head[8:11] == b"M4A" else "picture" if head[8:12] in (b"heic", b"mif1") else "video"
    if head[2:5] == b"-lh":
        return "archive"
    return next((kind for signature, kind in _SIGNATURES if head.startswith(signature)), "")


def _kind_of_text(head: bytes, suffix: str) -> str:
    if head.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT"):
        return "captions"
    if suffix in _TEXTS and suffix != ".xml":
        return _TEXTS[suffix]
    if len(_CUE_LINE.findall(head)) > 1:  # captions saved as text, perhaps below a header
        return "captions"
    if _HTML.search(head):
        return "html"
    if _KOKKAI.match(head):
        return "json"
    return "xml" if suffix == ".xml" or _XML.match(head.removeprefix(b"\xef\xbb\xbf")) else "text"
