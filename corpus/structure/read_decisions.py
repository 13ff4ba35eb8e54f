"""read_decisions: Results, _NOTE_LINEs, _RESULT_LINEs made Decisions, each vote once; how; item_at.

A result that is only reported (a committee's to the plenary, last year's) is no decision: signs weighed
together (``corpus.structure.results``) tell that a sentence states one and that it happens here.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.language.numerals import KANJI_NUMERALS
from corpus.models import AgendaItem, Decision, Turn
from corpus.structure.english_results import NUMBER
from corpus.structure.log_odds import log_odds
from corpus.structure.put_to_vote import points_back, settle
from corpus.structure.results import Result, find_results, table

# Characters within which English minutes say of a vote again what became of it: who voted how stands between.
SAME_VOTE = 1_000


def read_decisions(
    text: str, turns: Sequence[Turn], agenda: Sequence[AgendaItem] = ()
) -> tuple[Decision, ...]:
    """Every result of the meeting, said, told where nobody speaks or printed in a note, in order."""
    headings = [(item.start, item.end) for item in agenda]
    notes = [*_in_notes(text, turns, agenda), *_on_lines(text, turns, agenda)]
    results = find_results(text, turns, headings)
    told = (
        one for one in results if not any(one.start < note.end and note.start < one.end for note in notes)
    )
    found = _once(
        [_decision_of_result(one, agenda) for one in told if log_odds("decisions", one.signs) > 0], text
    )
    settled = [settle(text, one, agenda) for one in sorted((*found, *notes), key=lambda one: one.start)]
    return tuple(_after_the_result(text, settled))


def _decision_of_result(result: Result, agenda: Sequence[AgendaItem]) -> Decision:
    start = result.start if result.motion is None else result.motion
    turn = result.turn
    item = turn.agenda if turn else item_at(start, agenda)
    if turn and item is not None and start < agenda[item].start < turn.end:  # taken up after it was decided
        item = item_at(start, agenda)
    how = _how_voted(result.words, result.lead, result.context)
    return Decision(result.outcome, start, result.end, turn.ordinal if turn else None, item, how)


def item_at(offset: int, agenda: Sequence[AgendaItem]) -> int | None:
    """The index of the item under whose heading a place of the text stands; None above the first."""
    index = bisect_right(agenda, offset, key=lambda item: item.start) - 1
    if index < 0:
        return None
    joint = agenda[index].joint
    return index if joint is None else joint


def _once(decisions: Sequence[Decision], text: str) -> list[Decision]:
    """The decisions, each vote once: English minutes move, count and declare it in sentences of their own."""
    kept_decisions = list[Decision]()
    for one in decisions:
        last_kept = kept_decisions[-1] if kept_decisions else None
        if last_kept is not None and one.start < last_kept.end:  # its motion was taken for a result
            kept_decisions[-1] = replace(one, start=last_kept.start)
        elif last_kept is not None and _is_said_again(text, last_kept, one):
            kept_decisions[-1] = replace(last_kept, how=last_kept.how or one.how)
        else:
            kept_decisions.append(one)
    return kept_decisions


def _is_said_again(text: str, last: Decision, one: Decision) -> bool:
    if one.start - last.end > SAME_VOTE:
        return False
    goes_on = _RESOLVED.match(text, last.start) and _RESOLVED.match(text, one.start)
    is_note = _NOTED_ONLY.fullmatch(text, one.start, one.end) and not text[last.end : one.start].strip()
    noted = is_note and _RESOLUTION_VERB.search(text, last.start, last.end)
    return bool(goes_on or noted or _VOTE_AGAIN.match(text, one.start, one.end))


_RESOLVED = re.compile(r"(?:NOW, )?\W*(?:THEREFORE, )?(?:BE IT )?(?:FURTHER )?RESOLVED\b")
# RESOLVED: that a lamp be bought. Approved unanimously.
_RESOLUTION_VERB = re.compile(r"\b(?:RESOLVED|AGREED|[Rr]esolved|[Pp]roposed|[Mm]oved)\b")
_NOTED_ONLY = re.compile(
    r"\W*(?:(?:Unanimously|Duly|All) )?(?:[Aa]pproved|[Cc]arried|[Aa]greed|[Pp]assed|[Aa]dopted)\b"
    r"[^.;\n]{0,40}\.?"
)
_VOTE_AGAIN = re.compile(r"\W*+(?:(?i:the )?[Rr]esolution\b[^.;]{0,40}\bwas\b|[^.;]{0,200}\bdeclared the\b)")


def _after_the_result(text: str, settled: Sequence[Decision]) -> Iterator[Decision]:
    """The decisions; what is agreed to by そのようにいたします after an item's result is how to go on."""
    named: set[int | None] = set()
    for decision in settled:
        back = points_back(text[decision.start : decision.end])
        is_more = back and decision.kind == "item" and decision.agenda in named
        yield replace(decision, kind="procedure") if is_more else decision
        if decision.kind == "item" and not back:
            named.add(decision.agenda)


