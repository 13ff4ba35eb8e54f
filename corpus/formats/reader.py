"""Which reader a file needs: decided by its first bytes, then by its name."""

import hashlib
import zipfile
from pathlib import Path

from corpus.formats.doc import read_doc
from corpus.formats.docx import read_docx
from corpus.formats.html import read_html
from corpus.formats.ocr import read_image
from corpus.formats.pdf import read_pdf
from corpus.formats.text import read_text
from corpus.models import ReadError, SourceText

MB = 2**20
# Bytes beyond which a file of a kind is not opened. A year of a council's minutes is 30 MB of text.
LIMITS = {
    "text": 40 * MB,
    "html": 40 * MB,
    "docx": 200 * MB,
    "doc": 100 * MB,
    "image": 100 * MB,
    "pdf": 300 * MB,
}
READERS = {
    "html": read_html,
    "pdf": read_pdf,
    "docx": read_docx,
    "doc": read_doc,
    "image": read_image,
    "text": read_text,
}
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
HEAD = 2048  # bytes; a format shows itself in the first few

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")


def read_source(path: Path, source: str) -> SourceText:
    """The text of one file of any supported format; ReadError says why it cannot be read.

    The content decides over the name, so that a PDF renamed .txt is read as the PDF it is.
    """
    try:
        with path.open("rb") as file:
            kind = _kind(file.read(HEAD), path)
            _check_size(path, kind)
            file.seek(0)
            data = file.read(LIMITS[kind] + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if not data:
        raise ReadError(
            f"{path}: the file is empty; give a file that holds minutes",
            f"{path}: ファイルが空です。会議録の入ったファイルを指定してください",
        )
    return READERS[kind](data, source, hashlib.sha256(data).hexdigest())


def _kind(head: bytes, path: Path) -> str:
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx" if _is_docx(path) else "text"
    if head.startswith(_OLE):
        return "doc"
    if head.startswith(_IMAGES):
        return "image"
    lower = head.lower()
    is_html = path.suffix.lower() in HTML_SUFFIXES or b"<!doctype html" in lower or b"<html" in lower
    return "html" if is_html else "text"


def _is_docx(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return path.suffix.lower() == ".docx"


def _check_size(path: Path, kind: str) -> None:
    size, limit = path.stat().st_size, LIMITS[kind]
    if size > limit:
        raise ReadError(
            f"{path}: {size // MB} MB, more than the {limit // MB} MB that is read ({kind}); split it",
            f"{path}: {size // MB} MB あり、上限 {limit // MB} MB（{kind}）を超えています。分割してください",
        )


def _unreadable(path: Path, error: OSError) -> ReadError:
    reason = error.strerror or str(error)
    return ReadError(
        f"{path}: cannot be opened ({reason}); give a file that you may read",
        f"{path}: ファイルを開けません（{reason}）。読み取れるファイルを指定してください",
    )
