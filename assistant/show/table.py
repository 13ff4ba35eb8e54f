"""write_table: rows as CSV for spreadsheets (byte order mark), headed in a language, turns from one."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from assistant.show.strings import say, turn_number
from corpus.language.bilingual import Language

BYTE_ORDER_MARK = "\ufeff"  # without it a spreadsheet program in Japan reads UTF-8 as Shift_JIS


def write_table(rows: Sequence[Mapping[str, object]], language: Language) -> str:
    """The rows as CSV that a spreadsheet program reads as it is; their columns are those of the first."""
    out = io.StringIO(newline="")
    columns = list(rows[0]) if rows else ["number"]
    writer = csv.writer(out)
    writer.writerow([say(language, "column_" + name) for name in columns])
    writer.writerows([_table_cell(name, row[name]) for name in columns] for row in rows)
    return BYTE_ORDER_MARK + out.getvalue()


def _table_cell(column: str, value: object) -> object:
    """A value as people read it; an apostrophe keeps text what a spreadsheet would run as a formula."""
    if column == "turn" and isinstance(value, int):
        return turn_number(value)
    if column == "source":
        value = PurePosixPath(str(value)).name
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value
