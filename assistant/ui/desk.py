"""What each event of the page does: takes the session and what the user did, gives the parts that change.

Knows nothing of Gradio. Every method yields changes by the name of the part (``PARTS``); a part left out
stays as it is. A method that may take a moment first yields what says so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant.chat import Assistant
from assistant.models import AskError, Language
from assistant.show.export import FORMS, export
from assistant.show.strings import say
from assistant.show.wording import say_headline
from assistant.ui.access.listening import is_private
from assistant.ui.ask.answer_panel import render_conversation, render_exchange
from assistant.ui.ask.example_questions import example_questions
from assistant.ui.ask.filter_chips import without
from assistant.ui.evidence.evidence_panel import render_evidence
from assistant.ui.evidence.opened import Reading, reading_of
from assistant.ui.library.intake import Intake
from assistant.ui.library.library_desk import LibraryDesk
from assistant.ui.meetings.meeting_list import Shelf
from assistant.ui.meetings.meetings_desk import BrowseDesk
from assistant.ui.mentions.mentions_desk import MentionsDesk, seeking_of
from assistant.ui.mentions.seeking import Seeking
from assistant.ui.page.changes import Change, gone, number_in, words_for
from assistant.ui.page_panel import (
    render_file,
    render_header,
    render_latest,
    render_trouble,
    render_wait,
    render_welcome,
)
from assistant.ui.session import VIEWS, Session
from assistant.ui.settings.settings_panel import render_settings
from assistant.ui.warm_up import WarmUp

PARTS = (
    "session",
    "header",
    "conversation",
    "seek",
    "found",
    "form",
    "table",
    "chooser",
    "basket",
    "held_form",
    "held",
    "settings",
    "evidence",
    "announcement",
    "outbox",
    "question",
)
QUESTION_LIMIT = 2000  # code points: a pasted paragraph is a question, a pasted document is not


class Desk:
    """The page's events over one assistant; holds nothing of any session."""

    def __init__(self, assistant: Assistant, shelf: Shelf, *, demo: bool = False) -> None:
        self.library = LibraryDesk(Intake(assistant.settings), assistant.library, on_change=self._forget)
        self.browse = BrowseDesk(shelf)
        self.mentions = MentionsDesk(assistant.mentions)
        self._assistant = assistant
        self._library = assistant.library
        self._demo = demo
        self._examples: dict[Language, tuple[str, ...]] = {}
        self._warm_up = WarmUp(assistant)

    def arrive(self, session: Session, asked: Mapping[str, str]) -> Iterator[Change]:
        """A page was opened, plain or by a permalink.

        ``q`` asks, ``turn`` and ``meeting`` open, ``mentions`` looks for every mention.
        """
        seeking = seeking_of(asked)
        session = replace(session, view="mentions" if seeking.words else "ask")
        yield self._whole_page(session)
        if seeking.words:
            yield from self.mentions.follow(session, seeking)
        elif question := asked.get("q"):
            yield from self.ask(session, question)
        elif turn_id := asked.get("turn"):
            yield from self._follow(session, self.turn(session, turn_id))
        elif meeting_id := asked.get("meeting"):
            yield from self._follow(session, self.meeting(session, meeting_id))
        if examples := self._example_questions("ja"):
            self._warm_up.begin(examples[0])

    def ask(self, session: Session, question: str) -> Iterator[Change]:
        """A question was sent."""
        question = question.strip()[:QUESTION_LIMIT]
        if not question:
            return
        session = replace(session, view="ask")
        language, waiting = session.language, say(session.language, "searching")
        yield self._exchange(session, question, render_wait(waiting)) | {
            "header": self._header(session),
            "announcement": waiting,
            "question": "",
        }
        try:
            answer = self._assistant.ask(question, history=session.answers)
            session = session.with_answer(answer)
            yield from self._answered(session, len(session.answers) - 1)
        except Exception as trouble:
            words = words_for(trouble, language)
            shown = self._exchange(session, question, render_trouble(words, language))
            yield shown | {"announcement": words, "question": question}

    def unfilter(self, session: Session, exchange: str, field: str) -> Iterator[Change]:
        """A filter that was recognised in a question was taken off: the same question is asked without it."""
        place = number_in(exchange)
        before = session.answer(place)
        if before is None:
            raise gone()
        answer = self._assistant.ask(
            before.question,
            history=session.answers[:place],
            filters=without(before.filters, field),
            recognise=False,
        )
        yield from self._answered(session.with_answer_at(place, answer), place)

    def save(self, session: Session, exchange: str, form: str) -> Iterator[Change]:
        """An answer is wanted as a file."""
        answer = session.answer(number_in(exchange))
        if answer is None or form not in FORMS:
            raise gone()
        yield {"outbox": render_file(export(answer, form))}

    def cite(self, session: Session, exchange: str, number: str) -> Iterator[Change]:
        """The number of a citation was pressed."""
        place = number_in(exchange)
        citation = session.citation(place, number_in(number))
        if citation is None:
            raise gone()
        yield self._read(session, reading_of(citation, place))

    def passage(self, session: Session, exchange: str, place: str) -> Iterator[Change]:
        """One of the passages near a question was chosen."""
        answer, at = session.answer(number_in(exchange)), number_in(place)
        if answer is None or not 0 <= at < len(answer.passages):
            raise gone()
        yield self._read(session, replace(reading_of(answer.passages[at], -1), number=None))

    def widen(self, session: Session, side: str) -> Iterator[Change]:
        """More turns before or after what is open were asked for."""
        if session.reading is not None:
            yield self._read(session, session.reading.wider("before" if side == "before" else "after"))

    def restyle(self, session: Session, style: str) -> Iterator[Change]:
        """Citations are to be copied in another style."""
        session = session.with_style(style)
        yield {"session": session} | self._conversation(session) | self._beside(session)

    def whole(self, session: Session) -> Iterator[Change]:
        """The whole of the open meeting was asked for."""
        if session.reading is not None:
            yield self._read(session, replace(session.reading, whole=True))

    def print(self, session: Session) -> Iterator[Change]:
        """The printed page behind what is open is to be shown, or folded again."""
        if session.reading is not None:
            yield {"announcement": say(session.language, "opening")}
            yield self._read(session, replace(session.reading, printed=not session.reading.printed))
            yield {"announcement": ""}

    def mentioned(self, session: Session, meeting_id: str, turn: str) -> Iterator[Change]:
        """A turn was chosen among those that say a word."""
        yield self._read(session, self.mentions.reading(session, meeting_id, turn))

    def meeting(self, session: Session, meeting_id: str) -> Iterator[Change]:
        """A meeting was chosen from a list."""
        if not self._holds(meeting_id):
            raise AskError(say("en", "bad_meeting"), say("ja", "bad_meeting"))
        yield {"evidence": render_wait(say(session.language, "opening"))}
        yield self._read(session, Reading(meeting_id, whole=True))

    def turn(self, session: Session, turn_id: str) -> Iterator[Change]:
        """A turn was chosen by its permanent id; where its whole meeting is open, that stays so."""
        meeting_id, _, ordinal = turn_id.partition("#")
        place = number_in(ordinal)
        turns = self._library.meeting(meeting_id).turns if self._holds(meeting_id) else ()
        if not 0 <= place < len(turns):
            raise AskError(
                say("en", "bad_turn", turn=turn_id[:80]),
                say("ja", "bad_turn", turn=turn_id[:80]),
            )
        before = session.reading
        whole = before is not None and before.meeting_id == meeting_id and before.whole
        yield self._read(
            session, Reading(meeting_id, place, turns[place].start, turns[place].end, whole=whole)
        )

    def show(self, session: Session, view: str) -> Iterator[Change]:
        """Another view was chosen."""
        chosen = next((one for one in VIEWS if one == view), VIEWS[0])
        session = replace(session, view=chosen)
        waiting = self.browse.waiting(session) if chosen == "meetings" else {}
        yield {"session": session, "header": self._header(session)} | waiting
        yield self._view(session)

    def every(self, session: Session, words: str) -> Iterator[Change]:
        """All that says the words of an answer is wanted."""
        session = replace(session, view="mentions")
        yield {"session": session, "header": self._header(session)}
        yield from self.mentions.follow(session, Seeking(words.strip(), series=session.seeking.series))

    def switch_language(self, session: Session, language: str) -> Iterator[Change]:
        """The page is to be in another language; the conversation stays."""
        yield self._whole_page(replace(session, language="en" if language == "en" else "ja"))

    def start_over(self, session: Session) -> Iterator[Change]:
        """Forget this session's questions."""
        yield self._whole_page(Session(session.language, style=session.style)) | {"question": ""}

    def _follow(self, session: Session, opened: Iterator[Change]) -> Iterator[Change]:
        """What a permalink opens; of one that opens nothing is said why, above the welcome."""
        yield {"evidence": render_wait(say(session.language, "opening"))}
        try:
            yield from opened
        except Exception as trouble:
            words = words_for(trouble, session.language)
            page = self._conversation(session) | self._beside(session)
            told = render_trouble(words, session.language) + str(page["conversation"])
            yield page | {"conversation": told, "announcement": words}

    def _holds(self, meeting_id: str) -> bool:
        return any(summary.meeting_id == meeting_id for summary in self._library.meetings())

    def _forget(self) -> None:
        """The store is not what it was: what was made of it for every visitor is made anew."""
        self._examples.clear()

    def _answered(self, session: Session, place: int) -> Iterator[Change]:
        answer = session.answers[place]
        session = replace(session, reading=None)  # what the answer before rests on says nothing here
        spoken = {"announcement": say_headline(session.language, answer), "session": session}
        yield self._conversation(session) | spoken | ({} if answer.quotes else self._beside(session))
        if answer.quotes:
            yield self._read(session, reading_of(answer.quotes[0], place))

    def _whole_page(self, session: Session) -> Change:
        """Every part of the page, as after a change of language."""
        around = {"header": self._header(session), "announcement": "", "session": session}
        return self._conversation(session) | self._beside(session) | self._view(session) | around

    def _header(self, session: Session) -> str:
        settings = self._assistant.settings
        return render_header(
            session.language,
            session.view,
            demo=self._demo,
            is_local=is_private(settings),
            has_login=bool(settings.auth),
        )

    def _view(self, session: Session) -> Change:
        """What the chosen view holds beyond the conversation."""
        language = session.language
        if session.view == "settings":
            return {"settings": render_settings(self._library.status(), language, session.style)}
        if session.view == "library":
            return self.library.whole(session)
        if session.view == "mentions":
            return self.mentions.whole(session)
        if session.view == "meetings":
            return self.browse.whole(session)
        return {} if session.answers else self._conversation(session) | self._beside(session)

    def _conversation(self, session: Session) -> Change:
        if session.answers:
            return {"conversation": render_conversation(session.answers, session.language, session.style)}
        examples = self._example_questions(session.language)
        return {"conversation": render_welcome(examples, self._library.meetings(), session.language)}

    def _exchange(self, session: Session, question: str, reply: str) -> Change:
        """The conversation with one exchange more, whose reply is already HTML."""
        before = render_conversation(session.answers, session.language, session.style)
        last = render_exchange(question, reply, len(session.answers), session.language)
        return {"conversation": before + last}

    def _read(self, session: Session, reading: Reading) -> Change:
        meeting = self._library.meeting(reading.meeting_id)
        shown = render_evidence(reading, meeting, session.language, session.style)
        return {"evidence": shown, "session": replace(session, reading=reading)}

    def _beside(self, session: Session) -> Change:
        """What is open beside the conversation, or the latest meetings where nothing is."""
        if session.reading is not None:
            return self._read(session, session.reading)
        return {"evidence": render_latest(self._library.meetings(), session.language)}

    def _example_questions(self, language: Language) -> tuple[str, ...]:
        if language not in self._examples:
            self._examples[language] = example_questions(self._library, language)
        return self._examples[language]
