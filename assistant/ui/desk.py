"""Desk: events on a Session beyond one view (arrive, show, language, start over), giving page changes.

Knows nothing of Gradio. Every event is a method that yields changes by the name of the part (``PARTS``); a
part left out stays as it is. One that may take a moment first yields what says so. ``whole`` gives all parts
of a view at once. The events of one view stand in its own desk, here those that go beyond one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant.chat import Assistant
from assistant.show.strings import say
from assistant.ui.access.listening import is_private
from assistant.ui.ask.ask_desk import AskDesk
from assistant.ui.evidence.evidence_desk import EvidenceDesk
from assistant.ui.library.intake import Intake
from assistant.ui.library.library_desk import LibraryDesk
from assistant.ui.meetings.meeting_list import Shelf
from assistant.ui.meetings.meetings_desk import MeetingsDesk
from assistant.ui.mentions.mentions_desk import MentionsDesk, seeking_of
from assistant.ui.mentions.seeking import Seeking
from assistant.ui.page.changes import Change, words_for
from assistant.ui.page.header_panel import VIEWS, Site, render_header
from assistant.ui.page.notices import render_trouble, render_wait
from assistant.ui.precedents.precedents_desk import PrecedentsDesk
from assistant.ui.session import Session
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
        self.asking = AskDesk(assistant, self.evidence, self.site)
        self.mentions = MentionsDesk(assistant.mentions, self.evidence)
        self.meetings = MeetingsDesk(shelf)
        intake = Intake(settings)
        self.precedents = PrecedentsDesk(library, intake)
        self.library = LibraryDesk(intake, library, on_change=self.asking.forget_examples)

    def arrive(self, session: Session, query: Mapping[str, str]) -> Iterator[Change]:
        """A page was opened, plain or by a permalink.

        ``q`` asks, ``turn`` and ``meeting`` open, ``mentions`` looks for every mention.
        """
        seeking = seeking_of(query)
        session = replace(session, view="mentions" if seeking.words else "ask")
        yield self._whole_page(session)
        if seeking.words:
            yield from self.mentions.follow(session, seeking)
        elif question := query.get("q"):
            yield from self.asking.ask(session, question)
        elif turn_id := query.get("turn"):
            yield from self._follow(session, self.evidence.turn(session, turn_id))
        elif meeting_id := query.get("meeting"):
            yield from self._follow(session, self.evidence.meeting(session, meeting_id))
        if examples := self.asking.examples("ja"):
            self._warm_up.begin(examples[0])

    def show(self, session: Session, view: str) -> Iterator[Change]:
        """Another view was chosen."""
        chosen = next((one for one in VIEWS if one == view), VIEWS[0])
        session = replace(session, view=chosen)
        waiting = self.meetings.waiting(session) if chosen == "meetings" else {}
        yield {"session": session, "header": self._header(session)} | waiting
        yield self._view(session)

    def every(self, session: Session, words: str) -> Iterator[Change]:
        """All that says the words of an answer is wanted."""
        session = replace(session, view="mentions")
        yield {"session": session, "header": self._header(session)}
        yield from self.mentions.follow(session, Seeking(words.strip(), series=session.seeking.series))

    def precedents_of(self, session: Session, meeting_id: str, heading: str) -> Iterator[Change]:
        """The precedents of an item of the minutes are wanted."""
        session = replace(session, view="precedents")
        yield {"session": session, "header": self._header(session)}
        yield from self.precedents.of_item(session, meeting_id, heading)

    def switch_language(self, session: Session, language: str) -> Iterator[Change]:
        """The page is to be in another language; the conversation stays."""
        yield self._whole_page(replace(session, language="en" if language == "en" else "ja"))

    def restyle(self, session: Session, style: str) -> Iterator[Change]:
        """Citations are to be copied in another style."""
        session = session.with_style(style)
        yield {"session": session} | self._talk(session)

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
            page = self._talk(session)
            told = render_trouble(words, session.language) + str(page["conversation"])
            yield page | {"conversation": told, "announcement": words}

    def _whole_page(self, session: Session) -> Change:
        """Every part of the page, as after a change of language."""
        around = {"header": self._header(session), "announcement": "", "session": session}
        return self._talk(session) | self._view(session) | around

    def _header(self, session: Session) -> str:
        return render_header(session.language, session.view, self.site)

    def _talk(self, session: Session) -> Change:
        """The conversation and what is open beside it."""
        return self.asking.whole(session) | self.evidence.whole(session)

    def _view(self, session: Session) -> Change:
        """What the chosen view holds beyond the conversation."""
        if session.view == "settings":
            shown = render_settings(self._library.status(), session.language, session.style)
            return {"settings": shown}
        if session.view == "library":
            return self.library.whole(session)
        if session.view == "precedents":
            return self.precedents.whole(session)
        if session.view == "mentions":
            return self.mentions.whole(session)
        if session.view == "meetings":
            return self.meetings.whole(session)
        return {} if session.answers else self._talk(session)
