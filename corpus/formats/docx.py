"""Word documents: paragraphs and tables in reading order, without ruby readings and deleted text."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from corpus.models import ReadError, SourceText

FED_AT_ONCE = 65_536  # bytes of XML given to the parser at a time
MAX_XML = 128 * 1024 * 1024  # bytes of unpacked XML; a 1,000-page document has about 60 MB
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset({
    f"{_W}rt",
    f"{_W}del",
    f"{_W}moveFrom",
    f"{_W}instrText",
    f"{_W}delText",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
})  # fmt: skip


def read_docx(data: bytes, source: str, sha256: str) -> SourceText:
    """A Word document's text: a line for every paragraph, the cells of a table row divided by tabs."""
    return SourceText(source, "".join(_pieces(_document(data, source), source)).strip("\n"), sha256, "docx")


def _document(data: bytes, source: str) -> bytes:
    """The XML of the main part, unpacked no farther than ``MAX_XML``."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("word/document.xml") as part:
            xml = part.read(MAX_XML + 1)
    except (
        zipfile.BadZipFile,
        KeyError,
        OSError,
        EOFError,
        RuntimeError,
        zlib.error,
        NotImplementedError,
    ) as error:
        raise _damaged(source) from error
    if len(xml) > MAX_XML:
        raise ReadError(
            f"{source}: unpacks to more than {MAX_XML // 2**20} MB, so it is not opened; split it",
            f"{source}: 展開すると {MAX_XML // 2**20} MB を超えるため開きません。分割して保存してください",
        )
    return xml


def _pieces(xml: bytes, source: str) -> Iterator[str]:
    """The text in reading order, walked as events so that nesting of any depth costs no recursion."""
    reader = _Reader()
    parser: Any = ElementTree.XMLPullParser(("start", "end"))
    try:
        for start in range(0, len(xml), FED_AT_ONCE):
            parser.feed(xml[start : start + FED_AT_ONCE])
            for event, element in parser.read_events():
                yield from reader.take(event, element)
        parser.close()
    except ElementTree.ParseError as error:
        raise _damaged(source) from error


class _Reader:
    """What the elements met so far mean for the next: inside ruby readings, in which table cell."""

    def __init__(self) -> None:
        self._skipped = 0
        self._break = ""  # a paragraph's line break, held back until it is known that the cell goes on
        self._cells = [0]

    def take(self, event: str, element: ElementTree.Element) -> Iterator[str]:
        """The text that one start or end of an element adds."""
        if element.tag in _SKIPPED:
            self._skipped += 1 if event == "start" else -1
        elif not self._skipped:
            yield from self._start(element.tag) if event == "start" else self._end(element)

    def _start(self, tag: str) -> Iterator[str]:
        if tag == f"{_W}tr":
            yield self._taken_break()
            self._cells.append(0)
        elif tag == f"{_W}tc":
            self._cells[-1] += 1
            self._break = "\t" if self._cells[-1] > 1 else self._break

    def _end(self, element: ElementTree.Element) -> Iterator[str]:
        tag = element.tag
        words = element.text or "" if tag == f"{_W}t" else _CHARACTERS.get(tag, "")
        if words:
            yield self._taken_break() + words
        elif tag == f"{_W}p":
            self._break += "\n" if not self._break.endswith("\t") else ""
            element.clear()
        elif tag == f"{_W}tc":
            self._break = self._break.rstrip("\n") if len(self._cells) > 1 else self._break
        elif tag == f"{_W}tr":
            self._cells.pop()
            self._break += "\n"

    def _taken_break(self) -> str:
        taken, self._break = self._break, ""
        return taken


_CHARACTERS = {
    f"{_W}tab": "\t",
    f"{_W}ptab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
}


def _damaged(source: str) -> ReadError:
    return ReadError(
        f"{source}: not a complete Word document (.docx); open it in Word and save it again",
        f"{source}: Word 文書（.docx）として壊れています。Word で開いて保存し直してください",
    )
