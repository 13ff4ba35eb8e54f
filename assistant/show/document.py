"""write_document: an Answer, Brief or notebook as Word (python-docx): styles, fonts, page size, captions.

To print, to attach, to work on.
"""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from assistant.answer.citations import by_meeting
from assistant.models import Answer, Citation, Language
from assistant.show.strings import say, say_date, say_meeting_day, say_title
from assistant.show.styles import link_to, render
from assistant.show.wording import say_headline

if TYPE_CHECKING:
    from docx.document import Document

    from assistant.show.brief import Brief

FONT = "Yu Gothic"  # on Windows and macOS with Office; elsewhere the program takes what it has for Japanese
# Each style's size and the space before and after it, in points; one ink, as on an office's paper.
STYLES = {
    "Normal": (10.5, 0, 3),
    "Title": (16, 0, 6),
    "Heading 1": (13, 18, 0),
    "Heading 2": (11, 6, 3),
    "Quote": (11, 0, 3),
    "Caption": (9, 0, 9),
}
BOLD = ("Title", "Heading 1", "Heading 2")
TONGUES: dict[Language, str] = {"ja": "ja-JP", "en": "en-GB"}
A4_MILLIMETRES = (210, 297)
BRIEF_SIZES, BRIEF_MARGINS = 0.8, 16  # of a brief's type beside a document's; millimetres: all on one page

# What no XML document can hold: control characters, surrogates, U+FFFE and U+FFFF.
_UNWRITABLE_IN_WORD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_document(
    answer: Answer, language: Language, *, day: date | None = None, address: str = ""
) -> bytes:
    """The question, what was found, and every quote by meeting with its citation, as a .docx file.

    Labels are in the language. ``day`` is the day of asking, today unless given; with the ``address`` of a
    chat that serves the minutes every quote has its link. Quotes are the answer's own text, line breaks
    included; a character that no XML can hold is U+FFFD.
    """
    import docx  # imported here: only this needs it, and it takes a moment

    document = docx.Document()
    _prepare_document(document, answer.question, language)
    _document_line(document, answer.question, "Title")
    _document_line(document, say_headline(language, answer))
    _document_line(document, say(language, "document_day", day=say_date(language, day or date.today())))
    for citations in by_meeting(answer.quotes):
        _add_meeting(document, citations, language, address)
    _document_line(document, say(language, "promise_verbatim"), "Caption")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def write_brief_document(brief: "Brief", language: Language) -> bytes:
    """A brief on one page of A4 as a .docx file: the table of items, the sections, the sources."""
    import docx  # imported here: as above
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    document = docx.Document()
    _prepare_document(document, brief.draft, language, BRIEF_SIZES)
    page = document.sections[0]
    page.top_margin = page.bottom_margin = Mm(BRIEF_MARGINS)
    page.left_margin = page.right_margin = Mm(BRIEF_MARGINS)
    _document_line(document, brief.day)
    document.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _document_line(document, brief.title, "Title")
    _document_line(document, brief.draft)
    _add_table(document, brief)
    for section in brief.sections:
        _document_line(document, section.heading, "Heading 2")
        for line in section.lines:
            _add_brief_line(document, line.words, line.quote, line.source, language)
    if brief.sources:
        _document_line(document, say(language, "brief_sources"), "Heading 2")
    for number, source in enumerate(brief.sources, 1):
        _document_line(document, f"{number}) {source}", "Caption")
    _document_line(document, brief.closing, "Caption")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


# A citation (None for what the minutes held now do not confirm), the quote, group, tags, note, permalink.
Kept = tuple[Citation | None, str, str, Sequence[str], str, str]


