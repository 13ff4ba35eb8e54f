"""running_text: pages' printed lines as one text: running heads dropped, lines joined up to the margin."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from corpus.language.numerals import KANJI_FROM_ONE
from corpus.models import Page

EDGE_LINES = 3  # running heads and page numbers stand among this many lines at the top and bottom of a page
SENTENCE_SHARE = 0.1  # of the lines; below this it is a list or a table, whose lines are not wrapped
REPEATS = 3  # pages on which a line must stand at the same edge to be a running head
REPEAT_SHARE = 0.4  # and share of the pages; left and right pages may have different heads
WRAP_SHARE = 0.05  # of the lines must reach the right margin in text that is wrapped
MARGIN = (
    8  # half-width columns by which a full line may miss the margin (no line begins with 。 or ends with 「)
)

_PAGE_NUMBER = re.compile(
    r"[-―─–ー－~〜 　(（]*(?:P\.? ?|第)?\d{1,4}"
    r"(?:[ 　]*(?:/|of|ページ|頁)[ 　]*+\d{0,4})?[-―─–ー－~〜 　)）]*"
)
# How a line begins that does not run on: a mark, a number, a rule, an English label (Q:, Mr. Lee:).
_NEW_LINE = re.compile(
    r"[ 　\t○〇◯◎●◆◇■□△▲☆★・※【〔《<＜(（\[•▪‣◦]|[-–*] |\d{1,2}[ 　.．、)）]"
    rf"|第[\d０-９{KANJI_FROM_ONE}]+[ 　]|[-―─━]{{3}}"
    r"|[A-Z][\w.'’-]{0,20}(?: [A-Z(][\w.,()'’-]{0,20}){0,5}: "
)
_MARKED_PARAGRAPH = re.compile(r"[○〇◯◎●◆◇]")
_ASCII_WORD = re.compile(r"[!-~]")


def running_text(pages: Sequence[str]) -> tuple[str, tuple[Page, ...]]:
    """The text of all pages and the span of each in it. Every page's span ends where the next begins."""
    lines = _without_running_heads([page.splitlines() for page in pages])
    margin = _margin(list(chain.from_iterable(lines)))
    page_pieces, page_spans, page_start = list[str](), list[Page](), 0
    previous = ""
    for number, page in enumerate(lines, 1):
        begin = page_start
        for line in page:
            joint = _line_joint(previous, line, margin) if page_pieces else ""
            page_pieces += [joint, line]
            page_start += len(joint) + len(line)
            previous = line
        page_spans.append(Page(number, begin, page_start))
    return "".join(page_pieces), tuple(page_spans)


def width(line: str) -> int:
    """The width of a line in half-width columns."""
    return len(line) if line.isascii() else sum(map(_LINE_WIDTHS.__getitem__, line))


class _Widths(dict[str, int]):
    """The width of each character, learned when it is first met."""

    def __missing__(self, char: str) -> int:
        self[char] = 2 if unicodedata.east_asian_width(char) in "WFA" else 1
        return self[char]


_LINE_WIDTHS = _Widths()


def _without_running_heads(pages: list[list[str]]) -> list[list[str]]:
    """The pages without page numbers at their edges, and without edge lines that come again on most pages.

    A running head stays where it stands first: it is often the only title.
    """
    edges = Counter(
        edge for page in pages for edge in {(_running_key(line), side) for line, side in _edge_lines(page)}
    )
    needed = max(REPEATS, REPEAT_SHARE * len(pages))
    heads = {
        edge for edge, count in edges.items() if count >= needed and not _MARKED_PARAGRAPH.match(edge[0])
    }
    return [_trim_edges(page, heads, first=index == 0) for index, page in enumerate(pages)]


def _edge_lines(page: list[str]) -> list[tuple[str, str]]:
    return [(line, "top") for line in page[:EDGE_LINES]] + [(line, "bottom") for line in page[-EDGE_LINES:]]


def _running_key(line: str) -> str:
    """What a running head has in common on all pages: the page number in it differs."""
    return re.sub(r"[\d０-９]+", "0", line.strip())


def _trim_edges(page: list[str], heads: set[tuple[str, str]], *, first: bool) -> list[str]:
    def is_furniture(line: str, side: str) -> bool:
        number = not line.strip() or bool(_PAGE_NUMBER.fullmatch(line.strip()))
        return number or ((_running_key(line), side) in heads and not (first and side == "top"))

    top = [index for index, line in enumerate(page[:EDGE_LINES]) if is_furniture(line, "top")]
    bottom = [
        index
        for index in range(max(0, len(page) - EDGE_LINES), len(page))
        if is_furniture(page[index], "bottom")
    ]
    dropped = {*top, *bottom}
    return [line for index, line in enumerate(page) if index not in dropped]


def _margin(lines: Sequence[str]) -> int:
    """The width from which on a line is full; 0 where the text is not wrapped."""
    widths = sorted(width(line) for line in lines if line.strip())
    sentences = sum(1 for line in lines if "。" in line or ". " in line or line.rstrip().endswith("."))
    if len(widths) < 8 or sentences < SENTENCE_SHARE * len(widths):
        return 0
    full = widths[int(len(widths) * 0.95)] - MARGIN
    return full if full >= 24 and sum(wide >= full for wide in widths) >= WRAP_SHARE * len(widths) else 0


def _line_joint(previous: str, line: str, margin: int) -> str:
    """What stands between two lines: nothing (or a space) where the first was wrapped, else a line break."""
    full = (
        margin
        and width(previous) >= margin
        and not previous.rstrip().endswith(("。", "：", ":", "」", ")", "）"))
    )
    if not full or not line or _NEW_LINE.match(line):
        return "\n"
    return (
        " "
        if _ASCII_WORD.match(previous[-1]) and _ASCII_WORD.match(line[0]) and previous[-1].isalpha()
        else ""
    )
