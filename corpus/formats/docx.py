"""read_docx: Word's document.xml (w:t, w:p, w:tr) walked into lines, without ruby and deleted text."""

from corpus.formats.flow import Flow
from corpus.formats.zip_parts import walk_part
from corpus.models import SourceText

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_TEXT, _PARAGRAPH, _ROW, _CELL = f"{_W}t", f"{_W}p", f"{_W}tr", f"{_W}tc"
_WORD_SKIPPED = frozenset({
    f"{_W}rt",
    f"{_W}del",
    f"{_W}moveFrom",
    f"{_W}instrText",
    f"{_W}delText",
    "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback",
})  # fmt: skip
_WORD_CHARACTERS = {
    f"{_W}tab": "\t",
    f"{_W}ptab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
}


def read_docx(data: bytes, source: str, sha256: str) -> SourceText:
    """A Word document's text: a line for every paragraph, the cells of a table row divided by tabs."""
    document = _WordDocument()
    walk_part(data, "word/document.xml", source, "Word", document)
    return SourceText(source, document.flow.text(), sha256, "docx")


class _WordDocument:
    """Whether the elements met so far are to be read: ruby readings and what was deleted are not."""

    def __init__(self) -> None:
        self.flow = Flow()
        self._skipped = 0
        self._in_text = False

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        if name in _WORD_SKIPPED:
            self._skipped += 1
        elif self._skipped:
            return
        elif name == _TEXT:
            self._in_text = True
        elif name == _ROW:
            self.flow.start_row()
        elif name == _CELL:
            self.flow.start_cell()

    def text(self, words: str) -> None:
        if self._in_text and not self._skipped:
            self.flow.write(words)

    def end(self, name: str) -> None:
        if name in _WORD_SKIPPED:
            self._skipped -= 1
        elif self._skipped:
            return
        elif name in _WORD_CHARACTERS:
            self.flow.write(_WORD_CHARACTERS[name])
        elif name == _TEXT:
            self._in_text = False
        elif name == _PARAGRAPH:
            self.flow.end_paragraph()
        elif name == _CELL:
            self.flow.end_cell()
        elif name == _ROW:
            self.flow.end_row()
