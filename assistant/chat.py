"""Assistant.ask, so many at once: a question understood, searched for, answer_to by kind, _composed."""

import os
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
    strangers,
)
from assistant.answer.answers_kept import AnswersKept
from assistant.answer.citations import cited, cited_passages
from assistant.answer.findings import NOTHING_FOUND, Findings, Found, find
from assistant.answer.in_order import InOrder
from assistant.answer.mentions import Mentions, counted_mentions
from assistant.answer.profiles import Profiles
from assistant.answer.scope import coverage, persons_meant, scope_of
from assistant.answer.slips import perhaps_meant, said_nowhere
from assistant.answer.suggestions import SUGGESTIONS, Trying, choices, next_questions
from assistant.answer.texts_to_read import TextsToRead
from assistant.config import Settings
from assistant.models import Answer, AskError, Language, Note
from assistant.ports import NO_FILTERS, Library, OneLook
from assistant.question.question_kinds import (
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
from assistant.question.whose_words import printed_name
from assistant.show.answer_layout import plain_text
from assistant.show.notes import notes_on, say_remark
from corpus import YorokuError
from index import Filters

# Questions that are answered at a time, over HTTP, by MCP and in the chat together: one for each core. The
# others wait in order: more at a time would each take longer, and none be answered sooner.
AT_ONCE = os.cpu_count() or 1
LOOKS = 3  # an answer during which a sync changed the store is made again, so many times in all


class Assistant:
    """Answers questions from the meetings of one library; holds no state of any conversation.

    ``turn`` is held by whatever works for somebody (``AT_ONCE``). ``mentions`` are the meetings' words, read
    once for whoever asks: answers, the page, programs; ``profiles`` those who speak in them.
    """

    def __init__(
        self, library: Library, settings: Settings, *, today: Callable[[], date] = date.today
    ) -> None:
        self.library = library
        self.settings = settings
        self.today = today
        self.turn = InOrder(AT_ONCE)
        self._kept = AnswersKept()
        self.mentions = Mentions(library)
        self.profiles = Profiles(self.mentions)
        self.trying = Trying(self.ask, library.meetings)

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
        the kind of question: what was said is then shown. What opens a conversation and was asked of the same
        store today is answered as it was then, without waiting, unless others waited then and too little was
        read. Raises AskError for an empty question and StoreError when the store cannot be searched.
        """
        to_read = TextsToRead(lambda: self.turn.waiting)
        look = partial(self._question_asked, question, history, filters, recognise, plainly, to_read)
        if history:
            with self.turn:
                return _looked_again(look)
        key = (question, filters, recognise, plainly, self.today(), self.library.mark())
        answer = self._kept.get(key)
        if answer is None:
            with self.turn:
                # Whoever had the turn before may have asked the same.
                answer = self._kept.get(key) or _looked_again(look)
                if not to_read.is_short:
                    self._kept.keep(key, answer)
        return answer

    def questions_after(self, answer: Answer, language: Language) -> tuple[str, ...]:
        """What could be asked next, in this language: questions that were tried, which takes a while."""
        return self.trying.answered(next_questions(answer, self.library.meetings(), language), SUGGESTIONS)

    def _question_asked(
        self,
        question: str,
        history: Sequence[Answer],
        filters: Filters,
        recognise: bool,
        plainly: bool,
        to_read: TextsToRead,
    ) -> Answer:
        look = OneLook(self.library, to_read)
        held = look.meetings()
        asked = understand(
            question,
            filters,
            history,
            held,
            recognises=recognise,
            plainly=plainly,
            alike=look.score_texts,
            printed=partial(printed_name, library=look, held=held),
            today=self.today(),
        )
        findings = find(asked, look, self.settings, held)
        return self._composed(asked, findings, answer_to(asked, findings, self.mentions))

    def _composed(self, question: Question, findings: Findings, found: Found) -> Answer:
        """The answer with everything that is shown around its quotes."""
        quotes, withheld = cited(found.quotes, findings.library)
        mentions = counted_mentions(question, findings, self.mentions)
        persons = persons_meant(question, findings)
        nearest = () if quotes else cited_passages(findings, self.settings.nearest_max)
        slips = findings.library.slips(question.text)
        remarks = (*found.remarks, *said_nowhere(question, slips, quotes or nearest))

        def notes(language: Language) -> tuple[str, ...]:
            counted = tuple(say_remark(language, remark) for remark in remarks)
            missed = notes_on(question, findings, mentions, persons, language, answered=bool(quotes))
            return (*counted, *missed)

        answer = Answer(
            question=question.text,
            language=question.language,
            answered=bool(quotes),
            confidence=found.confidence,
            filters=question.filters,
            text="",
            quotes=quotes,
            passages=cited_passages(findings, self.settings.k),
            nearest=nearest,
            scope=scope_of(findings, answered=bool(quotes)),
            withheld=withheld,
            notes=tuple(map(Note, notes("en"), notes("ja"))),
            meant=perhaps_meant(question, slips),
            search_text=question.topic,
            kind=question.kind,
            counted=question.topic if mentions else "",
            coverage=None if mentions else coverage(question, quotes, findings, self.mentions),
            understood=understood(question),
            # Where every mention was asked for, that they are mentions is no matter of chance.
            is_sure=bool(mentions) or found.confidence >= self.settings.sure_from,
            is_ambiguous=len(persons) > 1,
        )
        answer = replace(answer, suggestions=choices(question, answer, persons))
        return replace(answer, text=plain_text(answer))


def answer_to(question: Question, findings: Findings, mentions: Mentions) -> Found:
    """What answers a question, by its kind: a new kind is one more case here."""
    if question.named.person is not None and question.named.person.is_stranger:
        return strangers.answer(question, findings)
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


def _looked_again(look: Callable[[], Answer]) -> Answer:
    """What a look gives; up to ``LOOKS`` are taken where the store changes meanwhile."""
    for _ in range(LOOKS - 1):
        try:
            return look()
        except AskError:
            raise
        except YorokuError:  # the store's: a meeting that was found can be gone, or another by now
            continue
    return look()
