"""Questions about the answer before: who asked that, what was replied, when it was, how it was decided."""

from collections.abc import Iterator

from assistant.citations import in_reading_order
from assistant.exchange import question_of, replies_to
from assistant.facts import header_answers
from assistant.models import Answer, Citation, Quote
from assistant.ports import Library
from assistant.query import Question
from assistant.sentences import Span, split_sentences
from corpus import Meeting


def quotes_about(question: Question, before: Answer, library: Library) -> tuple[Quote, ...]:
    """The quotes that answer, in reading order, each once; () where the minutes record nothing of it."""
    found = (
        quote
        for citation in in_reading_order(before.quotes)
        for quote in _about(question, citation, library.meeting(citation.quote.meeting_id), library)
    )
    return tuple(dict.fromkeys(found))


def _about(question: Question, citation: Citation, meeting: Meeting, library: Library) -> Iterator[Quote]:
    match question.turnback:
        case "reply":
            yield from _replies(question, citation.quote, meeting, library)
        case "asker":
            yield _asker(citation.quote, meeting)
        case "when":
            spans = header_answers("日時", meeting)
            yield from (_quote(meeting, None, span) for span in spans) if spans else iter((citation.quote,))
        case "decision":
            yield from _decisions(citation.quote, meeting)


def _replies(question: Question, quote: Quote, meeting: Meeting, library: Library) -> Iterator[Quote]:
    """The best sentence of each reply; of a quote that is a reply itself, the quote."""
    if quote.turn is None:
        return
    replies = replies_to(meeting, quote.turn)
    for reply in replies:
        yield _best_sentence(question, meeting, reply, library)
    if not replies and question_of(meeting, quote.turn) is not None:
        yield quote


def _best_sentence(question: Question, meeting: Meeting, ordinal: int, library: Library) -> Quote:
    turn = meeting.turns[ordinal]
    spans = split_sentences(meeting.text, turn.start, turn.end)
    scores = library.score_texts(question.search_text, [meeting.text[start:end] for start, end in spans])
    return _quote(meeting, ordinal, spans[max(range(len(spans)), key=scores.__getitem__)])


def _asker(quote: Quote, meeting: Meeting) -> Quote:
    """The question that a quoted reply answers; of any other quote, the quote."""
    asked = None if quote.turn is None else question_of(meeting, quote.turn)
    if asked is None:
        return quote
    turn = meeting.turns[asked]
    return _quote(meeting, asked, split_sentences(meeting.text, turn.start, turn.end)[-1])


def _decisions(quote: Quote, meeting: Meeting) -> Iterator[Quote]:
    agenda = None if quote.turn is None else meeting.turns[quote.turn].agenda
    for decision in meeting.decisions:
        if agenda is not None and decision.agenda == agenda:
            yield _quote(meeting, decision.turn, (decision.start, decision.end))


def _quote(meeting: Meeting, turn: int | None, span: Span) -> Quote:
    return Quote(meeting.meeting_id, turn, *span, meeting.text[span[0] : span[1]])
