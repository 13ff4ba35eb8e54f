"""split_heading: one line's number, if it can head an item (日程第1, 議案第3号, Item 2:); level, bills."""

import re
from functools import cache

from corpus.language.japanese_letters import holds_japanese
from corpus.language.lexicon import any_of
from corpus.language.numerals import KANJI_NUMERALS
from corpus.language.numerals import number as count
from corpus.structure.heading_lines import is_clause

CLOCK_TIME = r"\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,3})?)?"
# What a log, a list or a question paper prints in front of a label: a bullet, the time, a number.
LOG_FRONT = (
    rf"(?:[*-] {{1,3}}|[・•] {{0,3}})?(?:[\[(]?{CLOCK_TIME}[\])]? {{1,3}})?(?:[A-Z]?\d{{1,3}}[.)] {{1,2}})?"
    rf"(?:\[\d{{1,7}}\] {{1,2}})?"
)
_NUMERAL = rf"[\d{KANJI_NUMERALS}]"
_BILLS = "議案|請願|陳情|報告|意見書案|決議案|諮問"
# Item 2, Agenda Item No. 5, Items 3 and 4: set off from the title, or they begin a sentence.
_ITEMS = (
    r"(?i:(?:agenda )?items?)(?: no\.?)? ?#?\d{1,3}(?:\.\d{1,2})?(?:(?:, | and | & | to | - |-)\d{1,3}){0,9}"
    r"(?=[ ]?[:.]|[ ]?[-―—] )"
)
# What stands in front of a heading wherever it is printed.
_HEADING_FRONTS = (
    _ITEMS,
    r"(?:[A-Z]|[IVX]{2,4})[.)](?= [A-Z])",
    rf"[(〔]{_NUMERAL}{{1,3}}[)〕]",
    rf"(?:追加)?(?:議事)?日程(?:第[ ]?)?{_NUMERAL}{{1,3}}",
    rf"(?:議題|議案|報告|協議|審議|諮問|案件)(?:事項|案件)?[ ]?[第(]?[ ]?{_NUMERAL}{{1,3}}[)]?(?![ ]?号)",
    rf"第{_NUMERAL}{{1,3}}(?=[ ])",
    rf"{_NUMERAL}{{1,3}}(?=[ .．、)])[.．)]?",
    r"[①-⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]",
    r"[◎●■◆□▲△◇〇○◯★]",
    r"【[^】\n]*】|≪[^≫\n]*≫|《[^》\n]*》|<[^>\n]*>",
    r"#{1,4}",
    r"(?=その他[ ]*$)",
)
# Bills stand so in headings, but also in lists that are read aloud: headings only where a rule sets them off.
_BILL_FRONTS = (
    rf"第[ ]?{_NUMERAL}{{1,4}}[ ]?号(?:{_BILLS})",
    rf"(?:議員提出)?(?:{_BILLS})第[ ]?{_NUMERAL}{{1,4}}[ ]?号",
)
# （ 会 期 の 決 定 ）: a heading in the brackets of stage notes, told by the space inside them.
_BRACKETED_NUMBER = re.compile(r"[ ]*\([ ]++(?P<title>[^()「」。\n]{2,60}?)[ ]++\)[ ]*+")
_STAGE_OF_MEETING = re.compile(
    r"声|者|起立|挙手|拍手|登壇|降壇|着席|離席|退席|入場|休憩|再開|開議|朗読|黙祷|速記|時|分"
)
# The column of items on the left of plenary minutes, run into the line of a label or a speech.
COLUMN = r"(?:(?:追加)?日程第? ?\d{1,3}|[開閉散]会|開議|再開|開会・開議)"
_COLUMN_HEADING = re.compile(rf"[ ]*{COLUMN}[ ]*")
_SMALL_WORDS = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)
_ENGLISH_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PLAIN_LONGEST = 90  # characters of an English heading that nothing sets off but its capitals
_PLAIN_WORDS = 10  # of one that nothing sets off but the empty line above it
_TITLE_BEHIND = r"[ .．、:]*(?:[-―—] +)?(?P<title>[^\n]*)"
_NO_HEADING_END = ("。", "か", "す", "た", "、", "と", "を")


