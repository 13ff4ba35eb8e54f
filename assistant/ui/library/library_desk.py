"""LibraryDesk: events preview, folder, take, stop; held, remove, correct, retry, renew of files held."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from assistant.models import AskError, Language
from assistant.ports import Library
from assistant.show.strings import say
from assistant.ui.library.held_panel import render_held, render_held_form
from assistant.ui.library.intake import Basket, Cancelled, Intake, Step
from assistant.ui.library.intake_panel import (
    render_basket,
    render_chooser,
    render_report,
    render_starting,
    render_step,
)
from assistant.ui.library.preview import find_doubles
from assistant.ui.page.changes import Change, gone
from assistant.ui.page.notices import render_wait
from assistant.ui.session import Session
from index import SyncReport


class LibraryDesk:
    """The events over one way into the store; ``on_change`` is called when the store is not what it was."""

    def __init__(self, intake: Intake, library: Library, on_change: Callable[[], None]) -> None:
        self._intake = intake
        self._library = library
        self._on_change = on_change

    def whole(self, session: Session) -> Change:
        """The whole view, as when it is chosen."""
        chooser = render_chooser(session.language, is_open=self._intake.is_open)
        return {"chooser": chooser} | self._library_shown(session) | self._files_kept(session)

    def preview(self, session: Session, paths: str) -> Iterator[Change]:
        """Files were uploaded; ``paths`` are theirs, one a line."""
        basket = self._intake.uploaded(paths.split("\n"))
        yield self._uploads_looked_at(session, basket)

    def folder(self, session: Session, path: str) -> Iterator[Change]:
        """A folder of this computer was named; a press with nothing written changes nothing."""
        if not path.strip():
            return
        yield {"basket": render_wait(say(session.language, "uploading"))}
        yield self._uploads_looked_at(session, self._intake.folder(path))

    def leave(self, session: Session) -> Iterator[Change]:
        """What was chosen is not to be taken in after all."""
        yield {"session": replace(session, basket=None), "basket": ""}

    def take(self, session: Session) -> Iterator[Change]:
        """What was chosen is to be taken in."""
        basket, language = session.basket, session.language
        if basket is None or not basket.files:
            return
        yield {"session": replace(session, basket=None), "basket": render_starting(language)}
        yield from self._watch_intake(self._intake.take(basket), session, "stopped")

    def held(self, session: Session, words: str) -> Iterator[Change]:
        """Words were given to find files by."""
        session = replace(session, held_words=words)
        yield {"session": session, "held": self._files_kept(session)["held"]}

    def remove(self, session: Session, source: str) -> Iterator[Change]:
        """A file is to go out of the store, or off the list of those that could not be read."""
        self._check_may_change(source)
        self._intake.remove(source)
        self._on_change()
        yield {"announcement": say(session.language, "removed")} | self._files_kept(session)

    def correct(self, session: Session, meeting: str, title: str, body: str, date: str) -> Iterator[Change]:
        """A meeting's title, body and date are to be put right."""
        self._check_may_change(None)
        if meeting not in {summary.meeting_id for summary in self._library.meetings()}:
            raise gone()
        self._intake.correct(meeting, title, body, date)
        self._on_change()
        yield {"announcement": say(session.language, "corrected")} | self._files_kept(session)

    def retry(self, session: Session, source: str) -> Iterator[Change]:
        """A file that could not be read is to be read again."""
        self._check_may_change(source)
        yield from self._watch_intake(self._intake.retry(source), session, "stopped")

    def renew(self, session: Session) -> Iterator[Change]:
        """The whole store is to be made again."""
        self._check_may_change(None)
        yield {"basket": render_starting(session.language)}
        sources = [source for summary in self._library.meetings() for source in summary.sources]
        again = self._intake.renew(sources, self._library.status().named_model)
        yield from self._watch_intake(again, session, "renew_stopped", done="renewed")

    def stop(self, session: Session) -> Iterator[Change]:
        """The running intake is to end."""
        self._intake.cancel()
        yield {"announcement": say(session.language, "stopping")}

    def _watch_intake(
        self, work: Iterator[Step | SyncReport], session: Session, stopped: str, done: str = "report"
    ) -> Iterator[Change]:
        """What goes on in the store, as it goes on, and what the store holds then."""
        language = session.language
        try:
            for news in work:
                yield {"basket": _intake_news(news, language, done)}
        except Cancelled:
            yield {"basket": f"<p role='status'>{say(language, stopped)}</p>"}
        self._on_change()
        yield self._files_kept(session)

    def _check_may_change(self, source: str | None) -> None:
        """Nothing is done where minutes cannot be added, nor to a file that the store does not name."""
        known = {source_held for summary in self._library.meetings() for source_held in summary.sources}
        known |= {failure.source for failure in self._library.status().failures}
        if not self._intake.is_open or (source is not None and source not in known):
            raise AskError(say("en", "library_closed"), say("ja", "library_closed"))

    def _files_kept(self, session: Session) -> Change:
        """What the store holds now."""
        meetings, status = self._library.meetings(), self._library.status()
        words, language, is_open = session.held_words, session.language, self._intake.is_open
        is_upload = self._intake.is_upload if is_open else None
        return {
            "held_form": render_held_form(meetings, words, language, is_open=is_open),
            "held": render_held(meetings, status, words, language, is_upload=is_upload),
        }

    def _uploads_looked_at(self, session: Session, basket: Basket) -> Change:
        """What was chosen, each file with what it doubles."""
        previews = find_doubles(basket.previews, self._library.meetings())
        return self._library_shown(replace(session, basket=replace(basket, previews=previews)))

    def _library_shown(self, session: Session) -> Change:
        shown = "" if session.basket is None else render_basket(session.basket, session.language)
        return {"session": session, "basket": shown}


def _intake_news(news: Step | SyncReport, language: Language, done: str) -> str:
    return render_step(news, language) if isinstance(news, Step) else render_report(news, language, done)
