"""Which reader a file needs: decided by its first bytes, then by its name."""

import hashlib
import io
import zipfile
from pathlib import Path

from corpus.formats.text import read_text
from corpus.models import ReadError, SourceText

MAX_BYTES = (
    200 * 1024 * 1024
)  # a year of one council's minutes is 30 MB of text; beyond this it is no minutes file
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_source(path: Path, source: str) -> SourceText:
    """The text of one file of any supported format; ReadError says why it cannot be read."""
    data = _bytes(path)
    digest = hashlib.sha256(data).hexdigest()
    kind = _kind(data, path.suffix.lower())
    if kind == "html":
        from corpus.formats.html import read_html

        return read_html(data, source, digest)
    if kind == "pdf":
        from corpus.formats.pdf import read_pdf  # the PDF library takes 0.1 s to import

        return read_pdf(data, source, digest)
    if kind == "docx":
        from corpus.formats.docx import read_docx  # python-docx takes 0.2 s to import

        return read_docx(data, source, digest)
    if kind == "doc":
        from corpus.formats.doc import read_doc

        return read_doc(path, source, digest)
    if kind == "image":
        from corpus.formats.ocr import read_image

        return read_image(data, source, digest)
    return read_text(data, source, digest)


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ReadError(
                f"{path}: {size / 2**20:.0f} MB, more than the {MAX_BYTES / 2**20:.0f} MB a minutes file may have; split it",
                f"{path}: {size / 2**20:.0f} MB あり、上限 {MAX_BYTES / 2**20:.0f} MB を超えています。分割してください",
            )
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReadError(
            f"{path}: cannot be opened ({reason}); give a file that you may read",
            f"{path}: ファイルを開けません（{reason}）。読み取れるファイルを指定してください",
        ) from error


def _kind(data: bytes, suffix: str) -> str:
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx" if _is_docx(data) else "unknown"
    if data.startswith(_OLE):
        return "doc"
    if data.startswith((b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")):
        return "image"
    head = data[:2048].lower()
    if suffix in {".html", ".htm", ".xhtml"} or b"<!doctype html" in head or b"<html" in head:
        return "html"
    return "text"


def _is_docx(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return False
