"""What is quoted of a whole turn: all of a short one, of a long one the sentences that tell most."""

from assistant.answer.hollow import is_hollow
from assistant.models import Quote
from assistant.ports import Library
from corpus import Meeting
from corpus.language.questions import is_question
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
    spans = split_sentences(meeting.text, turn.start, turn.end)
    scores = library.score_texts(topic, [meeting.text[slice(*span)] for span in spans]) if topic else ()
    best = max(range(len(spans)), key=scores.__getitem__) if scores else _first_telling(meeting, spans)
    return Quote.of(meeting, ordinal, _around(spans, best, room))


def question_excerpt(meeting: Meeting, ordinal: int, room: int, topic: str, library: Library) -> Quote:
    """Of a turn that asks, as ``excerpt``; of a long one the question that is nearest to the topic."""
    turn = meeting.turns[ordinal]
    if turn.end - turn.start <= room:
        return Quote.of(meeting, ordinal, (turn.start, turn.end))
    spans = split_sentences(meeting.text, turn.start, turn.end)
    asking = [at for at, span in enumerate(spans) if _asks(meeting, ordinal, span)] or list(range(len(spans)))
    scores = library.score_texts(topic, [meeting.text[slice(*spans[at])] for at in asking])
    best = asking[max(range(len(asking)), key=scores.__getitem__)]
    return Quote.of(meeting, ordinal, _around(spans, best, room))


def reply_excerpt(meeting: Meeting, ordinal: int, room: int) -> Quote:
    """The beginning of a reply, which is where it answers, as far as there is room."""
    turn = meeting.turns[ordinal]
    if turn.end - turn.start <= room:
        return Quote.of(meeting, ordinal, (turn.start, turn.end))
    spans = split_sentences(meeting.text, turn.start, turn.end)
    return Quote.of(meeting, ordinal, _around(spans, _first_telling(meeting, spans), room))


def _asks(meeting: Meeting, ordinal: int, span: Span) -> bool:
    return is_question(meeting.text[slice(*span)], leads=leads(meeting.turns[ordinal].role))


def _first_telling(meeting: Meeting, spans: tuple[Span, ...]) -> int:
    telling = (at for at, span in enumerate(spans) if not is_hollow(meeting.text[slice(*span)]))
    return next(telling, 0)


def _around(spans: tuple[Span, ...], best: int, room: int) -> Span:
    """The sentence with those after it, then those before it, as far as there is room."""
    first = last = best
    while last + 1 < len(spans) and spans[last + 1][1] - spans[first][0] <= room:
        last += 1
    while first and spans[last][1] - spans[first - 1][0] <= room:
        first -= 1
    return spans[first][0], spans[last][1]
