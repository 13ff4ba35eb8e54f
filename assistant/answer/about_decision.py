"""Answers how a matter was decided: _OUTCOMES of endings, conditions, no_vote, _SETTLES, all ended so."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from assistant.answer import about_subject
from assistant.answer.about_meeting import RECORD_CONFIDENCE
from assistant.answer.findings import Findings, Found, Remark, ScoredQuote
from assistant.answer.item_decisions import item_decisions
from assistant.answer.items_on_matter import Item, items_on, section_of
from assistant.answer.turn_excerpts import excerpt
from assistant.answer.vote_kinds import vote_of
from assistant.models import Quote
from assistant.question.asks_decision import Ending, Vote
from assistant.question.question_kinds import AboutDecision
from corpus import Meeting
from corpus.language.folding import clean
from corpus.language.motions import is_of_motion, is_of_procedure
from corpus.language.roles import leads
from corpus.language.sentences import split_sentences

ITEMS = 40  # listed at most
BESIDE, BESIDE_CHARS = 2, 200  # quotes on the matter itself, beside its decisions, and what one may take
REACH = 12  # turns after a passage within which what it speaks of is decided, where no item holds it
POINTED_AT = 4  # passages, the best, after which a decision is looked for

_OUTCOMES: dict[Ending, frozenset[str]] = {
    "rejected": frozenset(("否決", "不採択")),
    "deferred": frozenset(("継続審査",)),
    "withdrawn": frozenset(("取下げ",)),
    "amended": frozenset(("修正可決",)),
    "approved": frozenset(("可決", "修正可決", "採択", "同意", "認定", "承認", "了承", "答申")),
}
_OUTCOMES["conditional"] = _OUTCOMES["approved"]
# What ties an approval to something (clean text).
_CONDITION = re.compile(
    r"条件(?:を|と|に|が|として|付)|[付附]帯(?:決議|意見)|(?:を|と)(?:付し|付け加え|付けて|申し添え)|要望を付|意見を付|(?:した|残した"
    r"|踏まえた)上で(?:、|採決|承認|可決|了承)"
    r"|ことを(?:前提|条件)|\bon (?:the )?condition|\bsubject to\b|\bprovided that\b|\bconditional",
    re.IGNORECASE,
)
# A chair's words that settle something without a vote.
_SETTLES = re.compile(
    r"(?:こと|もの|とおり|よう)(?:と|に|で)(?:し|いたし|させていただ|決|取り計ら|進め)[^。]{0,24}(?:ます|ました|思います)|認め(?:る"
    r"|ない)こと(?:と|に)|決定(?:し|いたし)ます|ご?異議(?:は)?(?:ない|なし|ございません)[^。]{0,10}(?:認め|ます)"
)
_ONLY_REPORTED = re.compile(r"報告|\breports?\b", re.IGNORECASE)


def answer(question: AboutDecision, findings: Findings) -> Found:
    """The words that decided, with what ties an approval; that no vote is recorded, where there is none."""
    if not question.matter:
        return _all_that_ended_so(question, findings)
    base = about_subject.answer(question.subject, findings)
    items = items_on(question.matter, findings)
    named = [item for item in items if item.named]
    quotes = list(dict.fromkeys(_deciding(named or items, question)))
    remarks = tuple[Remark, ...]()
    if not quotes:
        quotes, remarks = _settled_after(findings, question, named)
    if quotes:
        found = tuple(ScoredQuote(quote, 1.0 - place / 1000) for place, quote in enumerate(quotes))
        sure = RECORD_CONFIDENCE if named else base.confidence
        if sure < findings.settings.answer_threshold:
            return Found((), sure)
        return Found(
            (*found, *_said_beside_decision(found, base.quotes, named, question, findings)), sure, remarks
        )
    if named and named[0].score > base.confidence / 2:
        return Found((), 0.0, (no_vote(named[0].meeting, named[0].agenda),))
    return base


def no_vote(meeting: Meeting, agenda: int | None) -> Remark:
    """That the minutes record no vote on an item; that it was only reported, where its heading says so."""
    heading = meeting.heading(agenda)
    words = "" if agenda is None else f"{section_of(meeting, agenda)} {heading}"
    return Remark("no_vote_on_report" if _ONLY_REPORTED.search(words) else "no_vote", {"item": heading})


def conditions(meeting: Meeting, agenda: int) -> Iterator[Quote]:
    """The chair's sentences under an item that tie its approval to something."""
    made = meeting.outcome(agenda)
    if made is None or made.outcome not in _OUTCOMES["approved"]:
        return
    for turn in meeting.turns:
        if turn.agenda == agenda and leads(turn.role):
            for start, end in split_sentences(meeting.text, turn.start, turn.end):
                if _CONDITION.search(clean(meeting.text[start:end])):
                    yield Quote.of(meeting, turn.ordinal, (start, end))


