"""align: letters of a stored page matched with the _Lines printed on it, offset by offset, edges left out."""

from dataclasses import dataclass

from corpus.formats.printed_lines import EDGE_LINES


@dataclass(frozen=True, slots=True)
class _PrintedLine:
    """One printed line without its white space: its characters and where each stands in the page's text."""

    letters: str
    offsets: tuple[int, ...]
    at_edge: bool


def align(stored: str, printed: str) -> dict[int, int]:
    """Each offset of ``stored`` that is not white space, and the offset in ``printed`` of that character.

    ``stored`` is ``printed`` as ``running_text`` makes it: lines joined, some of those at the edges dropped.
    Empty where it is not: what was stored was read otherwise than here, such as by OCR.
    """
    letters = _page_line(stored, 0, at_edge=False)
    kept = _lines_that_spell(letters.letters, _printed_lines(printed))
    if kept is None:
        return {}
    return dict(zip(letters.offsets, [offset for line in kept for offset in line.offsets], strict=True))


def _printed_lines(printed: str) -> list[_PrintedLine]:
    lines, start = [], 0
    printed_lines = printed.splitlines(keepends=True)
    for place, line in enumerate(printed_lines):
        lines.append(
            _page_line(line, start, at_edge=place < EDGE_LINES or place >= len(printed_lines) - EDGE_LINES)
        )
        start += len(line)
    return lines


def _page_line(text: str, start: int, *, at_edge: bool) -> _PrintedLine:
    seen = [(char, start + at) for at, char in enumerate(text) if not char.isspace()]
    return _PrintedLine("".join(char for char, _ in seen), tuple(at for _, at in seen), at_edge)


def _lines_that_spell(letters: str, lines: list[_PrintedLine]) -> list[_PrintedLine] | None:
    """The lines that together read ``letters``, where only those at the edges may be left out."""
    ways: dict[int, list[_PrintedLine]] = {0: []}  # how many letters are read -> by which lines
    for line in lines:
        further: dict[int, list[_PrintedLine]] = {}
        for read, by in ways.items():
            if letters.startswith(line.letters, read):
                further.setdefault(read + len(line.letters), [*by, line])
            if line.at_edge:
                further.setdefault(read, by)
        ways = further
    return ways.get(len(letters))
