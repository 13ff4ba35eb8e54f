"""Profiles: each Profile that speaks, _gathered of meetings: spellings, Posts, years, subjects, Pairs."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from threading import Lock

from assistant.answer.bearers import Bearers, place_of
from assistant.answer.mentions import Mentions
from corpus import Meeting, Turn
from corpus.discussions import find_discussions
from corpus.language.calendar import fiscal_year
from corpus.language.folding import unspread
from corpus.language.spans import Span

Said = tuple[Meeting, Turn]


@dataclass(frozen=True, slots=True)
class Post:
    """A role in a body, from its first meeting to its last; None where none of them is dated."""

    body: str
    role: str
    department: str
    since: date | None
    until: date | None
    meetings: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and the reply to it, as the discussion of its item has them."""

    meeting: Meeting
    asked: int
    question: Span
    replied: int | None
    reply: Span | None


@dataclass(frozen=True, slots=True)
class Profile:
    """One who speaks. ``profile_id`` is permanent; ``said`` is newest first, a meeting in order of speech.

    ``body`` is "" for a person known by the whole name, else the one body that the surname or the office is
    known in. ``alike`` are the ids of others of the same surname. ``spellings`` are as printed, the most
    frequent first.
    """

    profile_id: str
    name: str
    body: str
    is_office: bool
    spellings: tuple[str, ...]
    posts: tuple[Post, ...]
    said: tuple[Said, ...]
    alike: tuple[str, ...] = ()

    def pairs(self) -> Iterator[tuple[bool, Pair]]:
        """Each question with its reply that this person asked (True) or answered (False), newest first."""
        mine: dict[str, set[int]] = {}
        meetings_of_pairs: dict[str, Meeting] = {}
        for meeting, turn in self.said:
            meetings_of_pairs[meeting.meeting_id] = meeting
            mine.setdefault(meeting.meeting_id, set()).add(turn.ordinal)
        for meeting_id, ordinals in mine.items():
            meeting = meetings_of_pairs[meeting_id]
            for discussion in find_discussions(meeting):
                for exchange in discussion.exchanges:
                    pair = Pair(meeting, exchange.asked, exchange.question, exchange.replied, exchange.reply)
                    if exchange.asked in ordinals:
                        yield True, pair
                    elif exchange.replied in ordinals:
                        yield False, pair

    def years(self) -> list[tuple[int, int]]:
        """(fiscal year, turns), the latest first; of the dated meetings."""
        counts = Counter(fiscal_year(meeting.date) for meeting, _ in self.said if meeting.date is not None)
        return sorted(counts.items(), reverse=True)

    def subjects(self) -> list[tuple[str, int]]:
        """(heading of an item, turns under it), those with most turns first."""
        counts = Counter(meeting.heading(turn.agenda) for meeting, turn in self.said)
        return [(heading, turns) for heading, turns in counts.most_common() if heading]


class Profiles:
    """Those who speak in the meetings of a library; put together once for the meetings that it holds.

    Asked from several threads at a time, it does so once.
    """

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._building = Lock()
        self._of: dict[str, Profile] = {}
        self._by_turn: dict[tuple[str, int], str] = {}
        self._made_of: frozenset[str] = frozenset()

    @property
    def is_read(self) -> bool:
        """Whether the meetings were read yet, as ``Mentions.is_read`` has it."""
        return self._mentions.is_read

    def all(self) -> tuple[Profile, ...]:
        """Everybody, those who speak most often first."""
        return tuple(
            sorted(
                self._profiles_held().values(), key=lambda profile: (-len(profile.said), profile.profile_id)
            )
        )

    def get(self, profile_id: str) -> Profile | None:
        """The profile of an id; None for one that the minutes held now do not have."""
        return self._profiles_held().get(profile_id)

    def of_turn(self, meeting_id: str, ordinal: int) -> Profile | None:
        """Who speaks a turn; None where there is no such turn."""
        held = self._profiles_held()
        return held.get(self._by_turn.get((meeting_id, ordinal), ""))

    def _profiles_held(self) -> dict[str, Profile]:
        meetings = self._mentions.meetings()
        held = frozenset(meeting.meeting_id for meeting in meetings)
        with self._building:
            if held != self._made_of:
                self._of, self._by_turn = _profile_put_together(meetings)
                self._made_of = held
            return self._of


