"""Agenda items: the headings printed between the speeches, their departments and materials."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.models import AgendaItem
from corpus.structure.headings import level, split_heading
from corpus.structure.labels import is_department
from corpus.structure.speech import Tail

_WRAPPED_NUMBER = re.compile(r"[【≪《<](?P<title>.*)[】≫》>]")
_LAST_PAREN = re.compile(r"[ 　]*[(（]([^()（）]*)[)）][ 　]*$")
_MARKDOWN = re.compile(r"^#{1,4} [^\n]+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Heading:
    """Lines that trail a speech and can head what follows: the ordinal of the next turn, and the lines."""

    first_turn: int | None
    lines: tuple[Tail, ...]


def read_agenda(source: str, text: str, headings: Sequence[Heading]) -> tuple[AgendaItem, ...]:
    """The items that the headings name, in order; a document without turns is read for Markdown headings."""
    items: list[AgendaItem] = []
    for heading in headings:
        spans = list(_join(text, heading.lines))
        items += _group(source, text, spans, heading.first_turn, len(items))
    return tuple(items)


def markdown_headings(text: str) -> list[Heading]:
    """The lines that begin with # in a text without speakers."""
    found = list(_MARKDOWN.finditer(text))
    deep = [match for match in found if not match[0].startswith("# ")]  # a single # is the title of the whole
    return [Heading(None, (Tail(*match.span(), True),)) for match in deep or found]


def _join(text: str, lines: Iterable[Tail]) -> Iterator[tuple[int, int]]:
    """The span of each item: its first line and the lines that run it on (a wrapped title, or up to …～)."""
    span: tuple[int, int] | None = None
    for line in lines:
        words = text[line.start : line.end]
        runs_on = span is not None and text[slice(*span)].rstrip().endswith("~")
        if span and line.heading and (runs_on or not split_heading(words)):
            span = span[0], line.end
            continue
        if span:
            yield span
        span = (line.start, line.end) if line.heading and split_heading(words) else None
    if span:
        yield span


def _group(
    source: str, text: str, spans: Sequence[tuple[int, int]], first_turn: int | None, count: int
) -> Iterator[AgendaItem]:
    """The items of one run of headings; those of the last level, when several, are discussed jointly."""
    items = [_agenda_item(source, text, span, first_turn) for span in spans]
    siblings = [index for index, item in enumerate(items) if level(item.number) == level(items[-1].number)]
    joint = count + siblings[0] if len(siblings) > 1 else None
    together = set(siblings)
    for index, item in enumerate(items):
        yield replace(item, joint=joint) if index in together else item


def _agenda_item(source: str, text: str, span: tuple[int, int], first_turn: int | None) -> AgendaItem:
    words = text[slice(*span)]
    start, end = span[0] + len(words) - len(words.lstrip()), span[0] + len(words.rstrip())
    number, title_start = split_heading(words.split("\n")[0]) or ("", 0)
    title, department, materials = _details(source[span[0] + title_start : end])
    wrapped = _WRAPPED_NUMBER.fullmatch(number)
    if wrapped and not title:
        number, title = "", wrapped["title"]
    return AgendaItem(number, title, start, end, department, materials, first_turn)


def _details(title: str) -> tuple[str, str, tuple[str, ...]]:
    """A heading's title without the department and the materials in its last parentheses, and these."""
    department, materials = "", list[str]()
    while match := _LAST_PAREN.search(title):
        inside = match[1].strip()
        if "資料" in inside or "別紙" in inside:
            materials.insert(0, inside)
        elif not department and _DEPARTMENT_END.search(inside) and is_department(inside):
            department = inside
        else:
            break
        title = title[: match.start()]
    return " ".join(title.split()), department, tuple(materials)


_DEPARTMENT_END = re.compile(r"(?:課|部|局|室|館|所|係|担当|センター|委員会|事務局)(?:長|[・、及び].*)?$")


def item_of(turn: int, agenda: Sequence[AgendaItem]) -> int | None:
    """The index of the item under which a turn stands: the last whose first turn is not after it.

    Of items discussed jointly it is the first, which stands for all of them.
    """
    index = (
        bisect_right(agenda, turn, key=lambda item: -1 if item.first_turn is None else item.first_turn) - 1
    )
    if index < 0 or agenda[index].first_turn is None:
        return None
    joint = agenda[index].joint
    return index if joint is None else joint
