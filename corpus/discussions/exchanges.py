"""read_exchanges: each Exchange of a turn's asking Spans, a chair's too, and the reply, cut to WHOLE_TURN."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.language.question_sentences import calls_on_all, invites_reply
from corpus.language.roles import is_official, leads
from corpus.language.sentences import split_sentences, whole_sentence
from corpus.language.spans import Span
from corpus.models import Meeting, Turn

# Characters of a turn up to which it is shown whole: a longer question from the first sentence that asks to
# the last, a longer reply to the end of the sentence there.
WHOLE_TURN = 500
SAYS_SOMETHING = 20  # characters; a member's shorter turn before an official's only thanks or agrees


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and its reply: the turns' ordinals and what of them is shown; None where nobody replied."""

    asked: int
    question: Span
    replied: int | None = None
    reply: Span | None = None


def read_exchanges(meeting: Meeting, turns: Sequence[Turn]) -> Iterator[Exchange]:
    """The questions among the turns of one matter, in order, each with the first turn that replies to it."""
    replies: dict[int, Turn] = {}
    explained = any(is_official(turn.role) for turn in turns)
    for turn in turns:
        # a chair goes on to the vote where there are officials who reply
        if turn.answers is not None and not (explained and leads(turn.role)):
            replies.setdefault(turn.answers, turn)
    replying = {turn.ordinal for turn in replies.values()}
    for at, turn in enumerate(turns):
        if is_official(turn.role) or turn.ordinal in replying:
            continue
        reply = replies.get(turn.ordinal) or _taken_up_by_official(turn, turns[at + 1 : at + 2])
        asking = _asking_sentences(meeting, turn)
        if asking or (reply and not leads(turn.role)):
            question = _question_span(meeting, turn, asking)
            if reply is None:
                yield Exchange(turn.ordinal, question)
            else:
                yield Exchange(turn.ordinal, question, reply.ordinal, _reply_span(meeting, reply))


def _taken_up_by_official(turn: Turn, following: Sequence[Turn]) -> Turn | None:
    """The official's turn directly after a member's, which takes up what it says though it asks nothing."""
    says = not leads(turn.role) and turn.end - turn.start >= SAYS_SOMETHING
    return next((one for one in following if says and is_official(one.role) and one.answers is None), None)


def _asking_sentences(meeting: Meeting, turn: Turn) -> list[Span]:
    """The sentences of a turn that ask; of a chair's only those that ask about the matter itself."""
    chairs = leads(turn.role)
    if chairs and calls_on_all(meeting.text[turn.start : turn.end]):
        return []
    spans = split_sentences(meeting.text, turn.start, turn.end)
    return [span for span in spans if _asks_about_matter(meeting.text[slice(*span)], leads=chairs)]


def _asks_about_matter(sentence: str, *, leads: bool) -> bool:
    """A chair who asks for an explanation only opens the matter."""
    if leads and not sentence.rstrip(" 　\n。」").endswith(("か", "?", "？")):
        return False
    return invites_reply(sentence, leads=leads)


def _question_span(meeting: Meeting, turn: Turn, asking: Sequence[Span]) -> Span:
    if turn.end - turn.start <= WHOLE_TURN:
        return turn.start, turn.end
    if not asking:
        return _beginning_of_turn(meeting, turn)
    return whole_sentence(meeting.text, (asking[0][0], asking[-1][1]), turn.start)


def _reply_span(meeting: Meeting, turn: Turn) -> Span:
    return (
        (turn.start, turn.end) if turn.end - turn.start <= WHOLE_TURN else _beginning_of_turn(meeting, turn)
    )


def _beginning_of_turn(meeting: Meeting, turn: Turn) -> Span:
    """The first sentences of a turn, of ``WHOLE_TURN`` characters at most, one at least."""
    spans = split_sentences(meeting.text, turn.start, turn.end)
    ends = [end for _, end in spans if end - turn.start <= WHOLE_TURN]
    return (spans[0][0], ends[-1] if ends else spans[0][1]) if spans else (turn.start, turn.end)
