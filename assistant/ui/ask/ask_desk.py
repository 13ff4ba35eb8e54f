"""AskDesk: events ask, unfilter, near, save: a question answered, kept and shown; too long a one."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.chat import Assistant
from assistant.models import Language
from assistant.show.answer_export import FORMS, export
from assistant.show.strings import say
from assistant.show.wording import say_headline
from assistant.ui.ask.answer_panel import (
    render_conversation,
    render_exchange,
    render_questions,
    render_tried,
)
from assistant.ui.ask.example_questions import EXAMPLES, example_questions
from assistant.ui.ask.filter_chips import KIND, SUBJECT, without
from assistant.ui.ask.welcome_panel import render_offers, render_welcome
from assistant.ui.conversations.conversations_desk import ConversationsDesk
from assistant.ui.evidence.evidence_desk import EvidenceDesk
from assistant.ui.evidence.opened import Opened
from assistant.ui.news.news_desk import NewsDesk
from assistant.ui.page.changes import Change, gone, number_in, words_for
from assistant.ui.page.copy_and_save import render_file
from assistant.ui.page.header_panel import Site, render_header
from assistant.ui.page.markup import shorten
from assistant.ui.page.notices import render_trouble, render_wait
from assistant.ui.session import Session

QUESTION_LIMIT = 2000  # code points: a pasted paragraph is a question, a pasted document is not


class AskDesk:
    """The events over one assistant; what an answer rests on is opened in the evidence."""

    def __init__(
        self,
        assistant: Assistant,
        evidence: EvidenceDesk,
        conversations: ConversationsDesk,
        news: NewsDesk,
        site: Site,
    ) -> None:
        self._assistant = assistant
        self._evidence = evidence
        self._conversations = conversations
        self._news = news
        self._site = site
        self._examples: dict[Language, tuple[str, ...]] = {}

    def whole(self, session: Session) -> Change:
        """The whole conversation, or the welcome where nothing was asked yet."""
        if session.answers:
            return {"conversation": render_conversation(session.answers, session.language, session.style)}
        meetings, added = self._assistant.library.meetings(), self._news.added(session)
        examples = self._examples.get(session.language)
        return {"conversation": render_welcome(examples, meetings, session.language, added)}

    def examples(self, language: Language) -> tuple[str, ...]:
        """Example questions that were tried, once for all visitors; () over an empty store."""
        if language not in self._examples:
            made = example_questions(self._assistant.library, language)
            self._examples[language] = self._assistant.trying.answered(made, EXAMPLES)
        return self._examples[language]

    def suggest(self, session: Session, exchange: str) -> Iterator[Change]:
        """What could be asked after an exchange, or first of all, is tried beside what the user does."""
        answer, language = session.answer(number_in(exchange)), session.language
        if answer is None:
            meetings, added = self._assistant.library.meetings(), self._news.added(session)
            shown = render_offers(self.examples(language), meetings, language, added)
        else:
            found = self._assistant.questions_after(answer, language)
            shown = render_questions(found, "next_questions", language)
        yield {"tried": render_tried(answer.question if answer else "", shown, language)}

    def forget_examples(self) -> None:
        """The store is not what it was: the examples are made anew."""
        self._examples.clear()

    def ask(self, session: Session, question: str) -> Iterator[Change]:
        """A question was sent."""
        question = question.strip()
        if not question:
            return
        if len(question) > QUESTION_LIMIT:
            yield self._too_long(session, question)
            return
        session = replace(session, view="ask")
        yield self._waiting_conversation(session, question)
        try:
            session = session.with_answer(self._assistant.ask(question, history=session.answers))
            yield from self._conversation_answered(session, len(session.answers) - 1)
        except Exception as trouble:
            words = words_for(trouble, session.language)
            shown = self._conversation_and_exchange(
                session, question, render_trouble(words, session.language)
            )
            yield shown | {"announcement": words, "question": question}

    def unfilter(self, session: Session, exchange: str, field: str) -> Iterator[Change]:
        """What was recognised in a question was taken off: the same question is asked without it."""
        place = number_in(exchange)
        before = session.answer(place)
        if before is None:
            raise gone()
        answer = self._assistant.ask(
            before.question,
            history=session.answers[:place],
            filters=without(before.filters, field),
            recognise=False,
            plainly=field == KIND or before.understood == SUBJECT,
        )
        yield from self._conversation_answered(session.with_answer_at(place, answer), place)

    def near(self, session: Session, exchange: str) -> Iterator[Change]:
        """The passages near a question that was asked before are wanted."""
        place = number_in(exchange)
        session = session.with_answer_at(place, self._conversations.near(session, place))
        yield self.whole(session) | {"session": session}

    def save(self, session: Session, exchange: str, form: str) -> Iterator[Change]:
        """An answer is wanted as a file."""
        answer = session.answer(number_in(exchange))
        if answer is None or form not in FORMS:
            raise gone()
        yield {"outbox": render_file(export(answer, form, session.language, session.address))}

    def _waiting_conversation(self, session: Session, question: str) -> Change:
        """The question on the page, its answer on the way, and the box empty for the next."""
        waiting = say(session.language, "searching")
        around = {"header": render_header(session.language, session.view, self._site), "question": ""}
        return (
            self._conversation_and_exchange(session, question, render_wait(waiting))
            | {"announcement": waiting}
            | around
        )

    def _conversation_answered(self, session: Session, place: int) -> Iterator[Change]:
        """The conversation with the answer, kept before it is shown; beside it what the answer rests on."""
        answer = session.answers[place]
        session = replace(session, opened=None)  # what the answer before rests on says nothing here
        session, past = self._conversations.keep(session, place)
        spoken = {"announcement": say_headline(session.language, answer), "session": session}
        yield self.whole(session) | past | spoken | ({} if answer.quotes else self._evidence.whole(session))
        if answer.quotes:
            yield self._evidence.open(session, Opened.at(answer.quotes[0], place))

    def _too_long(self, session: Session, question: str) -> Change:
        """That nothing is asked and nothing cut; the words stay in the box."""
        words = say(session.language, "too_long", count=len(question), most=QUESTION_LIMIT)
        told = render_trouble(words, session.language)
        return self._conversation_and_exchange(session, shorten(question), told) | {
            "announcement": words,
            "question": question,
        }

    def _conversation_and_exchange(self, session: Session, question: str, reply: str) -> Change:
        """The conversation with one exchange more, whose reply is already HTML."""
        before = render_conversation(session.answers, session.language, session.style)
        last = render_exchange(question, reply, len(session.answers), session.language)
        return {"conversation": before + last}