def write_notebook_document(kept: Iterable[Kept], language: Language) -> bytes:
    """A notebook's entries by group, each with its citation, link, note and tags, as a .docx file."""
    import docx  # imported here: as above

    document = docx.Document()
    _prepare_document(document, say(language, "notebook_title"), language)
    _document_line(document, say(language, "notebook_title"), "Title")
    group = ""
    for number, (citation, text, under, tags, note, link) in enumerate(kept, 1):
        if under != group:
            _document_line(document, under or say(language, "notebook_no_group"), "Heading 1")
            group = under
        speaker = " ".join(citation.speaker.split()) if citation else ""
        document.add_paragraph().add_run(_writable_in_word(f"[{number}] {speaker}".rstrip())).bold = True
        document.add_paragraph(_writable_in_word(text), "Quote")
        source = say(language, "notebook_unverified")
        if citation:
            source = f"{render(citation, 'plain' if language == 'ja' else 'english')} {citation.turn_id}"
        _document_line(document, source.rstrip(), "Caption")
        for words, style in ((link, "Caption"), (" ".join(f"#{tag}" for tag in tags), "Caption")):
            if words:
                _document_line(document, words, style)
        if note.strip():
            document.add_paragraph(_writable_in_word(note))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add_table(document: "Document", brief: "Brief") -> None:
    if not brief.rows:
        return
    table = document.add_table(rows=0, cols=len(brief.rows[0]), style="Table Grid")
    for at, row in enumerate(brief.rows):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            run = cell.paragraphs[0].add_run(_writable_in_word(" ".join(words.split())))
            run.bold = at == 0


def _add_brief_line(document: "Document", words: str, quote: str, source: int, language: Language) -> None:
    """Fixed words, the quote behind them, and the number of its source raised."""
    paragraph = document.add_paragraph()
    paragraph.add_run(_writable_in_word(f"{words} ")).bold = True
    paragraph.add_run(_writable_in_word(say(language, "quoted", quote=" ".join(quote.split()))))
    if source:
        paragraph.add_run(f"{source})").font.superscript = True


def _add_meeting(document: "Document", citations: list[Citation], language: Language, address: str) -> None:
    first = citations[0]
    title = say_title(language, first)
    day = say_meeting_day(language, first.date)
    _document_line(document, title, "Heading 1")
    _document_line(
        document, " · ".join([first.body, day] if first.body and first.body not in title else [day])
    )
    for agenda, under in groupby(citations, key=lambda citation: citation.agenda):
        if agenda:
            _document_line(document, agenda, "Heading 2")
        _add_quotes(document, under, language, address)


def _add_quotes(
    document: "Document", citations: Iterable[Citation], language: Language, address: str
) -> None:
    for citation in citations:
        speaker = f"[{citation.number}] {' '.join(citation.speaker.split()) or say(language, 'no_speaker')}"
        who = document.add_paragraph()
        who.paragraph_format.keep_with_next = True
        who.add_run(_writable_in_word(speaker)).bold = True
        quote = document.add_paragraph(_writable_in_word(citation.quote.text), "Quote")
        quote.paragraph_format.keep_with_next = True
        source = render(citation, "plain" if language == "ja" else "english")
        _document_line(
            document, f"{source} {link_to(citation, address)} {citation.turn_id}".rstrip(), "Caption"
        )


def _document_line(document: "Document", text: str, style: str = "Normal") -> None:
    """One paragraph on one line, whatever breaks the text holds."""
    document.add_paragraph(_writable_in_word(" ".join(text.split())), style)


def _writable_in_word(text: str) -> str:
    return _UNWRITABLE_IN_WORD.sub("\ufffd", text.replace("\r\n", "\n"))


def _prepare_document(document: "Document", title: str, language: Language, sizes: float = 1.0) -> None:
    """A face for Japanese in every style that is used, and who made what when."""
    from docx.oxml.ns import qn  # imported here: as above
    from docx.shared import Mm, Pt, RGBColor

    width, height = A4_MILLIMETRES
    page = document.sections[0]
    page.page_width, page.page_height = Mm(width), Mm(height)
    for name, (size, before, after) in STYLES.items():
        style: Any = document.styles[name]
        style.font.name, style.font.size = FONT, Pt(size * sizes)
        style.font.bold, style.font.color.rgb = name in BOLD, RGBColor(0, 0, 0)
        paragraph = style.paragraph_format
        paragraph.space_before, paragraph.space_after = Pt(before * sizes), Pt(after * sizes)
        style.font.italic = False  # Japanese has none; a program would only slant the characters
        style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(theme), None)
    document.styles["Quote"].paragraph_format.left_indent = Mm(6)
    document.styles["Caption"].paragraph_format.left_indent = Mm(6)
    document.core_properties.author = "要録 Yoroku"
    document.core_properties.title = _writable_in_word(" ".join(title.split()))[:255]  # the format's limit
    document.core_properties.comments = ""
    document.core_properties.language = TONGUES[language]
    made = datetime.now(UTC).replace(tzinfo=None, microsecond=0)  # the format's dates are of UTC
    document.core_properties.created = document.core_properties.modified = made