def ended(meeting: Meeting, endings: Sequence[Ending], votes: Sequence[Vote] = ()) -> Iterator[int]:
    """The items of a meeting that ended in one of these ways, by such a vote; any where none is named."""
    for agenda, item in enumerate(meeting.agenda):
        made = None if item.joint not in (None, agenda) else meeting.outcome(agenda)
        if made is None or (votes and vote_of(made.how) not in votes):
            continue
        if not endings or any(_has_ending(meeting, agenda, ending) for ending in endings):
            yield agenda


def _has_ending(meeting: Meeting, agenda: int, ending: Ending) -> bool:
    made = meeting.outcome(agenda)
    fits = made is not None and made.outcome in _OUTCOMES[ending]
    return fits and (ending != "conditional" or any(True for _ in conditions(meeting, agenda)))


def _all_that_ended_so(question: AboutDecision, findings: Findings) -> Found:
    """Every item, or motion, of the meetings searched that ended so, the newest meeting first."""
    meetings = sorted(findings.searched, key=lambda one: one.date or date.min, reverse=True)
    kinds = _kinds_asked(question.text)
    quotes: list[Quote] = []
    items = 0
    for summary in meetings:
        meeting = findings.library.meeting(summary.meeting_id)
        if "item" in kinds:
            found_items = ended(meeting, question.endings, question.votes)
            found = [list(_decision_of_item(meeting, agenda, question)) for agenda in found_items]
        else:
            found = [[quote] for quote in _motions_that_ended(meeting, kinds, question.endings)]
        quotes += [quote for one in found[: max(0, ITEMS - items)] for quote in one]
        items += len(found)
    scored = enumerate(dict.fromkeys(quotes))
    shown = tuple(ScoredQuote(quote, 1.0 - place / 10_000) for place, quote in scored)
    key = "items_ended_so" if items else "no_item_ended_so"
    remark = Remark(key, {"items": items, "meetings": len(meetings)})
    return Found(shown, RECORD_CONFIDENCE if shown else 0.0, (remark,))


def _motions_that_ended(meeting: Meeting, kinds: Sequence[str], endings: Sequence[Ending]) -> Iterator[Quote]:
    """The decisions on motions, or on procedure, that ended so."""
    outcomes = frozenset[str]().union(*(_OUTCOMES[ending] for ending in endings))
    for motion in meeting.decisions:
        if motion.kind in kinds and motion.outcome in outcomes:
            yield Quote.of(meeting, motion.turn, (motion.start, motion.end))


def _decision_of_item(meeting: Meeting, agenda: int, question: AboutDecision) -> Iterator[Quote]:
    yield from item_decisions(question.text, meeting, agenda)
    if "conditional" in question.endings:
        yield from conditions(meeting, agenda)


def _deciding(items: Iterable[Item], question: AboutDecision) -> Iterator[Quote]:
    """The decisions of some items, newest meeting first, each with what its approval is tied to."""
    for item in sorted(items, key=lambda one: one.meeting.date or date.min, reverse=True):
        decided = item_decisions(question.text, item.meeting, item.agenda)
        yield from decided
        if decided:
            yield from conditions(item.meeting, item.agenda)


