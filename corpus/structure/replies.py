"""link_answers: whose question a turn replies to: who invites, gives the FLOOR, hands over (HANDOVER)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.language.lexicon import pattern_of
from corpus.language.question_sentences import calls_on_all, invites_reply, is_question, may_ask
from corpus.language.roles import is_official, leads
from corpus.language.sentences import split_sentences
from corpus.models import Turn

REACH = 20  # turns; after a plenary speech a dozen officials may answer one after another
HANDOVER = 120  # characters; before an official speaks, a chair's turn as short as this only gives the floor
FLOOR = 40  # characters; where nobody is known as an official, one that names who replies ("The minister.")
REPLIES = 3  # turns after a question that may reply to it where nobody is known as an official
CLOSING = 2  # sentences; the last two of a turn hold what it asks in the end


def link_answers(text: str, turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """The turns, those that reply with ``answers`` set to the turn whose question they reply to.

    An official replies to the last question asked. Where none does, the next speaker replies to a turn that
    ends by asking.
    """
    exchange = _Exchange(text, turns)
    answered_turns = {
        turn.ordinal: asked for turn in turns if (asked := exchange.question_before(turn)) is not None
    }
    answered = frozenset(answered_turns.values())
    for turn in turns:
        if turn.ordinal not in answered:
            for reply in exchange.next_replies(turn):
                answered_turns.setdefault(reply.ordinal, turn.ordinal)
    return tuple(
        replace(turn, answers=answered_turns[turn.ordinal]) if turn.ordinal in answered_turns else turn
        for turn in turns
    )


class _Exchange:
    """Who asks and who replies among the turns of one meeting; each turn's sentences are read once."""

    def __init__(self, text: str, turns: Sequence[Turn]) -> None:
        self._text = text
        self._turns = turns
        self._sentences: dict[int, tuple[str, ...]] = {}
        self._inviting: dict[int, bool] = {}

    def question_before(self, turn: Turn) -> int | None:
        """The turn whose question an official replies to; None for anybody else, and where there is none."""
        if not is_official(turn.role):
            return None
        for earlier in reversed(self._turns[max(0, turn.ordinal - REACH) : turn.ordinal]):
            if earlier.agenda != turn.agenda:
                return None
            if is_official(earlier.role):
                continue
            if leads(earlier.role) and self._calls_for_reply(earlier):
                return None
            if self._invites(earlier):
                return earlier.ordinal
            if not (leads(earlier.role) and earlier.end - earlier.start <= HANDOVER):
                return None
        return None

    def next_replies(self, asked: Turn) -> Iterator[Turn]:
        """The next speaker's turn after one that ends by asking, and those to which a reply hands over."""
        if not self._turn_ends_asking(asked):
            return
        for turn in self._turns[asked.ordinal + 1 : asked.ordinal + 1 + REPLIES]:
            if self._gives_the_floor(turn):
                continue
            if leads(turn.role) and calls_on_all(self._first_sentence_said(turn)):
                return
            if turn.label == asked.label or turn.agenda != asked.agenda:
                return
            hands_over = pattern_of("hands_over").search(self._speech_of_turn(turn).rstrip())
            if self._turn_ends_asking(turn) and not hands_over:
                return
            yield turn
            if not hands_over:
                return

    def _gives_the_floor(self, turn: Turn) -> bool:
        """Whether a chair only names who is to reply."""
        said = self._speech_of_turn(turn).strip()
        is_brief = leads(turn.role) and len(said) <= FLOOR
        return is_brief and not self._invites(turn) and not pattern_of("goes_on").search(said)

    def _invites(self, turn: Turn) -> bool:
        """Whether a turn says anything that an official may reply to."""
        if turn.ordinal not in self._inviting:
            said, is_chair = self._sentences_said(turn), leads(turn.role)
            self._inviting[turn.ordinal] = any(invites_reply(sentence, leads=is_chair) for sentence in said)
        return self._inviting[turn.ordinal]

    def _turn_ends_asking(self, turn: Turn) -> bool:
        if not may_ask(self._text, turn.start, turn.end):
            return False
        is_chair = leads(turn.role)
        return any(
            is_question(sentence, leads=is_chair) for sentence in self._sentences_said(turn)[-CLOSING:]
        )

    def _sentences_said(self, turn: Turn) -> tuple[str, ...]:
        """The sentences of a turn."""
        if turn.ordinal not in self._sentences:
            spans = split_sentences(self._text, turn.start, turn.end)
            self._sentences[turn.ordinal] = tuple(self._text[start:end] for start, end in spans)
        return self._sentences[turn.ordinal]

    def _calls_for_reply(self, turn: Turn) -> bool:
        return calls_on_all(self._speech_of_turn(turn))

    def _first_sentence_said(self, turn: Turn) -> str:
        return next(iter(self._sentences_said(turn)), "")

    def _speech_of_turn(self, turn: Turn) -> str:
        return self._text[turn.start : turn.end]
