"""render_print: the printed page as HTML: a picture (PNG), the quote's boxes as SVG, the zoom viewer."""

import base64
from collections.abc import Iterable
from typing import Protocol

from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.evidence.opened import Opened
from assistant.ui.page.markup import attribute, inline
from corpus import Meeting, ReadError, page_pictures
from corpus.language.bilingual import words_of


class Picture(Protocol):
    """One page as ``page_pictures`` gives it: a PNG file, and the quote's boxes in its pixels."""

    @property
    def number(self) -> int: ...
    @property
    def png(self) -> bytes: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def boxes(self) -> Iterable[tuple[float, float, float, float]]: ...
    @property
    def description(self) -> str: ...


def render_print(opened: Opened, meeting: Meeting, language: Language) -> str:
    """A button that shows the page, and the page where it was pressed; "" for minutes without pages."""
    if meeting.format != "pdf":
        return ""
    words = say(language, "hide_print" if opened.printed else "show_print")
    expanded = str(opened.printed).lower()
    button = (
        f'<button type="button" class="plain" data-event="print" aria-expanded="{expanded}">{words}</button>'
    )
    shown = _pages(opened, meeting, language) if opened.printed else ""
    return f'<div class="print">{button}{shown}</div>'


def _pages(opened: Opened, meeting: Meeting, language: Language) -> str:
    turn = opened.turn_of(meeting)
    start, end = opened.start, opened.end
    if not opened.quote and turn is not None:
        start, end = turn.start, turn.end
    try:
        pictures = page_pictures(meeting, start, end)
    except ReadError as error:
        return f'<p class="differs" role="status">{inline(words_of(error, language))}</p>'
    return "".join(_printed_page(picture, language) for picture in pictures) + _viewer(language)


def _printed_page(picture: Picture, language: Language) -> str:
    address = f"data:image/png;base64,{base64.b64encode(picture.png).decode('ascii')}"
    size = f'width="{picture.width}" height="{picture.height}"'
    box = f'viewBox="0 0 {picture.width} {picture.height}"'
    unmarked = "" if picture.boxes else f" {say(language, 'print_unmarked')}"
    return (
        '<figure tabindex="0"><div class="sheet">'
        f'<img {size} src="{address}" alt="{attribute(picture.description)}">'
        f'<svg {box} aria-hidden="true">{_quote_boxes(picture)}</svg></div>'
        f"<figcaption>{say(language, 'page', page=picture.number)}{unmarked} "
        f'<button type="button" class="plain" data-zoom="open">{say(language, "zoom")}</button>'
        "</figcaption></figure>"
    )


def _viewer(language: Language) -> str:
    """The window in which zoom.js shows a page enlarged."""
    signs = (("out", "−", "zoom_out"), ("in", "+", "zoom_in"))
    buttons = "".join(_zoom(way, sign, say(language, key)) for way, sign, key in signs)
    return (
        f'<dialog class="viewer" aria-label="{say(language, "zoom")}"><div class="bar">{buttons}'
        f'<output aria-label="{say(language, "zoom_at")}"></output>'
        f"{_zoom('fit', say(language, 'zoom_fit'))}"
        f'<span class="how">{say(language, "zoom_how")}</span>{_zoom("close", say(language, "close"))}</div>'
        f'<div class="room" tabindex="0" role="region" aria-label="{say(language, "zoom")}"></div></dialog>'
    )


def _zoom(way: str, words: str, name: str = "") -> str:
    named = f' aria-label="{name}" title="{name}"' if name else ""
    return f'<button type="button" class="plain" data-zoom="{way}"{named}>{words}</button>'


def _quote_boxes(picture: Picture) -> str:
    return "".join(
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}" height="{bottom - top:.1f}"/>'
        for left, top, right, bottom in picture.boxes
    )
