"""NotebookDesk: events star, narrow, annotate, move, remove, restore, save of a session's notebook."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.answer.mentions import WORDS_LIMIT
from assistant.keeping.database import Database
from assistant.keeping.notebook import Narrowed, Notebook
from assistant.models import AskError
from assistant.ports import Library
from assistant.show.notebook_file import export_notebook
from assistant.show.strings import say
from assistant.ui.notebook.leafing import LEAF, Leafing, narrowed_by
from assistant.ui.notebook.notebook_panel import render_notebook_form, render_notes
from assistant.ui.notebook.reread import Reread, reread
from assistant.ui.page.changes import Change, gone, number_in
from assistant.ui.page.copy_and_save import render_file
from assistant.ui.page.star_button import place_in, render_star, render_stars
from assistant.ui.session import Session
from corpus import Meeting


class NotebookDesk:
    """The events over one database; each session sees its owner's notebook."""

    def __init__(self, database: Database, library: Library) -> None:
        self._database = database
        self._library = library
        self._is_swept = False  # of what was taken off long ago

    def whole(self, session: Session) -> Change:
        """The whole view, as when it is chosen."""
        notebook = self._notebook_of(session)
        form = render_notebook_form(session.leafing, notebook.groups(), notebook.tags(), session.language)
        return {"note_form": form} | self._notebook_change(session)

    def stars(self, session: Session) -> Change:
        """What the page's scripts are told as it opens: all that is starred."""
        return {"stars": render_stars(self._notebook_of(session).starred())}

    def star(self, session: Session, quote: str) -> Iterator[Change]:
        """A star was pressed: its quote goes in, or is taken off. AskError for a place that is not there."""
        place = place_in(quote)
        meeting = None if place is None else self._meetings_reread().get(place.meeting_id)
        if place is None or meeting is None or not place.start < place.end <= len(meeting.text):
            raise gone()
        text = meeting.text[place.start : place.end]
        is_in = self._notebook_of(session).star(place.meeting_id, place.turn, place.start, place.end, text)
        told = say(session.language, "starred" if is_in else "unstarred")
        yield {"star": render_star(quote, is_in=is_in), "announcement": told}

    def narrow(self, session: Session, words: str, group: str, tag: str) -> Iterator[Change]:
        """The form was changed; it stays as it is, for somebody may be typing in it."""
        narrowed = narrowed_by(words.strip()[:WORDS_LIMIT], group, tag)
        yield self._notebook_change(replace(session, leafing=Leafing(narrowed)))

    def turn_leaf(self, session: Session, leaf: str) -> Iterator[Change]:
        """Another leaf of the list is wanted."""
        yield self._notebook_change(
            replace(session, leafing=Leafing(session.leafing.narrowed, max(1, number_in(leaf))))
        )

    def annotate(self, session: Session, entry: str, note: str, group: str, tags: str) -> Iterator[Change]:
        """Something was typed at an entry: it is kept, and the list stays as it is meanwhile."""
        if number_in(entry) < 0:
            return
        self._notebook_of(session).annotate(number_in(entry), note, group, [tags])
        yield {"announcement": say(session.language, "notebook_saved")}

    def move(self, session: Session, entry: str, way: str) -> Iterator[Change]:
        """An entry is to change places with its neighbour."""
        if self._notebook_of(session).move(number_in(entry), up=way == "up"):
            yield self._notebook_change(session)

    def remove(self, session: Session, entry: str) -> Iterator[Change]:
        """An entry is to be taken off; it can be brought back."""
        number = number_in(entry)
        if number < 0:
            return
        self._notebook_of(session).remove(number)
        session = replace(session, leafing=replace(session.leafing, removed=number))
        yield self._notebook_change(session) | self.stars(session)

    def restore(self, session: Session, entry: str) -> Iterator[Change]:
        """The entry that was taken off is wanted back."""
        number = number_in(entry)
        if number < 0:
            return
        self._notebook_of(session).restore(number)
        session = replace(session, leafing=replace(session.leafing, removed=0))
        yield self._notebook_change(session) | self.stars(session)

    def forget_all(self, session: Session, sure: str) -> Iterator[Change]:
        """The whole notebook is to be deleted for good, which was asked once more."""
        if not sure:
            return
        count = self._notebook_of(session).delete_all()
        told = say(session.language, "notebook_deleted", count=f"{count:,}")
        session = replace(session, leafing=Leafing())
        yield {"session": session} | self.whole(session) | self.stars(session) | {"announcement": told}

    def save(self, session: Session, form: str, base: str) -> Iterator[Change]:
        """All that passes is wanted as a file; ``base`` is this page's address, for permalinks."""
        entries = self._notebook_of(session).entries(session.leafing.narrowed)
        if not entries:
            raise AskError(say("en", "notebook_none"), say("ja", "notebook_none"))
        read = tuple(reread(entries, self._meetings_reread().get))
        kept = [
            (one.citation, one.entry.text, one.entry.group, one.entry.tags, one.entry.note) for one in read
        ]
        yield {"outbox": render_file(export_notebook(kept, form, session.language, base))}

    def _notebook_change(self, session: Session) -> Change:
        notebook, leafing = self._notebook_of(session), session.leafing
        total = notebook.count(leafing.narrowed)
        leaf = min(leafing.leaf, max(1, -(-total // LEAF)))
        session = replace(session, leafing=replace(leafing, leaf=leaf))
        entries = notebook.entries(leafing.narrowed, start=LEAF * (leaf - 1), k=LEAF)
        shown: tuple[Reread, ...] = tuple(reread(entries, self._meetings_reread().get))
        everything = total if leafing.narrowed == Narrowed() else notebook.count()
        notes = render_notes(shown, total, everything, session.leafing, session.language)
        return {"session": session, "notes": notes}

    def _meetings_reread(self) -> "_Held":
        return _Held(self._library)

    def _notebook_of(self, session: Session) -> Notebook:
        ours = Notebook(self._database, session.owner)
        if not self._is_swept:
            self._is_swept = True
            ours.sweep()
        return ours


class _Held:
    """The meetings that the library holds now, each fetched once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._ids = {summary.meeting_id for summary in library.meetings()}
        self._read: dict[str, Meeting] = {}

    def get(self, meeting_id: str) -> Meeting | None:
        """The meeting; None for one that is not held."""
        if meeting_id not in self._ids:
            return None
        if meeting_id not in self._read:
            self._read[meeting_id] = self._library.meeting(meeting_id)
        return self._read[meeting_id]
