"""Page images, read by Tesseract where it is installed."""

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from shiomi_documents import draw_pdf, write

from corpus import ReadError, read_meeting
from corpus.formats.ocr import find_tesseract, recognize


def test_an_absent_program_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_tesseract() is None
    with pytest.raises(ReadError, match="tesseract-ocr and tesseract-ocr-jpn"):
        read_meeting(write(tmp_path / "page.png", b"\x89PNG\r\n\x1a\n"))


def test_a_program_that_fails_is_one_clear_error() -> None:
    with pytest.raises(ReadError, match=r"^page\.png: tesseract could not read the page"):
        recognize("false", b"", "page.png")


@pytest.mark.skipif(find_tesseract() is None, reason="tesseract is not installed")
def test_a_scanned_page_is_read(tmp_path: Path) -> None:
    import pypdfium2

    page = pypdfium2.PdfDocument(draw_pdf(tmp_path / "text.pdf", ["〇会長", "　本日の会議を開会します。"]))[0]
    pixels = page.render(scale=300 / 72, grayscale=True).to_numpy()
    height, width = pixels.shape[:2]
    canvas = Canvas(str(tmp_path / "scan.pdf"), pagesize=A4)
    (tmp_path / "page.pgm").write_bytes(b"P5 %d %d 255\n" % (width, height) + pixels.tobytes())
    canvas.drawImage(str(tmp_path / "page.pgm"), 0, 0, *A4)
    canvas.save()
    meeting = read_meeting(tmp_path / "scan.pdf")
    assert "本日の会議を開会します" in meeting.text.replace(" ", "")
    assert "OCR" in meeting.warnings[0].message
