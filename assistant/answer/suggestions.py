"""Suggestions: questions that could come next, of words that do occur; Trying: none without an answer."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from threading import Lock

from assistant.answer.agenda_subjects import subject
from assistant.models import Answer, Citation, Language
from assistant.question.answer_kind import is_broad
from assistant.question.question_kinds import Question
from assistant.question.whose_words import Person
from corpus import YorokuError
from corpus.language.calendar import fiscal_year
from index import MeetingSummary, Retriever

SUGGESTIONS = 3
# A subject longer than this (characters) is a whole question; it does not fit into another.
SUBJECT_CHARS = 30
LEAST_CHARS = 2  # of a word to try


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question to try; its answer has to quote the agenda item ``item``, where it names one."""

    question: str
    item: str = ""


def choices(question: Question, answer: Answer, persons: Sequence[Person]) -> tuple[str, ...]:
    """The same question of each who may be meant; where nothing was found, words of it that occur near it."""
    named = question.named.person
    if named is not None and len(persons) > 1:
        return tuple(question.text.replace(named.text, one.name, 1) for one in persons)
    if answer.answered:
        return ()
    words = (one for one in _words_that_occur(answer) if one != answer.question)
    return tuple(dict.fromkeys(words))[:SUGGESTIONS]


def next_questions(
    answer: Answer, held: Sequence[MeetingSummary], language: Language
) -> Iterator[Suggestion]:
    """Questions that could come after an answer, in the language of who asks, the likeliest wanted first."""
    if not answer.quotes:
        return
    found = [*_of_the_item(answer, language), *_of_the_subject(answer, held, language)]
    yield from (suggestion for suggestion in dict.fromkeys(found) if suggestion.question != answer.question)


def _of_the_item(answer: Answer, language: Language) -> Iterator[Suggestion]:
    best, kind = answer.quotes[0], answer.understood.kind
    item = subject(best.agenda)
    if not item:
        return
    if best.outcome and answer.kind != "decision" and kind != "decision":
        yield Suggestion(
            f"「{item}」はどう決まりましたか" if language == "ja" else f"How was “{item}” decided?",
            best.agenda,
        )
    if kind not in ("questions", "answer"):
        yield Suggestion(
            f"「{item}」について委員から何が質問されましたか"
            if language == "ja"
            else f"What did members ask about “{item}”?",
            best.agenda,
        )


def _of_the_subject(
    answer: Answer, held: Sequence[MeetingSummary], language: Language
) -> Iterator[Suggestion]:
    """Of a subject and nothing else others can be asked: who said what on it, and when."""
    about_subject, best = answer.search_text, answer.quotes[0]
    if (
        answer.understood.kind != "subject"
        or not is_broad(answer.question)
        or len(about_subject) > SUBJECT_CHARS
    ):
        return
    who = _speaker_called(best)
    if who and not answer.filters.speaker:
        yield Suggestion(
            f"{who}は{about_subject}について何と言いましたか"
            if language == "ja"
            else f"What did {who} say about {about_subject}?"
        )
    year = _later_year(answer, held)
    if year is not None:
        said = f"What was said about {about_subject} in fiscal year {year}?"
        yield Suggestion(
            f"{year}年度に{about_subject}について何と言われましたか" if language == "ja" else said
        )


def _speaker_called(citation: Citation) -> str:
    """What a speaker is called, "" where the label is a key of a program (cllrmunro)."""
    who = citation.speaker
    return "" if who.isascii() and who == who.lower() else who


def _later_year(answer: Answer, held: Sequence[MeetingSummary]) -> int | None:
    """The first fiscal year with meetings after those quoted."""
    quoted = [fiscal_year(citation.date) for citation in answer.quotes if citation.date]
    years = {fiscal_year(summary.date) for summary in held if summary.date}
    return min((year for year in years if quoted and year > max(quoted)), default=None)


def _words_that_occur(answer: Answer) -> Iterator[str]:
    """What the question names and the nearest passages do hold."""
    near = "\n".join(citation.quote.text for citation in answer.nearest)
    named = Retriever.unframed(answer.search_text).named if answer.search_text else ()
    yield from (word for word in named if len(word) >= LEAST_CHARS and word in near)


KEPT = 2_000  # questions whose trial is kept; the same are suggested again and again


class Trying:
    """Tries suggestions on the store as it is now; what was tried once is kept until it changes.

    A trial takes as long as an answer does: nobody who waits for one should have to wait for this too.
    """

    def __init__(self, ask: Callable[[str], Answer], held: Callable[[], Sequence[MeetingSummary]]) -> None:
        self._ask = ask
        self._held = held
        self._known: dict[Suggestion, bool] = {}
        self._known_of: tuple[str, ...] = ()
        self._trying = Lock()

    def answered(self, suggestions: Iterable[Suggestion], most: int) -> tuple[str, ...]:
        """The first ``most`` of the questions that have an answer; others are not tried any more."""
        with self._trying:
            now = tuple(summary.meeting_id for summary in self._held())
            if now != self._known_of or len(self._known) > KEPT:
                self._known, self._known_of = {}, now
            return tuple(
                islice(
                    (suggestion.question for suggestion in suggestions if self._is_answered(suggestion)), most
                )
            )

    def _is_answered(self, suggestion: Suggestion) -> bool:
        if suggestion not in self._known:
            self._known[suggestion] = self._try_suggestion(suggestion)
        return self._known[suggestion]

    def _try_suggestion(self, suggestion: Suggestion) -> bool:
        try:
            answer = self._ask(suggestion.question)
        except YorokuError:
            return False
        of_item = not suggestion.item or any(quote.agenda == suggestion.item for quote in answer.quotes)
        return bool(answer.quotes) and answer.is_sure and of_item
