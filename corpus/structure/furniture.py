"""is_furniture, is_rule, running_heads: lines nobody says: rules, clock lines, notes, page numbers."""

import re
from collections import Counter

from corpus.language.lexicon import any_of, words
from corpus.language.numerals import KANJI_NUMERALS

# Characters; the longest note seen has 120. A longer line is looked at in linear time only.
LINE_LIMIT = 300

_RULE_CHARACTERS = r"[-―─━—=_*・◇◆○+~┼│|\[\] …]"
_PRINTED_RULE = re.compile(rf"{_RULE_CHARACTERS}*(?:[-―─━—=_*~]{{3}}|…{{4}}){_RULE_CHARACTERS}*")
_RULE_LINE = re.compile(rf"^[ ・*◇◆○+]{{0,60}}[-―─━—=_*]{{3}}{_RULE_CHARACTERS}{{0,200}}$", re.MULTILINE)
_LONG_RULE = re.compile(rf"{_RULE_CHARACTERS}*")

# 閉会, 散会, 休憩 … also set letter by letter. Spaces are never given back (possessive): nothing that follows
# begins with one, and a line of spaces would be tried in every way to divide them.
_EVENTS = "|".join(
    "[ ]*+".join(event) for name in ("openings", "closings", "interruptions") for event in words(name)
)
_NUMERAL = rf"[\d{KANJI_NUMERALS}零 ]"
_CLOCK_LINE = re.compile(
    rf"[ ]*+[○〇◯(〔\[]?[ ]*+(?:(?:令和|平成|昭和){_NUMERAL}{{1,6}}年[^\n。]{{0,14}})?"
    rf"(?:(?:{_EVENTS})[ ]{{1,3}})?(?:午前|午後|正午|\d{{1,2}}[:時])"
    rf"{_NUMERAL}{{0,7}}(?:時|:)?{_NUMERAL}{{0,7}}(?:分|半)?[ ]*+(?:に|、)?(?:本会議|委員会)?[ ]*+"
    rf"(?:{_EVENTS})?(?:[・、]?(?:{_EVENTS}))?[ ]*+[)〕\]]?[ ]*+"
)
_EVENT_LINE = re.compile(rf"[ ]*+[(〔\[]?[ ]*+(?:{_EVENTS})[ ]*+[)〕\]]?[ ]*+")
_CLOSING_LINE = re.compile("|".join("[ ]*+".join(event) for event in words("closings")))

_NOTE = re.compile(
    r"[ ]*+(?:(?:〔[^〕]{1,200}〕|\([^()]{1,160}\)|\[[^\[\]]{1,120}\]|《[^》]{1,60}》|―[^―\n]{1,20}―"
    r"|[^\s。()]{2,10}\((?:記載|内容)?省略\)|<[^<>\n]{1,40}>|※[^\n。]{1,60})[ ]*+)+"
)
_NARRATED_LINE = re.compile(
    r"[ ]*+(?:[^\s。、]{0,16}(?:から|より|が|は))?[^\n。]{0,60}"
    rf"(?:{any_of('narrated_acts')})(?:を|が|は)?(?:{any_of('narration_ends')})。?[ ]*+"
    # 事務局より資料1を説明
    r"|[ ]*+[^\s。、]{1,16}(?:から|より)[^\n。]{0,40}(?:を|について)"
    rf"(?:{any_of('narrated_acts')})。?[ ]*+"
)
_NOTHING_SAID_LINE = re.compile(
    r"[ ]*+(?:(?:ご|御)?(?:意見|質問|質疑|討論|異議|発言|反対|要望)[・、及びや等]{0,3})+"
    r"(?:は|の発言)?(?:特に)?(?:なし|無し|無かった|なかった)。?[ ]*+"
)
_PAGE = re.compile(
    r"[ \f]*(?:[-―─–~ ]*(?:P\.? ?)?\d{1,4}(?:[ ]*+(?:/|of|ページ|頁)[ ]*+\d{0,4})?[-―─–~ ]*"
    r"|<PAGE=\"?\d+\"?>)?[ \f]*"
)
_TABLE_HEAD = re.compile(
    r"[ ]*+(?:発言者|氏[ ]?名)(?:氏名|名)?[ ]+(?:発[ ]?言|内[ ]?容|要[ ]?旨|審議|会議|議事)[^\n。]{0,20}"
)
# What an English record tells between speeches: the clerk's calls, interjections, the columns of a volume.
_ENGLISH_FURNITURE = re.compile(
    r"[ ]*+(?:The (?:\w+ ){0,3}clerk (?:proceeded|read|called|reported|continued)[^\n]{0,160}"
    r"|[^\n.:]{1,80}(?:interjecting|interrupting|having spoken|was asked)[-—.]?"
    r"|[^\n.]{0,40}: Column \d{1,5}\w?|<!-- [^\n>]{0,60} -->|!?\[[^\]\n]{0,200}\]\([^()\n]{0,300}\))[ ]*+"
)
_FURNITURE = (
    _PAGE,
    _TABLE_HEAD,
    _PRINTED_RULE,
    _CLOCK_LINE,
    _EVENT_LINE,
    _NOTE,
    _NOTHING_SAID_LINE,
    _NARRATED_LINE,
    _ENGLISH_FURNITURE,
)


def is_furniture(text: str, start: int, end: int) -> bool:
    """Whether a line of clean text (its span, without the line break) is nobody's words; an empty line is."""
    if end - start > LINE_LIMIT:
        return bool(_LONG_RULE.fullmatch(text, start, end))
    return any(pattern.fullmatch(text, start, end) for pattern in _FURNITURE)


def is_rule(text: str, start: int, end: int) -> bool:
    """Whether a line is a rule (─────) that sets parts of the minutes off from one another."""
    return end - start <= LINE_LIMIT and bool(_PRINTED_RULE.fullmatch(text, start, end))


def is_closing(text: str, start: int, end: int) -> bool:
    """Whether a line says at what time the meeting was closed."""
    if end - start > LINE_LIMIT or not _CLOCK_LINE.fullmatch(text, start, end):
        return False
    return bool(_CLOSING_LINE.search(text, start, end))


def count_rules(text: str) -> int:
    """How many lines of the text are rules."""
    return sum(1 for _ in _RULE_LINE.finditer(text))


_PAGE_END = re.compile(
    r"^[ \f]{0,80}[-―─–~]{0,4} {0,4}\d{1,4}[-―─–~ ]{0,9}\n\s{0,9}([^\s][^\n]{3,79})$"
    r"|\f\s{0,9}([^\s][^\n]{3,79})$",
    re.MULTILINE,
)
_PRINTED_TWICE = 2


def running_heads(text: str) -> frozenset[str]:
    """The lines at the head of page after page: the same words after a page's number or its break."""
    heads = Counter((match[1] or match[2]).strip() for match in _PAGE_END.finditer(text))
    return frozenset(
        head for head, times in heads.items() if times >= _PRINTED_TWICE and not head.endswith("。")
    )
