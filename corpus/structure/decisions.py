"""Results reached in this meeting: 了承されました, 可決…, 継続審査…; how, and what they decide.

A result that is only reported (a committee's to the plenary, last year's) is no decision. So a sentence
counts only when something shows that it happens here: words that lead to a result (よって, 異議なしと認め),
a vote just taken, or the chair's bare announcement.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from corpus.language.lexicon import pattern_of, words
from corpus.models import AgendaItem, Decision, Turn
from corpus.structure.put_to_vote import points_back, settle

LONGEST = 1_000  # characters; the end of a sentence says the result, and the longest that does has 420
BARE = 60  # characters; a chair's turn as short as this that states a result announces it

# A sentence of Japanese ends with 。 only, one of English with a full stop, a clause of it with a semicolon.
_SENTENCE = re.compile(r"[^。\n]+?(?:。|(?<=[a-z\d)])[.;](?=\s|\Z)|(?=\n)|\Z)")


@cache
def _table(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The rows of a word list of ``word<TAB>pattern`` lines."""
    rows = (line.split("\t") for line in words(name))
    return tuple((word, re.compile(pattern)) for word, pattern in rows)


def read_decisions(
    text: str, turns: Sequence[Turn], agenda: Sequence[AgendaItem] = ()
) -> tuple[Decision, ...]:
    """Every result of the meeting, said in a turn or printed in a note between turns, in order."""
    found = [decision for turn in turns for decision in _in_turn(text, turns, turn)]
    found += _in_notes(text, turns)
    settled = [settle(text, one, agenda) for one in sorted(found, key=lambda decision: decision.start)]
    return tuple(_after_the_result(text, settled))


def _after_the_result(text: str, settled: Sequence[Decision]) -> Iterator[Decision]:
    """The decisions; what is agreed to by そのようにいたします after an item's result is how to go on."""
    named: set[int | None] = set()
    for decision in settled:
        back = points_back(text[decision.start : decision.end])
        is_more = back and decision.kind == "item" and decision.agenda in named
        yield replace(decision, kind="procedure") if is_more else decision
        if decision.kind == "item" and not back:
            named.add(decision.agenda)


def _in_turn(text: str, turns: Sequence[Turn], turn: Turn) -> Iterator[Decision]:
    before = text[turns[turn.ordinal - 1].end : turn.label_start] if turn.ordinal else ""
    lead = before
    for match in _SENTENCE.finditer(text, turn.start, turn.end):
        sentence = match[0].strip()[-LONGEST:]
        outcome = _outcome(sentence)
        if outcome and (_leads(lead, sentence) or _is_bare(turn)):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            context = f"{before} {lead} {sentence}" if lead is not before else f"{lead} {sentence}"
            yield Decision(
                outcome, start, match.end(), turn.ordinal, turn.agenda, _how(sentence, lead, context)
            )
        lead = sentence


def _outcome(sentence: str) -> str:
    """The outcome that a sentence states; "" where it states none, asks for one or reports another's."""
    if pattern_of("not_decided").search(sentence):
        return ""
    return next((outcome for outcome, pattern in _table("decisions") if pattern.search(sentence)), "")


def _leads(before: str, sentence: str) -> bool:
    lead = pattern_of("decision_leads")
    if _REPORTED.search(sentence) and not _CONCLUDES.match(sentence):
        return False
    return bool(lead.search(sentence) or lead.search(before))


# A committee's result as its chair reports it (…べきものと決した), unless the sentence concludes a vote.
_REPORTED = re.compile(r"べき(?:もの|である)?(?:と|旨)")
_CONCLUDES = re.compile(r"[ ]*(?:よって|したがって|(?:ご|御)?異議)")


def _is_bare(turn: Turn) -> bool:
    return turn.end - turn.start <= BARE and turn.role.endswith(words("chairs"))


def _how(sentence: str, lead: str, context: str) -> str:
    """How it was decided (全員挙手, 異議なし, 賛成10、反対3, 5-2), as near to the sentence as it is said."""
    if votes := _VOTES.search(context):
        return "、".join(part.strip(" 、") for part in votes[0].split("、"))
    if score := _SCORE.search(sentence):
        return score[0]
    for place in (sentence, lead, context):
        for how, pattern in _table("how"):
            if pattern.search(place):
                return how
    return ""


_COUNT = r"(?:者|の方)?(?:は|が)?[ :]*[\d〇一二三四五六七八九十百]+(?:名|人|票)?"
_VOTES = re.compile(
    rf"(?:投票総数{_COUNT}、?[ ]*)?(?:賛成|可とする者){_COUNT}[、,][ ]*(?:反対|否とする者){_COUNT}"
)
# The vote as English minutes give it, after the verb: carried 5-2, failed by 3 to 4.
_SCORE = re.compile(r"(?<=[a-z] )\d{1,3}(?:-| to )\d{1,3}(?![\w-])")


_NOTE_LINE = re.compile(r"(?:^|(?<= ))[―(〔\[《][^\n―)〕\]》]{1,80}[―)〕\]》](?=[ ]|$)", re.MULTILINE)


def _in_notes(text: str, turns: Sequence[Turn]) -> Iterator[Decision]:
    """Results that a note states: ―了承―, (Motion agreed to)."""
    for match in _NOTE_LINE.finditer(text, turns[0].start if turns else len(text)):
        for outcome, pattern in _table("decision_notes"):
            if pattern.fullmatch(match[0]):
                item = turns[bisect_right(turns, match.start(), key=lambda turn: turn.start) - 1].agenda
                yield Decision(outcome, match.start(), match.end(), None, item, _how(match[0], "", ""))
                break
