"""Roster: a state machine (OUTSIDE, LIST, ROW) fed with cells, makes Attendees; Roles for the next names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from corpus.language.folding import name_key, squash
from corpus.language.lexicon import words
from corpus.models import Attendee
from corpus.structure.roster_cells import Cell, split_cells, with_affiliations_cut
from corpus.structure.roster_entries import (
    Entry,
    is_role,
    read_entry,
    split_people,
    tidy_name,
)
from corpus.structure.roster_headings import read_heading


def read_roster(source: str, text: str, end: int) -> tuple[Attendee, ...]:
    """The attendance list of the front matter ``text[:end]`` (clean), names as ``source`` prints them."""
    roster = Roster()
    for cell in with_affiliations_cut(split_cells(source[:end], text[:end])):
        roster.feed(cell)
    return roster.people


class State(Enum):
    """Where the reader of a front matter is."""

    OUTSIDE = "before, between and after lists of people"
    LIST = "in a list: names, their roles before or after them"
    ROW = "in a table's row, after its person's name"


class Roster:
    """Takes up the cells of a front matter one after another; ``people`` are those named so far."""

    def __init__(self) -> None:
        self.state = State.OUTSIDE
        self._present = True
        self._is_partly = False
        self._column = -1
        self._is_named = False
        self._status: Cell | None = None
        self._on_line = 0
        self._roles = Roles()
        self._people: list[Attendee] = []

    @property
    def people(self) -> tuple[Attendee, ...]:
        """Everyone named, each once, in order."""
        return tuple(dict.fromkeys(self._people))

    def feed(self, cell: Cell) -> None:
        """Take up a heading, a role, a person or a post."""
        if cell.ends_line:
            self._end_line()
            return
        if self._status:
            held, self._status = self._status, None
            self._take_cell(held)
        if self._on_line < len(self._people) and squash(cell.words) in _STATUSES:
            self._status = cell  # the person's, if it is the last of the line, else it heads what follows
            return
        self._take_cell(cell)

    def _take_cell(self, cell: Cell) -> None:
        if squash(cell.words) in ("なし", "な"):  # nobody is absent, and what follows says nothing of absence
            self._present = True
            return
        cell = self._heading_of_cell(cell)
        if self.state is not State.OUTSIDE:
            self._name_of_cell(cell)

    def _end_line(self) -> None:
        """A row ends with its line, a list does not; the last cell can say whether its person came."""
        if self._status:
            self._people[-1] = replace(self._people[-1], present=_STATUSES[squash(self._status.words)])
            self._status = None
        self._on_line = len(self._people)
        if self.state is State.ROW:
            self.state = State.LIST

    def _heading_of_cell(self, cell: Cell) -> Cell:
        """Begin a list or a group, or end the list, where a heading says so; what is left of the cell."""
        heading = read_heading(cell.words, in_list=self.state is not State.OUTSIDE)
        if heading is None:
            return cell
        if heading.kind == "end":
            self.state = State.OUTSIDE
            return cell
        if heading.kind == "list" or heading.role in words("answerers") or self._cell_is_beside(cell):
            self._present, self._is_partly = heading.present, heading.partly
        if heading.kind == "list":
            self._column, self._is_named = cell.column, False
        self.state = State.LIST
        self._roles.begin(heading.role)
        return cell.cut(heading.length)

    def _cell_is_beside(self, cell: Cell) -> bool:
        """Whether a cell stands below the list's own heading, which has named its people: a new group."""
        return self._is_named and 0 <= cell.column <= self._column

    def _name_of_cell(self, cell: Cell) -> None:
        """Take up what a cell of a list prints: a person, roles of those that follow, or a person's post."""
        is_named = False
        for part in split_people(cell.words):
            entry = read_entry(part)
            if entry is not None and entry.before[:1] and self._cell_is_beside(cell):
                self._present = self._present or entry.before[0] in words("answerers")
            if entry is not None and entry.name:
                self._add_attendee(self._attendee_of_entry(cell, entry))
                is_named = True
            elif entry is not None:
                self._roles.take(entry.before)
        if self.state is State.ROW and cell.after_tab and not is_named:
            self._people[-1] = _with_post(self._people[-1], cell.printed.strip())
        in_row = cell.before_tab and (is_named or self.state is State.ROW)
        self.state = State.ROW if in_row else State.LIST

    def _add_attendee(self, person: Attendee) -> None:
        """One more person; who came late or left early is named in the list of those who came, too."""
        known = {name_key(one.name) for one in self._people} if self._is_partly else ()
        if name_key(person.name) not in known:
            self._people.append(person)
        self._is_named = True

    def _attendee_of_entry(self, cell: Cell, entry: Entry) -> Attendee:
        if entry.role:
            self._roles.holds = False
        elif entry.before:
            self._roles.take(entry.before)
        post = self._roles.give_post()
        role = entry.role or self._roles.give()
        is_absent = "欠席" in entry.note
        is_no_post = is_absent or entry.note in words("not_names") or _CAME_LATE_TIME.search(entry.note)
        note = "" if is_no_post else entry.note
        start = cell.words.rfind(entry.name)
        name = cell.printed[start : start + len(entry.name)] if start >= 0 else entry.name
        return Attendee(tidy_name(name), role, note or post, self._present and not is_absent)


# The last cell of a person's row.
_STATUSES = {
    "出席": True, "出": True, "出席済": True, "○": True, "〇": True, "◯": True, "参加": True,
    "代理出席": True, "欠席": False, "欠": False, "×": False, "✕": False, "✖": False, "不参加": False,
}  # fmt: skip
_CAME_LATE_TIME = re.compile(r"\d ?[時:]|から|より|まで|途中")  # (午後2時15分), (途中退席)


@dataclass(slots=True)
class Roles:
    """Which role the names that come next have.

    ``group`` is what the list's heading says all are (出席委員: 委員), ``role`` what the next name is,
    ``post`` its post in an office, ``printed`` the role printed last. ``holds`` tells that a role printed
    once is that of all names below it; else every line prints its own.
    """

    group: str = ""
    role: str = ""
    post: str = ""
    printed: str = ""
    holds: bool = True

    def begin(self, group: str) -> None:
        """A list or a group begins: everyone in it is what its heading says."""
        self.group = self.role = group
        self.holds = True

    def take(self, printed: Sequence[str]) -> None:
        """Roles are printed for the names that follow; in a group of officials, posts.

        A role that comes again on the next line shows that every line prints its own.
        """
        if printed[0] == "同":
            printed = (self.printed or self.group,)
        first = printed[0]
        office = next((role for role in (self.role, self.group) if role in words("answerers")), "")
        if office and first not in words("roles"):
            self.role, self.post = office, printed[-1]
            return
        if first != self.printed:
            self.holds = True
        elif first != self.group:
            self.holds = False
        self.printed = self.role = first
        self.post = printed[-1] if len(printed) > 1 else ""

    def give(self) -> str:
        """The role of the next name; that of one person, or of one line, is used up by it."""
        role = self.role
        if not self.holds or role not in words("group_roles"):
            self.role = self.group
        return role

    def give_post(self) -> str:
        """The post of the next name, which is its own."""
        post, self.post = self.post, ""
        return post


def _with_post(person: Attendee, post: str) -> Attendee:
    """A person with the post that the next cell of their row prints."""
    if person.department or post in words("not_names") or not is_role(squash(post)):
        return person
    return replace(person, department=post)
