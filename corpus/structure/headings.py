"""What a line needs to head an agenda item: a number, a mark or a bracket in front, and no sentence."""

import re
from functools import cache

from corpus.language.lexicon import any_of

_N = r"[\d〇一二三四五六七八九十]"
_BILLS = "議案|請願|陳情|報告|意見書案|決議案|諮問"
# What stands in front of a heading wherever it is printed.
_FRONTS = (
    rf"[(〔]{_N}{{1,3}}[)〕]",
    rf"(?:追加)?(?:議事)?日程(?:第[ ]?)?{_N}{{1,3}}",
    rf"(?:議題|議案|報告|協議|審議|諮問|案件)(?:事項|案件)?[ ]?[第(]?[ ]?{_N}{{1,3}}[)]?(?![ ]?号)",
    rf"第{_N}{{1,3}}(?=[ ])",
    rf"{_N}{{1,3}}(?=[ .．、)])[.．)]?",
    r"[①-⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]",
    r"[◎●■◆□▲△◇〇○◯★]",
    r"【[^】\n]*】|≪[^≫\n]*≫|《[^》\n]*》|<[^>\n]*>",
    r"#{1,4}",
    r"(?=その他[ ]*$)",
)
# Bills stand so in headings, but also in lists that are read aloud: headings only where a rule sets them off.
_BILL_FRONTS = (
    rf"第[ ]?{_N}{{1,4}}[ ]?号(?:{_BILLS})",
    rf"(?:議員提出)?(?:{_BILLS})第[ ]?{_N}{{1,4}}[ ]?号",
)
_TITLE = r"[ .．、:]*(?P<title>[^\n]*)"
_NO_HEADING_END = ("。", "か", "す", "た", "、", "と", "を")


@cache
def _pattern(*, bills: bool) -> re.Pattern[str]:
    fronts = "|".join((*_BILL_FRONTS, *_FRONTS) if bills else _FRONTS)
    return re.compile(rf"[ ]*(?P<number>{fronts}){_TITLE}", re.DOTALL)


def split_heading(line: str, *, bills: bool = True) -> tuple[str, int] | None:
    """(number, where the title begins) of a clean line that can be a heading, None where it cannot.

    A sentence is none, nor a fact about a person (1 氏名). ``bills`` lets 議案第1号 stand for a number.
    """
    bare = line.rstrip()
    match = _pattern(bills=bills).fullmatch(bare)
    if not match or bare.endswith(_NO_HEADING_END) or _fact().match(match["title"]):
        return None
    number = " ".join(match["number"].split())
    return (number, match.start("title")) if match["title"] or (number[:1] in "【≪《<" and number) else None


@cache
def _fact() -> re.Pattern[str]:
    return re.compile(any_of("record_fields"))


def level(number: str) -> str:
    """What kind of number a heading has: items of one kind in a row are siblings."""
    return re.sub(rf"{_N}+", "1", number.replace(" ", ""))
