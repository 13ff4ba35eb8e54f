"""Agenda items from Heading lines: spans joined, numbers unwrapped, department, materials; joint siblings."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.models import AgendaItem
from corpus.structure.furniture import is_furniture
from corpus.structure.heading_lines import find_headings, headings_inside, split_line
from corpus.structure.headings import (
    counts_on,
    is_plain_heading,
    is_set_apart,
    is_title,
    level,
    split_heading,
    split_printed,
)
from corpus.structure.labels import is_department
from corpus.structure.speech import Tail

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
        spans = list(_join(text, heads))
        items += _group(source, text, spans, heading.first_turn, len(items))
    return tuple(items)


def read_narrated(source: str, text: str) -> tuple[AgendaItem, ...]:
    """The items of minutes in which nobody speaks."""
    return tuple(_narrated_item(source, text, span) for span in find_headings(text) or headings_inside(text))


def _narrated_item(source: str, text: str, span: tuple[int, int]) -> AgendaItem:
    number, start, end = split_line(text, *span)
    title, department, materials = _details(source[start:end])
    return AgendaItem(number, title or number, *span, department, materials)


_FRONT_LINES = 12  # lines above the first label that can be headings
_FRONT_MARKS = re.compile(r"[ ]*(?:[◎#]|\( )")


def front_headings(text: str, first: int, later: Sequence[Heading]) -> Heading:
    """The headings directly above the first label: what stands there without a sentence.

    A numbered line can also be of the header's own list; it heads what follows where it counts to the first
    of its kind in ``later``, the headings between the speeches.
    """
    lines = list[Tail]()
    end = first
    while end > 0 and len(lines) < _FRONT_LINES:
        start = text.rfind("\n", 0, max(0, end - 1)) + 1
        words = text[start:end].rstrip()
        if words.strip():
            heads = (
                is_plain_heading(words)
                or _FRONT_MARKS.match(words)
                or _counts_to(words, text, later)
                or (_is_below_empty_line(text, start) and _is_like(words, text, later))
            )
            if not heads and not is_furniture(text, start, start + len(words)):
                break
            lines.append(Tail(start, start + len(words), bool(heads)))
        end = start
    above = list(_MARKDOWN.finditer(text, 0, first))
    if above and not any(line.heading for line in lines):  # presenters and links may stand between
        lines = [Tail(*above[-1].span(), True)]
    return Heading(0, tuple(reversed(lines)))


def _counts_to(words: str, text: str, later: Iterable[Heading]) -> bool:
    """Whether the first heading with the same kind of number has the next one: 議題1, then 議題2."""
    heading = split_heading(words)
    if heading is None:
        return False
    lines = (text[line.start : line.end] for one in later for line in one.lines if line.heading)
    numbers = (found[0] for line in lines if (found := split_heading(line)))
    following = next((number for number in numbers if level(number) == level(heading[0])), "")
    return counts_on(heading[0], following)


def _is_like(words: str, text: str, later: Iterable[Heading]) -> bool:
    """Whether a line without a number can head what follows as others below do."""
    lines = (text[line.start : line.end] for one in later for line in one.lines if line.heading)
    return is_title(words) and any(is_title(line) and not is_plain_heading(line) for line in lines)


def _is_below_empty_line(text: str, start: int) -> bool:
    above = text.rfind("\n", 0, max(0, start - 1)) + 1
    return not text[above:start].strip()


_MARKDOWN = re.compile(r"^#{2,6} [^\n]+", re.MULTILINE)


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
        if span and line.heading and (runs_on or not (split_printed(words) or _stands_apart(text, *span))):
            span = span[0], line.end
            continue
        if span:
            yield span
        span = (line.start, line.end) if line.heading and split_printed(words) else None
    if span:
        yield span


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Whether a heading is whole on its line: Markdown, and what only its capitals or its column set off."""
    words = text[start:end].strip()
    number = split_printed(words)
    return words.startswith("#") or is_plain_heading(words) or not number or number[1] >= len(words)


def _group(
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
    title, department, materials = _details(source[span[0] + title_start : end])
    number = "" if number.startswith("#") else number
    if is_set_apart(words):
        title = title.rstrip(" 　)）")
        title = "".join(title.split()) if _LETTER_SPACED.fullmatch(title) else title
    wrapped = _WRAPPED_NUMBER.fullmatch(number)
    if wrapped and not title:
        number, title = "", wrapped["title"]
    return AgendaItem(number, title or number, start, end, department, materials, first_turn)


_LETTER_SPACED = re.compile(r"\S(?:[ 　]+\S)+")


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
