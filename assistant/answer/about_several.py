"""Answers the same of each of several: each part's own answer side by side, and which has nothing."""

from collections.abc import Callable

from assistant.answer.findings import Findings, Found, Remark, ScoredQuote, find
from assistant.question.question_kinds import AboutSeveral, Question

SHOWN, LEAST = 12, 2  # quotes of all parts together, and of each at least


def answer(
    question: AboutSeveral, findings: Findings, answers: Callable[[Question, Findings], Found]
) -> Found:
    """The best quotes of each part's own answer; a part without one is told by its name."""
    held = findings.library.meetings()
    most = max(LEAST, SHOWN // len(question.parts))
    quotes: list[ScoredQuote] = []
    remarks: list[Remark] = []
    sure: list[float] = []
    for name, part in zip(question.names, question.parts, strict=True):
        found = answers(part, find(part, findings.library, findings.settings, held))
        quotes += found.quotes[:most]
        if found.quotes:
            sure.append(found.confidence)
        else:
            remarks.append(Remark("nothing_of", {"name": name}))
    first_quotes: dict[tuple[str, int], ScoredQuote] = {}
    for quote_of_several in quotes:
        first_quotes.setdefault(
            (quote_of_several.quote.meeting_id, quote_of_several.quote.start), quote_of_several
        )
    return Found(tuple(first_quotes.values()), min(sure, default=0.0), tuple(remarks))
