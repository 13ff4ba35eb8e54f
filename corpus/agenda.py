"""Agenda items: the headings printed between the speeches, their departments and materials."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.labels import is_department
from corpus.lexicon import any_of
from corpus.models import AgendaItem
from corpus.speech import Tail

_DIGITS = r"[\d〇一二三四五六七八九十]"
_ITEM = re.compile(
    r"[ ]*(?P<number>"
    rf"[(〔]{_DIGITS}{{1,3}}[)〕]|(?:追加)?(?:議事)?日程(?:第[ ]?)?{_DIGITS}+|第[ ]?{_DIGITS}{{1,4}}[ ]?号(?:議案|請願|陳情)"
    rf"|(?:議員提出)?(?:議案|請願|陳情|報告|意見書案|決議案|諮問)第[ ]?{_DIGITS}{{1,4}}[ ]?号|第{_DIGITS}{{1,3}}(?=[ ])"
    rf"|(?:議題|議案|報告|協議|審議|諮問|案件)(?:事項|案件)?[ ]?(?:第[ ]?)?[(]?{_DIGITS}{{1,3}}[)]?(?:号)?|(?=その他[ ]*$)|{_DIGITS}{{1,3}}(?=[ .．、)])[.．)]?"
    r"|[①-⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[◎●■◆□▲△◇〇○◯★]|【[^】\n]*】|≪[^≫\n]*≫|《[^》\n]*》|<[^>\n]*>|#{1,4})[ .．、:]*(?P<title>[^\n]*)"
)
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
        if not line.heading:
            if span:
                yield span
            span = None
            continue
        runs_on = span is not None and text[slice(*span)].rstrip().endswith("~")
        if span and (runs_on or not _ITEM.fullmatch(text[line.start : line.end].rstrip())):
            span = span[0], line.end
            continue
        if span:
            yield span
        span = (line.start, line.end) if _ITEM.fullmatch(text[line.start : line.end].rstrip()) else None
    if span:
        yield span


def _group(
    source: str, text: str, spans: Sequence[tuple[int, int]], first_turn: int | None, count: int
) -> Iterator[AgendaItem]:
    """The items of one run of headings; those of the last level, when several, are discussed jointly."""
    spans = [span for span in spans if not _FIELD.match(_item(text, span)["title"])]
    levels = [_level(_item(text, span)["number"]) for span in spans]
    lowest = [index for index, level in enumerate(levels) if level == levels[-1]]
    for index, span in enumerate(spans):
        joint = count + lowest[0] if len(lowest) > 1 and index in lowest else None
        yield _agenda_item(source, text, span, first_turn, joint)


_FIELD = re.compile(any_of("record_fields"))


def _item(text: str, span: tuple[int, int]) -> re.Match[str]:
    match = _ITEM.match(text[slice(*span)])
    assert match is not None  # _join only yields spans that begin with an item
    return match


def _level(number: str) -> str:
    """What kind of number a heading has: items of one kind in a row are siblings."""
    return re.sub(rf"{_DIGITS}+", "1", number.replace(" ", ""))


def _agenda_item(
    source: str, text: str, span: tuple[int, int], first_turn: int | None, joint: int | None
) -> AgendaItem:
    words = text[slice(*span)]
    start, end = span[0] + len(words) - len(words.lstrip()), span[0] + len(words.rstrip())
    match = _item(text, span)
    number = " ".join(match["number"].split())
    title, department, materials = _details(source[span[0] + match.start("title") : end])
    wrapped = _WRAPPED_NUMBER.fullmatch(number)
    if wrapped and not title:
        number, title = "", wrapped["title"]
    return AgendaItem(number, title, start, end, department, materials, first_turn, joint)


def _details(title: str) -> tuple[str, str, tuple[str, ...]]:
    """A heading's title without the department and the materials in its last parentheses, and these."""
    department, materials = "", []
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
    current = None
    for index, item in enumerate(agenda):
        if item.first_turn is not None and item.first_turn <= turn:
            current = index if item.joint is None else item.joint
    return current
