"""Answers the same of each of several: what each part finds, side by side, and which has nothing."""

from collections.abc import Callable

from assistant.answer.findings import Findings, Found, Remark, ScoredQuote, find
from assistant.question.kinds import AboutSeveral, Question

PART_QUOTES = 8  # of each


def answer(
    question: AboutSeveral, findings: Findings, answers: Callable[[Question, Findings], Found]
) -> Found:
    """The best quotes of each part's own answer; a part without one is told by its name."""
    held = findings.library.meetings()
    quotes: list[ScoredQuote] = []
    remarks: list[Remark] = []
    sure: list[float] = []
    for name, part in zip(question.names, question.parts, strict=True):
        found = answers(part, find(part, findings.library, findings.settings, held))
        quotes += found.quotes[:PART_QUOTES]
        if found.quotes:
            sure.append(found.confidence)
        else:
            remarks.append(Remark("nothing_of", {"name": name}))
    first: dict[tuple[str, int], ScoredQuote] = {}
    for one in quotes:
        first.setdefault((one.quote.meeting_id, one.quote.start), one)
    return Found(tuple(first.values()), min(sure, default=0.0), tuple(remarks))
