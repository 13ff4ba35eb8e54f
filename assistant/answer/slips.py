"""Typing slips of a question: how it may have been meant, and which of its names stand nowhere."""

import unicodedata
from collections.abc import Iterator, Sequence

from assistant.answer.findings import Remark
from assistant.models import Citation
from assistant.ports import Slip
from assistant.question.question_kinds import AboutSubject, Question
from assistant.question.question_language import language_of


def perhaps_meant(question: Question, slips: Sequence[Slip]) -> str:
    """The question with its slips put right, "" where there are none."""
    words = unicodedata.normalize("NFKC", question.text)
    for slip in slips:
        words = words.replace(slip.word, slip.right or slip.word)
    return words if any(slip.right for slip in slips) else ""


def said_nowhere(question: Question, slips: Sequence[Slip], near: Sequence[Citation]) -> Iterator[Remark]:
    """The names that stand nowhere although what was found is in their language, and that are no slips.

    A word in another language than the minutes may be there in translation, and an everyday word in others:
    it is told only where it is the very subject.
    """
    told = {language_of(result.quote.text) for result in near} or {question.language}
    is_subject = isinstance(question, AboutSubject) and question.is_broad
    for slip in slips:
        is_name = slip.word[0].isupper() if slip.word.isascii() else slip.is_own or is_subject
        if not slip.right and is_name and language_of(slip.word) in told:
            yield Remark("said_nowhere", {"word": slip.word})
