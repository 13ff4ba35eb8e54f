"""Conversations of one owner (SQL): exchanges added, listed, searched, renamed, pinned, deleted, undone."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from assistant.keeping.database import Run
from assistant.keeping.owned import Owned, folded

NAME_CHARS = 200  # code points of a name: a question can be a page long, a name cannot
KEEP_NONE = "keep_none"  # the choice


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation as it is listed. ``changed`` is when its latest question was asked, in UTC."""

    conversation_id: str
    name: str
    is_pinned: bool
    begun: datetime
    changed: datetime
    questions: int


@dataclass(frozen=True, slots=True)
class Kept:
    """One exchange. ``place`` names it for good; ``answer`` is plain JSON (see ``answer_record``)."""

    place: int
    question: str
    asked: datetime
    answer: str


class Conversations(Owned):
    """What one owner asked. Every method sees this owner's rows alone; KeepingError as ``Database`` tells."""

    table = "conversation"

    # -- whether anything is kept

    def are_kept(self) -> bool:
        """Whether this owner's questions are kept: they are, unless chosen otherwise."""
        told = self._database.rows(
            "SELECT value FROM choice WHERE owner = ? AND name = ?", self._owner, KEEP_NONE
        )
        return not told

    def keep(self, kept: bool) -> None:
        """Choose whether questions are kept from now on; what was kept before stays."""
        with self._database.changing() as run:
            run("DELETE FROM choice WHERE owner = ? AND name = ?", self._owner, KEEP_NONE)
            if not kept:
                run("INSERT INTO choice VALUES (?, ?, 'yes')", self._owner, KEEP_NONE)

    # -- exchanges

    def add(self, conversation_id: str, question: str, answer: str) -> tuple[str, int]:
        """Keep one more exchange; the conversation's id, and the exchange's place in it.

        The conversation is begun anew, named by the question, for "" and where it is there no more.
        """
        now, name = self._stamp(), _conversation_name(question)
        with self._database.changing() as run:
            if not self._conversation_is_there(run, conversation_id):
                conversation_id = secrets.token_urlsafe(9)
                run(
                    "INSERT INTO conversation (id, owner, name, folded_name, begun, changed)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    *(conversation_id, self._owner, name, folded(name), now, now),
                )
            ((place,),) = run(
                "SELECT coalesce(max(place) + 1, 0) FROM exchange WHERE conversation = ?", conversation_id
            )
            run(
                "INSERT INTO exchange VALUES (?, ?, ?, ?, ?, ?)",
                *(conversation_id, place, question, folded(question), now, answer),
            )
            run("UPDATE conversation SET changed = ? WHERE id = ?", now, conversation_id)
        return conversation_id, place

    def replace(self, conversation_id: str, place: int, answer: str) -> None:
        """The exchange at a place was answered anew; nothing happens where it is there no more."""
        with self._database.changing() as run:
            if self._conversation_is_there(run, conversation_id):
                run(
                    "UPDATE exchange SET answer = ? WHERE conversation = ? AND place = ?",
                    *(answer, conversation_id, place),
                )

    def exchanges(self, conversation_id: str) -> tuple[Kept, ...]:
        """The exchanges of a conversation, oldest first; () for one that is not this owner's, or no more."""
        rows = self._database.rows(
            "SELECT place, question, asked, answer FROM exchange JOIN conversation ON id = conversation "
            "WHERE id = ? AND owner = ? AND deleted IS NULL ORDER BY place",
            *(conversation_id, self._owner),
        )
        return tuple(Kept(place, asks, _time_kept(asked), answer) for place, asks, asked, answer in rows)

    # -- the list

    def listed(self, words: str = "", most: int = -1) -> tuple[Conversation, ...]:
        """Those whose name or questions hold all the words: the pinned first, then the latest.

        Only the first ``most`` are read; all, for a negative number.
        """
        holding, values = self._holding(words)
        rows = self._database.rows(
            "SELECT id, name, pinned, begun, changed,"
            " (SELECT count(*) FROM exchange WHERE conversation = id)"
            f" {holding} ORDER BY pinned DESC, changed DESC, rowid DESC LIMIT ?",
            *(*values, most),
        )
        return tuple(
            Conversation(
                conversation_id, name, bool(pinned), _time_kept(begun), _time_kept(changed), questions
            )
            for conversation_id, name, pinned, begun, changed, questions in rows
        )

    def count(self, words: str = "") -> int:
        """How many hold all the words."""
        holding, values = self._holding(words)
        return int(self._database.rows(f"SELECT count(*) {holding}", *values)[0][0])

    def name(self, conversation_id: str) -> str:
        """What a conversation is called; "" for one that is not this owner's, or no more."""
        rows = self._database.rows(
            "SELECT name FROM conversation WHERE id = ? AND owner = ? AND deleted IS NULL",
            *(conversation_id, self._owner),
        )
        return str(rows[0][0]) if rows else ""

    def rename(self, conversation_id: str, name: str) -> None:
        """Give a conversation another name; an empty one changes nothing."""
        if called := _conversation_name(name):
            self._change_conversation("name = ?, folded_name = ?", conversation_id, called, folded(called))

    def pin(self, conversation_id: str, pinned: bool) -> None:
        """Have a conversation stand first, or no more."""
        self._change_conversation("pinned = ?", conversation_id, int(pinned))

    # -- deleting

    def delete(self, conversation_id: str) -> None:
        """Take a conversation off the list; ``undo`` brings it back within UNDO_HOURS."""
        self._change_conversation("deleted = ?", conversation_id, self._stamp())

    def undo(self, conversation_id: str) -> bool:
        """Bring a deleted conversation back; False where it is gone for good."""
        with self._database.changing() as run:
            there = run("SELECT 1 FROM conversation WHERE id = ? AND owner = ?", conversation_id, self._owner)
            run(
                "UPDATE conversation SET deleted = NULL WHERE id = ? AND owner = ?",
                *(conversation_id, self._owner),
            )
        return bool(there)

    # -- everything

    def all(self) -> Iterator[tuple[Conversation, tuple[Kept, ...]]]:
        """Every conversation with its exchanges, as listed."""
        for conversation in self.listed():
            yield conversation, self.exchanges(conversation.conversation_id)

    # -- private

    def _holding(self, words: str) -> tuple[str, list[str]]:
        """From which rows those that hold all the words are read, and the statement's values."""
        tests, values = [], [self._owner]
        for word in words.split():
            tests.append(
                " AND (instr(folded_name, ?) OR EXISTS (SELECT 1 FROM exchange"
                " WHERE conversation = id AND instr(folded, ?)))"
            )
            values += [folded(word)] * 2
        return f"FROM conversation WHERE owner = ? AND deleted IS NULL{''.join(tests)}", values

    def _conversation_is_there(self, run: Run, conversation_id: str) -> bool:
        return bool(
            run(
                "SELECT 1 FROM conversation WHERE id = ? AND owner = ? AND deleted IS NULL",
                *(conversation_id, self._owner),
            )
        )

    def _change_conversation(self, what: str, conversation_id: str, *values: object) -> None:
        with self._database.changing() as run:
            run(
                f"UPDATE conversation SET {what} WHERE id = ? AND owner = ? AND deleted IS NULL",
                *(*values, conversation_id, self._owner),
            )


def _conversation_name(words: str) -> str:
    return " ".join(words.split())[:NAME_CHARS]


def _time_kept(text: str) -> datetime:
    return datetime.fromisoformat(text)
