"""Files of every format, for the tests of their readers."""

import io
import zipfile
import zlib
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from corpus.models import SourceText

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
    return pack({"word/document.xml": xml})


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


def pack(parts: dict[str, bytes | str]) -> bytes:
    """A zip archive of these files, the same bytes at any time: they name tests."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, compresslevel=1)
    return packed.getvalue()


def marked(text: SourceText) -> list[tuple[str, str]]:
    """The label and the words of each speech that a format marks."""
    words, speeches = text.text, text.marks.speeches
    return [(words[one.label_start : one.label_end], words[one.start : one.end]) for one in speeches]


def headed(text: SourceText) -> list[tuple[int, str]]:
    """The level and the words of each heading that a format marks."""
    return [(one.level, text.text[one.start : one.end]) for one in text.marks.headings]


def draw_glyphs(lines: list[tuple[str, bool]]) -> bytes:
    """A PDF of ASCII lines; those with True in a font without a character table, by the numbers of glyphs.

    In such a font the letters' glyphs are numbered from 3 for the space, as in those that come with Windows.
    """
    drawn = "".join(
        f"/F2 12 Tf <{''.join(f'{ord(char) - 29:04X}' for char in line)}> Tj T* "
        if numbered
        else f"/F1 12 Tf ({line}) Tj T* "
        for line, numbered in lines
    )
    content = f"BT 60 760 Td 16 TL {drawn}ET"
    name = "/BaseFont /ShiomiSerif"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
        f"<< /Length {len(content)} >> stream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        f"<< /Type /Font /Subtype /Type0 {name} /Encoding /Identity-H /DescendantFonts [7 0 R] >>",
        f"<< /Type /Font /Subtype /CIDFontType2 {name} /DW 500 /CIDToGIDMap /Identity /FontDescriptor 8 0 R"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        "<< /Type /FontDescriptor /FontName /ShiomiSerif /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
        " /Ascent 900 /Descent -200 /CapHeight 700 /StemV 100 >>",
    ]
    return pdf_of([one.encode() for one in objects])


def pdf_of(objects: list[bytes]) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    body, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj %b endobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R >>\n" % (size, table, size)
    return b"%b%bstartxref\n%d\n%%%%EOF\n" % (body, end, len(body))


def pdf_drawn(content: bytes, kids: bytes = b"3 0 R") -> bytes:
    """A PDF whose page tree says these kids, of which object 3 is a page with this content, packed."""
    packed = zlib.compress(content, 9)
    return pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, kids.count(b"R")),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            b" /Resources << /Font << /F1 5 0 R >> >> >>",
            b"<< /Length %d /Filter /FlateDecode >> stream\n%b\nendstream" % (len(packed), packed),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        ]
    )
