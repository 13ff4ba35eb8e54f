"""A store looked over from end to end; each kind of damage found, and made good by a repair."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import Assistant, Settings
from assistant.doctor.examine import examine
from assistant.doctor.report import NAMES, Name, Report, Step
from corpus import YorokuError
from index import Retriever, sync
from index.store.store import Store

MINUTES = """令和6年度第{at}回汐見市街路樹協議会会議録
日時　令和6年6月{at}日　午後2時
〇事務局　街路樹の剪定を秋に行います。費用は{at}00万円です。
〇荒木委員　剪定した枝をどこに運び、何に使いますか。
〇事務局　枝は東浜の堆肥場に運び、{at}か月で堆肥にします。
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("doctor")
    (folder / "minutes").mkdir()
    for at in range(1, 4):
        (folder / "minutes" / f"{at}.txt").write_text(MINUTES.format(at=at), encoding="utf-8", newline="\n")
    sync([folder / "minutes"], str(folder / "store"))
    return folder / "store"


def plainly(opened: Retriever) -> Assistant:
    return Assistant(opened, Settings())


def examined(store: Path, *names: Name, repair: bool = False) -> Report:
    *steps, report = examine(str(store), plainly, reading=False, repair=repair, names=names or NAMES)
    assert isinstance(report, Report)
    assert all(isinstance(step, Step) and 0 <= step.done <= step.total for step in steps)
    return report


def test_all_is_looked_at_and_nothing_is_wrong(made: Path) -> None:
    report = examined(made)
    assert report.is_well
    assert tuple(check.name for check in report.checks) == NAMES
    assert report.checks[0].numbers["meetings"] == 3
    assert not report.repaired


def tables_cut(store: Path) -> None:
    file = store / "chroma.sqlite3"
    file.write_bytes(file.read_bytes()[:50_000])


def record_lost(store: Path) -> None:
    opened = Store(str(store))
    lost = opened.meetings.entries()[0].meeting_id
    opened.meetings.keep({lost: "AAAA"})
    opened.disconnect()


def passages_lost(store: Path) -> None:
    opened = Store(str(store))
    opened.passages.remove([opened.meetings.entries()[0].meeting_id])
    opened.disconnect()


@pytest.mark.parametrize("damage", [tables_cut, record_lost, passages_lost])
def test_damage_is_found_and_made_good(made: Path, tmp_path: Path, damage: Callable[[Path], None]) -> None:
    store = tmp_path / "store"
    shutil.copytree(made, store)
    damage(store)
    before = examined(store, "meetings")
    assert not before.is_well
    after = examined(store, "meetings", repair=True)
    assert after.is_well, after
    assert after.repaired
    assert after.checks[0].numbers["meetings"] == 3


def test_where_no_store_is_nothing_is_looked_at(tmp_path: Path) -> None:
    with pytest.raises(YorokuError, match="yoroku index"):
        list(examine(str(tmp_path / "none"), plainly))
