"""suggest: which questions could come next (how was it decided, what did a speaker say), or words to try."""

import re
from collections.abc import Iterator, Sequence

from assistant.models import Answer
from assistant.question.kinds import AboutSubject, Question
from assistant.question.people import Person
from corpus.language.calendar import fiscal_year
from index import MeetingSummary

SUGGESTIONS = 3
# A subject longer than this (characters) is a whole question; it does not fit into another.
SUBJECT_CHARS = 30
# Words of a question: runs of kanji, of katakana, of Latin letters and digits.
_WORD = re.compile(r"[一-龥々〆]{2,}|[ァ-ヴー]{2,}|[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]{3,}")


def suggest(
    question: Question, answer: Answer, held: Sequence[MeetingSummary], persons: Sequence[Person]
) -> tuple[str, ...]:
    """Up to three questions that the meetings held can answer; where nothing was found, words to try.

    Where several ``persons`` may be meant, the same question of each.
    """
    named = question.named.person
    if named is not None and len(persons) > 1:
        return tuple(question.text.replace(named.text, one.name, 1) for one in persons)
    # A subject and nothing else: others can be asked about it.
    is_broad = isinstance(question, AboutSubject) and question.is_broad
    found = _after_answer(answer, held, broad=is_broad) if answer.answered else _words_that_occur(answer)
    return tuple(one for one in dict.fromkeys(found) if one != answer.question)[:SUGGESTIONS]


def _after_answer(answer: Answer, held: Sequence[MeetingSummary], *, broad: bool) -> Iterator[str]:
    japanese, subject, best = answer.language == "ja", answer.search_text, answer.quotes[0]
    if best.outcome and answer.kind != "decision":
        item = " ".join(best.agenda.split())
        yield f"「{item}」はどう決まりましたか" if japanese else f"What was decided on “{item}”?"
    if not broad or len(subject) > SUBJECT_CHARS:
        return
    if best.speaker and not answer.filters.speaker:
        who = best.speaker
        yield (
            f"{who}は{subject}について何と言いましたか"
            if japanese
            else f"What did {who} say about {subject}?"
        )
    year = _later_year(answer, held)
    if year is not None:
        said = f"What was said about {subject} in fiscal year {year}?"
        yield f"{year}年度に{subject}について何と言われましたか" if japanese else said


def _later_year(answer: Answer, held: Sequence[MeetingSummary]) -> int | None:
    """The first fiscal year with meetings after those quoted."""
    quoted = [fiscal_year(citation.date) for citation in answer.quotes if citation.date]
    years = {fiscal_year(summary.date) for summary in held if summary.date}
    return min((year for year in years if quoted and year > max(quoted)), default=None)


def _words_that_occur(answer: Answer) -> Iterator[str]:
    """The words of the question that the nearest passages do hold."""
    near = "\n".join(citation.quote.text for citation in answer.nearest)
    yield from (word for word in _WORD.findall(answer.search_text) if word in near)
