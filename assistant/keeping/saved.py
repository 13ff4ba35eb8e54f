"""SavedSearches of one owner (SQL): questions and mention searches, meetings seen when it was looked at."""

import json
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Literal

from assistant.keeping.database import Row
from assistant.keeping.owned import Owned

Kind = Literal["question", "mentions", "meetings"]
MEETINGS: Kind = "meetings"  # one of each owner's, saved by itself: what is added at all

_SAVED_COLUMNS = "id, kind, words, asked_before, narrowed, looked, seen, told"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The fiscal year, body and speaker that a mention search is narrowed to; None for all."""

    year: int | None = None
    body: str | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """One of them. ``looked`` is when it was last looked at, in UTC.

    ``seen`` are the ids of all meetings that were held whenever it was, ``told`` digests of what it showed
    then. ``asked_before`` are the questions that a follow-up goes on from, oldest first.
    """

    saved_id: str
    kind: Kind
    words: str
    asked_before: tuple[str, ...]
    narrowed: Narrowing
    looked: datetime
    seen: frozenset[str]
    told: frozenset[str]


class SavedSearches(Owned):
    """What one owner keeps an eye on. Every method sees this owner's rows alone."""

    table = "saved"

    def save(
        self,
        kind: Kind,
        words: str,
        *,
        held: Iterable[str],
        told: Iterable[str] = (),
        asked_before: Sequence[str] = (),
        narrowed: Narrowing = Narrowing(),
    ) -> str:
        """Keep an eye on something from now on, ``held`` being the meetings there are; its id.

        One that is saved already stays as it is.
        """
        what = kind, words, _listing_kept(asked_before), json.dumps(asdict(narrowed), ensure_ascii=False)
        with self._database.changing() as run:
            there = run(
                "SELECT id FROM saved WHERE owner = ? AND deleted IS NULL"
                " AND kind = ? AND words = ? AND asked_before = ? AND narrowed = ?",
                *(self._owner, *what),
            )
            if there:
                return str(there[0][0])
            saved_id, now = secrets.token_urlsafe(9), self._stamp()
            run(
                "INSERT INTO saved VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
                *(
                    saved_id,
                    self._owner,
                    *what,
                    now,
                    now,
                    _listing_kept(sorted(held)),
                    _listing_kept(sorted(told)),
                ),
            )
        return saved_id

    def listed(self) -> tuple[Saved, ...]:
        """The questions and mention searches, the newest first."""
        return self._read_saved("kind <> ? ORDER BY made DESC, rowid DESC", MEETINGS)

    def get(self, saved_id: str) -> Saved | None:
        """One of them by its id, None for one that is not this owner's, or no more."""
        return next(iter(self._read_saved("id = ?", saved_id)), None)

    def look(self, saved_id: str, held: Iterable[str], told: Iterable[str] = ()) -> None:
        """It was looked at while ``held`` were the meetings there were: none of them is new any more."""
        with self._database.changing() as run:
            rows = run(
                "SELECT seen, told FROM saved WHERE id = ? AND owner = ? AND deleted IS NULL",
                *(saved_id, self._owner),
            )
            for seen, known in rows:
                run(
                    "UPDATE saved SET looked = ?, seen = ?, told = ? WHERE id = ?",
                    *(self._stamp(), _union_told(seen, held), _union_told(known, told), saved_id),
                )

    def remove(self, saved_id: str) -> None:
        """Keep no eye on it any more; ``restore`` brings it back."""
        self._mark(saved_id, self._stamp())

    def restore(self, saved_id: str) -> None:
        """Bring one back that was removed."""
        self._mark(saved_id, None)

    def _read_saved(self, test: str, value: str) -> tuple[Saved, ...]:
        rows = self._database.rows(
            f"SELECT {_SAVED_COLUMNS} FROM saved WHERE owner = ? AND deleted IS NULL AND {test}",
            self._owner,
            value,
        )
        return tuple(map(_saved_of_row, rows))


def _saved_of_row(row: Row) -> Saved:
    saved_id, kind, words, asked_before, narrowed, looked, seen, told = row
    return Saved(
        saved_id,
        kind,
        words,
        tuple(json.loads(asked_before)),
        Narrowing(**json.loads(narrowed)),
        datetime.fromisoformat(looked),
        frozenset(json.loads(seen)),
        frozenset(json.loads(told)),
    )


def _listing_kept(values: Iterable[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def _union_told(listing: str, more: Iterable[str]) -> str:
    return _listing_kept(sorted({*json.loads(listing), *more}))
