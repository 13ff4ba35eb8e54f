"""read_title: title, number (第2回) and body: first lines by score; record kinds, era, sitting off."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from corpus.language.clock import find_times
from corpus.language.dates import find_dates
from corpus.language.folding import clean
from corpus.language.lexicon import any_of
from corpus.language.numerals import KANJI_FROM_ONE, NUMERAL
from corpus.language.spans import Span, strip_span
from corpus.models import Field
from corpus.structure.heading_lines import is_clause

TITLE_LINES = 15  # the title stands among the first lines
MASTHEAD_LINES = 30  # below an address and the members' names a line that says what it is still is the title
LIKE_A_TITLE = 2  # points of a line that is a title of minutes
BODY_LINES = 5  # the body's own line stands near the title's
TITLE_WITHIN = 6_000  # characters, in which it stands whole
OPENING = 1_500  # characters; the chair names the body when the meeting opens

_TITLE_ERA = rf"(?:令和|平成|昭和)[ ]{{0,2}}{NUMERAL}{{1,3}}[ ]?年(?:度)?"
_TITLE_NUMBER = re.compile(
    rf"(?:{_TITLE_ERA}[ ]?)?第[ ]{{0,3}}{NUMERAL}{{1,4}}[ ]?(?:回|期"
    r"|号(?![ ]?(?:議案|議題|報告|承認|諮問|請願|陳情|同意|認定)))"
)
# Of 号 that of the record, not of a bill or of an order of the day.
_IN_TITLE = re.compile(
    rf"(?<!議案)(?<!日程)(?<!報告)(?<!承認)(?<!諮問)(?<!請願)(?<!陳情){_TITLE_NUMBER.pattern}"
)
_TITLE_COUNTED = re.compile(rf"(?:{_TITLE_ERA}[ ]?)?第[ ]{{0,3}}{NUMERAL}{{1,4}}[ ]?[回期]")
_TITLE_DATED = re.compile(
    rf"(?:{_TITLE_ERA}|\d{{4}}年)(?:{NUMERAL}{{1,3}}月)?(?:{NUMERAL}{{1,3}}日)?(?:\(.{{1,3}}\))?"
)
_LINE_END = re.compile(r"[\n\r]|[ ]{3,}|　{3,}")
_AROUND_TITLE = "#=＝*"  # rules and marks of a heading
_TITLE_LABEL = re.compile(r"(?:会議名|会議の名称|名称|件名|title)[ 　]*[:：][ 　]*[\"']?")
# In flattened text the title goes on into what stands below it: it ends with the kind of record.
_CUT_FROM_TITLE = re.compile(
    rf"(.{{4,80}}?(?:{any_of('record_kinds')})(?:[ 　]*[(（]?第[^ 　]{{1,5}}[号回][)）]?)?)"
    r"[ 　](?![ 　]*[(（]?第)(?!of |were |was |[a-z]+ed )",
    re.DOTALL,
)
# How a line begins that is no title: a field, an item of a list.
_NOT_A_TITLE = re.compile(
    r"開催日|日時|日程|議題|場所|出席|第\d+ |[-*] |!?\[|(?:https?|www)\b"
    r"|\d{1,2}[.)、](?!\d)|\d{1,2} (?=[^\x00-\x7f])"
)
_RECORD_KINDS = re.compile(rf"(?:{any_of('record_kinds')})(?!署名|の)|\bMINUTES\b")
_SITTING = re.compile(rf"(?:{any_of('sittings')}|\d{{1,2}}月会議)+")
_NO_BODY = re.compile(
    r"(?:本日の|今日の)?(?:定例会|臨時会|本会議|会議|議会|開会)?"
    r"|(?i:(?:(?:\d{1,3}(?:st|nd|rd|th)|"
    r"regular|ordinary|special|extraordinary|annual|general|emergency|monthly|virtual|remote) ?)*"
    r"(?:meeting|session)?)"
)
_ENGLISH_FRONT = re.compile(
    r"(?i:(?:draft |approved |unapproved )?(?:meeting )?minutes\s+(?:of (?:the |a )?)?"
    r"(?:(?:regular |special |annual )?meeting of (?:the )?)?)"
)
_MINUTES_OF = re.compile(
    r"(?i:(?:draft |unapproved |approved )?minutes of (?:the |a )?[\w’' ]{0,60}?meeting)"
)
# What says of a body that it met: Annual Harbour Board Meeting, Special Meeting of the Harbour Board.
_MEETING_KINDS = r"(?:(?:annual|regular|ordinary|special|extraordinary|monthly) )*"
_MEETING_OF_BODY = re.compile(
    rf"(?i:{_MEETING_KINDS}(?P<front>[\w’' ]{{0,60}})\bmeeting of (?:the )?(?P<rest>\S.*))"
)
_BODY_MEETING = re.compile(
    rf"(?i:(?:the )?(?:\d{{1,3}}(?:st|nd|rd|th) )?{_MEETING_KINDS}"
    r"(?P<rest>\S.{0,80}\b(?:council|committee|board|panel|group|force)) meeting)"
)
_TITLE_HELD = re.compile(
    r"(?i:(?<![, ])[, ]*(?:\bheld\b|\bwhich\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b).*)"
)
LONGEST = 160  # characters of a title; one that says when and where the meeting was held has 140
HEADING_CHARS = 80  # of a line that stands for a title where no line is like one of minutes
_HEADS_NO_TITLE = re.compile(
    r"[^:]{1,30}:|.*[。.!?;,、]$|\W|\d+[ .)]|date\b|categories\b|(?:present|members|attendees)\b",
    re.IGNORECASE,
)
# What a web page prints above its text.
_TITLE_LINKS = re.compile(
    r"(?i:(?:previous|next)(?: section| page)?|index|contents|home(?: page)?|back(?: to .*)?|skip to .*)$"
)
_TITLE_OPENS = re.compile(
    r"(?:ただ ?いま(?:から|より)|これより|それでは|では)[、,]?([^。\n]{2,50}?)を(?:開会|開き|開催|始め)"
)


def read_title(source: str, text: str, limit: int, first: int | None) -> Iterator[Field]:
    """The fields of the title in ``text[:limit]`` (clean), its words as ``source`` prints them.

    Where the title names no body, it is read from the words that open the meeting, at ``first``.
    """
    start, end = _title_span(source, min(limit, TITLE_WITHIN))
    if start < end:
        yield Field("title", start, end, " ".join(source[start:end].split("\n")))
        number = _IN_TITLE.search(text, start, end) or _TITLE_COUNTED.search(text, 0, limit)
        if number:
            yield Field("number", *number.span(), "".join(number[0].split()))
    body = (
        _body_of_title(text[start:end])
        if _title_score(" ".join(text[start:end].split())) >= LIKE_A_TITLE
        else ""
    )
    if start < end and (body.isascii() or not body):
        above = _body_above(source, min(limit, TITLE_WITHIN))
        if above and above[2].casefold().endswith(
            body.casefold()
        ):  # Parish Council, below ELMSTOW PARISH COUNCIL
            start, end, body = above
    opening = None if body or first is None else _TITLE_OPENS.search(text, first, first + OPENING)
    if opening:
        start, end = opening.span(1)
        body = _body_of_title(opening[1])
        body = body if re.search(any_of("body_kinds"), body) else ""
    if body:
        yield Field("body", *_within_title(text, start, end, body), body)


def _title_span(source: str, limit: int) -> Span:
    """Of the first lines, the one that is most like a title of minutes; an empty span where none is."""
    printed = (span for span in _title_lines(source, limit) if re.search(r"\w", source[slice(*span)]))
    masthead = list(islice(printed, MASTHEAD_LINES))
    lines = masthead[:TITLE_LINES]
    below = [span for span in masthead[TITLE_LINES:] if _is_kind_alone(source[slice(*span)])]
    scored = [
        (_title_score(clean(source[slice(*span)])), -at, span) for at, span in enumerate((*lines, *below))
    ]
    score, _, (start, end) = max(scored, default=(0, 0, (0, 0)))
    if score < LIKE_A_TITLE:
        return _title_heading(source, lines)
    label = _TITLE_LABEL.match(source, start, end)
    start, end = (label.end(), end - (source[end - 1] in "\"'")) if label else (start, end)
    return _with_body(source, masthead, (start, end)) if _is_kind_alone(source[start:end]) else (start, end)


def _is_kind_alone(title: str) -> bool:
    return re.fullmatch(any_of("record_kinds"), title, re.IGNORECASE) is not None


def _with_body(source: str, lines: Sequence[Span], title: Span) -> Span:
    """MINUTES and the name of the body on the next line."""
    line_below_title = next((span for span in lines if span[0] >= title[1]), title)
    names = (
        re.search(any_of("body_kinds"), source[slice(*line_below_title)])
        and line_below_title[0] - title[1] <= 3
    )
    return (title[0], line_below_title[1]) if names else title


def _title_heading(source: str, lines: Sequence[Span]) -> Span:
    """The first line where it is a heading: short, no sentence, no field; an empty span where it is none."""
    start, end = next((span for span in lines if not _TITLE_LINKS.match(source, *span)), (0, 0))
    words = clean(source[start:end])
    is_heading = 2 < len(words) <= HEADING_CHARS and not _HEADS_NO_TITLE.match(words)
    tells_when = any(find_dates(words)) or any(find_times(words))
    return (start, end) if is_heading and not tells_when else (0, 0)


def _body_above(source: str, limit: int) -> tuple[int, int, str] | None:
    """(start, end, name) of the first line that names a body, where the title names none."""
    lines = [span for span in _title_lines(source, limit) if re.search(r"\w", source[slice(*span)])][
        :TITLE_LINES
    ]
    for start, end in lines[:BODY_LINES]:
        words = clean(source[start:end])
        if (
            re.search(rf"(?i:{any_of('body_kinds')})(?: of [\w ]+)?$", words)
            and (_title_score(words) or words.isupper())
            and (name := _body_of_title(words))
        ):
            return start, end, name
    return None


def _title_lines(source: str, limit: int) -> Iterator[Span]:
    start = 0
    for match in _LINE_END.finditer(source, 0, limit):
        yield _cut_title(source, start, match.start())
        start = match.end()
    yield _cut_title(source, start, limit)


def _cut_title(source: str, start: int, end: int) -> Span:
    start, end = strip_span(source, start, end, _AROUND_TITLE)
    cut = _CUT_FROM_TITLE.match(source, start, end)
    return start, cut.end(1) if cut else end


def _title_score(line: str) -> int:
    """How much a clean line is like a title; from LIKE_A_TITLE on it is one."""
    if len(line) > LONGEST or "。" in line or _NOT_A_TITLE.match(line):
        return 0
    if is_clause(line) and not _MINUTES_OF.match(line):
        return 0
    score = 3 if _RECORD_KINDS.search(line) else 0
    score += 2 if re.search(any_of("body_kinds"), line) else 0
    score += 1 if _TITLE_NUMBER.search(line) else 0
    return score + (2 if line.startswith(("会議名", "会議の名称")) else 0)


def _body_of_title(title: str) -> str:
    """The body's name: the title without its number, its date and the kind of record."""
    body = _ENGLISH_FRONT.sub("", _TITLE_HELD.sub("", re.sub(r"[(<〔].*?[)>〕]", "", title)))
    body = re.sub(rf"^[ ]*(?:{any_of('record_kinds')})[ :]+(?=\S)", "", body)
    body = re.sub(rf"(?:の)?(?:{any_of('record_kinds')}|\bMINUTES\b).*$", "", body)
    body = _without_date(_TITLE_DATED.sub("", _TITLE_NUMBER.sub("", body)))
    month = rf"(?:\d{{1,2}}|[{KANJI_FROM_ONE}]{{1,2}})月(?=[ ]|\w+会)"
    body = re.sub(rf"\d{{4}}-\d\d-\d\d|本文$|{month}", "", body)
    council = re.match(r"[ ]*([^\s]{1,12}(?:議会|参議院|衆議院))(?:定例会|臨時会|本会議)", body)
    names = (council[1] if council else body).split()
    named = [name for name in names if not _SITTING.fullmatch(name)] or names
    body = _body_which_met(" ".join(named).strip(" -,、。:_"))
    return "" if _NO_BODY.fullmatch(body) else body


def _body_which_met(words: str) -> str:
    """The body of which words say that it met; another that is named beside it stays (a committee of it)."""
    of = _MEETING_OF_BODY.fullmatch(words)
    if of and of["rest"].casefold().endswith(of["front"].strip().casefold()):
        words = of["rest"]
    met = _BODY_MEETING.fullmatch(words)
    return met["rest"] if met else words


def _without_date(words: str) -> str:
    """Words without a date in other figures, and without what follows it."""
    start, end, _ = next(iter(find_dates(words)), (len(words), 0, None))
    return words[:start] if words[:start].strip() else words[end:]


def _within_title(text: str, start: int, end: int, words: str) -> Span:
    """Where in a span some of its words stand together; all of it where they do not."""
    at = text.find(words, start, end)
    return (at, at + len(words)) if at >= 0 else (start, end)
