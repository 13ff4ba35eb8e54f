"""MeetingsDesk(shelf): events narrow and sort of the list of meetings; Changes of its form and table."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.show.strings import say
from assistant.ui.meetings.meeting_list import Listing, Shelf
from assistant.ui.meetings.meetings_panel import render_form, render_table
from assistant.ui.page.changes import Change, number_in
from assistant.ui.page.notices import render_wait
from assistant.ui.session import Session


class MeetingsDesk:
    """The events over the meetings of one shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def waiting(self, session: Session) -> Change:
        """The view while all meetings are read for the first time; nothing where that is done."""
        if self._shelf.is_read:
            return {}
        form = render_form((), session.listing, session.language)
        return {"form": form, "table": render_wait(say(session.language, "opening"))}

    def whole(self, session: Session) -> Change:
        """The whole view, as when it is chosen."""
        rows = self._shelf.rows()
        return {
            "form": render_form(rows, session.listing, session.language),
            "table": render_table(rows, session.listing, session.language),
        }

    def narrow(
        self, session: Session, words: str, body: str, fiscal_year: str, outcome: str, order: str
    ) -> Iterator[Change]:
        """The form was changed; it stays as it is, for somebody may be typing in it."""
        year = number_in(fiscal_year)
        listing = Listing(body, year if year > 0 else None, outcome, words).ordered(order)
        table = render_table(self._shelf.rows(), listing, session.language)
        yield {"session": replace(session, listing=listing), "table": table}

    def sort(self, session: Session, order: str) -> Iterator[Change]:
        """The head of a column was pressed."""
        session = replace(session, listing=session.listing.ordered(order))
        yield {"session": session} | self.whole(session)
