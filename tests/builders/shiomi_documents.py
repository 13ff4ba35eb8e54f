"""Files of every format, for the tests of their readers."""

import io
import zipfile
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

# The namespace of the elements of a Word document.
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OLD_DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)  # begins as a .doc file does, and is none
FONT, SIZE = "HeiseiMin-W3", 10
HEAD = "汐見市環境審議会会議録"  # on every page of ``draw_pdf``


def write(path: Path, data: bytes) -> Path:
    """The path, after the bytes were written there."""
    path.write_bytes(data)
    return path


def pack_docx(xml: bytes) -> bytes:
    """A Word document whose main part is this XML."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return packed.getvalue()


def draw_pdf(path: Path, lines: list[str], *, lines_a_page: int = 12) -> Path:
    """A PDF of the lines, with a running head and a page number on every page."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    canvas = Canvas(str(path), pagesize=A4)
    for start in range(0, len(lines), lines_a_page):
        canvas.setFont(FONT, SIZE)
        page = [HEAD, *lines[start : start + lines_a_page], f"- {start // lines_a_page + 1} -"]
        for row, line in enumerate(page):
            canvas.drawString(60, 780 - 16 * row, line)
        canvas.showPage()
    canvas.save()
    return path
