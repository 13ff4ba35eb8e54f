"""Word documents: paragraphs and tables in reading order, without the readings of ruby and without deleted text."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from corpus.models import ReadError, SourceText

MAX_XML = 256 * 1024 * 1024  # bytes of unpacked XML; a 1,000-page document has about 60 MB
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
            f"{source}: unpacks to more than {MAX_XML // 2**20} MB, so it is not opened; save it as smaller documents",
            f"{source}: 展開すると {MAX_XML // 2**20} MB を超えるため開きません。分割して保存してください",
        )
    return xml


def _pieces(xml: bytes, source: str) -> Iterator[str]:
    """The text in reading order, walked as events so that nesting of any depth costs no recursion."""
    skipped, cells, depth = 0, [0], 0
    parser = ElementTree.XMLPullParser(("start", "end"))
    try:
        for start in range(0, len(xml), 65536):
            parser.feed(xml[start : start + 65536])
            for event, element in parser.read_events():
                tag = element.tag
                if tag in _SKIPPED:
                    skipped += 1 if event == "start" else -1
                elif skipped:
                    continue
                elif event == "start":
                    if tag == f"{_W}tc":
                        cells[-1] += 1
                        if cells[-1] > 1:
                            yield "\t"
                    elif tag == f"{_W}tr":
                        cells.append(0)
                        depth += 1
                elif tag == f"{_W}t":
                    yield element.text or ""
                elif tag in (f"{_W}tab", f"{_W}ptab"):
                    yield "\t"
                elif tag in (f"{_W}br", f"{_W}cr"):
                    yield "\n"
                elif tag == f"{_W}noBreakHyphen":
                    yield "-"
                elif tag == f"{_W}p":
                    yield "\n"
                    element.clear()
                elif tag == f"{_W}tr":
                    cells.pop()
                    depth -= 1
                    yield "\n"
    except ElementTree.ParseError as error:
        raise _damaged(source) from error


def _damaged(source: str) -> ReadError:
    return ReadError(
        f"{source}: not a complete Word document (.docx); open it in Word and save it again",
        f"{source}: Word 文書（.docx）として壊れています。Word で開いて保存し直してください",
    )
