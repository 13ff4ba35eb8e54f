"""Assistant.ask: a question is understood, searched for, answered by its kind, and composed as an Answer."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from assistant.answer import (
    about_answer,
    about_count,
    about_decision,
    about_meeting,
    about_person,
    about_questions,
    about_several,
    about_subject,
    about_whether,
)
from assistant.answer.citations import cited, cited_passages
from assistant.answer.findings import NOTHING_FOUND, Findings, Found, find
from assistant.answer.mentions import Mentions, counted_mentions
from assistant.answer.scope import persons_meant, scope_of
from assistant.answer.suggestions import suggest
from assistant.config import Settings
from assistant.models import Answer, AskError
from assistant.ports import NO_FILTERS, Library, OneLook
from assistant.question.kinds import (
    AboutAnswer,
    AboutCount,
    AboutDecision,
    AboutMeeting,
    AboutPerson,
    AboutQuestions,
    AboutSeveral,
    AboutSubject,
    AboutWhether,
    Question,
)
from assistant.question.understand import understand
from assistant.question.understood import understood
from assistant.show.layout import plain_text
from assistant.show.notes import notes_on, say_remark
from corpus import YorokuError
from index import Filters, MeetingSummary

LOOKS = 3  # an answer during which a sync changed the store is made again, so many times in all


class Assistant:
    """Answers questions from the meetings of one library; holds no state of any conversation.

    ``mentions`` are the meetings' words, read once for whoever asks: answers, the page, programs.
    """

    def __init__(
        self, library: Library, settings: Settings, *, today: Callable[[], date] = date.today
    ) -> None:
        self.library = library
        self.settings = settings
        self.today = today
        self.mentions = Mentions(library)

    def ask(
        self,
        question: str,
        *,
        history: Sequence[Answer] = (),
        filters: Filters = NO_FILTERS,
        recognise: bool = True,
        plainly: bool = False,
    ) -> Answer:
        """The answer to one question. ``history`` is the conversation so far, oldest first.

        ``recognise`` off takes off the filters that would be recognised in the question itself, ``plainly``
        the kind of question: what was said is then shown. Raises AskError for an empty question and
        StoreError when the store cannot be searched.
        """
        for _ in range(LOOKS - 1):
            try:
                return self._asked(question, history, filters, recognise, plainly)
            except AskError:
                raise
            except YorokuError:  # the store's: a meeting that was found can be gone, or another by now
                continue
        return self._asked(question, history, filters, recognise, plainly)

    def _asked(
        self, question: str, history: Sequence[Answer], filters: Filters, recognise: bool, plainly: bool
    ) -> Answer:
        look = OneLook(self.library)
        held = look.meetings()
        asked = understand(
            question,
            filters,
            history,
            held,
            recognises=recognise,
            plainly=plainly,
            alike=look.score_texts,
            today=self.today(),
        )
        findings = find(asked, look, self.settings, held)
        return self._composed(asked, findings, answer_to(asked, findings, self.mentions), held)

    def _composed(
        self, question: Question, findings: Findings, found: Found, held: Sequence[MeetingSummary]
    ) -> Answer:
        """The answer with everything that is shown around its quotes."""
        quotes, withheld = cited(found.quotes, findings.library)
        mentions = counted_mentions(question, findings, self.mentions)
        persons = persons_meant(question, findings)
        confidence = found.confidence if quotes else None
        answer = Answer(
            question=question.text,
            language=question.language,
            answered=bool(quotes),
            confidence=found.confidence,
            filters=question.filters,
            text="",
            quotes=quotes,
            passages=cited_passages(findings, self.settings.k),
            nearest=() if quotes else cited_passages(findings, self.settings.nearest_max),
            scope=scope_of(findings, answered=bool(quotes)),
            withheld=withheld,
            notes=(
                *(say_remark(question.language, remark) for remark in found.remarks),
                *notes_on(question, findings, confidence, mentions, persons),
            ),
            search_text=question.topic,
            kind=question.kind,
            counted=question.topic if mentions else "",
            understood=understood(question),
        )
        answer = replace(answer, suggestions=suggest(question, answer, held, persons))
        return replace(answer, text=plain_text(answer))


def answer_to(question: Question, findings: Findings, mentions: Mentions) -> Found:
    """What answers a question, by its kind: a new kind is one more case here."""
    if about_subject.names_only_what_is_not_held(question, findings):
        return NOTHING_FOUND
    match question:
        case AboutAnswer():
            return about_answer.answer(question, findings)
        case AboutCount():
            return about_count.answer(question, findings, mentions)
        case AboutDecision():
            return about_decision.answer(question, findings)
        case AboutMeeting():
            return about_meeting.answer(question, findings)
        case AboutPerson():
            return about_person.answer(question, findings)
        case AboutQuestions():
            return about_questions.answer(question, findings)
        case AboutSeveral():
            return about_several.answer(question, findings, partial(answer_to, mentions=mentions))
        case AboutSubject():
            return about_subject.answer(question, findings)
        case AboutWhether():
            return about_whether.answer(question, findings)
    raise TypeError(f"{type(question).__name__}: no file of assistant/answer answers this kind of question")
