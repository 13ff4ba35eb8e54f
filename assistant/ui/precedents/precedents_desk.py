"""PrecedentsDesk: events find, file, of_item, save: precedents of a draft found; form and cards."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.models import AskError, Precedents
from assistant.ports import Library
from assistant.precedents.draft import SHOWN, read_draft, read_text
from assistant.precedents.find import find_precedents
from assistant.show.brief import export_brief
from assistant.show.strings import say
from assistant.ui.library.intake import Intake
from assistant.ui.page.changes import Change, gone
from assistant.ui.page.copy_and_save import render_file
from assistant.ui.page.notices import render_wait
from assistant.ui.precedents.precedents_panel import headline_of, render_cards, render_draft
from assistant.ui.session import Session


class PrecedentsDesk:
    """The events over the matters of one library; ``intake`` is where files that are dropped wait."""

    def __init__(self, library: Library, intake: Intake) -> None:
        self._library = library
        self._intake = intake

    def whole(self, session: Session) -> Change:
        """The whole view, as when it is chosen."""
        return self._draft_form(session) | self._cards(session)

    def find(self, session: Session, draft: str) -> Iterator[Change]:
        """A draft was given; a press with nothing written changes nothing."""
        if draft.strip():
            yield from self._look_for_precedents(session, draft.strip()[:SHOWN])

    def file(self, session: Session, paths: str) -> Iterator[Change]:
        """A file with a draft was uploaded; ``paths`` are the places of all that were, one a line."""
        path = self._intake.waiting_file(paths.split("\n")[0])
        if path is None:
            raise AskError(say("en", "library_closed"), say("ja", "library_closed"))
        try:
            draft = read_draft(str(path))
        finally:
            path.unlink(missing_ok=True)
        yield from self._look_for_precedents(session, draft)

    def of_item(self, session: Session, meeting_id: str, heading: str) -> Iterator[Change]:
        """The precedents of an item of the minutes are wanted."""
        yield from self._look_for_precedents(session, heading, besides=(meeting_id, heading))

    def save(self, session: Session, form: str) -> Iterator[Change]:
        """The brief is wanted as a file."""
        if session.precedents is None:
            raise gone()
        yield {"outbox": render_file(export_brief(session.precedents, form))}

    def _look_for_precedents(
        self, session: Session, draft: str, besides: tuple[str, str] | None = None
    ) -> Iterator[Change]:
        session = replace(session, draft=draft)
        yield self._draft_form(session) | {"cards": render_wait(say(session.language, "finding_precedents"))}
        found = find_precedents(read_text(draft), self._library, besides=besides)
        told = {"announcement": headline_of(found, session.language)}
        yield self._cards(replace(session, precedents=found)) | told

    def _draft_form(self, session: Session) -> Change:
        form = render_draft(session.draft, session.language, takes_files=self._intake.is_open)
        return {"session": session, "draft": form}

    def _cards(self, session: Session) -> Change:
        found: Precedents | None = session.precedents
        return {"session": session, "cards": render_cards(found, session.language) if found else ""}
