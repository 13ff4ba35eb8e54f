"""The page behind a quote: the boxes hold exactly its characters; only the file that was read is shown."""

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from corpus import Meeting, ReadError, page_pictures, read_meeting
from corpus.formats.pdf import print_pages
from corpus.pages.pictures import PagePicture

SAMPLES = Path(__file__).parents[3] / "corpus" / "samples"
PDFS = sorted(SAMPLES.glob("*.pdf"))
LAYOUTS = Path(__file__).parents[4] / "shared" / "minutes" / "layouts"


def boxed(meeting: Meeting, picture: PagePicture) -> str:
    """Every character of the page whose middle lies in one of the boxes, white space left out."""
    data = Path(meeting.source).read_bytes()
    page = next(print_pages(data, meeting.source, [picture.number]))
    inside = []
    for char, (left, top, right, bottom) in zip(page.text, page.boxes, strict=True):
        middle = (left + right) / 2, (top + bottom) / 2
        held = any(a <= middle[0] <= c and b <= middle[1] <= d for a, b, c, d in picture.boxes)
        if held and right > left and not char.isspace():
            inside.append(char)
    return "".join(sorted(inside))


def letters(text: str) -> str:
    return "".join(sorted("".join(text.split())))


@pytest.mark.parametrize("file", PDFS, ids=lambda file: file.stem)
def test_the_boxes_hold_exactly_the_words(file: Path) -> None:
    meeting = read_meeting(file)
    spans = [(turn.start, turn.end) for turn in meeting.turns[::8]]
    spans += [(turn.start + 3, min(turn.end, turn.start + 19)) for turn in meeting.turns[1::8]]
    assert len(spans) >= 10
    for start, end in spans:
        pictures = page_pictures(meeting, start, end)
        assert "".join(picture.description for picture in pictures) == meeting.text[start:end]
        for picture in pictures:
            assert picture.boxes or not picture.description.strip()
            assert boxed(meeting, picture) == letters(picture.description)


def test_a_span_over_two_pages_has_two_pictures() -> None:
    meeting = read_meeting(PDFS[0])
    second = meeting.pages[1]
    pictures = page_pictures(meeting, second.start - 40, second.start + 40)
    assert [picture.number for picture in pictures] == [1, 2]
    assert all(boxed(meeting, picture) == letters(picture.description) for picture in pictures)


@pytest.mark.skipif(not LAYOUTS.is_dir(), reason="the shared layouts are not part of the repository")
@pytest.mark.parametrize("name", ["A_single", "B_table", "C_twocol", "D_vertical", "E_ruby", "F_spaced"])
def test_columns_ruby_tables_and_text_that_runs_down(name: str) -> None:
    meeting = read_meeting(LAYOUTS / f"{name}.pdf")
    length = len(meeting.text)
    for start in range(length // 9, length - 70, length // 5):
        for picture in page_pictures(meeting, start, start + 61):
            assert boxed(meeting, picture) == letters(picture.description)


def test_a_page_turned_and_cropped_is_shown_as_readers_see_it(tmp_path: Path) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
    canvas = Canvas(str(tmp_path / "turned.pdf"), pagesize=A4)
    canvas.setPageRotation(90)
    canvas.setCropBox((40, 400, 560, 820))
    canvas.setFont("HeiseiMin-W3", 12)
    for row, line in enumerate(["〇会長　本日の会議を開きます。", "〇委員　資料を見せてください。"]):
        canvas.drawString(60, 780 - 20 * row, line)
    canvas.save()
    meeting = read_meeting(tmp_path / "turned.pdf")
    start = meeting.text.index("資料を見せて")
    (picture,) = page_pictures(meeting, start, start + 6)
    assert picture.height > picture.width
    assert boxed(meeting, picture) == letters("資料を見せて")
    left, top, right, bottom = picture.boxes[0]
    assert bottom - top > right - left  # a turned line runs down


def test_the_picture_is_a_png_of_its_size() -> None:
    image = pytest.importorskip("PIL.Image", reason="Pillow reads the picture back")
    meeting = read_meeting(PDFS[0])
    (picture,) = page_pictures(meeting, meeting.turns[0].start, meeting.turns[0].end)
    opened = image.open(io.BytesIO(picture.png))
    assert opened.format == "PNG"
    assert opened.size == (picture.width, picture.height)
    left, top, right, bottom = map(round, picture.boxes[0])
    assert min(opened.convert("L").crop((left, top, right, bottom)).tobytes()) < 100, "ink in the box"


def test_a_changed_or_missing_file_is_not_shown(tmp_path: Path) -> None:
    file = tmp_path / "minutes.pdf"
    shutil.copyfile(PDFS[0], file)
    meeting = read_meeting(file)
    shutil.copyfile(PDFS[1], file)
    with pytest.raises(ReadError, match="not the one that was indexed") as changed:
        page_pictures(meeting, 0, 9)
    assert "取り込み直して" in changed.value.japanese
    file.unlink()
    with pytest.raises(ReadError, match="no longer there"):
        page_pictures(meeting, 0, 9)
    with pytest.raises(ReadError, match="no longer there"):
        page_pictures(replace(meeting, source="\0"), 0, 9)
    with pytest.raises(ReadError, match="only a PDF"):
        page_pictures(read_meeting(next(SAMPLES.glob("*.txt"))), 0, 9)


def test_a_page_that_was_read_otherwise_is_shown_without_boxes() -> None:
    meeting = read_meeting(PDFS[0])
    recognised = replace(meeting, text="識" * len(meeting.text))
    (picture,) = page_pictures(recognised, 10, 20)
    assert picture.boxes == ()
    assert picture.png
