"""Files go out of a store by name: their meetings with the last of them, the files themselves never."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from index import Retriever, remove, sync

TEXT = """令和6年度第{number}回汐見市ため池協議会会議録
日時　令和6年5月{number}日　午後2時
〇事務局　ため池の水位計を取り付けます。
〇荒木委員　停電のときも動きますか。
"""


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("begun")
    for number in (1, 2):
        (folder / f"{number}.txt").write_text(TEXT.format(number=number), encoding="utf-8", newline="\n")
    shutil.copyfile(folder / "2.txt", folder / "copy of 2.txt")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    return folder


@pytest.fixture
def minutes(begun: Path, tmp_path: Path) -> Path:
    """A folder of minutes, all in the store beside it."""
    folder = tmp_path / "minutes"
    shutil.copytree(begun, folder)
    assert sync([folder], str(tmp_path / "store")).failed
    return folder


def held(store: Path) -> list[tuple[str, ...]]:
    opened = Retriever(str(store))
    try:
        return [tuple(Path(one).name for one in summary.sources) for summary in opened.meetings()]
    finally:
        opened.close()


def test_a_meeting_goes_with_its_last_file(minutes: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    assert held(store) == [("1.txt",), ("2.txt", "copy of 2.txt")]
    second = (minutes / "2.txt").resolve().as_posix()
    assert remove([second], str(store)).removed == (second,)
    assert held(store) == [("1.txt",), ("copy of 2.txt",)]
    remove([(minutes / "copy of 2.txt").resolve().as_posix()], str(store))
    assert held(store) == [("1.txt",)]
    assert len(list(minutes.iterdir())) == 4


def test_the_last_meeting_can_go_and_come_again(minutes: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    remove([file.resolve().as_posix() for file in minutes.iterdir()], str(store))
    assert held(store) == []
    sync([minutes], str(store))
    assert len(held(store)) == 2


def test_a_reader_sees_at_once_what_went(minutes: Path, tmp_path: Path) -> None:
    opened = Retriever(str(tmp_path / "store"))
    meeting_id = opened.meetings()[0].meeting_id
    remove([(minutes / "1.txt").resolve().as_posix()], str(tmp_path / "store"))
    assert meeting_id not in {result.passage.meeting_id for result in opened.search("水位計").results}
    opened.close()


def test_a_failure_is_forgotten_and_a_stranger_is_no_error(minutes: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "store")
    broken = (minutes / "broken.pdf").resolve().as_posix()
    assert remove([broken, "/nowhere/else.txt"], store).removed == ()
    opened = Retriever(store)
    assert opened.status().failures == ()
    opened.close()


@pytest.mark.usefixtures("probed_here")
def test_a_rebuild_tells_of_every_meeting_and_can_be_stopped(minutes: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    before, told = held(store), list[tuple[Any, ...]]()

    def stop(*said: Any) -> None:
        told.append(said[:2])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sync([minutes], str(store), rebuild=True, on_progress=stop)
    assert told == [(1, 2)]
    assert held(store) == before
    sync([minutes], str(store), rebuild=True, on_progress=lambda *said: told.append(said[:2]))
    assert told[1:3] == [(1, 2), (2, 2)]
    assert held(store) == before
