"""PDF pages: text in reading order without furniture, pages kept, faults of the text layer named."""

import shutil
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from shiomi_minutes import SPEECHES, spoken

from corpus import ReadError, read_meeting
from corpus.formats.garbled import mend
from corpus.formats.layout import running_text
from corpus.formats.ocr import find_tesseract

SAID = [said for *_, said in SPEECHES]
FONT, SIZE, COLUMNS = "HeiseiMin-W3", 10, 40
HEAD = "汐見市環境審議会会議録"


def draw(path: Path, lines: list[str], *, lines_a_page: int = 12) -> Path:
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


def wrap(text: str) -> list[str]:
    return [text[start : start + COLUMNS] for start in range(0, len(text), COLUMNS)]


def test_wrapped_lines_heads_and_page_numbers(tmp_path: Path) -> None:
    lines = [line for role, name, said in SPEECHES * 3 for line in (f"〇{name}{role}", *wrap(f"　{said}"))]
    meeting = read_meeting(draw(tmp_path / "minutes.pdf", lines))
    assert spoken(meeting) == SAID * 3
    assert meeting.title == HEAD
    assert [turn.page for turn in meeting.turns][0::26] == [1, len(meeting.pages)]
    for page in meeting.pages:
        assert meeting.page_of(page.start) == page.number


def test_a_page_without_text_is_named(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "scan.pdf"), pagesize=A4)
    canvas.rect(100, 100, 200, 200, fill=1)
    canvas.showPage()
    canvas.save()
    meeting = read_meeting(tmp_path / "scan.pdf")
    assert meeting.turns == ()
    assert meeting.warnings[0].message.startswith("page 1: no text layer")


def test_an_encrypted_file_says_so(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "locked.pdf"), encrypt="secret")
    canvas.drawString(100, 100, "x")
    canvas.save()
    with pytest.raises(ReadError, match="password"):
        read_meeting(tmp_path / "locked.pdf")


def test_running_text_keeps_lists_and_joins_sentences() -> None:
    full = "あ" * 38 + "い、"
    text, pages = running_text([f"{full}\n{full}\nう。\n" * 3, f"{full}\nえ。\n○会長\n委員　田中\n"])
    assert text.startswith(full + full + "う。\n" + full)
    assert text.endswith("え。\n○会長\n委員　田中")
    assert [text[page.start : page.end] for page in pages][1].strip().startswith(full)
    assert (pages[0].start, pages[-1].end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "mended", "fault"),
    [
        ("会議䛾資料䛿、デ䞊䝍䛷䛩。", "会議の資料は、データです。", "kana"),
        ("会議の資料です。", "会議の資料です。", ""),
        ("\ue000\ue001会議", "\ue000\ue001会議", "characters"),
        ("(cid:12)(cid:13)会議", "(cid:12)(cid:13)会議", "characters"),
        ("かいきのしりょうてす。" * 30, "かいきのしりょうてす。" * 30, "voiced"),
    ],
)
def test_garbled_text_layers(text: str, mended: str, fault: str) -> None:
    found, named = mend(text)
    assert found == mended
    assert named.startswith(fault)
    assert bool(named) == bool(fault)


def test_absent_programs_are_named_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "page.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(ReadError, match="tesseract-ocr and tesseract-ocr-jpn"):
        read_meeting(tmp_path / "page.png")
    with pytest.raises(ReadError, match="antiword or LibreOffice"):
        read_meeting(tmp_path / "old.doc")


@pytest.mark.skipif(find_tesseract() is None, reason="tesseract is not installed")
def test_a_scanned_page_is_read(tmp_path: Path) -> None:
    import pypdfium2

    page = pypdfium2.PdfDocument(draw(tmp_path / "text.pdf", ["〇会長", "　本日の会議を開会します。"]))[0]
    pixels = page.render(scale=300 / 72, grayscale=True).to_numpy()
    height, width = pixels.shape[:2]
    canvas = Canvas(str(tmp_path / "scan.pdf"), pagesize=A4)
    (tmp_path / "page.pgm").write_bytes(b"P5 %d %d 255\n" % (width, height) + pixels.tobytes())
    canvas.drawImage(str(tmp_path / "page.pgm"), 0, 0, *A4)
    canvas.save()
    meeting = read_meeting(tmp_path / "scan.pdf")
    assert "本日の会議を開会します" in meeting.text.replace(" ", "")
    assert "OCR" in meeting.warnings[0].message


@pytest.mark.skipif(shutil.which("antiword") is None, reason="antiword is not installed")
def test_a_damaged_old_document_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(ReadError, match="save it as"):
        read_meeting(tmp_path / "old.doc")
