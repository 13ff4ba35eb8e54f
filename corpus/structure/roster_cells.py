"""split_cells: front matter cut into Cells at tabs, wide gaps, line ends; wide-set names joined; firms."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from corpus.structure.roster_entries import is_wide_name

WIDE_GAP = 3  # spaces at most between a surname and a given name that are set wide


@dataclass(frozen=True, slots=True)
class Cell:
    """A run of text of the front matter, clean and as the source prints it, or the end of a line.

    ``after_tab`` and ``before_tab`` say that a tab divides it from the cell before and after: a table's row;
    ``column`` is where on its line it begins, -1 where another cell stands before it.
    """

    words: str
    printed: str
    after_tab: bool = False
    before_tab: bool = False
    column: int = field(default=-1, compare=False)

    @property
    def ends_line(self) -> bool:
        """Whether it is the end of a line and no text."""
        return self.words == "\n"

    def cut(self, length: int) -> "Cell":
        """The cell without its first characters."""
        words, printed = self.words[length:], self.printed[length:]
        column = -1 if length else self.column
        return replace(
            self, words=words, printed=printed, after_tab=self.after_tab and not length, column=column
        )


def split_cells(source: str, text: str) -> Iterator[Cell]:
    """The cells of a front matter (``text`` is clean, ``source`` the same as printed), and its line ends."""
    front = _POINT_FOR_COMMA.sub("、", with_tabs(source, text))
    for cell_start, cell_stop in _cells_joined(front):
        after_tab, before_tab = (
            front[cell_start - 1 : cell_start] == "\t",
            front[cell_stop : cell_stop + 1] == "\t",
        )
        line = front.rfind("\n", 0, cell_start) + 1
        column = -1 if front[line:cell_start].strip() else cell_start - line
        yield Cell(front[cell_start:cell_stop], source[cell_start:cell_stop], after_tab, before_tab, column)


def with_affiliations_cut(cells: Iterable[Cell]) -> Iterator[Cell]:
    """The cells; of a line of affiliations and names (ハマベ電機 青木、KTC 石川) the names, each alone."""
    line = list[Cell]()
    for cell in cells:
        line.append(cell)
        if cell.ends_line:
            yield from _names_alone(line)
            line = []
    yield from _names_alone(line)


def _names_alone(line: list[Cell]) -> Iterator[Cell]:
    listed = [cell.words.rpartition(")")[2].rpartition(":")[2].split() for cell in line if not cell.ends_line]
    firms = sum(len(name_pieces) > 1 and bool(_FOREIGN_CELL.search(name_pieces[0])) for name_pieces in listed)
    if (
        firms < FIRMS
        or firms * 2 < len(listed)
        or sum(len(name_pieces) > 1 for name_pieces in listed) < len(listed) - 1
    ):
        yield from line
        return
    for cell in line:
        cell_head = max(cell.words.rfind(")"), cell.words.rfind(":")) + 1
        if cell_head:
            yield Cell(cell.words[:cell_head], cell.printed[:cell_head])
        name_pieces = list(re.finditer(r"\S+", cell.words[cell_head:]))
        for piece in name_pieces[1:] or name_pieces:
            start, end = cell_head + piece.start(), cell_head + piece.end()
            yield Cell(cell.words[start:end], cell.printed[start:end])
        if cell.ends_line:
            yield cell


FIRMS = 3  # names with an affiliation that is nobody's surname, from which on a line prints affiliations
_FOREIGN_CELL = re.compile(r"[ァ-ヴー]{3}|[A-Za-z]{2}")
_CELL_RUN = re.compile(
    r"[^\s、,]+(?:(?<!君)[ ](?!(?:出席|欠席|列席|遅参|早退)(?:者|委員|議員)?[ :])"
    r"(?![●■◆◎○〇◯□△▽])(?!\d{1,3}番)[^\s、,]+)*|\n"
)


_POINT_FOR_COMMA = re.compile(r"(?<=\))[.](?=\S)")  # 帆足(6).浜口(5): a point for a comma


def with_tabs(source: str, text: str) -> str:
    """The clean text with the tabs that divide a table's cells still in it."""
    if "\t" not in source:
        return text
    return "".join("\t" if mark == "\t" else char for mark, char in zip(source, text, strict=True))


def _cells_joined(front: str) -> Iterator[tuple[int, int]]:
    """Runs divided by two spaces or a line break; a name set wide (藤井　　一君) is one run again."""
    held: tuple[int, int] | None = None
    for match in _CELL_RUN.finditer(front):
        if held and _one_name(front, held, match.span()):
            held = held[0], match.end()
            continue
        if held:
            yield held
        held = match.span()
    if held:
        yield held


def _one_name(front: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether two runs with a small gap between are a surname and a given name."""
    gap = front[left[1] : right[0]]
    if len(gap) > WIDE_GAP or not gap.isspace() or "\n" in gap:
        return False
    return is_wide_name(front[slice(*left)], front[slice(*right)])