def _settled_after(
    findings: Findings, question: AboutDecision, named: Sequence[Item]
) -> tuple[list[Quote], tuple[Remark, ...]]:
    """What was decided soon after the best passages, of a matter that is named under its items.

    By a vote, which is told, else by who leads.
    """
    places = {(item.meeting.meeting_id, ordinal) for item in named for ordinal in item.turns}
    kinds = _kinds_asked(question.text)
    for result in findings.ranking.results[:POINTED_AT]:
        passage = result.passage
        if passage.turn is None or (named and (passage.meeting_id, passage.turn) not in places):
            continue
        meeting = findings.library.meeting(passage.meeting_id)
        last = passage.turn + REACH
        made = [
            decision
            for decision in meeting.decisions
            if decision.kind in kinds
            and decision.turn is not None
            and passage.turn <= decision.turn <= last
            and _may_decide((decision.agenda, *decision.others), meeting.turns[passage.turn].agenda)
        ]
        if made:
            quote = Quote.of(meeting, made[-1].turn, (made[-1].start, made[-1].end))
            told = Remark("decided_so", {"outcome": made[-1].outcome, "vote": made[-1].how})
            return [quote], (told,)
        if settled := list(_settling(meeting, passage.turn)):
            return settled[-1:], ()
    return [], ()


def _may_decide(items: Sequence[int | None], agenda: int | None) -> bool:
    """Whether a decision on these items may be on what was said under one: another item's is none of its."""
    return agenda is None or agenda in items or None in items


def _kinds_asked(asked: str) -> tuple[str, ...]:
    words = clean(asked)
    besides = (("motion", is_of_motion(words)), ("procedure", is_of_procedure(words)))
    return tuple(kind for kind, is_asked in besides if is_asked) or ("item",)


def _settling(meeting: Meeting, ordinal: int) -> Iterator[Quote]:
    """What who leads says on the same item, from this turn on, that settles something."""
    agenda = meeting.turns[ordinal].agenda
    for turn in meeting.turns[ordinal : ordinal + REACH + 1]:
        if turn.agenda == agenda and leads(turn.role):
            for start, end in split_sentences(meeting.text, turn.start, turn.end):
                if _SETTLES.search(clean(meeting.text[start:end])):
                    yield Quote.of(meeting, turn.ordinal, (start, end))


def _said_beside_decision(
    found: Sequence[ScoredQuote],
    base: Sequence[ScoredQuote],
    items: Sequence[Item],
    question: AboutDecision,
    findings: Findings,
) -> Iterator[ScoredQuote]:
    """The best quotes on the matter in the meetings that decided it, and of each item the nearest passage."""
    shown = {(scored.quote.meeting_id, scored.quote.turn) for scored in found}
    deciding = {scored.quote.meeting_id for scored in found}
    for scored in base[:BESIDE]:
        place = (scored.quote.meeting_id, scored.quote.turn)
        if scored.quote.meeting_id in deciding and place not in shown:
            shown.add(place)
            yield scored
    for item in items[:BESIDE]:
        nearest = next((turn for turn in _found_under_item(item, findings)), None)
        if nearest is not None and (item.meeting.meeting_id, nearest) not in shown:
            quote = excerpt(item.meeting, nearest, BESIDE_CHARS, question.matter, findings.library)
            yield ScoredQuote(quote, 0.5)


def _found_under_item(item: Item, findings: Findings) -> Iterator[int]:
    """The turns under an item that the search found, best first; those that decide it left out."""
    decided = {made.turn for made in item.meeting.decisions}
    for result in findings.ranking.results:
        passage = result.passage
        is_here = passage.meeting_id == item.meeting.meeting_id and passage.turn in item.turns
        if is_here and passage.turn is not None and passage.turn not in decided:
            yield passage.turn
