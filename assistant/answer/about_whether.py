"""Answers what yes or no would: the sentences that decide it, with the exception that is made of it."""

import re
from collections.abc import Iterator, Sequence

from assistant.answer import about_subject
from assistant.answer.findings import Findings, Found, ScoredQuote
from assistant.models import Quote
from assistant.ports import Library
from assistant.question.kinds import AboutWhether
from corpus import Meeting
from corpus.language.folding import clean
from corpus.language.roles import is_official
from corpus.language.sentences import split_sentences
from corpus.language.spans import Span

DECIDING = 3  # quotes, the best, whose exceptions are shown
NEAR = 4  # sentences after a quote in which its exception is looked for, and before it
# A sentence that takes something out of what was said before.
_EXCEPTS = re.compile(
    r"^(?:ただし|但し|ただ|なお|もっとも|しかし|例外|とはいえ|一方)|例外|に限[りっらる]|除[きい]|以外は|場合(?:に)?は|やむを得(?:ない|ず)|特別な|特に必要"
    r"|^(?:however|but|except|unless|although)\b|\b(?:except(?:ion)?|unless|only (?:if|when|where)"
    r"|other than|provided)\b",
    re.IGNORECASE,
)
_RULE = re.compile(r"原則|基本的|\bin principle\b|\bas a rule\b|\bgenerally\b", re.IGNORECASE)


def answer(question: AboutWhether, findings: Findings) -> Found:
    """What was said, and after each of the best quotes the exception that was made of it."""
    base = about_subject.answer(question.subject, findings)
    exceptions = _exceptions(base.quotes[:DECIDING], findings.library)
    return Found((*base.quotes, *_new(exceptions, base.quotes)), base.confidence)


def _exceptions(quotes: Sequence[ScoredQuote], library: Library) -> Iterator[ScoredQuote]:
    for one in quotes:
        if one.quote.turn is None:
            continue
        meeting = library.meeting(one.quote.meeting_id)
        for ordinal, span in _after(meeting, one.quote):
            if _EXCEPTS.search(clean(meeting.text[slice(*span)])):
                yield ScoredQuote(Quote.of(meeting, ordinal, span), one.score)
                break


def _after(meeting: Meeting, quote: Quote) -> Iterator[tuple[int, Span]]:
    """The sentences after a quote in its turn; after a rule (原則) those of the replies that follow too."""
    if quote.turn is None:
        return
    turn = meeting.turns[quote.turn]
    spans = split_sentences(meeting.text, turn.start, turn.end)
    yield from ((turn.ordinal, span) for span in [one for one in spans if one[0] >= quote.end][:NEAR])
    if _RULE.search(quote.text):
        for other in meeting.turns[turn.ordinal + 1 : turn.ordinal + 4]:
            if other.agenda == turn.agenda and is_official(other.role):
                yield from (
                    (other.ordinal, span)
                    for span in split_sentences(meeting.text, other.start, other.end)[:NEAR]
                )


def _new(found: Iterator[ScoredQuote], shown: Sequence[ScoredQuote]) -> Iterator[ScoredQuote]:
    """Those that no quote shows already, each once."""
    seen = [one.quote for one in shown]
    for one in found:
        quote = one.quote
        if not any(
            quote.meeting_id == other.meeting_id and quote.start < other.end and other.start < quote.end
            for other in seen
        ):
            seen.append(quote)
            yield one