@cache
def _heading_pattern(*, bills: bool) -> re.Pattern[str]:
    fronts = "|".join((*_BILL_FRONTS, *_HEADING_FRONTS) if bills else _HEADING_FRONTS)
    return re.compile(rf"[ ]*(?P<number>{fronts}){_TITLE_BEHIND}", re.DOTALL)


def split_heading(line: str, *, bills: bool = True) -> tuple[str, int] | None:
    """(number, where the title begins) of a clean line that can be a heading, None where it cannot.

    A sentence is none, nor a fact about a person (1 氏名). ``bills`` lets 議案第1号 stand for a number.
    """
    bare = line.rstrip()
    match = _heading_pattern(bills=bills).fullmatch(bare)
    if not match or bare.endswith(_NO_HEADING_END) or _fact_of_front().match(match["title"]):
        return None
    if not holds_japanese(bare) and is_clause(match["title"]):
        return None
    number = " ".join(match["number"].split())
    return (number, match.start("title")) if match["title"] or (number[:1] in "【≪《<" and number) else None


def is_bill(line: str) -> bool:
    """Whether a line can head an item only as a bill, 議案第1号 and its title."""
    return split_heading(line) is not None and split_heading(line, bills=False) is None


def split_printed(line: str) -> tuple[str, int] | None:
    """(number, where the title begins) of a line that heads what follows, by whatever sets it off."""
    if bracketed := _BRACKETED_NUMBER.fullmatch(line):
        return (
            None
            if _STAGE_OF_MEETING.search(bracketed["title"].replace(" ", ""))
            else ("", bracketed.start("title"))
        )
    if _COLUMN_HEADING.fullmatch(line):
        return line.strip(), len(line.rstrip())
    plain = is_plain_heading(line) or is_title(line)
    return split_heading(line) or (("", len(line) - len(line.lstrip())) if plain else None)


def is_set_apart(line: str) -> bool:
    """Whether a line is a heading that looks like a note: （ 会 期 の 決 定 ）, 開会."""
    bracketed = _BRACKETED_NUMBER.fullmatch(line)
    return bool(bracketed and not _STAGE_OF_MEETING.search(bracketed["title"].replace(" ", "")))


def is_plain_heading(line: str) -> bool:
    """Whether an English line without a number can be a heading: its words in capitals, and no sentence."""
    bare = line.strip()
    if not _is_english_phrase(bare):
        return False
    words = [word for word in _ENGLISH_WORD.findall(bare) if word.lower() not in _SMALL_WORDS]
    return (
        bool(words)
        and not _NO_HEADING_TITLE.search(bare)
        and all(word[0].isupper() or "-" in word for word in words)
    ) or (bare.isupper() and len(words) > 1)


def is_title(line: str) -> bool:
    """Whether an English line can be a heading where it is set apart: a few words that state nothing."""
    bare = line.strip()
    words = len(_ENGLISH_WORD.findall(bare))
    return (
        _is_english_phrase(bare)
        and 0 < words <= _PLAIN_WORDS
        and not _NO_HEADING_TITLE.search(bare)
        and not is_clause(bare)
    )


_NO_HEADING_TITLE = re.compile(r"\d{4}|[:=<>]")


def _is_english_phrase(bare: str) -> bool:
    """Whether words without space around them are English, begin with a capital and end no sentence."""
    if not bare or len(bare) > _PLAIN_LONGEST or bare[-1] in ".:;,?!—-)]" or not bare[0].isupper():
        return False
    return bare.isascii() or not holds_japanese(bare)


@cache
def _fact_of_front() -> re.Pattern[str]:
    return re.compile(any_of("record_fields"))


def ordinal_of(number: str) -> int:
    """The value of a heading's number: 2 for 議題2 and (二); 0 where it has none."""
    if letter := _LETTER.match(number):
        return ord(letter[0]) - ord("A") + 1
    digits = re.search(rf"{_NUMERAL}+", number)
    return count(digits[0]) if digits else 0


def counts_on(number: str, following: str) -> bool:
    """Whether the second is the next number of the first's kind: 議題1, 議題2."""
    return level(number) == level(following) and ordinal_of(following) == ordinal_of(number) + 1


def level(number: str) -> str:
    """What kind of number a heading has: items of one kind in a row are siblings."""
    return _LETTER.sub("A", re.sub(rf"{_NUMERAL}+", "1", number.replace(" ", "")))


_LETTER = re.compile(r"[A-Z](?=[.)])")
