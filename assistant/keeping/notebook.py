"""Notebook of one owner (SQL, table note): an Entry starred, annotated, grouped, tagged, moved; Narrowed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from assistant.keeping.database import Row
from assistant.keeping.owned import Owned, folded

NOTE_CHARS = 10_000  # code points of a note; of a group's name and of all tags together, NAME_CHARS
NAME_CHARS = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """One starred quote: a span of a meeting (code points, end exclusive) and what it read when starred.

    ``turn`` is an ordinal, None outside of all turns. ``tags`` are without white space.
    """

    entry_id: int
    meeting_id: str
    turn: int | None
    start: int
    end: int
    text: str
    starred: datetime
    group: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What of a notebook is wanted: entries that hold all the words, of one group, with one tag.

    ``group`` and ``tag`` None for all; a group of "" is that of the entries without one.
    """

    words: str = ""
    group: str | None = None
    tag: str | None = None


ALL = Narrowed()
_NOTE_COLUMNS = "id, meeting, turn, start, end, quote, starred, folder, tags, words"


class Notebook(Owned):
    """What one owner starred. Every method sees this owner's rows alone."""

    table = "note"

    def star(self, meeting_id: str, turn: int | None, start: int, end: int, text: str) -> bool:
        """Put a quote in at the end, or take it off where it is in; whether it is in now.

        One that was taken off comes back as it was, with its note, within UNDO_HOURS.
        """
        stamp, key = self._stamp(), (self._owner, meeting_id, start, end)
        with self._database.changing() as run:
            there = run(
                "SELECT id, deleted FROM note WHERE owner = ? AND meeting = ? AND start = ? AND end = ?", *key
            )
            if there:
                ((entry_id, deleted),) = there
                run("UPDATE note SET deleted = ? WHERE id = ?", None if deleted else stamp, entry_id)
                return bool(deleted)
            ((place,),) = run("SELECT coalesce(max(place), 0) + 1 FROM note WHERE owner = ?", self._owner)
            run(
                "INSERT INTO note (owner, meeting, start, end, turn, quote, starred, place, folded)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                *(*key, turn, text, stamp, place, folded(text)),
            )
        return True

    def starred(self) -> tuple[tuple[str, int, int], ...]:
        """(meeting, start, end) of every entry."""
        return tuple(
            (meeting, start, end)
            for meeting, start, end in self._database.rows(
                "SELECT meeting, start, end FROM note WHERE owner = ? AND deleted IS NULL", self._owner
            )
        )

    def entries(self, narrowed: Narrowed = ALL, *, start: int = 0, k: int = -1) -> tuple[Entry, ...]:
        """``k`` of the entries that pass from the ``start``-th, from 0, on; all for -1. Groups together."""
        tests, values = _tests_of_notes(narrowed)
        rows = self._database.rows(
            f"SELECT {_NOTE_COLUMNS} FROM note WHERE owner = ? AND deleted IS NULL{tests}"
            " ORDER BY folder = '', folder, place LIMIT ? OFFSET ?",
            *(self._owner, *values, k, start),
        )
        return tuple(map(_entry_of_row, rows))

    def count(self, narrowed: Narrowed = ALL) -> int:
        """How many entries pass."""
        tests, values = _tests_of_notes(narrowed)
        return int(
            self._database.rows(
                f"SELECT count(*) FROM note WHERE owner = ? AND deleted IS NULL{tests}", self._owner, *values
            )[0][0]
        )

    def groups(self) -> tuple[str, ...]:
        """The names of the groups, in order; without the nameless one."""
        rows = self._database.rows(
            "SELECT DISTINCT folder FROM note WHERE owner = ? AND deleted IS NULL AND folder <> ''"
            " ORDER BY 1",
            self._owner,
        )
        return tuple(name for (name,) in rows)

    def tags(self) -> tuple[str, ...]:
        """The tags in use, in order."""
        rows = self._database.rows(
            "SELECT DISTINCT tags FROM note WHERE owner = ? AND deleted IS NULL AND tags <> ''", self._owner
        )
        return tuple(sorted({tag for (tags,) in rows for tag in tags.split()}))

    def annotate(self, entry_id: int, note: str, group: str, tags: Sequence[str]) -> None:
        """Give an entry a note, a group and tags; nothing happens where it is there no more."""
        note, group = note[:NOTE_CHARS], " ".join(group.split())[:NAME_CHARS]
        told = " ".join(dict.fromkeys(word for tag in tags for word in tag.split()))[:NAME_CHARS]
        with self._database.changing() as run:
            rows = run("SELECT quote FROM note WHERE id = ? AND owner = ?", entry_id, self._owner)
            for (quote,) in rows:
                run(
                    "UPDATE note SET words = ?, folder = ?, tags = ?, folded = ? WHERE id = ? AND owner = ?",
                    *(note, group, f" {told} " if told else "", folded(f"{quote}\n{note}\n{told}\n{group}")),
                    *(entry_id, self._owner),
                )

    def move(self, entry_id: int, *, up: bool) -> bool:
        """Change places with the one before (``up``) or after it in its group; False where there is none."""
        with self._database.changing() as run:
            rows = run(
                "SELECT place, folder FROM note WHERE id = ? AND owner = ? AND deleted IS NULL",
                *(entry_id, self._owner),
            )
            if not rows:
                return False
            ((place, folder),) = rows
            beside = run(
                "SELECT id, place FROM note WHERE owner = ? AND folder = ? AND deleted IS NULL AND "
                + ("place < ? ORDER BY place DESC LIMIT 1" if up else "place > ? ORDER BY place LIMIT 1"),
                *(self._owner, folder, place),
            )
            for other, there in beside:
                run("UPDATE note SET place = ? WHERE id = ?", there, entry_id)
                run("UPDATE note SET place = ? WHERE id = ?", place, other)
        return bool(beside)

    def remove(self, entry_id: int) -> None:
        """Take an entry off; ``restore`` brings it back."""
        self._mark(entry_id, self._stamp())

    def restore(self, entry_id: int) -> None:
        """Bring an entry back that was taken off."""
        self._mark(entry_id, None)


def _tests_of_notes(narrowed: Narrowed) -> tuple[str, list[str]]:
    """What a row must pass, as SQL, and its values."""
    tests, values = "", list[str]()
    for word in narrowed.words.split():
        tests += " AND instr(folded, ?)"
        values.append(folded(word))
    if narrowed.group is not None:
        tests += " AND folder = ?"
        values.append(narrowed.group)
    if narrowed.tag is not None:
        tests += " AND instr(tags, ?)"
        values.append(f" {narrowed.tag} ")
    return tests, values


def _entry_of_row(row: Row) -> Entry:
    entry_id, meeting, turn, start, end, text, starred, group, tags, note = row
    day = datetime.fromisoformat(starred)
    return Entry(entry_id, meeting, turn, start, end, text, day, group, tuple(tags.split()), note)
