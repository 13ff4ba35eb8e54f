"""read_odt: OpenDocument's content.xml (text:p, table:table-row, text:s) walked into lines."""

from corpus.formats.flow import Flow
from corpus.formats.zip_parts import walk_part
from corpus.models import SourceText

MAX_SPACES = 1_000  # that one element may stand for; a line has about 100 columns

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_PARAGRAPHS = frozenset({f"{_OASIS}text:1.0 p", f"{_OASIS}text:1.0 h"})
_ODT_ROW, _ODT_CELL = f"{_OASIS}table:1.0 table-row", f"{_OASIS}table:1.0 table-cell"
_ODT_SPACES, _ODT_COUNT = f"{_OASIS}text:1.0 s", f"{_OASIS}text:1.0 c"
_ODT_CHARACTERS = {f"{_OASIS}text:1.0 tab": "\t", f"{_OASIS}text:1.0 line-break": "\n"}
_ODT_SKIPPED = frozenset({
    f"{_OASIS}text:1.0 tracked-changes",
    f"{_OASIS}text:1.0 ruby-text",
    f"{_OASIS}text:1.0 note",
    f"{_OASIS}office:1.0 annotation",
    f"{_OASIS}office:1.0 forms",
    f"{_OASIS}drawing:1.0 object",
})  # fmt: skip


def read_odt(data: bytes, source: str, sha256: str) -> SourceText:
    """An OpenDocument text: a line for every paragraph, the cells of a table row divided by tabs."""
    document = _OdtDocument()
    walk_part(data, "content.xml", source, "OpenDocument", document)
    return SourceText(source, document.flow.text(), sha256, "odt")


class _OdtDocument:
    """Whether the elements met so far are to be read, and how deep in paragraphs they stand."""

    def __init__(self) -> None:
        self.flow = Flow()
        self._skipped = 0
        self._paragraphs = 0  # open ones: a text frame has paragraphs inside one

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in _ODT_SKIPPED:
            self._skipped += 1
        elif self._skipped:
            return
        elif name in _PARAGRAPHS:
            self._paragraphs += 1
        elif name == _ODT_ROW:
            self.flow.start_row()
        elif name == _ODT_CELL:
            self.flow.start_cell()
        elif name == _ODT_SPACES:
            count = attributes.get(_ODT_COUNT, "1")[:5]
            self.flow.write(" " * min(int(count) if count.isdecimal() else 1, MAX_SPACES))
        elif name in _ODT_CHARACTERS:
            self.flow.write(_ODT_CHARACTERS[name])

    def text(self, words: str) -> None:
        if self._paragraphs and not self._skipped:
            self.flow.write(words.replace("\n", " "))

    def end(self, name: str) -> None:
        if name in _ODT_SKIPPED:
            self._skipped -= 1
        elif self._skipped:
            return
        elif name in _PARAGRAPHS:
            self._paragraphs -= 1
            self.flow.end_paragraph()
        elif name == _ODT_CELL:
            self.flow.end_cell()
        elif name == _ODT_ROW:
            self.flow.end_row()
