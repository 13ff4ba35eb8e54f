"""settle: what a Decision is on (items; item, motion, procedure), by what was put before a _VERDICT_ALONE.

The sentence that states it tells; where that only says そのように決定いたしました, what was put to the vote
before does.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.language.folding import clean
from corpus.language.japanese_letters import holds_japanese
from corpus.language.lexicon import pattern_of
from corpus.language.motions import is_of_motion, is_of_procedure
from corpus.language.numerals import KANJI_NUMERALS
from corpus.models import AgendaItem, Decision, Matter
from corpus.structure.items_named import items_named

# Characters before a result in which what was put to the vote is looked for. In 600 minutes the chair's
# question, the call for the vote and the note of it have 420 at most.
REACH = 600

# Outcomes that say what becomes of the item, whoever moved it.
_OF_THE_ITEM = frozenset({"継続審査", "修正可決"})
# Of an election the sentence tells enough: who is to choose is moved before it.
_ELECTION_VOTES = frozenset({"当選", "選任"})

_VOTE_SENTENCE = re.compile(r"(?:[^。\n.?]|[.?](?!\s))+[.?]?")
_VOTE_NAMES_ITEM = re.compile(
    rf"[本両各]案|原案|本件|議案|請願|陳情|諮問|意見書|決議|議題|[\d{KANJI_NUMERALS}]号"
    r"|(?i:\b(?:resolution|ordinance|by-?law|bill|main motion)\b)"
)
# The sentence leaves what it decides, or the chair's question what is asked, to the words before it.
_VOTE_POINTS_BACK = re.compile(r"そのよう|このよう|さよう|左様")
_CHAIR_ASKS_BACK = re.compile(r"^(?:[^。]{0,12}(?:これに|それに|以上|さよう|そのよう)|(?:ご|御)?異議|よろし)")


# English: Carried. - The motion is lost 2 to 3: nothing in it says what was put to the vote.
_VERDICT_ALONE = re.compile(
    r"(?i:\W*(?:(?:without|hearing no|there being no) (?:objections?|dissent)\W+|hearing none\W+)?"
    r"(?:so |then |and )?(?:(?:it|that|this|both|all|(?:the|this) (?:motion|question|proposal|vote))\W+)?"
    r"(?:(?:is|are|was|were|has|have|been|not|therefore|then|duly|thereby|unanimously|so)\W+)*"
    r"(?:carrie[sd]|passe[sd]|agreed|approved|adopted|accepted|lost|defeated|negatived|fail(?:s|ed)|falls|ordered|resolved)"
    r"\b(?! (?:to|that)\b))"
)
# A call for hands or voices that does not say for what.
_BARE_CALL_TO_VOTE = re.compile(
    r"(?i:\W*(?:[^:\n]{1,40}: )?(?:(?:all|those|who is|and|any|is that|are we|votes?) )*"
    r"(?:in favou?r|for|against|opposed|agreed|objections?|abstentions?|hands up)\W*)"
)


def settle(text: str, decision: Decision, agenda: Sequence[AgendaItem]) -> Decision:
    """A decision of a clean text with what it decides, and on which items."""
    sentence = text[decision.start : decision.end]
    items = _items_put(decision, sentence, text[max(0, decision.start - REACH) : decision.start], agenda)
    item = agenda[items[0]].title if items else ""
    since = max(0, decision.start - REACH, *(one.end for one in agenda if one.end <= decision.start))
    kind = _matter_put(text[since : decision.start], decision, sentence, clean(item))
    return replace(decision, agenda=items[0] if items else None, others=items[1:], kind=kind)


def points_back(sentence: str) -> bool:
    """Whether a sentence leaves what it decides to the words before it: それでは、そのようにいたします。"""
    return bool(_VOTE_POINTS_BACK.search(sentence)) and not _VOTE_NAMES_ITEM.search(sentence)


def _matter_put(before: str, decision: Decision, sentence: str, item: str) -> Matter:
    """What a decision is on; ``before`` is what was said on the item, or lately, before it."""
    if decision.outcome in _OF_THE_ITEM:
        return "item"
    put = "" if _says_what(sentence) or decision.outcome in _ELECTION_VOTES else _put_last(before)
    told = f"{put}\n{sentence}"
    if is_of_motion(told, item) or _is_deferral_of_item(told, decision.outcome):
        return "motion"
    return "procedure" if is_of_procedure(told, item) else "item"


def _says_what(sentence: str) -> bool:
    """Whether a sentence says itself what it decides."""
    if not holds_japanese(sentence):
        return not _VERDICT_ALONE.match(sentence)
    return bool(_VOTE_NAMES_ITEM.search(sentence)) and not _VOTE_POINTS_BACK.search(sentence)


def _is_deferral_of_item(words: str, outcome: str) -> bool:
    """Whether it was put to the vote to defer the item, and that was rejected."""
    return outcome == "否決" and "継続" in words


def _put_last(said: str) -> str:
    """What was put to the meeting last, "" where nothing was."""
    put, before, was_put = "", "", False
    for sentence in _VOTE_SENTENCE.findall(said):
        if _BARE_CALL_TO_VOTE.fullmatch(sentence):
            continue
        is_put = bool(pattern_of("puts_to_vote").search(sentence))
        if is_put:
            put = before + sentence if was_put or _CHAIR_ASKS_BACK.search(sentence.lstrip()) else sentence
        before, was_put = sentence, is_put
    return put


def _items_put(
    decision: Decision, sentence: str, before: str, agenda: Sequence[AgendaItem]
) -> tuple[int, ...]:
    """The items that a decision is on: those whose numbers it says, else that under which it is made.

    Where it decides several that it does not name (いずれも), they are those put to the vote together.
    """
    at = decision.agenda
    if at is None:
        return ()
    named = _items_taken_up(items_named(clean(sentence), agenda), decision, agenda)
    if not named and _SEVERAL_ITEMS.search(sentence):
        together = (items_named(clean(said), agenda) for said in reversed(_VOTE_SENTENCE.findall(before)))
        named = _items_taken_up(next((found for found in together if len(found) > 1), ()), decision, agenda)
    if len(named) > 1 or (named and agenda[named[0]].joint == agenda[at].joint is not None):
        return (at, *(one for one in named if one != at)) if at in named else named
    return (at,)


def _items_taken_up(
    named: tuple[int, ...], decision: Decision, agenda: Sequence[AgendaItem]
) -> tuple[int, ...]:
    return tuple(one for one in named if agenda[one].start < decision.start)


_SEVERAL_ITEMS = re.compile(r"いずれも|両[案件]|各(?:案|件|議案)|\d件|とも|(?i:\b(?:both|all|they)\b)")
