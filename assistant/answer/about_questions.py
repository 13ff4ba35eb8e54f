"""Answers what members asked: quotes_of exchanges, each with replies; one point; a note 質問なし."""

from collections.abc import Iterator, Sequence

from assistant.answer import about_subject
from assistant.answer.about_meeting import RECORD_CONFIDENCE
from assistant.answer.asked_and_replied import Exchange, exchanges
from assistant.answer.findings import Findings, Found, Remark, ScoredQuote
from assistant.answer.items_on_matter import Item, items_on
from assistant.answer.turn_excerpts import question_excerpt, reply_excerpt, room_for
from assistant.models import Quote
from assistant.ports import Library
from assistant.question.question_kinds import AboutQuestions
from corpus import Meeting
from corpus.language.folding import fold

EXCHANGES = 16  # shown at most: a long item's, all of them
REPLIES = 2  # of one question
# Share of the best exchange's standing from which another is about the same point of a matter.
NEAR = 0.6
SAYS = 0.5  # score of a text from which it speaks of a point
POINTS = 5  # exchanges shown where one point is asked about

Placed = tuple[Meeting, Exchange]


def answer(question: AboutQuestions, findings: Findings) -> Found:
    """The exchanges of the items that the matter is; of a part of an item those that are about it."""
    items = () if question.answerer else items_on(question.matter, findings)
    named = [item for item in items if item.named]
    if question.answerer:
        found = list(_put_to_answerer(question.answerer, findings))
    elif named:
        found = [(one.meeting, exchange) for one in named for exchange in exchanges(one.meeting, one.turns)]
        if question.point:
            found = _on_point(question.point, found, findings.library)
        elif not found and all(item.score > 0 for item in named):
            return _none_asked(named)
    else:
        found = _exchanges_pointed_at(findings)
    if not found:
        return about_subject.answer(question.subject, findings)
    quotes = tuple(quotes_of(found[:EXCHANGES], question.search_text, findings.library))
    sure = (
        RECORD_CONFIDENCE
        if named or question.answerer
        else about_subject.answer(question.subject, findings).confidence
    )
    if sure < findings.settings.answer_threshold:
        return Found((), sure)
    return Found(quotes, sure, (Remark("exchanges_in_all", {"questions": len(found)}),))


def quotes_of(found: Sequence[Placed], topic: str, library: Library) -> Iterator[ScoredQuote]:
    """Each question, and after it the beginning of each of its replies."""
    room = room_for(2 * len(found))
    for place, (meeting, exchange) in enumerate(found):
        score = 1.0 - place / 1000
        yield ScoredQuote(question_excerpt(meeting, exchange.question, room, topic, library), score)
        for reply in exchange.replies[:REPLIES]:
            yield ScoredQuote(reply_excerpt(meeting, reply, room), score - 0.0005)


def _put_to_answerer(answerer: frozenset[str], findings: Findings) -> Iterator[Placed]:
    """The exchanges in which this person replied, the newest meeting first."""
    for summary in reversed(findings.searched):
        if answerer.isdisjoint(summary.speakers):
            continue
        meeting = findings.library.meeting(summary.meeting_id)
        replying = {turn.ordinal for turn in meeting.turns if answerer & {fold(turn.label), fold(turn.name)}}
        for exchange in exchanges(meeting, range(len(meeting.turns))):
            if replying.intersection(exchange.replies):
                yield meeting, exchange


def _none_asked(items: Sequence[Item]) -> Found:
    """Nobody asked anything about these items: the note that says so, where the minutes have one."""
    quotes = tuple(note for item in items if (note := _note_of_silence(item)) is not None)
    found = tuple(ScoredQuote(quote, 1.0) for quote in quotes)
    return Found(found, RECORD_CONFIDENCE if found else 0.0, (Remark("nothing_asked"),))


def _note_of_silence(item: Item) -> Quote | None:
    """「（意見・質問なし）」, as it stands between the turns of an item."""
    turns = item.turns
    if not turns:
        return None
    meeting = item.meeting
    start, end = meeting.turns[turns[0]].start, meeting.turns[turns[-1]].end
    for silence_mark in ("質問なし", "質疑なし", "質問等なし", "意見なし", "No questions"):
        at_mark = meeting.text.find(silence_mark, start, end)
        if at_mark >= 0:
            first = max(meeting.text.rfind(open_, start, at_mark) for open_ in "(（\n")
            first = at_mark if first < start else first + (meeting.text[first] == "\n")
            closes = [
                place for close in ")）\n" if (place := meeting.text.find(close, at_mark, end + 2)) >= 0
            ]
            last = min(closes) + 1 if closes else at_mark + len(silence_mark)
            return Quote.of(meeting, None, (first, last))
    return None


def _on_point(point: str, found: Sequence[Placed], library: Library) -> list[Placed]:
    """The exchanges that speak of one point."""
    scored = [
        (_exchange_score(point, meeting, exchange, library), (meeting, exchange))
        for meeting, exchange in found
    ]
    best = max((score for score, _ in scored), default=0.0)
    return [
        exchange_on_point for score, exchange_on_point in scored if score >= max(min(SAYS, best), 0.8 * best)
    ][:POINTS]


def _exchange_score(point: str, meeting: Meeting, exchange: Exchange, library: Library) -> float:
    turns = [meeting.turns[at] for at in (exchange.question, *exchange.replies[:1])]
    return max(library.score_texts(point, [meeting.text[turn.start : turn.end] for turn in turns]))


def _exchanges_pointed_at(findings: Findings) -> list[Placed]:
    """The exchanges that the search found in the nearest meeting, in the order of speech."""
    standing: dict[tuple[str, int], float] = {}
    for result in findings.ranking.results:
        passage = result.passage
        if passage.turn is None:
            continue
        meeting = findings.library.meeting(passage.meeting_id)
        asked = meeting.turns[passage.turn].answers
        asked = passage.turn if asked is None else asked
        key = passage.meeting_id, asked
        standing[key] = max(standing.get(key, 0.0), result.score)
    best = max(standing.values(), default=0.0)
    nearest = next((meeting_id for (meeting_id, _), score in standing.items() if score == best), "")
    found: list[Placed] = []
    for (meeting_id, ordinal), score in standing.items():
        meeting = findings.library.meeting(meeting_id)
        if meeting_id == nearest and score >= NEAR * best:
            found += [(meeting, exchange) for exchange in exchanges(meeting, (ordinal,))]
    return sorted(found[:POINTS], key=lambda one: one[1].question)
