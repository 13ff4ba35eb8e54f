"""Session: one tab's owner, language, view, answers and their places, style; opened, sought, listed."""

from dataclasses import dataclass, replace

from assistant.models import Answer, Citation, Language, Precedents
from assistant.show.styles import STYLES
from assistant.ui.beside.pane import NEITHER, Panes
from assistant.ui.conversations.past import LATEST, Past
from assistant.ui.evidence.opened import Opened
from assistant.ui.library.intake import Basket
from assistant.ui.meetings.meeting_list import ALL, Listing
from assistant.ui.mentions.seeking import NOTHING, Seeking
from assistant.ui.notebook.leafing import FIRST, Leafing
from assistant.ui.page.header_panel import View
from assistant.ui.people.looking import NOBODY, Looking

USUAL_STYLE: dict[Language, str] = {"ja": "plain", "en": "english"}
NOT_KEPT = -1
REMEMBERED = 50  # exchanges kept in one session; older ones leave the page, which stays quick


@dataclass(frozen=True, slots=True)
class Session:
    """One browser session. Sessions share nothing: each tab gets its own.

    ``owner`` is who is signed in, "" where nobody signs in. ``conversation`` is the id under which the
    answers are kept, "" before any is, and ``places`` where each of them is kept in it, NOT_KEPT for one that
    is not; a reload reads them from there. ``unwatched`` is the saved search that was taken off last.
    """

    language: Language = "ja"
    view: View = "ask"
    answers: tuple[Answer, ...] = ()
    opened: Opened | None = None
    listing: Listing = ALL
    basket: Basket | None = None
    seeking: Seeking = NOTHING
    held_words: str = ""
    chosen_style: str = ""
    address: str = ""
    draft: str = ""
    precedents: Precedents | None = None
    looking: Looking = NOBODY
    leafing: Leafing = FIRST
    panes: Panes = NEITHER
    owner: str = ""
    conversation: str = ""
    places: tuple[int, ...] = ()
    past: Past = LATEST
    unwatched: str = ""

    def of(self, owner: str) -> "Session":
        """The session for who is signed in now: of another person's nothing is left but the language."""
        return (
            self
            if owner == self.owner
            else Session(self.language, owner=owner, chosen_style=self.chosen_style, address=self.address)
        )

    def anew(self) -> "Session":
        """The session with nothing asked yet."""
        return Session(
            self.language,
            chosen_style=self.chosen_style,
            address=self.address,
            owner=self.owner,
            past=self.past,
        )

    @property
    def style(self) -> str:
        """The style of citations: the one chosen, else what is usual in the page's language."""
        return self.chosen_style or USUAL_STYLE[self.language]

    def with_style(self, style: str) -> "Session":
        """The session with citations in another style; what is no style changes nothing."""
        return replace(self, chosen_style=style) if style in STYLES else self

    def with_answer(self, answer: Answer) -> "Session":
        """The session after one more exchange."""
        answers, places = (*self.answers, answer), (*self.places, NOT_KEPT)
        return replace(self, answers=answers[-REMEMBERED:], places=places[-REMEMBERED:])

    def kept_at(self, exchange: int, conversation: str, place: int) -> "Session":
        """The session after the answer of an exchange was kept."""
        places = (*self.places[:exchange], place, *self.places[exchange + 1 :])
        return replace(self, conversation=conversation, places=places)

    def with_answer_at(self, exchange: int, answer: Answer) -> "Session":
        """The session with one exchange answered anew."""
        before, after = self.answers[:exchange], self.answers[exchange + 1 :]
        return replace(self, answers=(*before, answer, *after))

    def answer(self, exchange: int) -> Answer | None:
        """The answer of an exchange; None where there is none, as after a restart."""
        return self.answers[exchange] if 0 <= exchange < len(self.answers) else None

    def citation(self, exchange: int, number: int) -> Citation | None:
        """The citation ``[number]`` of an exchange; None where there is none, as after a restart."""
        answer = self.answer(exchange)
        if answer is None:
            return None
        shown = answer.quotes if answer.answered else answer.nearest
        return next((citation for citation in shown if citation.number == number), None)
