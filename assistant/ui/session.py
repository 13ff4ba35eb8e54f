"""Session: one browser tab's language, view, style, answers so far, what is opened, sought and listed."""

from dataclasses import dataclass, replace

from assistant.models import Answer, Citation, Language, Precedents
from assistant.show.styles import STYLES
from assistant.ui.evidence.opened import Opened
from assistant.ui.library.intake import Basket
from assistant.ui.meetings.meeting_list import ALL, Listing
from assistant.ui.mentions.seeking import NOTHING, Seeking
from assistant.ui.page.header_panel import View

REMEMBERED = 50  # exchanges kept in one session; older ones leave the page, which stays quick


@dataclass(frozen=True, slots=True)
class Session:
    """One browser session. Sessions share nothing: each tab gets its own, and a reload starts anew."""

    language: Language = "ja"
    view: View = "ask"
    answers: tuple[Answer, ...] = ()
    opened: Opened | None = None
    listing: Listing = ALL
    basket: Basket | None = None
    seeking: Seeking = NOTHING
    held_words: str = ""
    style: str = "plain"
    draft: str = ""
    precedents: Precedents | None = None

    def with_style(self, style: str) -> "Session":
        """The session with citations in another style; what is no style changes nothing."""
        return replace(self, style=style) if style in STYLES else self

    def with_answer(self, answer: Answer) -> "Session":
        """The session after one more exchange."""
        return replace(self, answers=(*self.answers, answer)[-REMEMBERED:])

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
