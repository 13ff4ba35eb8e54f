"""What is starred stays, in its order, with its notes, for its owner alone; what is taken off comes back."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.keeping.database import Database
from assistant.keeping.notebook import ALL, Narrowed, Notebook
from assistant.keeping.owned import UNDO_HOURS

QUOTES = [
    ("5a105a105a10", 4, 100, 120, "水門の鍵は当番が持ちます。"),
    ("5a105a105a10", 6, 150, 170, "ポンプの点検は年二回です。"),
    ("ab10ab10ab10", None, 0, 9, "潮位の記録です。"),
]


@pytest.fixture
def notebook(tmp_path: Path) -> Notebook:
    one = Notebook(Database(tmp_path / "kept"))
    for quote in QUOTES:
        assert one.star(*quote)
    return one


def texts(notebook: Notebook, narrowed: Narrowed = ALL) -> list[str]:
    return [one.text for one in notebook.entries(narrowed)]


@pytest.mark.usefixtures("notebook")
def test_what_is_starred_is_there_in_its_order_after_a_restart(tmp_path: Path) -> None:
    again = Notebook(Database(tmp_path / "kept"))
    told = [(one.meeting_id, one.turn, one.start, one.end, one.text) for one in again.entries()]
    assert told == QUOTES
    assert set(again.starred()) == {(meeting, start, end) for meeting, _, start, end, _ in QUOTES}


def test_starred_again_it_is_taken_off_and_comes_back_with_its_note(notebook: Notebook) -> None:
    first = notebook.entries()[0]
    notebook.annotate(first.entry_id, "次回の質問に使う", "水門", ["要確認"])
    assert not notebook.star(*QUOTES[0])
    assert notebook.count() == 2
    assert notebook.star(*QUOTES[0])
    (entry,) = notebook.entries(Narrowed(group="水門"))
    assert (entry.note, entry.tags) == ("次回の質問に使う", ("要確認",))


def test_groups_stand_together_the_nameless_last(notebook: Notebook) -> None:
    notebook.annotate(notebook.entries()[2].entry_id, "", "  記録 ", [])
    assert texts(notebook) == [QUOTES[2][4], QUOTES[0][4], QUOTES[1][4]]
    assert notebook.groups() == ("記録",)


NARROWED = [
    (Narrowed("水門"), [0]),
    (Narrowed("ﾎﾟﾝﾌﾟ 点検"), [1]),
    (Narrowed("質問"), [0]),
    (Narrowed(tag="急ぎ"), [0, 1]),
    (Narrowed(tag="急"), []),
    (Narrowed(group="設備", tag="要確認"), [0]),
    (Narrowed(group=""), [2]),
    (Narrowed("火星"), []),
]


@pytest.mark.parametrize(("narrowed", "expected"), NARROWED)
def test_it_is_narrowed_by_words_group_and_tag(
    notebook: Notebook, narrowed: Narrowed, expected: list[int]
) -> None:
    first, second, _ = notebook.entries()
    notebook.annotate(first.entry_id, "質問する", "設備", ["急ぎ", "要確認"])
    notebook.annotate(second.entry_id, "", "設備", ["急ぎ 急ぎ"])
    assert texts(notebook, narrowed) == [QUOTES[at][4] for at in expected]
    assert notebook.count(narrowed) == len(expected)
    assert notebook.tags() == ("急ぎ", "要確認")


def test_an_entry_changes_places_inside_its_group(notebook: Notebook) -> None:
    first, second, third = (one.entry_id for one in notebook.entries())
    assert notebook.move(second, up=True)
    assert not notebook.move(second, up=True), "it is the first"
    assert notebook.move(first, up=False)
    assert [one.entry_id for one in notebook.entries()] == [second, third, first]


def test_what_is_taken_off_is_brought_back_until_it_is_swept(tmp_path: Path) -> None:
    now = datetime(2024, 5, 1, tzinfo=UTC)
    notebook = Notebook(Database(tmp_path), now=lambda: now)
    notebook.star(*QUOTES[0])
    (entry,) = notebook.entries()
    notebook.remove(entry.entry_id)
    assert notebook.entries() == ()
    notebook.restore(entry.entry_id)
    assert notebook.entries() == (entry,)
    notebook.remove(entry.entry_id)
    now += timedelta(hours=UNDO_HOURS)
    notebook.sweep()
    notebook.restore(entry.entry_id)
    assert notebook.count() == 0


def test_nobody_sees_or_touches_what_is_anothers(notebook: Notebook, tmp_path: Path) -> None:
    other = Notebook(Database(tmp_path / "kept"), "別府")
    entry = notebook.entries()[0]
    other.star(*QUOTES[0])
    other.annotate(entry.entry_id, "のぞき見", "", [])
    other.remove(entry.entry_id)
    assert not other.move(entry.entry_id, up=False)
    assert notebook.entries()[0] == entry
    assert other.count() == 1
    assert other.delete_all() == 1
    assert notebook.count() == len(QUOTES)


def test_a_page_of_five_thousand_entries_is_there_at_once(tmp_path: Path) -> None:
    database = Database(tmp_path)
    notebook = Notebook(database)
    notebook.star(*QUOTES[0])
    with database.changing() as run:
        for number in range(5_000):
            run(
                "INSERT INTO note (owner, meeting, turn, start, end, quote, starred, place, folder)"
                " SELECT owner, meeting, turn, ?, ?, quote, starred, ?, ? FROM note WHERE id = 1",
                *(1_000 + number, 1_010 + number, 2.0 + number, f"組{number % 7}"),
            )
    begun = time.process_time()
    page = notebook.entries(k=20, start=4_000)
    assert (len(page), notebook.count(), len(notebook.groups())) == (20, 5_001, 7)
    assert time.process_time() - begun < 0.1
