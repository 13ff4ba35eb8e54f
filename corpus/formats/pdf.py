"""read_pdf, print_pages: PDFium's textpages, ruby left out by size, OCR renders; PrintedPage with Boxes."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import wraps
from threading import RLock
from typing import Any, ParamSpec, TypeVar

from corpus.errors import ReadError, ReadWarning
from corpus.formats.garbled import GLYPHS, letters_of, may_be_glyphs, mend
from corpus.formats.ocr import find_tesseract, recognize
from corpus.formats.page_warnings import empty_warnings, fault_warnings
from corpus.formats.printed_lines import running_text
from corpus.models import SourceText

MAX_PAGES = 5_000  # a year of one council's meetings in one file has about 2,000
MAX_CHARACTERS = 20_000_000
OCR_SCALE = 300 / 72  # 300 dots an inch: Tesseract's error is least there
MAX_PIXELS = 40_000_000  # an A3 page at 300 dots an inch has 17 million
RUBY_SIZE = 0.7  # of the body's size; ruby is set at half
PICTURE_SCALE = 200 / 72  # 200 dots an inch: the smallest print of a table is still sharp when it is enlarged
PICTURE_PIXELS = 8_000_000  # an A3 page at that scale has 7.7 million

_ENGINE = RLock()  # PDFium serves one thread at a time, and the chat has several
P = ParamSpec("P")
R = TypeVar("R")

Box = tuple[float, float, float, float]  # left, top, right, bottom in pixels of a picture


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page as it looks: rows of RGB pixels, its text as read here, and the box of each character of it.

    A character that is not printed (a line break) has a box without area.
    """

    width: int
    height: int
    pixels: bytes
    text: str
    boxes: tuple[Box, ...]


def _engine_in_turn(call: Callable[P, R]) -> Callable[P, R]:
    """The call, which waits while another thread has the engine."""

    @wraps(call)
    def waited(*given: P.args, **named: P.kwargs) -> R:
        with _ENGINE:
            return call(*given, **named)

    return waited


def read_pdf(data: bytes, source: str, sha256: str) -> SourceText:
    """The text of a PDF with the span of each page; warnings name pages with no text or a garbled one."""
    document = _open_pdf(data, source)
    try:
        count = len(document)
        if count > MAX_PAGES:
            raise ReadError(
                f"{source}: {count} pages, more than the {MAX_PAGES} that are read; split it",
                f"{source}: {count}ページあり、上限 {MAX_PAGES} ページを超えています。分割してください",
            )
        pages, warnings = _read_pages(document, count, source)
    finally:
        _close(document)
    text, spans = running_text(pages)
    return SourceText(source, text, sha256, "pdf", "", spans, tuple(warnings))


def print_pages(data: bytes, source: str, numbers: Sequence[int]) -> Iterator[PrintedPage]:
    """The pages with these numbers, from 1, as pictures; ReadError where the file has no such page."""
    printed = _open_pdf(data, source)
    try:
        for number in numbers:
            if not 1 <= number <= len(printed):
                raise ReadError(
                    f"{source}: there is no page {number} among its {len(printed)}; read the file again",
                    f"{source}: {number}ページがありません（全{len(printed)}ページ）。読み直してください",
                )
            yield _print_page(printed, number - 1)
    finally:
        _close(printed)


@_engine_in_turn
def _print_page(document: Any, index: int) -> PrintedPage:
    page = document[index]
    wide, high = page.get_size()
    scale = min(PICTURE_SCALE, (PICTURE_PIXELS / max(1.0, wide * high)) ** 0.5)
    picture = page.render(scale=scale, rev_byteorder=True)
    pixels = picture.to_numpy()
    text, places = _characters(page.get_textpage())
    boxes = tuple(_character_boxes(page.get_textpage(), picture.get_posconv(page), places))
    return PrintedPage(picture.width, picture.height, pixels[:, :, :3].tobytes(), mend(text)[0], boxes)


def _characters(textpage: Any) -> tuple[str, list[int]]:
    """The page's text as ``_page_text`` gives it, and each character's place in the engine's own list."""
    import pypdfium2.raw  # as in _open_pdf

    printed = textpage.get_text_range()
    place = pypdfium2.raw.FPDFText_GetCharIndexFromTextIndex
    kept_characters, at = (
        [(char, index) for index, char in enumerate(_pdf_letters(textpage, printed)) if char],
        0,
    )
    for char in printed if not kept_characters else "":
        kept_characters.append((char, place(textpage, at)))
        at += 1 + (char > "\uffff")  # the engine counts in UTF-16
    kept_characters = [
        one
        for one, after in zip(kept_characters, [*kept_characters[1:], ("", 0)], strict=True)
        if _is_text_char(one[0], after[0])
    ]
    text = "".join(char for char, _ in kept_characters).replace("\r", "\n")
    if not _RUBY_LINE.search(text):
        return text, [index for _, index in kept_characters]
    return _lines_kept(text, [index for _, index in kept_characters], _not_ruby(textpage, text))


def _is_text_char(char: str, after: str) -> bool:
    return char not in "\ufffe\x00" and not (char == "\r" and after == "\n")


def _lines_kept(text: str, places: Sequence[int], flags: Sequence[bool]) -> tuple[str, list[int]]:
    """The lines with a flag, and the places of their characters; -1 for the line breaks between them."""
    lines, line_places, at = list[str](), list[int](), 0
    for line, flag in zip(text.split("\n"), flags, strict=True):
        if flag:
            line_places += [-1] * bool(lines) + list(places[at : at + len(line)])
            lines.append(line)
        at += len(line) + 1
    return "\n".join(lines), line_places


