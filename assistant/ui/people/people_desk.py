"""PeopleDesk: events names, open, words, narrow: the list of all and one person's statements, "pairs"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer.mentions import WORDS_LIMIT, Mentions
from assistant.answer.profiles import Profile, Profiles, Said
from assistant.models import AskError
from assistant.show.strings import say
from assistant.ui.page.changes import Change, number_in
from assistant.ui.page.notices import render_nothing_held, render_wait
from assistant.ui.people.looking import PAIRS, Looking
from assistant.ui.people.people_panel import (
    render_names,
    render_pairs,
    render_people,
    render_person,
    render_said,
)
from assistant.ui.session import Session

PAIRS_MAX = 1_000  # shown at most, whatever an address or an old page asks for


class PeopleDesk:
    """The events over those who speak in all meetings."""

    def __init__(self, profiles: Profiles, mentions: Mentions) -> None:
        self._profiles = profiles
        self._mentions = mentions

    def waiting(self, session: Session) -> Change:
        """The view while all meetings are read for the first time; nothing where that is done."""
        if self._profiles.is_read:
            return {}
        wait = render_wait(say(session.language, "reading_all"))
        return {"names": render_names(session.looking, session.language), "person": wait}

    def whole(self, session: Session) -> Change:
        """The whole view, as when it is chosen."""
        looking, language = session.looking, session.language
        shown: Change = {"session": session, "names": render_names(looking, language)}
        profile = self._profiles.get(looking.profile_id) if looking.profile_id else None
        if profile is None:
            everybody = self._profiles.all()
            listed = (
                render_people(everybody, looking, language) if everybody else render_nothing_held(language)
            )
            return shown | {"person": listed, "statements": "", "pairs": ""}
        alike = [
            person_alike for key in profile.alike if (person_alike := self._profiles.get(key)) is not None
        ]
        return shown | {
            "person": render_person(profile, alike, looking, language),
            "statements": render_said(profile, self._statements_listed(profile, looking), looking, language),
            "pairs": render_pairs(profile, looking, language),
        }

    def names(self, session: Session, words: str) -> Iterator[Change]:
        """The list is wanted, narrowed to names; the field stays, for somebody may be typing in it."""
        page = self.whole(replace(session, looking=Looking(words[:WORDS_LIMIT])))
        if session.looking.profile_id == "":
            page.pop("names")
        yield page

    def open(self, session: Session, turn_id: str, profile_id: str) -> Iterator[Change]:
        """The page of a person is wanted, by its id or by a turn; AskError where there is none."""
        yield {part: shown for part, shown in self.waiting(session).items() if part == "person"}
        meeting_id, _, ordinal = turn_id.partition("#")
        profile = (
            self._profiles.get(profile_id)
            if profile_id
            else self._profiles.of_turn(meeting_id, number_in(ordinal))
        )
        if profile is None:
            raise AskError(say("en", "person_gone"), say("ja", "person_gone"))
        yield self.whole(replace(session, looking=session.looking.at(profile.profile_id)))

    def words(self, session: Session, words: str) -> Iterator[Change]:
        """Words were typed that the statements are to hold."""
        yield from self._narrowed(session, replace(session.looking, said=words.strip()[:WORDS_LIMIT], leaf=1))

    def narrow(self, session: Session, field: str, value: str) -> Iterator[Change]:
        """A year or an item was chosen or taken off, another leaf or more questions are wanted."""
        looking = session.looking
        if field == "year":
            looking = looking.only("year", number_in(value))
        elif field == "subject":
            looking = looking.only("subject", value)
        elif field == "leaf":
            looking = replace(looking, leaf=max(1, number_in(value)))
        elif field == "pairs":
            looking = replace(looking, pairs=min(max(PAIRS, number_in(value)), PAIRS_MAX))
        yield from self._narrowed(session, looking)

    def _narrowed(self, session: Session, looking: Looking) -> Iterator[Change]:
        profile = self._profiles.get(looking.profile_id)
        if profile is None:
            return
        shown: Change = {"session": replace(session, looking=looking)}
        if looking.pairs != session.looking.pairs:
            yield shown | {"pairs": render_pairs(profile, looking, session.language)}
            return
        said = self._statements_listed(profile, looking)
        yield shown | {"statements": render_said(profile, said, looking, session.language)}

    def _statements_listed(self, profile: Profile, looking: Looking) -> Sequence[Said]:
        """The person's statements, where words are given those that say them all."""
        if not looking.said:
            return profile.said
        found = {
            (match.meeting.meeting_id, match.turn.ordinal)
            for match in self._mentions.find(looking.said)
            if match.turn is not None
        }
        return [
            (meeting, turn) for meeting, turn in profile.said if (meeting.meeting_id, turn.ordinal) in found
        ]
