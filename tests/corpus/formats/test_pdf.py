"""PDF pages: text in reading order without furniture, pages kept, faults of the text layer named."""

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from shiomi_documents import HEAD, draw_pdf
from shiomi_minutes import SPEECHES, spoken

from corpus import ReadError, read_meeting

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


def test_an_encrypted_file_says_so(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "locked.pdf"), encrypt="secret")
    canvas.drawString(100, 100, "x")
    canvas.save()
    with pytest.raises(ReadError, match="password"):
        read_meeting(tmp_path / "locked.pdf")
