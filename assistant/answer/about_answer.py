"""Answers AboutAnswer, which turns back to the answer before: who asked, replies, when, how decided."""

import re
from collections import defaultdict
from collections.abc import Iterator

from assistant.answer.citations import in_reading_order
from assistant.answer.decisions import item_decisions
from assistant.answer.facts import header_answers
from assistant.answer.findings import NOTHING_FOUND, Findings, Found, ScoredQuote
from assistant.models import Answer, Citation, Quote
from assistant.ports import Library
from assistant.question.answer_kind import is_broad
from assistant.question.kinds import AboutAnswer
from corpus import Meeting
from corpus.language.questions import is_question
from corpus.language.sentences import split_sentences

# Who asked is wanted, and not who said something.
_ASKED = re.compile(r"聞い|尋ね|たずね|質問|\b(?:asked|raised|questioned)\b", re.IGNORECASE)


def answer(question: AboutAnswer, findings: Findings) -> Found:
    """The quotes that answer, in reading order, each once; as sure as the answer that they are about."""
    library = findings.library
    quotes = dict.fromkeys(
        quote
        for citation in in_reading_order(_spoken_of(question.before))
        for quote in _about(question, citation, library.meeting(citation.quote.meeting_id), library)
    )
    found = tuple(ScoredQuote(quote, 1.0) for quote in quotes)
    return Found(found, question.before.confidence) if found else NOTHING_FOUND


def _spoken_of(before: Answer) -> tuple[Citation, ...]:
    """All quotes of an answer on a subject; of one to a question those of the meeting that answers best."""
    if is_broad(before.search_text):
        return before.quotes
    weights: defaultdict[str, float] = defaultdict(float)
    for citation in before.quotes:
        weights[citation.quote.meeting_id] += citation.score
    best = max(weights, key=weights.__getitem__)
    return tuple(citation for citation in before.quotes if citation.quote.meeting_id == best)


def _about(question: AboutAnswer, citation: Citation, meeting: Meeting, library: Library) -> Iterator[Quote]:
    match question.turnback:
        case "reply":
            yield from _replies(question, citation.quote, meeting, library)
        case "asker":
            yield from _asker(question, citation.quote, meeting)
        case "when":
            spans = header_answers("日時", meeting)
            yield from (Quote.of(meeting, None, span) for span in spans) if spans else iter((citation.quote,))
        case "decision":
            turn = citation.quote.turn
            agenda = None if turn is None else meeting.turns[turn].agenda
            yield from item_decisions(question.text, meeting, agenda)


def _replies(question: AboutAnswer, quote: Quote, meeting: Meeting, library: Library) -> Iterator[Quote]:
    """The best sentence of each reply; of a quote that is a reply itself, the quote."""
    if quote.turn is None:
        return
    replies = meeting.replies_to(quote.turn)
    for reply in replies:
        yield _best_sentence(question, meeting, reply, library)
    if not replies and meeting.turns[quote.turn].answers is not None:
        yield quote


def _best_sentence(question: AboutAnswer, meeting: Meeting, ordinal: int, library: Library) -> Quote:
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
    elif not _ASKED.search(question.text) or is_question(quote.text):
        yield quote
