"""PDF files with a text layer, page by page."""

from typing import Any

from corpus.models import Page, ReadError, ReadWarning, SourceText

MAX_PAGES = 5_000
MAX_CHARACTERS = 30_000_000


def read_pdf(data: bytes, source: str, sha256: str) -> SourceText:
    """The text of a PDF and the span of each page. Pages without text are named in a warning."""
    document = _open(data, source)
    try:
        texts = [_page_text(document, index) for index in range(min(len(document), MAX_PAGES))]
    finally:
        document.close()
    return _assemble(texts, source, sha256)


def _open(data: bytes, source: str) -> Any:
    import pypdfium2  # heavy: a compiled PDF engine, only for PDF files

    try:
        return pypdfium2.PdfDocument(data)
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


def _page_text(document: Any, index: int) -> str:
    import pypdfium2

    try:
        page = document[index]
        textpage = page.get_textpage()
        text: str = textpage.get_text_bounded() if False else textpage.get_text_range()
    except pypdfium2.PdfiumError:
        return ""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "")


def _assemble(texts: list[str], source: str, sha256: str) -> SourceText:
    pages, start = [], 0
    for number, text in enumerate(texts, 1):
        pages.append(Page(number, start, start + len(text) + 1))
        start += len(text) + 1
    empty = [str(number) for number, text in enumerate(texts, 1) if not text.strip()]
    warnings = ()
    if empty:
        pages_named = ", ".join(empty[:20])
        warnings = (
            ReadWarning(
                f"no text on page {pages_named}; it may be a scan",
                f"{pages_named}ページに文字がありません。スキャン画像の可能性があります",
            ),
        )
    return SourceText(source, "\n".join(texts) + "\n", sha256, "pdf", "", tuple(pages), warnings)
