"""Owned: rows of any one table that are one owner's; delete_all, sweep of what was taken off; folded."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import ClassVar

from assistant.keeping.database import Database
from corpus.language.folding import fold, fold_kana

NOBODY = ""  # the owner where nobody signs in: whoever uses this computer
UNDO_HOURS = 1  # in which a deletion can be taken back; then it is one


class Owned:
    """What one owner keeps in ``table``, whose rows have an ``owner`` and a time when ``deleted``.

    ``now`` gives the time with its zone. KeepingError as ``Database`` tells.
    """

    table: ClassVar[str]

    def __init__(
        self, database: Database, owner: str = NOBODY, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._database = database
        self._owner = owner
        self._now = now

    def delete_all(self) -> int:
        """Take all of this owner's away for good, what was taken off too; how many were in."""
        with self._database.changing() as run:
            gone = run(f"DELETE FROM {self.table} WHERE owner = ? RETURNING deleted", self._owner)
        return sum(deleted is None for (deleted,) in gone)

    def sweep(self) -> None:
        """Take what was taken off UNDO_HOURS ago or earlier away for good, whoever took it off."""
        before = written(self._now() - timedelta(hours=UNDO_HOURS))
        with self._database.changing() as run:
            run(f"DELETE FROM {self.table} WHERE deleted <= ?", before)

    def _mark(self, row_id: str | int, deleted: str | None) -> None:
        """Take a row off at this time, or for None bring it back."""
        with self._database.changing() as run:
            run(
                f"UPDATE {self.table} SET deleted = ? WHERE id = ? AND owner = ?",
                deleted,
                row_id,
                self._owner,
            )

    def _stamp(self) -> str:
        return written(self._now())


def written(time: datetime) -> str:
    """A time as it is kept, so that texts compare as times do."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def folded(text: str) -> str:
    """A text as it is searched: width, case and the kind of kana do not matter."""
    return fold_kana(fold(text))
