"""Desk: makes each view's desk; events beyond one: arrive, show (a view whole), person, put_beside, undo.

Knows nothing of Gradio. Every event is a method that yields changes by the name of the part (``PARTS``); a
part left out stays as it is. One that may take a moment first yields what says so. ``whole`` gives all parts
of a view at once. The events of one view stand in its own desk, here those that go beyond one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant.chat import Assistant
from assistant.config import kept_folder
from assistant.keeping.database import Database
from assistant.show.strings import say
from assistant.ui.access.listening import is_private
from assistant.ui.ask.ask_desk import AskDesk
from assistant.ui.ask.example_questions import example_questions
from assistant.ui.beside.beside_desk import BesideDesk
from assistant.ui.beside.pane import pane_of, put
from assistant.ui.conversations.conversations_desk import ConversationsDesk
from assistant.ui.evidence.evidence_desk import EvidenceDesk
from assistant.ui.evidence.finding_panel import render_finder
from assistant.ui.evidence.opened import Opened
from assistant.ui.library.intake import Intake
from assistant.ui.library.library_desk import LibraryDesk
from assistant.ui.meetings.meeting_list import Shelf
from assistant.ui.meetings.meetings_desk import MeetingsDesk
from assistant.ui.mentions.mentions_desk import MentionsDesk, seeking_of
from assistant.ui.news.news_desk import NewsDesk
from assistant.ui.news.what_is_new import sought
from assistant.ui.notebook.notebook_desk import NotebookDesk
from assistant.ui.page.changes import Change, words_for
from assistant.ui.page.header_panel import Site, render_header, view_in
from assistant.ui.page.keys_panel import render_keys
from assistant.ui.page.notices import render_trouble, render_wait
from assistant.ui.people.looking import looking_of
from assistant.ui.people.people_desk import PeopleDesk
from assistant.ui.precedents.precedents_desk import PrecedentsDesk
from assistant.ui.session import Session
from assistant.ui.settings.checkup_desk import CheckupDesk
from assistant.ui.settings.settings_panel import render_settings
from assistant.ui.warm_up import WarmUp


class Desk:
    """The page's events over one assistant; holds nothing of any session."""

    def __init__(self, assistant: Assistant, shelf: Shelf, *, demo: bool = False) -> None:
        library, settings = assistant.library, assistant.settings
        self.site = Site(demo, is_private(settings), bool(settings.auth))
        self._library = library
        self._warm_up = WarmUp(assistant)
        self.evidence = EvidenceDesk(library)
        kept = Database(kept_folder(settings.store) if settings.store else None)
        self.conversations = ConversationsDesk(kept, library, settings)
        self.news = NewsDesk(kept, assistant, is_open=self.conversations.is_open)
        self.asking = AskDesk(assistant, self.evidence, self.conversations, self.news, self.site)
        self.mentions = MentionsDesk(assistant.mentions, self.evidence)
        self.notebook = NotebookDesk(kept, library)
        self.people = PeopleDesk(assistant.profiles, assistant.mentions)
        self.beside = BesideDesk(library, shelf, assistant.profiles)
        self.meetings = MeetingsDesk(shelf)
        intake = Intake(settings)
        self.checkup = CheckupDesk(settings, is_open=is_private(settings))
        self.precedents = PrecedentsDesk(library, intake)
        self.library = LibraryDesk(intake, library, on_change=self.asking.forget_examples)

    def arrive(self, session: Session, query: Mapping[str, str]) -> Iterator[Change]:
        """A page was opened, plain or by a permalink.

        ``q`` asks, ``turn`` and ``meeting`` open, ``mentions`` looks for every mention, ``person`` shows who
        that is, ``conversation`` goes on with what was asked before, ``view`` is the one to begin with.
        """
        seeking = seeking_of(query)
        session = replace(session, view="mentions" if seeking.words else view_in(query.get("view", "")))
        kept = query.get("conversation", "")
        yield self._whole_page(replace(session, conversation=kept))  # which the list marks at once
        if seeking.words:
            yield from self.mentions.follow(session, seeking)
        elif person := looking_of(query).profile_id:
            yield from self._follow(session, self.person(session, "", person))
        elif kept:
            yield from self._follow(session, self._read_conversation(session, kept))
        elif question := query.get("q"):
            yield from self.asking.ask(session, question)
        elif turn_id := query.get("turn"):
            yield from self._follow(session, self.evidence.turn(session, turn_id))
        elif meeting_id := query.get("meeting"):
            yield from self._follow(session, self.evidence.meeting(session, meeting_id))
        self._warm_up.begin(one.question for one in example_questions(self._library, "ja"))

    def show(self, session: Session, view: str) -> Iterator[Change]:
        """Another view was chosen."""
        session = replace(session, view=view_in(view))
        chosen: Change = {"session": session, "header": self._page_header(session)}
        waiting = self._view_waiting(session)
        if waiting:
            yield chosen | waiting
        try:
            shown = self._chosen_view(session)
        except Exception:
            yield chosen  # so that what is told of the trouble is seen
            raise
        yield chosen | shown

    def listen(self, session: Session) -> Iterator[Change]:  # noqa: ARG002 - as every event's
        """Nothing is wanted but that the page hears what it was answered before (heard.js)."""
        yield {}

    def every(self, session: Session, words: str, year: str = "", body: str = "") -> Iterator[Change]:
        """All that says the words of an answer is wanted, within the year and body it was narrowed to."""
        session = replace(session, view="mentions")
        yield {"session": session, "header": self._page_header(session)}
        yield from self.mentions.every(session, words, year, body)

    def person(self, session: Session, turn_id: str, profile_id: str) -> Iterator[Change]:
        """The page of who speaks a turn, or of a person by the id, is wanted."""
        shown = replace(session, view="people")
        for change in self.people.open(shown, turn_id, profile_id):
            yield {"session": shown, "header": self._page_header(shown)} | change

    def put_beside(self, session: Session, kind: str, which: str) -> Iterator[Change]:
        """Something is to be shown in one of two panes; "" only goes to them."""
        panes = put(session.panes, pane_of(kind, which)) if which else session.panes
        session = replace(session, view="beside", panes=panes)
        yield {"session": session, "header": self._page_header(session)}
        yield self.beside.whole(session)

    def open_saved(self, session: Session, saved_id: str) -> Iterator[Change]:
        """A saved question is to be asked again, of all minutes; a saved search to be shown whole."""
        saved = self.news.saved(session, saved_id)
        if saved is None:
            return
        if saved.kind == "mentions":
            session = replace(session, view="mentions")
            yield {"session": session, "header": self._page_header(session)}
            yield from self.mentions.follow(session, sought(saved))
            return
        session = session.anew()
        yield self._whole_page(session)
        for words in (*saved.asked_before, saved.words):
            for change in self.asking.ask(session, words):
                told = change.get("session")
                session = told if isinstance(told, Session) else session
                yield change

    def precedents_of(self, session: Session, meeting_id: str, heading: str) -> Iterator[Change]:
        """The precedents of an item of the minutes are wanted."""
        session = replace(session, view="precedents")
        yield {"session": session, "header": self._page_header(session)}
        yield from self.precedents.of_item(session, meeting_id, heading)

    def switch_language(self, session: Session, language: str) -> Iterator[Change]:
        """The page is to be in another language; the conversation stays."""
        yield self._whole_page(replace(session, language="en" if language == "en" else "ja"))

    def restyle(self, session: Session, style: str) -> Iterator[Change]:
        """Citations are to be copied in another style."""
        session = session.with_style(style)
        yield {"session": session} | self._talk(session)

    def start_over(self, session: Session) -> Iterator[Change]:
        """Leave the questions on the page for a new one."""
        yield self._whole_page(session.anew()) | {"question": ""}

    def conversation(self, session: Session, conversation_id: str) -> Iterator[Change]:
        """A conversation was chosen, or Back or Forward led to it; "" is the page before any question."""
        session = replace(session, view="ask")
        if not conversation_id:
            yield from self.start_over(session)
        elif conversation_id != session.conversation or not session.answers:
            yield from self._read_conversation(session, conversation_id)

    def delete(self, session: Session, conversation_id: str) -> Iterator[Change]:
        """A conversation is to be deleted."""
        if conversation_id:
            after = self.conversations.delete(session, conversation_id)
            shown = self.conversations.listed(after) if after.answers else self._whole_page(after)
            yield {"session": after} | shown | {"announcement": say(session.language, "past_deleted")}

    def undo(self, session: Session, conversation_id: str) -> Iterator[Change]:
        """The deletion of a conversation is to be taken back."""
        if conversation_id:
            was_open = session.past.was_open and not session.answers
            session = self.conversations.undo(session, conversation_id)
            told: Change = {"announcement": say(session.language, "past_undone")}
            if was_open:
                yield from self._read_conversation(session, conversation_id)
                yield told
            else:
                yield {"session": session} | self.conversations.listed(session) | told

    def keep(self, session: Session, kept: str, chosen: str) -> Iterator[Change]:
        """It was ``chosen`` whether questions are kept; an unchecked box sends nothing of its own."""
        if not chosen:
            return
        yield from self.conversations.switch(session, kept)
        yield self._settings(session)

    def forget_all(self, session: Session, sure: str) -> Iterator[Change]:
        """All conversations are to be deleted, which was asked once more."""
        if not sure:
            return
        session, told = self.conversations.forget_all(session)
        shown = self._settings(session) | self.conversations.listed(session)
        yield {"session": session, "announcement": told} | shown
        yield from self.news.count(session)

    def _read_conversation(self, session: Session, conversation_id: str) -> Iterator[Change]:
        """A conversation as it was left, with what its last answer rests on."""
        waiting = say(session.language, "opening_past")
        yield {
            "header": self._page_header(session),
            "conversation": render_wait(waiting),
            "announcement": waiting,
        }
        view = session.view
        session, told = self.conversations.read(session, conversation_id)
        session = replace(session, view=view)
        last = session.answers[-1] if session.answers else None
        if last is not None and last.quotes:
            session = replace(session, opened=Opened.at(last.quotes[0], len(session.answers) - 1))
        page = self._whole_page(session)
        if told:
            page["conversation"] = render_trouble(told, session.language) + str(page["conversation"])
        yield page

    def _follow(self, session: Session, opened: Iterator[Change]) -> Iterator[Change]:
        """What a permalink opens; of one that opens nothing is said why, above the welcome."""
        yield {"evidence": render_wait(say(session.language, "opening"))}
        try:
            yield from opened
        except Exception as trouble:
            words = words_for(trouble, session.language)
            page = self._talk(session)
            told = render_trouble(words, session.language) + str(page["conversation"])
            around = {"session": session} | self.conversations.listed(session)
            yield page | around | {"conversation": told, "announcement": words}

    def _whole_page(self, session: Session) -> Change:
        """Every part of the page, as after a change of language."""
        around = {"header": self._page_header(session), "announcement": "", "session": session}
        around |= {
            "finder": render_finder(session.language),
            "keys": render_keys(session.language),
        } | self.notebook.stars(session)
        past = self.conversations.whole(session)
        return past | self._talk(session) | self._chosen_view(session) | around

    def _page_header(self, session: Session) -> str:
        return render_header(session.language, session.view, self.site)

    def _talk(self, session: Session) -> Change:
        """The conversation and what is open beside it."""
        return self.asking.whole(session) | self.evidence.whole(session)

    def _view_waiting(self, session: Session) -> Change:
        """The chosen view while it is made ready; nothing where that takes no time."""
        if session.view == "meetings":
            return self.meetings.waiting(session)
        if session.view == "people":
            return self.people.waiting(session)
        return self.news.waiting(session) if session.view == "news" else {}

    def _chosen_view(self, session: Session) -> Change:
        """What the chosen view holds beyond the conversation."""
        if session.view == "settings":
            return self._settings(session) | self.checkup.whole(session)
        if session.view == "library":
            return self.library.whole(session)
        if session.view == "precedents":
            return self.precedents.whole(session)
        if session.view == "mentions":
            return self.mentions.whole(session)
        if session.view == "beside":
            return self.beside.whole(session)
        if session.view == "notebook":
            return self.notebook.whole(session)
        if session.view == "news":
            return self.news.whole(session)
        if session.view == "people":
            return self.people.whole(session)
        if session.view == "meetings":
            return self.meetings.whole(session)
        return {} if session.answers else self._talk(session)

    def _settings(self, session: Session) -> Change:
        status, kept = self._library.status(), self.conversations.kept(session)
        return {"settings": render_settings(status, session.language, session.style, kept)}
