"""page_pictures: a span's pages as PagePictures, its characters' boxes joined to a band a line."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import ReadError
from corpus.formats.containers import open_file
from corpus.formats.pdf import Box, PrintedPage, print_pages
from corpus.formats.reader import LIMITS
from corpus.models import Meeting, Page
from corpus.pages.alignment import align
from corpus.pages.png import encode_png

PICTURES = 3  # pages of one span that are shown: a quote stands on one or two, a long turn on many
SAME_LINE = 0.5  # of the lower box's height that two boxes share when they stand in one line
ONE_SIZE = 2.0  # heights of two boxes of one line differ by less: a whole line is no part of a column
GAP = 3.0  # heights between two boxes of one line, as across a tabulator


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as a PNG file of ``width`` x ``height`` pixels.

    ``boxes`` are (left, top, right, bottom) in these pixels, together exactly the characters of the span
    that stand on this page; none where the page was read otherwise than by its text, as a scanned one.
    ``description`` is the span's words on this page.
    """

    number: int
    png: bytes
    width: int
    height: int
    boxes: tuple[Box, ...]
    description: str


def page_pictures(meeting: Meeting, start: int, end: int) -> tuple[PagePicture, ...]:
    """The first PICTURES pages that hold ``start``..``end`` of a meeting that was read from a PDF.

    ReadError where the meeting has no printed pages, or its file is gone or not the one that was read.
    """
    pages = [page for page in meeting.pages if page.start < end and start < page.end][:PICTURES]
    data = _unchanged_pdf(meeting)
    printed = print_pages(data, meeting.source, [page.number for page in pages])
    return tuple(
        _picture(meeting, page, look, max(start, page.start), min(end, page.end))
        for page, look in zip(pages, printed, strict=True)
    )


def _unchanged_pdf(meeting: Meeting) -> bytes:
    """The bytes of the file, if they are those that were read; the path is the one the record holds."""
    source = meeting.source
    if meeting.format != "pdf":
        raise ReadError(
            f"{source}: only a PDF has printed pages to show; read its text instead",
            f"{source}: 紙面を表示できるのは PDF だけです。本文でお読みください",
        )
    try:
        with open_file(Path(source)) as file:
            data = file.read(LIMITS["pdf"] + 1)
    except (OSError, ValueError, ReadError) as error:
        raise ReadError(
            f"{source}: the file is no longer there, so no page is shown; put it back or index it again",
            f"{source}: ファイルがないため紙面を表示できません。元の場所に戻すか、取り込み直してください",
        ) from error
    if hashlib.sha256(data).hexdigest() != meeting.sha256:
        raise ReadError(
            f"{source}: the file is not the one that was indexed, so its pages are not shown; index it again",
            f"{source}: 取り込んだ後で変わっているため紙面を表示しません。取り込み直してください",
        )
    return data


def _picture(meeting: Meeting, page: Page, look: PrintedPage, start: int, end: int) -> PagePicture:
    places = align(meeting.text[page.start : page.end], look.text)
    shown = range(start - page.start, end - page.start)
    boxes = _boxes_joined(look.boxes[places[offset]] for offset in shown if offset in places)
    png = encode_png(look.pixels, look.width, look.height)
    return PagePicture(page.number, png, look.width, look.height, tuple(boxes), meeting.text[start:end])


def _boxes_joined(boxes: Iterable[Box]) -> Iterator[Box]:
    """The boxes, those that follow each other in one line made one."""
    band: Box | None = None
    for box in boxes:
        if box[0] >= box[2] or box[1] >= box[3]:
            continue
        if band is not None and _box_follows_band(band, box):
            band = (min(band[0], box[0]), min(band[1], box[1]), max(band[2], box[2]), max(band[3], box[3]))
            continue
        if band is not None:
            yield band
        band = box
    if band is not None:
        yield band


def _box_follows_band(band: Box, box: Box) -> bool:
    """Whether a box goes on the band: beside it, or below it where the text runs down."""
    return _box_goes_on_band(band, box, along=0) or _box_goes_on_band(band, box, along=1)


def _box_goes_on_band(band: Box, box: Box, *, along: int) -> bool:
    across = 1 - along
    sizes = band[across + 2] - band[across], box[across + 2] - box[across]
    shared = min(band[across + 2], box[across + 2]) - max(band[across], box[across])
    gap = box[along] - band[along + 2]
    in_line = shared >= SAME_LINE * min(sizes) and max(sizes) <= ONE_SIZE * min(sizes)
    return in_line and -min(sizes) < gap < GAP * max(sizes)
