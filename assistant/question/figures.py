"""figure_wanted: the unit a question asks for (何件, いくら, how many) as a pattern of such figures; TIME."""

import re
from functools import lru_cache

from corpus.language.calendar import MONTHS
from corpus.language.numerals import KANJI_NUMERALS

_FIGURE_DIGITS = f"0-9０-９{KANJI_NUMERALS}百千万億兆"
_FIGURE = rf"[{_FIGURE_DIGITS}][{_FIGURE_DIGITS},，.．・]*\s*"
_NUMBER_EN = (
    r"\b(?:[0-9][0-9,.]*(?![0-9,.])|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|dozen|hundreds?|thousands?|million|billion|half)\b"
)
# What gives a figure without a number.
_NO_FIGURE = "ゼロ|皆無|全員|無料|無償|半額|半数"
# What the answer may count by another word than the question.
_SAME_UNIT = (
    ("人", "名", "世帯"),
    ("件", "回", "度"),
    ("冊", "点", "タイトル"),
    ("か所", "カ所", "ヵ所", "ヶ所", "ケ所", "箇所", "つ"),
    ("か月", "カ月", "ヵ月", "ヶ月", "ケ月", "箇月"),
    ("割", "パーセント", "％", "%", "ポイント", "倍", "分の"),
    ("平方メートル", "平米", "㎡", "ヘクタール", "坪"),
)
# What tells when something is: a date, a time, a year or part of one, a day counted from today.
TIME = re.compile(
    rf"[{_FIGURE_DIGITS}]\s*(?:年|か月|カ月|ヵ月|ヶ月|月|日|週|時)|[月火水木金土日]曜|午[前後]|正午|当日|翌[日週月年]|[毎今来先]週"
    r"|[毎今来先]月|[毎昨今来本]年|年度|\b(?:1[89]|20)\d\d\b|\b\d{1,2}(?::\d\d|\s*[ap]\.?m\b)"
    r"|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:to|yester)day|tomorrow|tonight|noon"
    rf"|{'|'.join(MONTHS)}"
    r"|years?|months?|weeks?|days?|hours?|minutes?|o'clock)\b",
    re.IGNORECASE,
)
# The word that counts follows 何; 何故 and its like count nothing.
_FIGURE_COUNTED = re.compile(
    r"何(?![故者処方事物等])(平方メートル|[かカヵヶケ箇][所月]|[ァ-ヴー]{2,}|[％%㎡]|[一-龥])"
    r"(?:間|分|目|前|後|以上|以内|度|(?![一-龥]))"
)
_FIGURES_ASKED = (
    (re.compile(r"いくら|(?:[一-龥]額|費用|経費|価格|料金|工事費|予算)分?は?[?？]?$"), "円"),
    (re.compile(r"(?:件数|回数)は?[?？]?$"), "件"),
    (re.compile(r"人数は?[?？]?$"), "人"),
    (re.compile(r"台数は?[?？]?$"), "台"),
    (re.compile(r"戸数は?[?？]?$"), "戸"),
    (re.compile(r"(?:冊数|点数)は?[?？]?$"), "冊"),
    (re.compile(r"数[はが][^。、]{0,8}(?:どれ|どの)(?:くらい|ぐらい|ほど|程度)"), ""),
    (re.compile(r"面積は?[?？]?$"), "平方メートル"),
    (re.compile(r"(?:割合|比率)は?[?？]?$|どの(?:くらい|程度)の割合"), "割"),
    (re.compile(r"いくつ"), ""),
    (
        re.compile(r"\bhow much\b.*\b(?:costs?|paid|pay|price|fees?|budget|money|spen[dt])\b", re.IGNORECASE),
        "円",
    ),
    (
        re.compile(
            r"\bwhat (?:is|was|are|were|will be) (?:the|its|their) (?:(?!to\b|of\b|on\b|about\b)[\w-]+ ){0,2}"
            r"(?:price|cost|fee|amount|budget)s?\b",
            re.IGNORECASE,
        ),
        "円",
    ),
    (re.compile(r"\bhow many (?:people|members|persons|staff|residents|children)\b", re.IGNORECASE), "人"),
    (re.compile(r"\bhow many (?:times|cases|calls|requests|inquiries)\b", re.IGNORECASE), "件"),
    (re.compile(r"\bhow many years\b", re.IGNORECASE), "年"),
    (re.compile(r"\bhow many months\b", re.IGNORECASE), "か月"),
    (re.compile(r"\bhow many days\b", re.IGNORECASE), "日"),
    (re.compile(r"\bhow many\b", re.IGNORECASE), ""),
)


@lru_cache(maxsize=64)  # asked of every sentence of one question
def figure_wanted(question: str) -> re.Pattern[str] | None:
    """What a sentence must hold to give the figure asked for; None where the question asks for none.

    In Japanese a number and the word that counts, in English any number.
    """
    counter = _counter_of_unit(question)
    if counter is None:
        return None
    counted = "|".join(next((same for same in _SAME_UNIT if counter in same), (counter,)))
    return re.compile(
        rf"{_FIGURE}(?:{counted})|{_NO_FIGURE}|{_NUMBER_EN}(?!\s*[一-龥ぁ-んァ-ヴ])", re.IGNORECASE
    )


def _counter_of_unit(question: str) -> str | None:
    """The word that counts what is asked for, "" for a number of anything; None where no number is."""
    found = _FIGURE_COUNTED.search(question)
    if found:
        return found.group(1)
    return next((counter for pattern, counter in _FIGURES_ASKED if pattern.search(question)), None)
