"""read_agenda, read_narrated: Headings as AgendaItems: bare numbers, title, department, joint; item_of."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.language.spans import Span
from corpus.models import AgendaItem
from corpus.structure.heading_lines import find_headings, headings_inside, split_line
from corpus.structure.heading_numbers import (
    is_plain_heading,
    is_set_apart,
    level,
    split_printed,
)
from corpus.structure.label_grammar import is_department
from corpus.structure.run_in import RunIn
from corpus.structure.speech_tails import Tail, has_sentence

_WRAPPED_NUMBER = re.compile(r"[【≪《<](?P<title>.*)[】≫》>]")
_LAST_PAREN = re.compile(r"(?<![ 　])[ 　]*[(（]([^()（）]*)[)）][ 　]*$")


@dataclass(frozen=True, slots=True)
class Heading:
    """Lines that trail a speech and can head what follows: the ordinal of the next turn, and the lines."""

    first_turn: int | None
    lines: tuple[Tail, ...]


def read_agenda(source: str, text: str, headings: Sequence[Heading]) -> tuple[AgendaItem, ...]:
    """The items that the headings between speeches name, in order."""
    items: list[AgendaItem] = []
    last = headings[-1].first_turn if headings else 0
    for heading in headings:
        lines = heading.lines
        heads = (
            line
            for at, line in enumerate(lines)
            if _heads_speech(text, lines, at, heading.first_turn != last)
        )
        for spans in _runs_of_headings(text, list(_join(text, heads))):
            items += _group_of_headings(source, text, spans, heading.first_turn, len(items))
    return tuple(items)


def _runs_of_headings(text: str, spans: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """The spans of items, divided where something is told between two: what is below the first is its own."""
    first = 0
    for at in range(1, len(spans)):
        if has_sentence(text, spans[at - 1][1], spans[at][0]):
            yield spans[first:at]
            first = at
    yield spans[first:]


def read_narrated(source: str, text: str, run_in: Sequence[RunIn] = ()) -> tuple[AgendaItem, ...]:
    """The items of minutes in which nobody speaks; ``run_in`` share their line with what is told."""
    whole = find_headings(text) or ([] if run_in else headings_inside(text))
    lines = [(one.start, one.line_end) for one in run_in]
    alone = [span for span in whole if not any(a < span[1] and span[0] < b for a, b in lines)]
    shared = {(one.start, one.end) for one in run_in}
    return tuple(
        _narrated_item(source, text, span, is_run_in=span in shared) for span in sorted((*alone, *shared))
    )


def _narrated_item(source: str, text: str, span: Span, *, is_run_in: bool) -> AgendaItem:
    if is_run_in:
        item = _agenda_item(source, text, span, None)
        return replace(item, number=item.number.rstrip(" .．、:"))
    number, start, end = split_line(text, *span)
    title, department, materials = _title_details(source[start:end])
    return AgendaItem(number, title or number, *span, department, materials)


def _heads_speech(text: str, lines: Sequence[Tail], at: int, spoken: bool) -> bool:
    """Whether a heading of Markdown heads a speech, not a summary: one follows, or another heading."""
    if not text.startswith("#", lines[at].start):
        return True
    below = [line for line in lines[at + 1 :] if text.startswith("#", line.start)]
    return below[0] is lines[at + 1] if below else spoken


def _join(text: str, lines: Iterable[Tail]) -> Iterator[tuple[int, int]]:
    """The span of each item: its first line and the lines that run it on (a wrapped title, or up to …～)."""
    span: tuple[int, int] | None = None
    for line in lines:
        words = text[line.start : line.end]
        runs_on = span is not None and text[slice(*span)].rstrip().endswith("~")
        if line.heading and not split_printed(words) and has_sentence(text, line.start, line.end):
            line = Tail(line.start, line.end, False)  # told below the heading
        if (
            span
            and line.heading
            and (runs_on or not (split_printed(words) or _heading_stands_apart(text, *span)))
        ):
            span = span[0], line.end
            continue
        if span:
            yield span
        span = (line.start, line.end) if line.heading and split_printed(words) else None
    if span:
        yield span


def _heading_stands_apart(text: str, start: int, end: int) -> bool:
    """Whether a heading is whole on its line: Markdown, and what only its capitals or its column set off."""
    words = text[start:end].strip()
    number = split_printed(words)
    return words.startswith("#") or is_plain_heading(words) or not number or number[1] >= len(words)


def _group_of_headings(
    source: str, text: str, spans: Sequence[tuple[int, int]], first_turn: int | None, count: int
) -> Iterator[AgendaItem]:
    """The items of one run of headings; those of the last level, when several, are discussed jointly."""
    items = [_agenda_item(source, text, span, first_turn) for span in spans]
    kind = level(items[-1].number) if items else ""
    siblings = [index for index, item in enumerate(items) if kind and level(item.number) == kind]
    joint = count + siblings[0] if len(siblings) > 1 else None
    together = set(siblings)
    for index, item in enumerate(items):
        yield replace(item, joint=joint) if index in together else item


def _agenda_item(source: str, text: str, span: tuple[int, int], first_turn: int | None) -> AgendaItem:
    words = text[slice(*span)]
    start, end = span[0] + len(words) - len(words.lstrip()), span[0] + len(words.rstrip())
    number, title_start = split_printed(words.split("\n")[0]) or ("", 0)
    if not number and (item := _ITEM_BARE.match(words)):  # it counts on from others: Agenda item 2 Roof
        number, title_start = item["number"], item.end()
    title, department, materials = _title_details(source[span[0] + title_start : end])
    number = "" if number.startswith("#") else number
    if is_set_apart(words):
        title = title.rstrip(" 　)）")
        title = "".join(title.split()) if _TITLE_LETTER_SPACED.fullmatch(title) else title
    wrapped = _WRAPPED_NUMBER.fullmatch(number)
    if wrapped and not title:
        number, title = "", wrapped["title"]
    return AgendaItem(number, title or number, start, end, department, materials, first_turn)


_ITEM_BARE = re.compile(r"[ ]*(?P<number>(?i:(?:agenda )?items?)(?: no\.?)? ?#?\d{1,3}) +(?=\S)")
_TITLE_LETTER_SPACED = re.compile(r"\S(?:[ 　]+\S)+")


def _title_details(title: str) -> tuple[str, str, tuple[str, ...]]:
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


_DEPARTMENT_END = re.compile(
    r"(?:課|部|局|室|館|所|係|担当|センター|委員会|事務局)(?:長|[・、及び](?s:.*))?$"
)


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
