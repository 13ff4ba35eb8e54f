"""MentionsDesk: events seek, every, narrow, save, open of words looked for; seeking_of an address."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant.answer.mentions import WORDS_LIMIT, Match, Mentions
from assistant.show.answer_export import export_matches
from assistant.show.strings import say
from assistant.ui.evidence.evidence_desk import EvidenceDesk
from assistant.ui.evidence.opened import Opened
from assistant.ui.mentions.mentions_panel import headline_of, render_found, render_seek
from assistant.ui.mentions.narrowing_panel import given_name
from assistant.ui.mentions.seeking import Seeking
from assistant.ui.page.changes import Change, gone, number_in
from assistant.ui.page.copy_and_save import render_file
from assistant.ui.page.notices import render_wait
from assistant.ui.session import Session


class MentionsDesk:
    """The events over the words of all meetings."""

    def __init__(self, mentions: Mentions, evidence: EvidenceDesk) -> None:
        self._mentions = mentions
        self._evidence = evidence

    def whole(self, session: Session) -> Change:
        """The whole view, as when it is chosen."""
        return {"seek": render_seek(session.seeking, session.language)} | self._mentions_found(session)

    def follow(self, session: Session, seeking: Seeking) -> Iterator[Change]:
        """A permalink was followed."""
        yield {"seek": render_seek(seeking, session.language)}
        yield from self._look_for_mentions(replace(session, seeking=seeking))

    def every(self, session: Session, words: str, year: str, body: str) -> Iterator[Change]:
        """All that says the words of an answer is wanted, within the year and body it was narrowed to."""
        found = Seeking(words.strip(), _year_in(year), given_name(body), series=session.seeking.series)
        yield from self.follow(session, found)

    def seek(self, session: Session, words: str) -> Iterator[Change]:
        """Words were given."""
        seeking = Seeking(words.strip(), series=session.seeking.series)
        yield from self._look_for_mentions(replace(session, seeking=seeking))

    def narrow(
        self, session: Session, year: str, body: str, speaker: str, series: str, leaf: str
    ) -> Iterator[Change]:
        """A year, a body or a speaker was chosen or taken off, other colours or another leaf were."""
        seeking = Seeking(
            session.seeking.words,
            _year_in(year),
            given_name(body),
            given_name(speaker),
            "speaker" if series == "speaker" else "body",
            max(1, number_in(leaf)),
        )
        yield self._mentions_found(replace(session, seeking=seeking), spoken=True)

    def save(self, session: Session) -> Iterator[Change]:
        """The table is wanted as a file, all leaves of it."""
        if not session.seeking.words:
            raise gone()
        shown = [match for match in self._all_mentions(session) if session.seeking.lets_in(match)]
        yield {"outbox": render_file(export_matches(shown, session.seeking.words, session.language))}

    def open(self, session: Session, meeting_id: str, ordinal: str) -> Iterator[Change]:
        """A row was chosen: its turn opens, with the words marked in it."""
        place = number_in(ordinal)
        turn = place if place >= 0 else None
        match = next(
            (mention for mention in self._all_mentions(session) if _mention_is_at(mention, meeting_id, turn)),
            None,
        )
        if match is None:
            raise gone()
        yield self._evidence.open(session, _opened_mention(match))

    def _look_for_mentions(self, session: Session) -> Iterator[Change]:
        if not self._mentions.is_read:
            yield {"found": render_wait(say(session.language, "reading_all"))}
        yield self._mentions_found(session, spoken=True)

    def _mentions_found(self, session: Session, *, spoken: bool = False) -> Change:
        matches = self._all_mentions(session)
        told = {"announcement": headline_of(matches, session.seeking, session.language)} if spoken else {}
        shown = render_found(matches, session.seeking, session.language)
        return {"session": session, "found": shown} | told

    def _all_mentions(self, session: Session) -> tuple[Match, ...]:
        return self._mentions.find(session.seeking.words)


def seeking_of(query: Mapping[str, str]) -> Seeking:
    """What a permalink looks for (see ``Seeking.permalink``)."""
    words = query.get("mentions", "").strip()[:WORDS_LIMIT]
    return Seeking(words, _year_in(query.get("year", "")), query.get("body"), query.get("speaker"))


def _year_in(text: str) -> int | None:
    year = number_in(text)
    return year if year >= 0 else None


def _mention_is_at(match: Match, meeting_id: str, turn: int | None) -> bool:
    """Whether a match is in this turn, None in minutes without speakers."""
    ordinal = None if match.turn is None else match.turn.ordinal
    return (match.meeting.meeting_id, ordinal) == (meeting_id, turn)


def _opened_mention(match: Match) -> Opened:
    """A turn is open as a whole; of minutes without speakers, the words themselves."""
    meeting_id = match.meeting.meeting_id
    if match.turn is None:
        start, end = match.spans[0]
        return Opened(meeting_id, None, start, end, match.meeting.text[start:end])
    return Opened(meeting_id, match.turn.ordinal, match.start, match.end, mentioned=match.spans)
