"""Where a speech ends: what trails it (stage notes, clock lines, rules, headings, page furniture) is nobody's words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.lexicon import any_of

_RULE = re.compile(r"[ ]*[-―─━—=_*・◇◆○+~┼│|\[\]…]*(?:[-―─━—=_*~]{3}|…{4})[-―─━—=_*・◇◆○+~┼│|\[\]… ]*")
_RULE_LINE = re.compile(r"^[ ・*◇◆○+]{0,60}[-―─━—=_*]{3}[-―─━—=_*・◇◆○+~ ]{0,200}$", re.MULTILINE)
_NUMBER = r"[\d〇一二三四五六七八九十零 ]"
_CLOCK = re.compile(
    rf"[ ]*[○〇◯(〔\[]?[ ]*(?:(?:令和|平成|昭和){_NUMBER}{{1,6}}年[^\n。]{{0,14}})?(?:午前|午後|正午|\d{{1,2}}[:時])"
    rf"{_NUMBER}{{0,7}}(?:時|:)?{_NUMBER}{{0,7}}(?:分|半)?[ ]*(?:に|、)?(?:本会議|委員会)?[ ]*"
    rf"(?:{any_of('clock_events')})?(?:[・、]?(?:{any_of('clock_events')}))?[ ]*[)〕\]]?[ ]*"
)
_EVENT = re.compile(rf"[ ]*[(〔\[]?[ ]*(?:{any_of('clock_events')})[ ]*[)〕\]]?[ ]*")
_BRACKETED = r"(?:〔[^〕]{1,200}〕|\([^()]{1,160}\)|\[[^\[\]]{1,120}\]|《[^》]{1,60}》|―[^―\n]{1,20}―|<[^<>\n]{1,40}>|※[^\n。]{1,60})"
_NOTE = re.compile(rf"[ ]*(?:{_BRACKETED}[ ]*)+")
_NARRATION = re.compile(
    r"[ ]*(?:[^\s。、]{0,16}(?:から|より|が|は))?[^\n。]{0,60}"
    rf"(?:{any_of('narrated_acts')})(?:を|が|は)?(?:{any_of('narration_ends')})。?[ ]*"
)
_NOTHING = re.compile(
    r"[ ]*(?:(?:ご|御)?(?:意見|質問|質疑|討論|異議|発言|反対|要望)(?:[・、及びや等]{0,3}))+(?:は|の発言)?(?:特に)?(?:なし|無し|無かった|なかった)。?[ ]*"
)
_PAGE = re.compile(
    r"[ \f]*(?:[-―─–~ ]*(?:P\.? ?)?\d{1,4}(?:[ ]*(?:/|of|ページ|頁)[ ]*\d{0,4})?[-―─–~ ]*|<PAGE=\"?\d+\"?>)?[ \f]*"
)
LINE_LIMIT = (
    300  # characters; the longest note seen has 120, and a longer line is looked at in linear time only
)
_LONG_RULE = re.compile(r"[-―─━—=_*・~│|+ ]*")
# The head of a table of speakers and speeches.
_TABLE_HEAD = re.compile(
    r"[ ]*(?:発言者|氏[ ]?名)(?:氏名|名)?[ ]+(?:発[ ]?言|内[ ]?容|要[ ]?旨|審議|会議|議事)[^\n。]{0,20}"
)
_FURNITURE = (_PAGE, _TABLE_HEAD, _RULE, _CLOCK, _EVENT, _NOTE, _NOTHING, _NARRATION)

_DIGITS = r"[\d一二三四五六七八九十]"
HEADING = re.compile(
    rf"[ ]*(?:[(〔]{_DIGITS}{{1,3}}[)〕][ ]?|{_DIGITS}{{1,3}}[ .．、)][ ]*|第{_DIGITS}{{1,3}}[ ]|[◎●■◆□▲△◇〇○◯★][ ]?|【|≪|《|<|#{{1,4}} "
    rf"|(?:追加)?(?:議事)?日程(?:第|{_DIGITS})"
    rf"|(?:議題|議案|報告|協議|審議|諮問|案件)(?:事項|案件)?[ ]?[第(]?[ ]?{_DIGITS}{{1,3}}[ ).号:、]*|[①-⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])(?=\S)|[ ]*その他[ ]*$"
)
_AFTER_RULE = re.compile(
    rf"[ ]*(?:第[ ]?{_DIGITS}+[ ]?号(?:議案|請願|陳情)|(?:議員提出)?(?:議案|請願|陳情|報告|意見書案|決議案)第|閉[ ]*会|散[ ]*会|その他)"
)
_SENTENCE_END = re.compile(r"。|[a-z,][.?!](?=\s|$)|[ぁ-ん][?!]|(?:ます|です|した)\n")
_CLOSING = re.compile(
    r"(?:閉会|散会|終了|終わり|閉じ|延会|お開き)[^。\n]{0,24}(?:ます|ました|です)。[^\n]*\n(?=[ ]*\n|[ ]*〔[^〕]*〕[ ]*\n[ ]*\n)"
)


_FIELD = re.compile(any_of("record_fields"))


@dataclass(frozen=True, slots=True)
class Tail:
    """A line after a speech that is nobody's words, and whether it can be a heading."""

    start: int
    end: int
    heading: bool


