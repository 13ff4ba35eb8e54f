"""settle: which item a Decision is on, and whether on the item, a motion or procedure, by what was put.

The sentence that states it tells; where that only says そのように決定いたしました, what was put to the vote
before does.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.language.folding import clean, squash
from corpus.language.lexicon import pattern_of
from corpus.language.motions import is_of_motion, is_of_procedure
from corpus.models import AgendaItem, Decision, Matter

# Characters before a result in which what was put to the vote is looked for. In 600 minutes the chair's
# question, the call for the vote and the note of it have 420 at most.
REACH = 600

# Outcomes that say what becomes of the item, whoever moved it.
_OF_THE_ITEM = frozenset({"継続審査", "修正可決"})
# Of an election the sentence tells enough: who is to choose is moved before it.
_ELECTIONS = frozenset({"当選", "選任"})

_SENTENCE = re.compile(r"(?:[^。\n.?]|[.?](?!\s))+[.?]?")
_NAMES_ITEM = re.compile(
    r"[本両各]案|原案|本件|議案|請願|陳情|諮問|意見書|決議|議題|[\d〇一二三四五六七八九十]号"
    r"|(?i:\b(?:resolution|ordinance|by-?law|bill|main motion)\b)"
)
# The sentence leaves what it decides, or the chair's question what is asked, to the words before it.
_POINTS_BACK = re.compile(r"そのよう|このよう|さよう|左様")
_ASKS_BACK = re.compile(r"^(?:[^。]{0,12}(?:これに|それに|以上|さよう|そのよう)|(?:ご|御)?異議|よろし)")


# English: Carried. - The motion is lost 2 to 3: nothing in it says what was put to the vote.
_VERDICT_ALONE = re.compile(
    r"(?i:\W*(?:(?:without|hearing no|there being no) (?:objections?|dissent)\W+|hearing none\W+)?"
    r"(?:so |then |and )?(?:(?:it|that|this|both|all|(?:the|this) (?:motion|question|proposal|vote))\W+)?"
    r"(?:(?:is|are|was|were|has|have|been|not|therefore|then|duly|thereby|unanimously|so)\W+)*"
    r"(?:carrie[sd]|passe[sd]|agreed|approved|adopted|accepted|lost|defeated|negatived|fail(?:s|ed)|falls|ordered|resolved)"
    r"\b(?! (?:to|that)\b))"
)
# A call for hands or voices that does not say for what.
_BARE_CALL = re.compile(
    r"(?i:\W*(?:[^:\n]{1,40}: )?(?:(?:all|those|who is|and|any|is that|are we|votes?) )*"
    r"(?:in favou?r|for|against|opposed|agreed|objections?|abstentions?|hands up)\W*)"
)
_JAPANESE = re.compile(r"[぀-ヿ一-鿿]")


def settle(text: str, decision: Decision, agenda: Sequence[AgendaItem]) -> Decision:
    """A decision of a clean text with what it decides, and of which of several items discussed jointly."""
    sentence = text[decision.start : decision.end]
    at = _item_named(sentence, decision.agenda, agenda)
    item = "" if at is None else agenda[at].title
    since = max(0, decision.start - REACH, *(one.end for one in agenda if one.end <= decision.start))
    return replace(
        decision, agenda=at, kind=_matter(text[since : decision.start], decision, sentence, clean(item))
    )


def points_back(sentence: str) -> bool:
    """Whether a sentence leaves what it decides to the words before it: それでは、そのようにいたします。"""
    return bool(_POINTS_BACK.search(sentence)) and not _NAMES_ITEM.search(sentence)


def _matter(before: str, decision: Decision, sentence: str, item: str) -> Matter:
    """What a decision is on; ``before`` is what was said on the item, or lately, before it."""
    if decision.outcome in _OF_THE_ITEM:
        return "item"
    put = "" if _says_what(sentence) or decision.outcome in _ELECTIONS else _put(before)
    told = f"{put}\n{sentence}"
    if is_of_motion(told, item) or _is_deferral(told, decision.outcome):
        return "motion"
    return "procedure" if is_of_procedure(told, item) else "item"


def _says_what(sentence: str) -> bool:
    """Whether a sentence says itself what it decides."""
    if not _JAPANESE.search(sentence):
        return not _VERDICT_ALONE.match(sentence)
    return bool(_NAMES_ITEM.search(sentence)) and not _POINTS_BACK.search(sentence)


def _is_deferral(words: str, outcome: str) -> bool:
    """Whether it was put to the vote to defer the item, and that was rejected."""
    return outcome == "否決" and "継続" in words


def _put(said: str) -> str:
    """What was put to the meeting last, "" where nothing was."""
    put, before, was_put = "", "", False
    for sentence in _SENTENCE.findall(said):
        if _BARE_CALL.fullmatch(sentence):
            continue
        is_put = bool(pattern_of("puts_to_vote").search(sentence))
        if is_put:
            put = before + sentence if was_put or _ASKS_BACK.search(sentence.lstrip()) else sentence
        before, was_put = sentence, is_put
    return put


def _item_named(sentence: str, at: int | None, agenda: Sequence[AgendaItem]) -> int | None:
    """Of items discussed jointly the one whose number the sentence says (議案第3号), else the first."""
    if at is None or agenda[at].joint is None:
        return at
    plain = squash(sentence)
    named = [index for index, item in enumerate(agenda) if item.joint == at and _says_number(plain, item)]
    return named[0] if len(named) == 1 else at


def _says_number(plain: str, item: AgendaItem) -> bool:
    """Whether words without white space say an item's number: 議案第3号, 議題2, (2)."""
    numbers = (squash(match[0]) for match in _NUMBER.finditer(clean(f"{item.number} {item.title}")))
    return any(re.search(rf"{re.escape(number)}(?!{_N})", plain) for number in numbers)


_N = r"[\d〇一二三四五六七八九十]"
_NUMBER = re.compile(
    rf"(?:議案|請願|陳情|報告|諮問|議題|日程|意見書案|決議案)第? ?{_N}+ ?号?(?![\d号])"
    rf"|第 ?{_N}+ ?号|\(\d{{1,2}}\)"
)
