"""What each event of the view that adds minutes does; see desk.py for how changes are given."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from assistant.models import Language
from assistant.ui.events import Change
from assistant.ui.intake import Cancelled, Intake, Step
from assistant.ui.library_panel import (
    render_basket,
    render_chooser,
    render_report,
    render_starting,
    render_step,
)
from assistant.ui.page_panel import render_wait
from assistant.ui.session import Session
from assistant.ui.strings import say
from index import SyncReport


class LibraryDesk:
    """The events over one way into the store; ``on_change`` is called when the store is not what it was."""

    def __init__(self, intake: Intake, on_change: Callable[[], None]) -> None:
        self._intake = intake
        self._on_change = on_change

    def whole(self, session: Session) -> Change:
        """The whole view, as when it is chosen."""
        chooser = render_chooser(session.language, is_open=self._intake.is_open)
        return {"chooser": chooser} | self._shown(session)

    def preview(self, session: Session, paths: str) -> Iterator[Change]:
        """Files were uploaded; ``paths`` are theirs, one a line."""
        basket = self._intake.uploaded(paths.split("\n"))
        yield self._shown(replace(session, basket=basket))

    def folder(self, session: Session, path: str) -> Iterator[Change]:
        """A folder of this computer was named."""
        yield {"basket": render_wait(say(session.language, "uploading"))}
        yield self._shown(replace(session, basket=self._intake.folder(path)))

    def leave(self, session: Session) -> Iterator[Change]:
        """What was chosen is not to be taken in after all."""
        yield {"session": replace(session, basket=None), "basket": ""}

    def take(self, session: Session) -> Iterator[Change]:
        """What was chosen is to be taken in."""
        basket, language = session.basket, session.language
        if basket is None:
            return
        yield {"session": replace(session, basket=None), "basket": render_starting(language)}
        try:
            for news in self._intake.take(basket):
                yield {"basket": _news(news, language)}
        except Cancelled:
            yield {"basket": f"<p role='status'>{say(language, 'stopped')}</p>"}
        self._on_change()

    def stop(self, session: Session) -> Iterator[Change]:
        """The running intake is to end."""
        self._intake.cancel()
        yield {"announcement": say(session.language, "stopping")}

    def _shown(self, session: Session) -> Change:
        shown = "" if session.basket is None else render_basket(session.basket, session.language)
        return {"session": session, "basket": shown}


def _news(news: Step | SyncReport, language: Language) -> str:
    return render_step(news, language) if isinstance(news, Step) else render_report(news, language)
