"""Whose a speaker label is: the one person of the attendance list that it can mean, or nobody."""

from collections.abc import Sequence

from corpus.cleaner import name_key
from corpus.labels import Label, split_role
from corpus.models import Attendee


def resolve(printed: str, label: Label, roster: Sequence[Attendee]) -> tuple[str, str, str]:
    """(name, role, department) of a label, completed from the attendance list where exactly one person fits.

    田辺副会長 is 田辺 一男 when one 田辺 attended, or one as 副会長; with two it stays 田辺. Variant kanji match.
    """
    key = name_key(printed).translate(_NO_BRACKETS)
    people = [(person, role) for person in roster for role in _roles_after_name(key, label, person)]
    fitting = _narrow(people, label) if people else _by_role(label, roster)
    if len(fitting) != 1:
        return label.name, label.role, label.department
    person, role = fitting[0]
    return person.name, role or label.role or person.role, label.department or person.department


_NO_BRACKETS = {ord(char): None for char in "()（）"}


def _roles_after_name(key: str, label: Label, person: Attendee) -> list[str]:
    """The role that is left of a label when a person's name is taken off its front; empty where it is not theirs."""
    whole, surname = name_key(person.name), name_key(person.name.split()[0])
    mine = name_key(label.name).translate(_NO_BRACKETS)
    if mine and (whole == mine or (len(mine) > 1 and whole.startswith(mine)) or (surname == mine)):
        return [label.role]
    for name in (whole, surname if len(person.name.split()) > 1 else whole):
        rest = key.removeprefix(name)
        if rest != key and split_role(rest)[1] and not split_role(rest)[0]:
            return [rest]
    return []


def _narrow(people: list[tuple[Attendee, str]], label: Label) -> list[tuple[Attendee, str]]:
    """Of people with the same name, those whose whole name or whose role the label gives."""
    if len(people) == 1:
        return people
    exact = [(person, role) for person, role in people if name_key(person.name) == name_key(label.name)]
    by_role = [(person, role) for person, role in people if role and person.role and person.role == role]
    return exact or by_role


def _by_role(label: Label, roster: Sequence[Attendee]) -> list[tuple[Attendee, str]]:
    """The people who hold the role of a label that names nobody (委員長)."""
    if label.name or not label.role:
        return []
    return [(person, label.role) for person in roster if person.role == label.role and person.present]
