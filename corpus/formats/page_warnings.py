"""ReadWarnings that name pages: a garbled text layer (fault), none, read by OCR or not at all."""

from collections.abc import Mapping, Sequence

from corpus.errors import ReadWarning
from corpus.formats.garbled import JAPANESE
from corpus.formats.ocr import MISSING, MISSING_JAPANESE

NAMED_PAGES = 20  # a warning names no more pages than this


def fault_warnings(faults: Mapping[str, Sequence[int]]) -> list[ReadWarning]:
    """A warning for each fault of a text layer, with the pages that have it."""
    return [
        ReadWarning(
            f"page {_pages_named(pages)}: garbled text layer ({fault}); compare quotes with the page",
            f"{_pages_named(pages)}ページ: 文字情報の異常（{JAPANESE[fault]}）。引用は紙面と照合してください",
        )
        for fault, pages in faults.items()
    ]


def empty_warnings(pages: Sequence[int], *, recognized: bool) -> list[ReadWarning]:
    """The warning for pages without a text layer, read by OCR or not; none where there are no such pages."""
    if not pages:
        return []
    if recognized:
        return [
            ReadWarning(
                f"page {_pages_named(pages)}: no text layer, read by OCR; compare quotes with the page",
                f"{_pages_named(pages)}ページ: 文字認識で読みました。引用は紙面と照合してください",
            )
        ]
    return [
        ReadWarning(
            f"page {_pages_named(pages)}: no text layer, so nothing was read; {MISSING}",
            f"{_pages_named(pages)}ページ: 文字情報がないため読めません。{MISSING_JAPANESE}",
        )
    ]


def _pages_named(pages: Sequence[int]) -> str:
    shown = ", ".join(map(str, pages[:NAMED_PAGES]))
    return f"{shown} and {len(pages) - NAMED_PAGES} more" if len(pages) > NAMED_PAGES else shown