def _character_boxes(textpage: Any, convert: Any, places: Sequence[int]) -> Iterator[Box]:
    """The box of each character: the font's full height, so that those of one line make one band."""
    import pypdfium2  # as in _open_pdf

    for place in places:
        try:
            left, bottom, right, top = textpage.get_charbox(place, loose=True)
        except pypdfium2.PdfiumError:
            left = bottom = right = top = 0.0
        (x1, y1), (x2, y2) = convert.to_bitmap(left, top), convert.to_bitmap(right, bottom)
        yield (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


@_engine_in_turn
def _close(document: Any) -> None:
    document.close()


@_engine_in_turn
def _open_pdf(data: bytes, source: str) -> Any:
    import pypdfium2  # imported here: a compiled PDF engine, a quarter of a second, only for PDF files

    try:
        document = pypdfium2.PdfDocument(data)
        len(document)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise ReadError(
                f"{source}: protected by a password; save it without one",
                f"{source}: パスワードで保護されています。解除して保存し直してください",
            ) from error
        raise ReadError(
            f"{source}: not a complete PDF file; export it again",
            f"{source}: PDF として壊れています。出力し直してください",
        ) from error
    return document


def _read_pages(document: Any, count: int, source: str) -> tuple[list[str], list[ReadWarning]]:
    """Every page's text, and what is wrong with some."""
    pages: list[str] = []
    faults: dict[str, list[int]] = {}
    empty: list[int] = []
    total = 0
    tesseract = find_tesseract()
    for index in range(count):
        text, fault = _page_text(document, index)
        if not text.strip() and _has_image(document, index):
            empty.append(index + 1)
            image = _render(document, index) if tesseract else b""
            text = recognize(tesseract, image, source) if tesseract and image else ""
        if fault:
            faults.setdefault(fault, []).append(index + 1)
        pages.append(text)
        total += len(text)
        if total > MAX_CHARACTERS:
            raise ReadError(
                f"{source}: more than {MAX_CHARACTERS:,} characters; split it",
                f"{source}: {MAX_CHARACTERS:,} 文字を超えています。分割してください",
            )
    return pages, [*fault_warnings(faults), *empty_warnings(empty, recognized=bool(tesseract))]


@_engine_in_turn
def _page_text(document: Any, index: int) -> tuple[str, str]:
    """The page's text and what is wrong with it; none for a damaged page, named with those without text."""
    import pypdfium2  # as in _open_pdf

    try:
        textpage = document[index].get_textpage()
        text: str = textpage.get_text_range()
        letters = _pdf_letters(textpage, text)
        lines = re.sub(r"\r\n?", "\n", "".join(letters) or text).replace("\ufffe", "").replace("\x00", "")
        lines = _without_ruby(textpage, lines) if _RUBY_LINE.search(lines) else lines
    except (pypdfium2.PdfiumError, ValueError, UnicodeDecodeError):
        return "", ""
    return (lines, GLYPHS) if letters else mend(lines)


def _pdf_letters(textpage: Any, text: str) -> list[str]:
    """The characters in the engine's order where some are numbers of glyphs, put back; else none."""
    if not may_be_glyphs(text):
        return []
    from pypdfium2 import raw  # as in _open_pdf

    places = range(raw.FPDFText_CountChars(textpage))
    unmapped = [raw.FPDFText_HasUnicodeMapError(textpage, place) == 1 for place in places]
    return letters_of([raw.FPDFText_GetUnicode(textpage, place) for place in places], unmapped)


# A line of nothing but hiragana, short: the readings printed beside the line.
_RUBY_LINE = re.compile(r"^[ぁ-んー 　]{1,24}$", re.MULTILINE)


def _without_ruby(textpage: Any, text: str) -> str:
    """The lines but those set much smaller than the body of the page."""
    kept = zip(text.split("\n"), _not_ruby(textpage, text), strict=True)
    return "\n".join(line for line, flag in kept if flag)


def _not_ruby(textpage: Any, text: str) -> list[bool]:
    """Of each line, whether it is more than the readings printed beside another."""
    sizes = _line_sizes(textpage, text)
    body = sorted(sizes)[len(sizes) // 2]
    lines = zip(text.split("\n"), sizes, strict=True)
    return [not (_RUBY_LINE.fullmatch(line) and size < RUBY_SIZE * body) for line, size in lines]


def _line_sizes(textpage: Any, text: str) -> list[float]:
    """The font size of each line's first character; the engine counts two characters for every line break."""
    import pypdfium2.raw  # as in _open_pdf

    sizes, index = [], 0
    for line in text.split("\n"):
        lead = len(line) - len(line.lstrip(" 　"))
        sizes.append(pypdfium2.raw.FPDFText_GetFontSize(textpage, index + lead))
        index += len(line) + 2
    return sizes


@_engine_in_turn
def _has_image(document: Any, index: int) -> bool:
    """Whether a page without text shows anything: a blank page needs no OCR and no warning."""
    import pypdfium2  # as in _open_pdf

    try:
        return next(iter(document[index].get_objects(max_depth=3)), None) is not None
    except pypdfium2.PdfiumError:
        return True


@_engine_in_turn
def _render(document: Any, index: int) -> bytes:
    """A page as a grey image file (PGM), the simplest that Tesseract reads; of a damaged page nothing."""
    import pypdfium2  # as in _open_pdf

    try:
        page = document[index]
        wide, high = page.get_size()
        scale = min(OCR_SCALE, (MAX_PIXELS / max(1.0, wide * high)) ** 0.5)
        pixels = page.render(scale=scale, grayscale=True).to_numpy()
    except pypdfium2.PdfiumError:
        return b""
    height, breadth = pixels.shape[:2]
    image: bytes = b"P5 %d %d 255\n" % (breadth, height) + pixels.reshape(height, breadth).tobytes()
    return image
