"""excerpt, question_excerpt, reply_excerpt: one turn as a Quote, sentences around the best, in a room."""

from assistant.answer.hollow import is_hollow
from assistant.models import Quote
from assistant.ports import Library
from corpus import Meeting
from corpus.language.question_sentences import is_question
from corpus.language.roles import leads
from corpus.language.sentences import split_sentences
from corpus.language.spans import Span

# Characters of turns shown together, and of one of them at least and at most.
ROOM, LEAST, MOST = 3600, 160, 500


def room_for(turns: int) -> int:
    """Characters that one of so many turns may take."""
    return min(MOST, max(LEAST, ROOM // max(1, turns)))


def excerpt(meeting: Meeting, ordinal: int, room: int, topic: str, library: Library) -> Quote:
    """A turn of at most ``room`` characters whole, of a longer one what is nearest to the topic."""
    turn = meeting.turns[ordinal]
    if turn.end - turn.start <= room:
        return Quote.of(meeting, ordinal, (turn.start, turn.end))
    sentence_spans = split_sentences(meeting.text, turn.start, turn.end)
    scores = (
        library.score_texts(topic, [meeting.text[slice(*span)] for span in sentence_spans]) if topic else ()
    )
    best = (
        max(range(len(sentence_spans)), key=scores.__getitem__)
        if scores
        else _first_not_hollow(meeting, sentence_spans)
    )
    return Quote.of(meeting, ordinal, _around_best_sentence(sentence_spans, best, room))


def question_excerpt(meeting: Meeting, ordinal: int, room: int, topic: str, library: Library) -> Quote:
    """Of a turn that asks, as ``excerpt``; of a long one the question that is nearest to the topic."""
    turn = meeting.turns[ordinal]
    if turn.end - turn.start <= room:
        return Quote.of(meeting, ordinal, (turn.start, turn.end))
    sentence_spans = split_sentences(meeting.text, turn.start, turn.end)
    asking_sentences = [
        at for at, span in enumerate(sentence_spans) if _sentence_asks(meeting, ordinal, span)
    ] or list(range(len(sentence_spans)))
    scores = library.score_texts(topic, [meeting.text[slice(*sentence_spans[at])] for at in asking_sentences])
    best = asking_sentences[max(range(len(asking_sentences)), key=scores.__getitem__)]
    return Quote.of(meeting, ordinal, _around_best_sentence(sentence_spans, best, room))


def reply_excerpt(meeting: Meeting, ordinal: int, room: int) -> Quote:
    """The beginning of a reply, which is where it answers, as far as there is room."""
    turn = meeting.turns[ordinal]
    if turn.end - turn.start <= room:
        return Quote.of(meeting, ordinal, (turn.start, turn.end))
    spans = split_sentences(meeting.text, turn.start, turn.end)
    return Quote.of(meeting, ordinal, _around_best_sentence(spans, _first_not_hollow(meeting, spans), room))


def _sentence_asks(meeting: Meeting, ordinal: int, span: Span) -> bool:
    return is_question(meeting.text[slice(*span)], leads=leads(meeting.turns[ordinal].role))


def _first_not_hollow(meeting: Meeting, spans: tuple[Span, ...]) -> int:
    telling = (at for at, span in enumerate(spans) if not is_hollow(meeting.text[slice(*span)]))
    return next(telling, 0)


def _around_best_sentence(spans: tuple[Span, ...], best: int, room: int) -> Span:
    """The sentence with those after it, then those before it, as far as there is room."""
    first = last = best
    while last + 1 < len(spans) and spans[last + 1][1] - spans[first][0] <= room:
        last += 1
    while first and spans[last][1] - spans[first - 1][0] <= room:
        first -= 1
    return spans[first][0], spans[last][1]
