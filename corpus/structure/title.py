"""What the minutes call themselves: the title, the body that met and the number of its meeting."""

import re
from collections.abc import Iterator

from corpus.language.folding import clean
from corpus.language.lexicon import any_of
from corpus.language.numerals import NUMERAL
from corpus.language.spans import Span, strip_span
from corpus.models import Field

TITLE_LINES = 15  # the title stands among the first lines
TITLE_WITHIN = 6_000  # characters, in which it stands whole
OPENING = 1_500  # characters; the chair names the body when the meeting opens

_ERA = rf"(?:令和|平成|昭和)[ ]{{0,2}}{NUMERAL}{{1,3}}[ ]?年(?:度)?"
_NUMBER = re.compile(rf"(?:{_ERA}[ ]?)?第[ ]{{0,3}}{NUMERAL}{{1,4}}[ ]?(?:回|号|期)")
_DATED = re.compile(rf"(?:{_ERA}|\d{{4}}年)(?:{NUMERAL}{{1,3}}月)?(?:{NUMERAL}{{1,3}}日)?(?:\(.{{1,3}}\))?")
_LINE_END = re.compile(r"[\n\r]|[ ]{3,}|　{3,}")
_AROUND = "#=＝*"  # rules and marks of a heading
_LABEL = re.compile(r"(?:会議名|会議の名称|名称|件名)[ 　]*[:：][ 　]*")
# In flattened text the title goes on into what stands below it: it ends with the kind of record.
_CUT = re.compile(
    rf"(.{{4,80}}?(?:{any_of('record_kinds')})(?:[ 　]*[(（]?第[^ 　]{{1,5}}[号回][)）]?)?)"
    r"[ 　](?![ 　]*[(（]?第)",
    re.DOTALL,
)
# How a line begins that is no title: a field, an item of a list.
_NO_TITLE = re.compile(r"開催日|日時|日程|議題|場所|出席|第\d+ |[-*] ")
_SITTING = re.compile(rf"(?:{any_of('sittings')}|\d{{1,2}}月会議)+")
_NO_BODY = re.compile(r"(?:本日の|今日の)?(?:定例会|臨時会|本会議|会議|議会|開会)?")
_OPENS = re.compile(
    r"(?:ただ ?いま(?:から|より)|これより|それでは|では)[、,]?([^。\n]{2,50}?)を(?:開会|開き|開催|始め)"
)


def read_title(source: str, text: str, limit: int, first: int | None) -> Iterator[Field]:
    """The fields of the title in ``text[:limit]`` (clean), its words as ``source`` prints them.

    Where the title names no body, it is read from the words that open the meeting, at ``first``.
    """
    start, end = _title(source, min(limit, TITLE_WITHIN))
    if start < end:
        yield Field("title", start, end, source[start:end])
        number = _NUMBER.search(text, start, end) or _NUMBER.search(text, 0, limit)
        if number:
            yield Field("number", *number.span(), "".join(number[0].split()))
    body = _body(text[start:end])
    opening = None if body or first is None else _OPENS.search(text, first, first + OPENING)
    if opening:
        start, end = opening.span(1)
        body = _body(opening[1])
        body = body if re.search(any_of("body_kinds"), body) else ""
    if body:
        yield Field("body", *_within(text, start, end, body), body)


def _title(source: str, limit: int) -> Span:
    """Of the first lines, the one that is most like a title of minutes; an empty span where none is."""
    lines = [span for span in _lines(source, limit) if re.search(r"\w", source[slice(*span)])][:TITLE_LINES]
    scored = [(_score(clean(source[slice(*span)])), -at, span) for at, span in enumerate(lines)]
    score, _, (start, end) = max(scored, default=(0, 0, (0, 0)))
    if score < 2:
        return 0, 0
    label = _LABEL.match(source, start, end)
    return label.end() if label else start, end


def _lines(source: str, limit: int) -> Iterator[Span]:
    start = 0
    for match in _LINE_END.finditer(source, 0, limit):
        yield _cut(source, start, match.start())
        start = match.end()
    yield _cut(source, start, limit)


def _cut(source: str, start: int, end: int) -> Span:
    start, end = strip_span(source, start, end, _AROUND)
    cut = _CUT.match(source, start, end)
    return start, cut.end(1) if cut else end


def _score(line: str) -> int:
    """How much a clean line is like a title; from 2 on it is one."""
    if len(line) > 120 or "。" in line or _NO_TITLE.match(line):
        return 0
    score = 3 if re.search(any_of("record_kinds"), line) else 0
    score += 2 if re.search(any_of("body_kinds"), line) else 0
    score += 1 if _NUMBER.search(line) else 0
    return score + (2 if line.startswith(("会議名", "会議の名称")) else 0)


def _body(title: str) -> str:
    """The body's name: the title without its number, its date and the kind of record."""
    body = re.sub(r"[(<〔].*?[)>〕]", "", title)
    body = re.sub(rf"(?:の)?(?:{any_of('record_kinds')}).*$", "", body)
    body = _DATED.sub("", _NUMBER.sub("", body))
    body = re.sub(r"\d{4}-\d\d-\d\d|本文$|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?=[ ]|\w+会)", "", body)
    council = re.match(r"[ ]*([^\s]{1,12}(?:議会|参議院|衆議院))(?:定例会|臨時会|本会議)", body)
    names = (council[1] if council else body).split()
    named = [name for name in names if not _SITTING.fullmatch(name)] or names
    body = " ".join(named).strip(" -,、。:_")
    return "" if _NO_BODY.fullmatch(body) else body


def _within(text: str, start: int, end: int, words: str) -> Span:
    """Where in a span some of its words stand together; all of it where they do not."""
    at = text.find(words, start, end)
    return (at, at + len(words)) if at >= 0 else (start, end)
