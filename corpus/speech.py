"""Where a speech ends: what trails it (stage notes, clock lines, rules, headings, page furniture) is nobody's words."""

import re
from dataclasses import dataclass

RULE = r"[-―─━—=＝_*＊・·◇◆○+＋~ ]*[-―─━—=＝_]{3,}[-―─━—=＝_*・·◇◆○+~ ]*"
CLOCK = (
    r"[○〇◯(（\[〔]?[ ]*(?:(?:令和|平成|昭和)?.{0,14}?)(?:午前|午後|正午)[ ]*[\d〇一二三四五六七八九十零 ]{0,7}"
    r"(?:時|:)?[ ]*[\d〇一二三四五六七八九十零半 ]{0,7}分?[ ]*"
    r"(?:に)?(?:開会|開議|閉会|散会|休憩|再開|延会|終了|閉議|休会|流会|中断|開始|速記中止|速記開始)?"
    r"(?:[・、,]?(?:開議|開会|閉会|散会|再開))?[ ]*[)）\]〕]?"
)
NOTE = (
    r"(?:〔[^〕]{1,200}〕|\([^()]{1,120}\)|\[[^\[\]]{1,120}\]|《[^》]{1,60}》|―[^―\n]{1,20}―|<[^<>\n]{1,40}>)"
)
NARRATION = (
    r"(?:[^\s。、]{0,14}(?:から|より|が|は))?[^\n。]{0,50}(?:説明|報告|朗読|配付|配布|紹介|挨拶|あいさつ|補足|回答|質疑|採決|審議|協議)"
    r"[^\n。]{0,6}(?:する|した|があった|を行う|を行った|がなされた|がされた|があり|に入る)。?"
)
NOTHING = r"(?:ご?意見[・、]?)?(?:ご?質問|ご?意見|質疑|討論|異議|発言)(?:・[^\s。]{2,4})?(?:等)?(?:は)?(?:特に)?(?:なし|無し)。?"
PAGE_NUMBER = r"[-―─– ]*\d{1,4}(?:[ ]*(?:/|of|ページ|頁)[ ]*\d{0,4})?[-―─– ]*|<PAGE=\"?\d+\"?>"

_FURNITURE = re.compile(
    rf"[ \f]*(?:{RULE}|{CLOCK}|{NOTE}(?:[ ]*{NOTE})*|{NARRATION}|{NOTHING}|{PAGE_NUMBER})?[ ]*"
)
_RULE = re.compile(rf"[ ]*{RULE}[ ]*")
HEADING = re.compile(
    r"[ ]*(?:\(\d{1,2}\)[ ]?|\d{1,2}[ .．、]+|第\d{1,3}[ ]|(?:追加)?日程第[\d〇一二三四五六七八九十]+|[◎●■◆□▲△◇〇○◯]\s*|【|≪|《|<)(?=\S)"
    r"|##? "
)


@dataclass(frozen=True, slots=True)
class Tail:
    """Lines after a speech that are nobody's words: ``start``..``end`` each, and whether it is a heading."""

    start: int
    end: int
    heading: bool


def trim(text: str, start: int, end: int) -> tuple[int, tuple[Tail, ...]]:
    """Where the speech in ``start``..``end`` really ends, and the lines that trail it, in order."""
    lines = list(_lines(text, start, end))
    keep = len(lines)
    while keep and _trails(text, lines, keep - 1):
        keep -= 1
    keep = _before_rule(text, lines, keep)
    while keep and _trails(text, lines, keep - 1):
        keep -= 1
    tails = tuple(
        Tail(a, b, not _FURNITURE.fullmatch(text, a, b)) for a, b in lines[keep:] if text[a:b].strip()
    )
    stop = lines[keep - 1][1] if keep else start
    return start + len(text[start:stop].rstrip()), tails


_BREAK = re.compile(
    r"\n|(?<=[。)〕」])[ ]+(?=[(〔\d第説])|(?<=[)〕])[ ]{2,}|(?<=て)[ ]+(?=\()|(?<=。)[ ]{2,}"
)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines of a span; in flattened text, what follows a sentence after a space stands for a line."""
    spans, begin = [], start
    flat = "\n" not in text[start:end].strip("\n")
    pattern = _BREAK if flat else re.compile("\n")
    for match in pattern.finditer(text, start, end):
        spans.append((begin, match.start()))
        begin = match.end()
    spans.append((begin, end))
    return spans


def _trails(text: str, lines: list[tuple[int, int]], index: int) -> bool:
    start, end = lines[index]
    if _FURNITURE.fullmatch(text, start, end):
        return index > 0 or not text[start:end].strip()
    if index == 0:
        return False
    return bool(HEADING.match(text, start, end)) and not text[start:end].rstrip().endswith(("。", "か", "す"))


def _before_rule(text: str, lines: list[tuple[int, int]], keep: int) -> int:
    """Lines after a rule that hold no sentence are headings: cut at the rule."""
    for index in range(keep - 1, 0, -1):
        start, end = lines[index]
        if "。" in text[start:end]:
            return keep
        if _RULE.fullmatch(text, start, end):
            return index
    return keep
