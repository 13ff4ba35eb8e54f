"""is_question, invites_reply, calls_on_all: what one sentence asks; which of a chair's calls asks nothing."""

import re

from corpus.language.folding import clean
from corpus.language.lexicon import pattern_of

ASKS_WITHIN = 60  # characters; no pattern of words/questions.txt reaches farther from the end of a sentence
_ASKING = re.compile("[?かうね教聞説回伺示答述見所尋質承確]")  # one of these stands in whatever they match
# What may stand after the last word of a sentence.
_AFTER_QUESTION = " \n。．.」』）)\"'”"


def may_ask(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a clean text has any letter that every question has: most English has none."""
    return bool(_ASKING.search(text, start, end))


def is_question(sentence: str, *, leads: bool | None = None) -> bool:
    """Whether one sentence of Japanese or English asks something about a subject; a request to explain does.

    ``leads`` says whether its speaker leads the meeting, None where that is not known: a chair's
    よろしいでしょうか calls for consent, a chair's ご答弁をお願いします for the reply to another's question.
    """
    end = clean(sentence).rstrip(_AFTER_QUESTION)
    last = max(0, len(end) - ASKS_WITHIN)
    if not _ASKING.search(end, last) or not pattern_of("questions").search(end, last):
        return False
    calls = bool(pattern_of("calls").search(end))
    if leads is None:
        return not calls
    return not (leads and (calls or calls_on_all(end) or pattern_of("asks_to_answer").search(end)))


def invites_reply(sentence: str, *, leads: bool) -> bool:
    """Whether a sentence is one that an official may reply to: a question, a member's 「…でしょう」."""
    conjectures = not leads and clean(sentence).rstrip(_AFTER_QUESTION).endswith("でしょう")
    return conjectures or is_question(sentence, leads=leads)


def calls_on_all(speech: str) -> bool:
    """Whether a chair's speech asks everyone present for questions, opinions or consent."""
    return bool(pattern_of("calls_on_all").search(clean(speech)))
