"""read_xlsx: visible sheets of an Excel workbook (openpyxl), cell values as text, as tables of speeches."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time

from corpus.errors import ReadError
from corpus.formats.marked_text import MarkedText
from corpus.formats.speech_table import no_speeches, write_table
from corpus.formats.xml_walk import MAX_TAGS
from corpus.formats.zip_parts import damaged_document, read_parts
from corpus.models import SourceText

MAX_ROWS = 200_000  # of a sheet; a year of a council has about 20,000 speeches
MAX_COLUMNS = 64  # that are looked at


def read_xlsx(data: bytes, source: str, sha256: str) -> SourceText:
    """The speeches of a workbook's visible sheets in order; ReadError where no column names speakers."""
    tags = sum(part.count(b"<") for part in read_parts(data, (), source, "Excel").values())
    if tags > MAX_TAGS:
        raise ReadError(
            f"{source}: more than {MAX_TAGS:,} tags, so it is not read; split it",
            f"{source}: タグ {MAX_TAGS:,} 個を超えているため読みません。分割してください",
        )
    text, found = MarkedText(), False
    for rows in _sheets(data, source):
        found = write_table(rows, text) or found
    if not found:
        raise no_speeches(source)
    return text.source_text(source, sha256, "xlsx")


def _sheets(data: bytes, source: str) -> Iterator[Iterator[list[str]]]:
    import openpyxl  # heavy: a second to import, only for workbooks

    with warnings.catch_warnings(), _workbook_checked(source):
        warnings.simplefilter("ignore")  # it prints which of a workbook's styles it does not know
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible":
                sheet.reset_dimensions()  # what programs write there is often wrong
                rows = sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True)
                yield _sheet_rows(rows, source)
    finally:
        book.close()


def _sheet_rows(rows: Iterator[tuple[object, ...]], source: str) -> Iterator[list[str]]:
    with _workbook_checked(source):
        yield from ([_sheet_cell(value) for value in row] for row in rows)


@contextmanager
def _workbook_checked(source: str) -> Iterator[None]:
    """The library trusts a workbook's parts to be well made: of one that is not it raises whatever comes."""
    try:
        yield
    except MemoryError:
        raise
    except Exception as error:
        raise damaged_document(source, "Excel") from error


def _sheet_cell(value: object) -> str:
    """A cell as a reader sees it: a day without midnight, a whole number without its fraction."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