def trim(
    text: str, start: int, end: int, *, ruled: bool = False, last: bool = False
) -> tuple[int, tuple[Tail, ...]]:
    """Where the speech in ``start``..``end`` really ends, and the lines that trail it, in order.

    ``ruled`` says that the document sets its headings off by rules, so that a numbered line without a rule before it
    is read aloud; ``last`` that nobody speaks after, so that what follows the closing of the meeting is appended.
    """
    stop = _meeting_end(text, start, end) if last else end
    lines = list(_lines(text, start, stop))
    keep = _keep(text, lines, ruled)
    cut = _rule_before_headings(text, lines, keep)
    if cut < keep:
        keep = _keep(text, lines[:cut], ruled)
    speech_end = start + len(text[start : lines[keep - 1][1] if keep else start].rstrip())
    return speech_end, tuple(
        Tail(*span, not _is_furniture(text, span)) for span in lines[keep:] if text[slice(*span)].strip()
    )


def count_rules(text: str) -> int:
    """How many lines of the text are rules (─────)."""
    return sum(1 for _ in _RULE_LINE.finditer(text))


def has_sentence(text: str, start: int, end: int) -> bool:
    """Whether a span holds a full sentence, Japanese or English."""
    return bool(_SENTENCE_END.search(text, start, end))


def is_front_matter(text: str, start: int, end: int) -> bool:
    """Whether what follows a label is a list (of names, of items), not speech: lines, and no sentence among them."""
    return "\n" in text[start:end].strip() and not has_sentence(text, start, min(end, start + 2000))


def _keep(text: str, lines: list[tuple[int, int]], ruled: bool) -> int:
    """How many lines remain when those that trail are taken off the end. The first line is always speech."""
    keep = len(lines)
    while keep > 1 and (
        _is_furniture(text, lines[keep - 1]) or (not ruled and _is_heading(text, lines[keep - 1]))
    ):
        keep -= 1
    return keep


def _is_furniture(text: str, span: tuple[int, int]) -> bool:
    if span[1] - span[0] > LINE_LIMIT:
        return bool(_LONG_RULE.fullmatch(text, *span))
    return any(pattern.fullmatch(text, *span) for pattern in _FURNITURE)


def _is_heading(text: str, span: tuple[int, int]) -> bool:
    match = HEADING.match(text, *span)
    if not match or _FIELD.match(text, match.end(), span[1]):
        return False
    return not text[slice(*span)].rstrip().endswith(("。", "か", "す", "た", "、", "と", "を"))


def _rule_before_headings(text: str, lines: list[tuple[int, int]], keep: int) -> int:
    """The line of a rule that sets off headings (numbered lines, no sentence) from the speech above; else ``keep``."""
    for index in range(keep - 1, 0, -1):
        if "。" in text[slice(*lines[index])]:
            return keep
        if _RULE.fullmatch(text, *lines[index]):
            first = next((span for span in lines[index + 1 : keep] if text[slice(*span)].strip()), None)
            is_heading = first and (HEADING.match(text, *first) or _AFTER_RULE.match(text, *first))
            return index if is_heading else keep
    return keep


# In flattened text, what follows a sentence or a note after a space stands where a new line would.
_BREAK = re.compile(r"(?<=[。)〕」])(?<!\(\d\))(?<!\(\d\d\))[ ]+|[ ]+(?=\(\d{1,2}\)[ ]?\S)")


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    flat = "\n" not in text[start:end].strip("\n")
    begin = start
    for match in (_BREAK if flat else _NEWLINE).finditer(text, start, end):
        yield begin, match.start()
        begin = match.end()
    yield begin, end


_NEWLINE = re.compile(r"\n")


def _meeting_end(text: str, start: int, end: int) -> int:
    """Where the last speech is over: at the closing clock line, or at the blank line after the closing words."""
    for first, stop in _lines(text, start, end):
        if (
            first > start
            and _CLOCK.fullmatch(text, first, stop)
            and re.search("散会|閉会|終了|延会|閉議", text[first:stop])
        ):
            return first
    closing = _CLOSING.search(text, start, end)
    return closing.end() if closing else end
