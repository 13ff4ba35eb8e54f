"""EvidenceDesk: events cite, passage, turn, meeting, widen, unfold, find_in, print: what opens beside."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.answer.mentions import WORDS_LIMIT, spans_within
from assistant.models import AskError
from assistant.ports import Library
from assistant.show.strings import say
from assistant.ui.evidence.evidence_panel import render_evidence, render_latest
from assistant.ui.evidence.finding_panel import render_hits
from assistant.ui.evidence.opened import Opened
from assistant.ui.page.changes import Change, gone, number_in
from assistant.ui.page.notices import render_wait
from assistant.ui.session import Session


class EvidenceDesk:
    """The events over what is open beside a view."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def open(self, session: Session, opened: Opened) -> Change:
        """A passage or a meeting, opened."""
        meeting = self._library.meeting(opened.meeting_id)
        shown = render_evidence(opened, meeting, session.language, session.style)
        return {"evidence": shown, "session": replace(session, opened=opened)}

    def whole(self, session: Session) -> Change:
        """The whole panel: what is open, or the latest meetings where nothing is."""
        if session.opened is not None:
            return self.open(session, session.opened)
        return {"evidence": render_latest(self._library.meetings(), session.language)}

    def cite(self, session: Session, exchange: str, number: str) -> Iterator[Change]:
        """The number of a citation was pressed."""
        place = number_in(exchange)
        citation = session.citation(place, number_in(number))
        if citation is None:
            raise gone()
        yield self.open(session, Opened.at(citation, place))

    def passage(self, session: Session, exchange: str, place: str) -> Iterator[Change]:
        """One of the passages near a question was chosen."""
        answer, at = session.answer(number_in(exchange)), number_in(place)
        if answer is None or not 0 <= at < len(answer.passages):
            raise gone()
        yield self.open(session, Opened.at(answer.passages[at]))

    def meeting(self, session: Session, meeting_id: str) -> Iterator[Change]:
        """A meeting was chosen from a list."""
        if not self._store_holds(meeting_id):
            raise AskError(say("en", "bad_meeting"), say("ja", "bad_meeting"))
        yield {"evidence": render_wait(say(session.language, "opening"))}
        yield self.open(session, Opened(meeting_id, whole=True))

    def turn(self, session: Session, turn_id: str) -> Iterator[Change]:
        """A turn was chosen by its permanent id; where its whole meeting is open, that stays so."""
        meeting_id, _, ordinal = turn_id.partition("#")
        place = number_in(ordinal)
        turns = self._library.meeting(meeting_id).turns if self._store_holds(meeting_id) else ()
        if not 0 <= place < len(turns):
            named = turn_id[:80]
            raise AskError(say("en", "bad_turn", turn=named), say("ja", "bad_turn", turn=named))
        before, turn = session.opened, turns[place]
        whole = before is not None and before.meeting_id == meeting_id and before.whole
        yield self.open(session, Opened(meeting_id, place, turn.start, turn.end, whole=whole))

    def widen(self, session: Session, side: str) -> Iterator[Change]:
        """More turns before or after what is open were asked for."""
        if session.opened is not None:
            yield self.open(session, session.opened.wider("before" if side == "before" else "after"))

    def unfold(self, session: Session) -> Iterator[Change]:
        """The whole of the open meeting was asked for."""
        if session.opened is not None:
            yield self.open(session, replace(session.opened, whole=True))

    def find_in(self, session: Session, words: str) -> Iterator[Change]:
        """Words are looked for in the open meeting, which is then shown whole."""
        if session.opened is None:
            return
        meeting, words = self._library.meeting(session.opened.meeting_id), words.strip()[:WORDS_LIMIT]
        if words and not session.opened.whole:
            yield self.open(session, replace(session.opened, whole=True))
        yield {"hits": render_hits(meeting, words, spans_within(meeting, words))}

    def print(self, session: Session) -> Iterator[Change]:
        """The printed page behind what is open is to be shown, or folded again."""
        if session.opened is not None:
            yield {"announcement": say(session.language, "opening")}
            yield self.open(session, replace(session.opened, printed=not session.opened.printed))
            yield {"announcement": ""}

    def _store_holds(self, meeting_id: str) -> bool:
        return any(summary.meeting_id == meeting_id for summary in self._library.meetings())