def _how_voted(sentence: str, lead: str, context: str) -> str:
    """How it was decided (全員挙手, 異議なし, 賛成10、反対3, 5-2), as near to the sentence as it is said."""
    if votes := _VOTES_COUNTED.search(context):
        return "、".join(part.strip(" 、") for part in votes[0].split("、"))
    if score := _VOTE_TALLY.search(sentence):
        return score[0].replace(" TO ", " to ")
    for place in (sentence, lead, context):
        for how, pattern in table("how"):
            if pattern.search(place):
                return how
    return ""


_VOTERS = rf"(?:者|の方)?(?:は|が)?[ :]*[\d{KANJI_NUMERALS}百]+(?:名|人|票)?"
_VOTES_COUNTED = re.compile(
    rf"(?:投票総数{_VOTERS}、?[ ]*)?(?:賛成|可とする者){_VOTERS}[、,][ ]*(?:反対|否とする者){_VOTERS}"
)
# The vote as English minutes give it, after the verb: carried 5-2, failed by 3 to 4, lost, two votes to one.
_VOTE_TALLY = re.compile(
    r"(?:(?<=[A-Za-z,] )|(?<=[A-Za-z] [\[(]))(?:"
    r"\d{1,3}(?: votes?)?(?:-| to | TO )\d{1,3}(?:-\d{1,3})?(?: votes?)?"
    rf"|{NUMBER}(?: votes?)? to {NUMBER}(?: votes?)?)(?![\w-])"
)


_NOTE_LINE = re.compile(r"[―(〔\[《](?<![^\n ].)[^\n―)〕\]》]{1,80}[―)〕\]》](?=[ ]|$)", re.MULTILINE)


def _in_notes(text: str, turns: Sequence[Turn], agenda: Sequence[AgendaItem]) -> Iterator[Decision]:
    """Results that a note states: ―了承―, (Motion agreed to)."""
    for match in _NOTE_LINE.finditer(text, turns[0].start if turns else 0):
        for outcome, pattern in table("decision_notes"):
            if pattern.fullmatch(match[0]):
                item = _item_of_note(match.start(), turns, agenda)
                yield Decision(outcome, match.start(), match.end(), None, item, _how_voted(match[0], "", ""))
                break


# A line that is the result of what stands above it, or of the bill that it names: 結果：原案どおり承認.
_VOTE_OF_WHAT = (
    r"(?:(?:審議|審査|採決|議決|表決)?の?(?:結果|決定)[ :)】\]]++"
    r"|(?:議案|承認|報告|請願|陳情|同意|認定|諮問)第 ?\d+ ?号[^\n。]{2,80} )?"
)
_HOW_DECIDED = (
    r"(?:全員|全会一致|満場一致|全員賛成|賛成[多少]数|異議な[くし]|挙手全員|挙手多数|で|により|[、 ]"
    r"|原案(?:の?とおり|どおり|通り)?)*"
)
_RESULT_LINE = re.compile(
    rf"^[ ・→⇒※【(\[]*+{_VOTE_OF_WHAT}(?P<result>{_HOW_DECIDED}"
    r"(?:不?採択|可決|否決|不?承認|了承|同意|認定|継続審[査議]))(?:する|とする)?。?[ ]*$",
    re.MULTILINE,
)


def _on_lines(text: str, turns: Sequence[Turn], agenda: Sequence[AgendaItem]) -> Iterator[Decision]:
    """Results that have a line to themselves, in minutes in which nobody speaks."""
    for match in _RESULT_LINE.finditer(text) if not turns else ():
        start, end = match.span("result")
        outcome = next((word for word, pattern in table("results") if pattern.search(match["result"])), "")
        if outcome:
            yield Decision(
                outcome, start, end, None, item_at(start, agenda), _how_voted(match["result"], "", "")
            )


def _item_of_note(offset: int, turns: Sequence[Turn], agenda: Sequence[AgendaItem]) -> int | None:
    """The item of the turn before a note; where nobody speaks, of the heading above it."""
    if not turns:
        return item_at(offset, agenda)
    return turns[bisect_right(turns, offset, key=lambda turn: turn.start) - 1].agenda
