"""What each table of owned rows has in common: one owner's alone, and swept of what cannot come back."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from assistant.keeping.conversations import Conversations
from assistant.keeping.database import Database
from assistant.keeping.notebook import Notebook
from assistant.keeping.owned import UNDO_HOURS, Owned, folded, written

DAY = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)


def keep(kept: Owned) -> None:
    """One row, of either table."""
    if isinstance(kept, Conversations):
        kept.add("", "鍵は誰が持ちますか", "{}")
    elif isinstance(kept, Notebook):
        kept.star("5a105a105a10", 3, 10, 20, "鍵は係長が持ちます。")


@pytest.mark.parametrize("kind", [Conversations, Notebook])
def test_only_ones_own_is_deleted(tmp_path: Path, kind: type[Owned]) -> None:
    database = Database(tmp_path / "kept")
    for owner in ("荒木", "三田"):
        keep(kind(database, owner))
    assert kind(database, "荒木").delete_all() == 1
    assert (kind(database, "荒木").delete_all(), kind(database, "三田").delete_all()) == (0, 1)


@pytest.mark.parametrize("kind", [Conversations, Notebook])
def test_sweeping_leaves_what_was_not_taken_off(tmp_path: Path, kind: type[Owned]) -> None:
    database = Database(tmp_path / "kept")
    keep(kind(database, now=lambda: DAY))
    kind(database, now=lambda: DAY + timedelta(hours=2 * UNDO_HOURS)).sweep()
    assert kind(database).delete_all() == 1


def test_times_of_any_zone_compare_as_they_are_written() -> None:
    tokyo = timezone(timedelta(hours=9))
    assert written(DAY) == written(DAY.astimezone(tokyo)) < written(DAY + timedelta(microseconds=1))


def test_kana_and_width_are_one() -> None:
    assert folded("ゴミＡ") == folded("ごみa")
