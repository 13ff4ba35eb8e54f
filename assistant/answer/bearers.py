"""Bearers: whose a printed Name is in a body, by surname, spelling, title or post: identity, officer.

A whole name is one person's wherever it is printed. A surname alone is that of the one person of that name in
the body; where there are several, or none, it stands for itself, in that body only. So does an office.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus import Meeting
from corpus.language.folding import name_key
from corpus.language.lexicon import any_of, words
from corpus.language.roles import is_official

SURNAME_MAX = 3  # characters up to which a Japanese name printed in one piece may be a surname alone

_NAME_BRACKETS = {ord(char): None for char in "()（）「」[]"}
_NAME_COURTESY = re.compile(rf"(?<=..)(?:{any_of('honorifics')})$")
_NAME_TITLE = re.compile(rf"^(?:(?:{any_of('english_titles')})\.?\s+)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """A name by its key, without spaces, variants and titles; ``surname`` "" where it cannot be told."""

    key: str
    surname: str
    is_whole: bool


def name_of(printed: str) -> Name:
    plain = _NAME_TITLE.sub("", " ".join(printed.translate(_NAME_BRACKETS).split()))
    key = _NAME_COURTESY.sub("", name_key(plain).casefold())
    pieces = plain.split()
    if plain.isascii():
        return Name(key, pieces[-1].casefold() if len(pieces) > 1 else "", len(pieces) > 1)
    surname = name_key(pieces[0]) if len(pieces) == 2 and pieces[1] not in words("honorifics") else ""
    return Name(key, surname, bool(surname) or len(key) > SURNAME_MAX)


def _is_surname_of(name: Name, whole: Name) -> bool:
    """Whether a name is the other's surname."""
    if name.key == whole.key or not name.key:
        return False
    if whole.surname:
        return name.key == whole.surname
    return not name.key.isascii() and len(name.key) > 1 and whole.key.startswith(name.key)


class Bearers:
    """Everybody's names by the body they are printed in, told apart.

    A body is named by ``place_of``, a person known by the whole name by that name's key; what is known in one
    body only, by ``key@place``.
    """

    def __init__(self, meetings: Sequence[Meeting]) -> None:
        self._names: dict[str, dict[str, Name]] = {}
        self._posts: dict[tuple[str, str], set[tuple[str, str]]] = {}  # (role, department)
        for meeting in meetings:
            here = self._names.setdefault(place_of(meeting), {})
            listed = _names_listed(meeting)
            for printed, role, department in _names_printed(meeting):
                name = listed.get(printed) or name_of(printed)
                if name.key not in here or name.surname or name.is_whole > here[name.key].is_whole:
                    here[name.key] = name
                self._posts.setdefault((place_of(meeting), name.key), set()).add((role, department))
        self._known: dict[tuple[str, str, str], tuple[str, tuple[str, ...]]] = {}
        self._offices: dict[tuple[str, str], str] = {}

    def identity(self, place: str, printed: str, role: str) -> tuple[str, tuple[str, ...]]:
        """The id of who bears a printed name in a body, and those it may mean where that cannot be told."""
        told = place, printed, role
        if told not in self._known:
            self._known[told] = self._tell_bearer(place, name_of(printed), role)
        return self._known[told]

    def officer(self, place: str, label: str) -> str:
        """The id of who speaks by a label without a name: known by its surname and post, or the office."""
        told = place, label
        if told not in self._offices:
            key = name_key(label)
            fitting = [
                name for name in self._names.get(place, {}).values() if self._bears_label(place, name, key)
            ]
            self._offices[told] = (
                self._whole_name(place, fitting[0]) if len(fitting) == 1 else f"{key}@{place}"
            )
        return self._offices[told]

    def _bears_label(self, place: str, name: Name, label: str) -> bool:
        """Whether a label is this person's surname and a post of theirs: 菊地スポーツ推進課長."""
        posts = (name_key(post) for pair in self._posts[place, name.key] for post in pair if post)
        return any(
            label.endswith(post) and _is_surname_of(name_of(label.removesuffix(post)), name) for post in posts
        )

    def _tell_bearer(self, place: str, name: Name, role: str) -> tuple[str, tuple[str, ...]]:
        here = self._names.get(place, {})
        bearing = [other.key for other in here.values() if _is_surname_of(name, other)]
        name = here.get(name.key, name)
        if len(bearing) == 1 and self._is_of_kind(place, bearing[0], role):
            return self._whole_name(place, here[bearing[0]]), ()
        return self._whole_name(place, name), tuple(self._whole_name(place, here[key]) for key in bearing)

    def _is_of_kind(self, place: str, key: str, role: str) -> bool:
        """Whether the role is one of those who answer, or of those who ask, as this person's are."""
        kinds = {is_official(one) for one, _ in self._posts[place, key] if one}
        return not role or not kinds or is_official(role) in kinds

    def _whole_name(self, place: str, name: Name) -> str:
        return name.key if name.is_whole else f"{name.key}@{place}"


def _names_printed(meeting: Meeting) -> Iterator[tuple[str, str, str]]:
    """(name, role, department) of everybody who attended or spoke by name."""
    yield from (
        (attendee.name, attendee.role, attendee.department)
        for attendee in meeting.attendance
        if attendee.name
    )
    yield from ((turn.name, turn.role, turn.department) for turn in meeting.turns if turn.name)


def _names_listed(meeting: Meeting) -> dict[str, Name]:
    """The names of the attendance; where most of a list are whole, so is one of three characters."""
    names = {person.name: name_of(person.name) for person in meeting.attendance if person.name}
    if 2 * sum(name.is_whole for name in names.values()) <= len(names):
        return names
    return {
        printed: replace(name, is_whole=name.is_whole or len(name.key) == SURNAME_MAX)
        for printed, name in names.items()
    }


def place_of(meeting: Meeting) -> str:
    """What a surname is known in: the body, else this meeting alone."""
    return name_key(meeting.body) or meeting.meeting_id
