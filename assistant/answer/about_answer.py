"""Answers AboutAnswer, of the quotes of the answer before: _asker, replies, when, the same item, votes."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from assistant.answer import about_subject
from assistant.answer.about_decision import no_vote
from assistant.answer.about_questions import EXCHANGES, quotes_of
from assistant.answer.asked_and_replied import exchanges
from assistant.answer.citations import in_reading_order
from assistant.answer.findings import NOTHING_FOUND, Findings, Found, Remark, ScoredQuote
from assistant.answer.header_facts import header_answers
from assistant.answer.item_decisions import item_decisions
from assistant.models import Answer, Citation, Quote
from assistant.ports import Library
from assistant.question.answer_kind import is_broad
from assistant.question.question_kinds import AboutAnswer
from corpus import Meeting
from corpus.language.question_sentences import is_question
from corpus.language.sentences import split_sentences

# Who asked is wanted, and not who said something.
_WHO_ASKED = re.compile(r"聞い|尋ね|たずね|質問|\b(?:asked|raised|questioned)\b", re.IGNORECASE)


def answer(question: AboutAnswer, findings: Findings) -> Found:
    """The quotes that answer, in reading order, each once; as sure as the answer that they are about."""
    before, library = question.before, findings.library
    if before is None:
        return Found((), 0.0, (Remark("asks_of_nothing_before"),))
    cited = in_reading_order(_quotes_spoken_of(before))
    if question.turnback in ("others", "questions"):
        return _of_same_item(question, before, findings)
    quotes = dict.fromkeys(
        quote
        for citation in cited
        for quote in _quotes_about_citation(
            question, citation, library.meeting(citation.quote.meeting_id), library
        )
    )
    found = tuple(ScoredQuote(quote, 1.0) for quote in quotes)
    if not found and question.turnback == "decision":
        return Found((), 0.0, _without_vote(cited, library))
    return Found(found, before.confidence) if found else NOTHING_FOUND


def _of_same_item(question: AboutAnswer, before: Answer, findings: Findings) -> Found:
    """What was asked, by others where these are asked for, under the item of the best quote."""
    item = _item_of_citation(before.quotes[0], findings.library)
    if item is None:
        return about_subject.answer(question.subject, findings)
    meeting, agenda = findings.library.meeting(item[0]), item[1]
    under = (turn.ordinal for turn in meeting.turns if turn.agenda == agenda)
    known = _asked_before(question, before, meeting)
    asked = [
        (meeting, exchange)
        for exchange in exchanges(meeting, under)
        if meeting.turns[exchange.question].label not in known
    ]
    quotes = tuple(quotes_of(asked[:EXCHANGES], before.search_text, findings.library))
    return Found(quotes, before.confidence) if quotes else about_subject.answer(question.subject, findings)


def _asked_before(question: AboutAnswer, before: Answer, meeting: Meeting) -> frozenset[str]:
    """Where others are asked for, those who led so far, and whose question the best quote replies to."""
    if question.turnback != "others":
        return frozenset()
    best = before.quotes[0].quote.turn
    asked = None if best is None else meeting.turns[best].answers
    return question.leading | (frozenset() if asked is None else {meeting.turns[asked].label})


def _item_of_citation(citation: Citation, library: Library) -> tuple[str, int] | None:
    meeting, ordinal = library.meeting(citation.quote.meeting_id), citation.quote.turn
    agenda = None if ordinal is None else meeting.turns[ordinal].agenda
    return None if agenda is None else (meeting.meeting_id, agenda)


def _without_vote(cited: Sequence[Citation], library: Library) -> tuple[Remark, ...]:
    """That no vote is recorded on the items that were quoted."""
    items = dict.fromkeys(
        place for citation in cited if (place := _item_of_citation(citation, library)) is not None
    )
    return tuple(no_vote(library.meeting(meeting_id), agenda) for meeting_id, agenda in items)


def _quotes_spoken_of(before: Answer) -> tuple[Citation, ...]:
    """All quotes of an answer on a subject; of one to a question those of the meeting that answers best."""
    if is_broad(before.search_text):
        return before.quotes
    weights: defaultdict[str, float] = defaultdict(float)
    for citation in before.quotes:
        weights[citation.quote.meeting_id] += citation.score
    best = max(weights, key=weights.__getitem__)
    return tuple(citation for citation in before.quotes if citation.quote.meeting_id == best)


def _quotes_about_citation(
    question: AboutAnswer, citation: Citation, meeting: Meeting, library: Library
) -> Iterator[Quote]:
    match question.turnback:
        case "reply":
            yield from _best_of_replies(question, citation.quote, meeting, library)
        case "asker":
            yield from _asker(question, citation.quote, meeting)
        case "when":
            spans = header_answers("日時", meeting)
            yield from (Quote.of(meeting, None, span) for span in spans) if spans else iter((citation.quote,))
        case "decision":
            turn = citation.quote.turn
            agenda = None if turn is None else meeting.turns[turn].agenda
            yield from item_decisions(question.text, meeting, agenda)


def _best_of_replies(
    question: AboutAnswer, quote: Quote, meeting: Meeting, library: Library
) -> Iterator[Quote]:
    """The best sentence of each reply; of a quote that is a reply itself, the quote."""
    if quote.turn is None:
        return
    replies = meeting.replies_to(quote.turn)
    for reply in replies:
        yield _best_sentence_of_reply(question, meeting, reply, library)
    if not replies and meeting.turns[quote.turn].answers is not None:
        yield quote


def _best_sentence_of_reply(question: AboutAnswer, meeting: Meeting, ordinal: int, library: Library) -> Quote:
    turn = meeting.turns[ordinal]
    spans = split_sentences(meeting.text, turn.start, turn.end)
    scores = library.score_texts(question.search_text, [meeting.text[start:end] for start, end in spans])
    return Quote.of(meeting, ordinal, spans[max(range(len(spans)), key=scores.__getitem__)])


def _asker(question: AboutAnswer, quote: Quote, meeting: Meeting) -> Iterator[Quote]:
    """The question that a quoted reply answers; of any other quote, the quote, unless it asks nothing."""
    ordinal = None if quote.turn is None else meeting.turns[quote.turn].answers
    if ordinal is not None:
        turn = meeting.turns[ordinal]
        yield Quote.of(meeting, ordinal, split_sentences(meeting.text, turn.start, turn.end)[-1])
    elif not _WHO_ASKED.search(question.text) or is_question(quote.text):
        yield quote
