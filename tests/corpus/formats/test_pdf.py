"""PDF pages: text in reading order without furniture, pages kept, faults of the text layer named."""

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from shiomi_documents import HEAD, draw_glyphs, draw_pdf, pdf_drawn, write
from shiomi_minutes import SPEECHES, spoken

from corpus import ReadError, page_pictures, read_meeting
from corpus.structure.parser import read_meeting as read_here

SAID = [said for *_, said in SPEECHES]
COLUMNS = 40


def wrap(text: str) -> list[str]:
    return [text[start : start + COLUMNS] for start in range(0, len(text), COLUMNS)]


def test_wrapped_lines_heads_and_page_numbers(tmp_path: Path) -> None:
    lines = [line for role, name, said in SPEECHES * 3 for line in (f"〇{name}{role}", *wrap(f"　{said}"))]
    meeting = read_meeting(draw_pdf(tmp_path / "minutes.pdf", lines))
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


def test_a_damaged_page_is_named_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("corpus.formats.pdf.find_tesseract", lambda: "echo")  # tells how it was called
    broken = pdf_drawn(b"0 0 100 100 re f", kids=b"3 0 R 9 0 R")
    meeting = read_here(write(tmp_path / "broken.pdf", broken), source="broken.pdf")
    assert [meeting.text[page.start : page.end].split()[:1] for page in meeting.pages] == [["stdin"], []]
    assert meeting.warnings[0].message.startswith("page 1, 2: no text layer")


def test_an_encrypted_file_says_so(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "locked.pdf"), encrypt="secret")
    canvas.drawString(100, 100, "x")
    canvas.save()
    with pytest.raises(ReadError, match="password"):
        read_meeting(tmp_path / "locked.pdf")


def test_letters_in_a_font_without_a_table_are_put_back(tmp_path: Path) -> None:
    lines = [("1. The lantern house asks for a licence.", False), ("Granted Pending Review", True)]
    meeting = read_meeting(write(tmp_path / "votes.pdf", draw_glyphs([*lines, ("Granted", True)])))
    assert meeting.text == "1. The lantern house asks for a licence.\nGranted Pending Review\nGranted"
    assert [warning.message for warning in meeting.warnings][:1] == [
        "page 1: garbled text layer (a font without a character table, whose glyph numbers were put back); "
        "compare quotes with the page"
    ]
    start = meeting.text.index("Pending")
    (picture,) = page_pictures(meeting, start, start + len("Pending"))
    assert picture.boxes


def test_an_english_list_keeps_its_lines(tmp_path: Path) -> None:
    full = "It is good to print a leaflet for all who come into the harbour office in winter"
    lines = [full, "Q: How do you reach those who never come into the harbour?", full, "A: We write to them."]
    meeting = read_meeting(write(tmp_path / "list.pdf", draw_glyphs([(line, False) for line in lines * 3])))
    assert meeting.text == "\n".join(lines * 3)
