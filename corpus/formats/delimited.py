"""read_delimited: .csv and .tsv as rows (commas, tabs or semicolons) of a table of speeches."""

import csv
import io

from corpus.errors import ReadError
from corpus.formats.marked_text import MarkedText
from corpus.formats.plain_text import decode
from corpus.formats.speech_table import no_speeches, write_table
from corpus.models import SourceText

DELIMITERS = ",\t;"


def read_delimited(data: bytes, source: str, sha256: str) -> SourceText:
    """The speeches of a table; ReadError where no column names speakers, or a cell is too large."""
    table, encoding = decode(data, source)
    for delimiter in DELIMITERS:
        text = MarkedText()
        try:
            if write_table(csv.reader(io.StringIO(table, newline=""), delimiter=delimiter), text):
                return text.source_text(source, sha256, "csv", encoding)
        except csv.Error as error:
            raise ReadError(
                f"{source}: not a table that can be read ({error}); save it again as CSV",
                f"{source}: 表として読めません（{error}）。CSV で保存し直してください",
            ) from error
    raise no_speeches(source)
