"""Whether a sentence asks a question, invites a reply, or is a chair's call on all."""

from corpus.language.folding import clean
from corpus.language.lexicon import pattern_of

# What may stand after the last word of a sentence.
_CLOSING_MARKS = " \n。．.」』）)\"'”"


def is_question(sentence: str, *, leads: bool | None = None) -> bool:
    """Whether one sentence of Japanese or English asks something about a subject; a request to explain does.

    ``leads`` says whether its speaker leads the meeting, None where that is not known: a chair's
    よろしいでしょうか calls for consent, a chair's ご答弁をお願いします for the reply to another's question.
    """
    end = clean(sentence).rstrip(_CLOSING_MARKS)
    if not pattern_of("questions").search(end):
        return False
    calls = bool(pattern_of("calls").search(end))
    if leads is None:
        return not calls
    return not (leads and (calls or calls_on_all(end) or pattern_of("asks_to_answer").search(end)))


def invites_reply(sentence: str, *, leads: bool) -> bool:
    """Whether a sentence is one that an official may reply to: a question, a member's 「…でしょう」."""
    conjectures = not leads and clean(sentence).rstrip(_CLOSING_MARKS).endswith("でしょう")
    return conjectures or is_question(sentence, leads=leads)


def calls_on_all(speech: str) -> bool:
    """Whether a chair's speech asks everyone present for questions, opinions or consent."""
    return bool(pattern_of("calls_on_all").search(clean(speech)))
