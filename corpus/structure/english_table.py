"""read_table: the Attendees of a table that says in a column whether each came; names_in_columns of a page.

The columns are divided by tabs or bars. One says it for all (Yes, No, ✓, apologies), or two do, one for those
who came and one for those who did not (X).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpus.language.lexicon import words
from corpus.language.spans import Span
from corpus.models import Attendee

_CAME_COLUMN = re.compile(r"(?i:present|attended|attending|attendance|in attendance|here)\??")
_AWAY_COLUMN = re.compile(r"(?i:absent|apologies|excused|regrets)\??")
_YES_CELL = re.compile(r"(?i:y|yes|x|p|present|attended|remote|online|in person|\*|1)|[✓✔☑○〇●√]")
_NO_CELL = re.compile(r"(?i:n|no|a|absent|apologies|excused|regrets|0|-+|–|—)|[✗✘×✕☐]|")
_TABLE_NAME = re.compile(
    r"[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'.-]*|de|van|von|der|la|le|del|di|da|bin|al|el)){1,4}"
)
_TABLE_ROW = re.compile(r"[^\n]+")

Row = tuple[Span, list[str]]


def read_table(text: str) -> Iterator[tuple[Span, list[Attendee]]]:
    """The tables of a clean text of English minutes: the span of each, and its people in order."""
    rows, end = list(_table_rows(text)), 0
    for at, (span, cells) in enumerate(rows):
        came, away = _came_and_away_columns(cells) if span[0] >= end else (None, None)
        if came is None and away is None:
            continue
        below = _rows_below(rows[at:], len(cells))
        people = [person for _, row in below if (person := _person_of_row(row, came, away))]
        if people:
            end = below[-1][0][1]
            yield (span[0], end), people


def _table_rows(text: str) -> Iterator[Row]:
    for match in _TABLE_ROW.finditer(text):
        mark = "\t" if "\t" in match[0] else "|"
        cells = [cell.strip(" *") for cell in match[0].strip(" |").split(mark)]
        yield match.span(), cells


def _came_and_away_columns(cells: Sequence[str]) -> tuple[int | None, int | None]:
    """Which columns say who came and who did not, of a row that heads a table; the first is of names."""
    if len(cells) < 2 or not cells[0][:1].isupper():
        return None, None
    came = next((at for at, cell in enumerate(cells) if at and _CAME_COLUMN.fullmatch(cell)), None)
    away = next((at for at, cell in enumerate(cells) if at and _AWAY_COLUMN.fullmatch(cell)), None)
    return came, away


def _rows_below(rows: Sequence[Row], size: int) -> list[Row]:
    """The rows of the table that the first heads: directly below, with as many cells."""
    found = list[Row]()
    for row in rows[1:]:
        (start, _), cells = row
        last = found[-1][0][1] if found else rows[0][0][1]
        if start - last > 1 or not 2 <= len(cells) <= size:
            break
        found.append(row)
    return found


def _person_of_row(cells: Sequence[str], came: int | None, away: int | None) -> Attendee | None:
    """The person of a row; None where it names nobody, or does not say whether they came."""
    name, role = _name_and_role(cells[0])
    if not _TABLE_NAME.fullmatch(name) or name.split()[0] in words("english_not_names"):
        return None
    is_present = _cell_is_yes(cells, came)
    if is_present is None or (not is_present and away is not None):
        is_away = _cell_is_yes(cells, away)
        is_present = is_present if is_away is None else not is_away
    return None if is_present is None else Attendee(name, role, "", is_present)


def _cell_is_yes(cells: Sequence[str], column: int | None) -> bool | None:
    if column is None:
        return None
    cell = cells[column] if column < len(cells) else ""
    return True if _YES_CELL.fullmatch(cell) else False if _NO_CELL.fullmatch(cell) else None


def _name_and_role(cell: str) -> tuple[str, str]:
    """(name, role) of a cell: Ann Pell (chair), Ann Pell, Chair."""
    end = min((at for mark in "(," if (at := cell.find(mark)) > 0), default=len(cell))
    return cell[:end].strip(), cell[end + 1 :].strip(" )")


def names_in_columns(kept: Sequence[str], below: str) -> list[str]:
    """The names that go on a table whose columns a page prints one below the other, each cell on a line.

    ``kept`` are the lines of the table so far: it is one where a cell of them comes again (Remote, Director).
    Names count where the cells that stand beside them follow (``below`` begins with an empty line).
    """
    columns = Counter(_first_of_cell(line) for line in kept)
    values = {cell for cell, times in columns.items() if times > 1}
    names, waiting = list[str](), list[str]()
    for block in re.split(r"\n(?:[ ]*\n)+", below.strip()) if values else ():
        cells = [line.strip() for line in block.split("\n")]
        if all(_TABLE_NAME.fullmatch(cell) and _first_of_cell(cell) not in values for cell in cells):
            waiting += cells
        elif sum(_first_of_cell(cell) in values or bool(_CLOCK_CELL.fullmatch(cell)) for cell in cells) > (
            len(cells) // 2
        ):
            names, waiting = [*names, *waiting], []
        else:
            break
    return names


_CLOCK_CELL = re.compile(r"\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?")


def _first_of_cell(cell: str) -> str:
    return cell.partition(",")[0].strip()
