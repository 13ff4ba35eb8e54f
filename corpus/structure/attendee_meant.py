"""People: which Attendee of the roster a speaker's label means, by keys of whole name, surname and role."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.language.folding import name_key
from corpus.models import Attendee
from corpus.structure.english_labels import words_set
from corpus.structure.label_grammar import Label, split_role

SHORTEST = 2  # characters of either end of an office by which it is known: 市長


@dataclass(frozen=True, slots=True)
class _Person:
    """An attendee with the keys by which a label can name them."""

    attendee: Attendee
    whole: str
    surname: str


class People:
    """An attendance list that labels are looked up in."""

    def __init__(self, roster: Sequence[Attendee]) -> None:
        self._people = [_attendees_keyed(attendee) for attendee in roster]
        self._known: dict[str, tuple[str, str, str]] = {}

    def resolve(self, printed: str, label: Label) -> tuple[str, str, str]:
        """(name, role, department) of a label, completed from the list where exactly one person fits.

        田中副会長 is 田中 花子 when one 田中 attended, or one as 副会長; else 田中. Variant kanji match.
        """
        if printed not in self._known:
            self._known[printed] = self._resolve_label(printed, label)
        return self._known[printed]

    def _resolve_label(self, printed: str, label: Label) -> tuple[str, str, str]:
        key = name_key(printed).translate(_NO_BRACKETS)
        mine = name_key(_without_title(label.name)).translate(_NO_BRACKETS)
        fits = [
            (person.attendee, role)
            for person in self._people
            if (role := _role_after(key, mine, label.role, person)) is not None
        ]
        fitting = _narrow_by_label(fits, label) if fits else self._bearers_by_role(label)
        if len(fitting) != 1:
            return label.name, label.role, label.department
        person, role = fitting[0]
        return person.name, role or label.role or person.role, label.department or person.department

    def _bearers_by_role(self, label: Label) -> list[tuple[Attendee, str]]:
        """The people present who hold the role of a label that names nobody (委員長)."""
        if label.name or not label.role:
            return []
        people = (person.attendee for person in self._people)
        return [(person, label.role) for person in people if person.role == label.role and person.present]


_NO_BRACKETS = {ord(char): None for char in "()（）"}


def _without_title(name: str) -> str:
    """Cllr Whitlock -> Whitlock."""
    words = name.split()
    return " ".join(words[1:]) if len(words) > 1 and words[0] in words_set("english_titles") else name


def _attendees_keyed(attendee: Attendee) -> _Person:
    pieces = attendee.name.split()
    surname = pieces[-1 if attendee.name.isascii() else 0]
    return _Person(attendee, name_key(attendee.name), name_key(surname) if len(pieces) > 1 else "")


def _role_after(key: str, mine: str, role: str, person: _Person) -> str | None:
    """The role that is left of a label without a person's name in front; None where it is not theirs.

    ``key`` is that of the label, ``mine`` that of the name in it.
    """
    if mine and (mine in (person.whole, person.surname) or (len(mine) > 1 and person.whole.startswith(mine))):
        return role
    for name in (person.whole, person.surname):
        rest = key.removeprefix(name)
        if not name or rest in ("", key):
            continue
        front, back = split_role(rest)
        if rest == person.attendee.role or (back and (not front or _is_said_shorter(rest, person.attendee))):
            return rest
    return None


def _is_said_shorter(role: str, attendee: Attendee) -> bool:
    """Whether a role begins and ends as a listed office, with less between: 水産市場長 for 水産市場市場長."""
    parts = [(role[:at], role[at:]) for at in range(SHORTEST, len(role) - SHORTEST + 1)]
    offices = (name_key(attendee.role), name_key(attendee.department))
    return any(one.startswith(front) and one.endswith(back) for one in offices for front, back in parts)


def _narrow_by_label(people: list[tuple[Attendee, str]], label: Label) -> list[tuple[Attendee, str]]:
    """Of people with the same name, those whose whole name or whose role the label gives."""
    if len(people) == 1:
        return people
    exact = [(person, role) for person, role in people if name_key(person.name) == name_key(label.name)]
    return exact or [(person, role) for person, role in people if role and _holds_listed_role(person, role)]


def _holds_listed_role(person: Attendee, role: str) -> bool:
    """Whether a role is the one that the list prints for a person (企画部情報政策課長 is 情報政策課長)."""
    is_listed = person.role == role or person.role.endswith(role) or person.department.endswith(role)
    return is_listed or _is_said_shorter(name_key(role), person)
