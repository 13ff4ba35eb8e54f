"""Attendance: the lists read up to an offset, Japanese or English; names() a speaker's label can match."""

from corpus.language.folding import name_key, squash
from corpus.models import Attendee
from corpus.structure.english_roster import read_english_roster
from corpus.structure.header import HEADER_LIMIT, HEADER_WITHOUT_TURNS
from corpus.structure.roster import read_roster
from corpus.structure.roster_cells import with_tabs

INITIAL = 2  # letters of a name's longest initial: J, JR


class Attendance:
    """The lists of people in a text (``text`` is the clean ``source``), each read once.

    ``end`` is where the first speech begins, None where nobody speaks.
    """

    def __init__(self, source: str, text: str) -> None:
        self._source, self._text = source, text
        self._read: dict[int, tuple[Attendee, ...]] = {}
        self._english: dict[int, tuple[Attendee, ...]] = {}

    def japanese(self, end: int | None) -> tuple[Attendee, ...]:
        """Who Japanese minutes list."""
        limit = _front_limit(end)
        if limit not in self._read:
            self._read[limit] = read_roster(self._source, self._text, limit)
        return self._read[limit]

    def people(self, end: int | None) -> tuple[Attendee, ...]:
        """Who Japanese minutes list, else English ones."""
        limit = _front_limit(end)
        if found := self.japanese(end):
            return found
        if limit not in self._english:
            self._english[limit] = read_english_roster(with_tabs(self._source, self._text), limit)
        return self._english[limit]

    def names(self, end: int | None) -> frozenset[str]:
        """The keys of what the people can be called by as a speaker's label."""
        if attendees_found := self.japanese(end):
            offices = (
                squash(person.name.split()[0] + person.role) for person in attendees_found if person.role
            )
            return frozenset((*(name_key(person.name) for person in attendees_found), *offices))
        return frozenset(word for person in self.people(end) for word in _called_in_labels(person.name))


def _front_limit(end: int | None) -> int:
    """Where the front matter ends at the latest."""
    return HEADER_WITHOUT_TURNS if end is None else min(end, HEADER_LIMIT)


def _called_in_labels(name: str) -> tuple[str, ...]:
    """What minutes can call a person by: the whole name, the surname, the first name; no initials."""
    words = [word for word in name.split() if len(word) > INITIAL and not word.endswith(".")]
    return (squash(name), words[0], words[-1]) if words else ()
