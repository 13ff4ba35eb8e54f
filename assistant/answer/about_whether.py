"""Answers yes or no: what was said, how a proposal (_PROPOSES) was decided, its _exceptions (ただし)."""

import re
from collections.abc import Iterator, Sequence

from assistant.answer import about_subject
from assistant.answer.about_decision import conditions
from assistant.answer.findings import Findings, Found, ScoredQuote
from assistant.answer.item_decisions import item_decisions
from assistant.models import Quote
from assistant.ports import Library
from assistant.question.question_kinds import AboutWhether
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
_IN_PRINCIPLE = re.compile(r"原則|基本的|\bin principle\b|\bas a rule\b|\bgenerally\b", re.IGNORECASE)


# What is only proposed is decided by the vote on it.
_PROPOSES = re.compile(
    r"提案|予定(?:です|で|して|しており)|計画(?:です|で|して)|(?:たい|よう)と(?:考え|思)|こととし(?:ます|たい|ております)|諮(?:る|り|問)|改正案|案を"
    r"|\bpropos|\bplan(?:s|ned|ning)?\b|\b(?:would|we) like to\b|\bintend|\brecommend",
    re.IGNORECASE,
)


def answer(question: AboutWhether, findings: Findings) -> Found:
    """What was said, what was decided of a proposal, and the exception that was made of each."""
    base = about_subject.answer(question.subject, findings)
    if not base.quotes:
        return base
    decided = tuple(
        _not_quoted_yet(
            _decisions_on_proposal(question, base.quotes[:DECIDING], findings.library), base.quotes
        )
    )
    shown = (*base.quotes, *decided)
    exceptions = _exceptions(base.quotes[:DECIDING], findings.library)
    return Found((*shown, *_not_quoted_yet(exceptions, shown)), base.confidence)


def _decisions_on_proposal(
    question: AboutWhether, quotes: Sequence[ScoredQuote], library: Library
) -> Iterator[ScoredQuote]:
    """How the item of the best quote that proposes something was decided, and on what condition."""
    for proposal_quote in quotes:
        meeting, turn = library.meeting(proposal_quote.quote.meeting_id), proposal_quote.quote.turn
        agenda = None if turn is None else meeting.turns[turn].agenda
        if agenda is not None and _PROPOSES.search(clean(proposal_quote.quote.text)):
            for quote in (*item_decisions(question.text, meeting, agenda), *conditions(meeting, agenda)):
                yield ScoredQuote(quote, proposal_quote.score)
            return


def _exceptions(quotes: Sequence[ScoredQuote], library: Library) -> Iterator[ScoredQuote]:
    for rule_quote in quotes:
        if rule_quote.quote.turn is None:
            continue
        meeting = library.meeting(rule_quote.quote.meeting_id)
        for ordinal, span in _sentences_after_rule(meeting, rule_quote.quote):
            if _EXCEPTS.search(clean(meeting.text[slice(*span)])):
                yield ScoredQuote(Quote.of(meeting, ordinal, span), rule_quote.score)
                break


def _sentences_after_rule(meeting: Meeting, quote: Quote) -> Iterator[tuple[int, Span]]:
    """The sentences after a quote in its turn; after a rule (原則) those of the replies that follow too."""
    if quote.turn is None:
        return
    turn = meeting.turns[quote.turn]
    spans = split_sentences(meeting.text, turn.start, turn.end)
    yield from ((turn.ordinal, span) for span in [one for one in spans if one[0] >= quote.end][:NEAR])
    if _IN_PRINCIPLE.search(quote.text):
        for other in meeting.turns[turn.ordinal + 1 : turn.ordinal + 4]:
            if other.agenda == turn.agenda and is_official(other.role):
                yield from (
                    (other.ordinal, span)
                    for span in split_sentences(meeting.text, other.start, other.end)[:NEAR]
                )


def _not_quoted_yet(found: Iterator[ScoredQuote], shown: Sequence[ScoredQuote]) -> Iterator[ScoredQuote]:
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
