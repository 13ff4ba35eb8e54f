"""Agenda items: the headings printed between the speeches, their departments and materials."""

import re
from collections.abc import Iterable, Sequence

from corpus.models import AgendaItem
from corpus.speech import Tail

_ITEM = re.compile(
    r"[ ]*(?P<number>\(\d{1,2}\)|(?:追加)?日程第[\d〇一二三四五六七八九十]+|第\d{1,3}号議案|議案第\d{1,3}号|第\d{1,3}(?=[ ])|\d{1,2}(?=[ .．、])"
    r"|[◎●■◆□▲△◇]|【議題[ ]?\d*】|##?)[ .．、]*(?P<title>[^\n]*)"
)
_PAREN = re.compile(r"[ ]*\(([^()]*)\)[ ]*$")
_MATERIAL = re.compile(r"(?:参考|別添|別紙)?資料[ ]?(?:No\.?)?[ ]?[\d~\-・、,〇一二三四五六七八九十 ]*")


def read_agenda(source: str, text: str, headings: Sequence[tuple[int, Tail]]) -> tuple[AgendaItem, ...]:
    """The items of the heading lines, each with the ordinal of the first turn after it."""
    items: list[AgendaItem] = []
    for first_turn, tail in headings:
        match = _ITEM.fullmatch(text[tail.start : tail.end].rstrip())
        if not match:
            continue
        start = tail.start + len(text[tail.start : tail.end]) - len(text[tail.start : tail.end].lstrip())
        end = tail.start + len(text[tail.start : tail.end].rstrip())
        title, department, materials = _details(source[tail.start + match.start("title") : end])
        items.append(
            AgendaItem(match["number"].strip(), title, start, end, department, materials, first_turn)
        )
    return tuple(items)


def _details(title: str) -> tuple[str, str, tuple[str, ...]]:
    """A heading's title without the department and the materials in its last parentheses."""
    department, materials = "", ()
    for _ in range(3):
        match = re.search(r"[ 　]*[(（]([^()（）]*)[)）][ 　]*$", title)
        if not match:
            break
        inside = match[1]
        if "資料" in inside:
            materials = (inside.strip(), *materials)
        elif re.search(r"(?:課|部|局|室|館|所|係|担当|センター)$", inside):
            department = inside
        else:
            break
        title = title[: match.start()]
    return " ".join(title.split()), department, materials


def item_of(turn: int, agenda: Iterable[AgendaItem]) -> int | None:
    """The index of the item under which a turn stands: the last whose first turn is not after it."""
    current = None
    for index, item in enumerate(agenda):
        if item.first_turn is not None and item.first_turn <= turn:
            current = index
    return current