@dataclass(slots=True)
class _Gathered:
    """What is collected of one who speaks."""

    body: str
    is_office: bool
    said: list[Said]
    names: Counter[str]
    labels: Counter[str]
    held: dict[tuple[str, str, str], list[date | None]]
    alike: tuple[str, ...]


def _profile_put_together(
    meetings: Sequence[Meeting],
) -> tuple[dict[str, Profile], dict[tuple[str, int], str]]:
    bearers = Bearers(meetings)
    gathered: dict[str, _Gathered] = {}
    by_turn: dict[tuple[str, int], str] = {}
    for meeting in sorted(meetings, key=_newest_meetings_first):
        roles_held: dict[str, tuple[str, str]] = {}
        for person in meeting.attendance:
            gathered_id = _gathered(gathered, bearers, meeting, person.name, person.role)
            gathered[gathered_id].names[" ".join(person.name.split())] += 1
            if person.present:
                roles_held[gathered_id] = person.role, person.department
        for turn in meeting.turns:
            gathered_id = _gathered(gathered, bearers, meeting, turn.name, turn.role, turn.label)
            by_turn[meeting.meeting_id, turn.ordinal] = gathered_id
            gathered[gathered_id].said.append((meeting, turn))
            gathered[gathered_id].labels[" ".join(turn.label.split())] += 1
            if turn.name:
                gathered[gathered_id].names[" ".join(turn.name.split())] += 1
            if turn.role and not roles_held.get(gathered_id, ("", ""))[0]:
                roles_held[gathered_id] = turn.role, turn.department
        for gathered_id, (role, department) in roles_held.items():
            gathered[gathered_id].held.setdefault((meeting.body, role, department), []).append(meeting.date)
    speaking = {profile_id: gathered_id for profile_id, gathered_id in gathered.items() if gathered_id.said}
    return {key: _profile(key, gathered_id, speaking) for key, gathered_id in speaking.items()}, by_turn


def _gathered(
    gathered: dict[str, _Gathered],
    bearers: Bearers,
    meeting: Meeting,
    name: str,
    role: str,
    label: str = "",
) -> str:
    """The id of who is named or, where nobody is, of the office; what is collected of them is there then."""
    place = place_of(meeting)
    if name:
        profile_id, alike = bearers.identity(place, name, role)
    else:
        profile_id, alike = bearers.officer(place, label), ()
    body = meeting.body if "@" in profile_id else ""
    if profile_id not in gathered:
        gathered[profile_id] = _Gathered(body, not name, [], Counter(), Counter(), {}, alike)
    return profile_id


def _profile(profile_id: str, gathered_person: _Gathered, speaking: Mapping[str, _Gathered]) -> Profile:
    printed = gathered_person.names or gathered_person.labels
    whole = max(printed, key=lambda name: (len(unspread(name)), printed[name]))
    posts = (_post_held(place, days) for place, days in gathered_person.held.items())
    spellings = gathered_person.names + gathered_person.labels
    return Profile(
        profile_id,
        unspread(whole),
        gathered_person.body,
        gathered_person.is_office,
        tuple(spelled for spelled, _ in spellings.most_common()),
        tuple(sorted(posts, key=lambda post: (post.until or date.min, post.since or date.min), reverse=True)),
        tuple(gathered_person.said),
        tuple(key for key in gathered_person.alike if key in speaking),
    )


def _post_held(place: tuple[str, str, str], days: Sequence[date | None]) -> Post:
    dated = [day for day in days if day is not None]
    return Post(*place, min(dated, default=None), max(dated, default=None), len(days))


def _newest_meetings_first(meeting: Meeting) -> tuple[int, str]:
    return -(meeting.date or date.min).toordinal(), meeting.meeting_id
