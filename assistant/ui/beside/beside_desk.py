"""BesideDesk: the event choose, and each of two panes' choices and content."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.answer.profiles import Profiles
from assistant.ports import Library
from assistant.show.strings import say, say_date, say_fiscal_year, say_title
from assistant.ui.beside.pane import Pane, Panes, pane_of
from assistant.ui.beside.pane_panel import (
    render_choice,
    render_item,
    render_meeting,
    render_speaker,
    render_year,
)
from assistant.ui.meetings.meeting_list import ALL, Shelf, listed
from assistant.ui.page.changes import Change, number_in
from assistant.ui.session import Session

CHOICES = 2_000  # to choose from, the newest and those who speak most


class BesideDesk:
    """The events over two panes."""

    def __init__(self, library: Library, shelf: Shelf, profiles: Profiles) -> None:
        self._library = library
        self._shelf = shelf
        self._profiles = profiles

    def whole(self, session: Session) -> Change:
        """Both panes, as when the view is chosen."""
        shown: Change = {"session": session}
        for side, pane in zip(("left", "right"), session.panes, strict=True):
            form = render_choice(side, pane, self._pane_choices(pane, session), session.language)
            shown["pane_" + side] = form + self._pane_content(side, pane, session)
        return shown

    def choose(self, session: Session, side: str, kind: str, which: str) -> Iterator[Change]:
        """The form of a pane was changed; what is of another kind than before is not chosen yet."""
        if side not in ("left", "right"):
            return
        at = 0 if side == "left" else 1
        before, pane = session.panes[at], pane_of(kind, which)
        pane = pane if pane.kind == before.kind else Pane(pane.kind)
        panes: Panes = (pane, session.panes[1]) if side == "left" else (session.panes[0], pane)
        page = self.whole(replace(session, panes=panes))
        yield {part: page[part] for part in ("session", f"pane_{side}")}

    def _pane_choices(self, pane: Pane, session: Session) -> list[tuple[str, str]]:
        language, rows = session.language, listed(self._shelf.rows(), ALL)
        if pane.kind == "speaker":
            return [
                (person.profile_id, f"{person.name} {person.body}")
                for person in self._profiles.all()[:CHOICES]
            ]
        if pane.kind == "year":
            years = sorted({row.fiscal_year for row in rows if row.fiscal_year is not None}, reverse=True)
            return [(str(year), say_fiscal_year(language, year)) for year in years]
        named = [
            (row, f"{say_date(language, row.summary.date)} {say_title(language, row.summary)}")
            for row in rows
        ]
        if pane.kind == "meeting":
            return [(row.summary.meeting_id, words) for row, words in named[:CHOICES]]
        items = [
            (f"{row.summary.meeting_id}:{place}", f"{heading}（{words}）")
            for row, words in named
            for place, heading in enumerate(row.agenda)
        ]
        return items[:CHOICES]

    def _pane_content(self, side: str, pane: Pane, session: Session) -> str:
        """What a pane shows: what was chosen, that it is gone, or how to choose."""
        language = session.language
        if not pane.which:
            return f'<p class="how">{say(language, "beside_how")}</p>'
        if pane.kind == "speaker" and (profile := self._profiles.get(pane.which)):
            return render_speaker(profile, language)
        if pane.kind == "year":
            rows = [row for row in self._shelf.rows() if row.fiscal_year == number_in(pane.which)]
            if rows:
                return render_year(number_in(pane.which), listed(rows, ALL.ordered("oldest")), language)
        meeting_id, _, place = pane.which.partition(":")
        if any(summary.meeting_id == meeting_id for summary in self._library.meetings()):
            meeting = self._library.meeting(meeting_id)
            if pane.kind == "meeting":
                return render_meeting(side, meeting, language)
            if pane.kind == "item" and 0 <= number_in(place) < len(meeting.agenda):
                return render_item(side, meeting, number_in(place), language)
        return f'<p class="differs" role="status">{say(language, "pane_gone")}</p>'
