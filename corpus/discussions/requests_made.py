"""read_requests: each Request or condition among a matter's turns; is_conditional, of a Decision."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.language.folding import clean
from corpus.language.lexicon import pattern_of
from corpus.language.references import find_references
from corpus.language.request_sentences import is_request, sets_condition
from corpus.language.roles import is_official, leads
from corpus.language.sentences import split_sentences, whole_sentence
from corpus.models import Decision, Meeting, Turn
from corpus.structure.put_to_vote import REACH

_WITHDRAWS = "取下", "取り下"


@dataclass(frozen=True, slots=True)
class Request:
    """One sentence that asks for something or sets a condition, and the turn that says it."""

    turn: int
    start: int
    end: int


def read_requests(meeting: Meeting, turns: Sequence[Turn]) -> Iterator[Request]:
    """The requests and conditions among the turns of one matter, in order.

    An official sets none; but one who withdraws an item says what is to be done first.
    """
    replied = {turn.answers for turn in turns if is_official(turn.role)}
    for turn in turns:
        is_replied = turn.ordinal in replied or leads(turn.role)
        for start, end in split_sentences(meeting.text, turn.start, turn.end):
            sentence = meeting.text[start:end]
            if is_official(turn.role):
                asks = _withdraws(sentence)
            else:
                asks = is_request(sentence, is_replied=is_replied) or _sets_condition(sentence, meeting.date)
            if asks:
                yield Request(turn.ordinal, *whole_sentence(meeting.text, (start, end), turn.start))


def _sets_condition(sentence: str, day: date | None) -> bool:
    """Whether a condition is set now; one of an earlier meeting is only spoken of."""
    return sets_condition(sentence) and not find_references(sentence, day)


def _withdraws(sentence: str) -> bool:
    return sets_condition(sentence) and any(word in clean(sentence) for word in _WITHDRAWS)


def is_conditional(meeting: Meeting, decision: Decision | None, start: int) -> bool:
    """Whether a decision agrees to something on a condition: it says so, or what was put to the vote does.

    What stands before ``start``, where the matter begins, was put to the vote on another one.
    """
    if decision is None:
        return False
    spans = split_sentences(meeting.text, max(start, decision.start - REACH), decision.end)
    return any(_agrees_on_condition(meeting.text[start:end]) for start, end in spans)


def _agrees_on_condition(sentence: str) -> bool:
    plain = clean(sentence)
    decides = pattern_of("puts_to_vote").search(plain) or pattern_of("decision_leads").search(plain)
    return bool(decides and pattern_of("agreed_on_condition").search(plain.replace("\n", "")))
