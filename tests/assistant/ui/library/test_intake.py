"""The way into a store: seen first, indexed with the progress told, stopped with nothing left half done."""

import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.config import Settings
from assistant.models import AskError
from assistant.show.strings import say
from assistant.ui.library.intake import TAKEN, WAITING, Basket, Cancelled, Intake, Step
from assistant.ui.library.intake_panel import render_basket, render_chooser, render_report, render_step
from corpus import ReadError
from index import Retriever, SyncReport, sync

MINUTES = """令和6年度第{number}回汐見市ため池協議会会議録
日時　令和6年5月{number}日　午後2時
1 ため池の水位計について
〇事務局　ため池の水位計を、北部の三か所に取り付けます。
〇荒木委員　停電のときも動きますか。
"""


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store that holds one meeting, and that meeting's file; tests work on copies."""
    folder = tmp_path_factory.mktemp("begun")
    first = folder / "first.txt"
    first.write_text(MINUTES.format(number=9), encoding="utf-8", newline="\n")
    sync([first], str(folder / "store"))
    return folder


@pytest.fixture
def intake(begun: Path, tmp_path: Path) -> Intake:
    """The way into a store that holds one meeting already."""
    shutil.copytree(begun, tmp_path, dirs_exist_ok=True)
    return Intake(Settings(store=str(tmp_path / "store")))


def upload(intake: Intake, name: str, content: str) -> str:
    """A file as Gradio leaves it: in a folder named by its content."""
    folder = intake.waiting / f"{abs(hash(content)):064x}"
    folder.mkdir(parents=True)
    (folder / name).write_text(content, encoding="utf-8", newline="\n")
    return str(folder / name)


def several(intake: Intake, count: int) -> Basket:
    numbers = range(10, 10 + count)
    return intake.uploaded([upload(intake, f"{n}.txt", MINUTES.format(number=n)) for n in numbers])


def meetings(intake: Intake) -> int:
    opened = Retriever(str(intake.waiting.parent))
    try:
        return len(opened.meetings())
    finally:
        opened.close()


def test_nothing_enters_the_store_before_it_was_seen(intake: Intake) -> None:
    basket = intake.uploaded(
        [upload(intake, "new.txt", MINUTES.format(number=1)), upload(intake, "x.pdf", "%PDF-1")]
    )
    html = render_basket(basket, "ja")
    assert "第1回汐見市ため池協議会" in html
    assert 'class="failed"' in html
    assert str(intake.waiting) not in html
    assert say("ja", "take", count=1) in html
    assert meetings(intake) == 1


def test_taking_in_tells_every_file_and_ends_with_the_report(intake: Intake) -> None:
    *steps, report = intake.take(several(intake, 3))
    assert isinstance(report, SyncReport)
    assert len(report.added) == 3
    done = [step.done for step in steps if isinstance(step, Step)]
    assert done == [1, 2, 3]
    assert all(isinstance(step, Step) and "progress" in render_step(step, "en") for step in steps)
    assert "Added: 3" in render_report(report, "en")
    assert meetings(intake) == 4
    assert all((intake.waiting.parent / TAKEN) in Path(source).parents for source in report.added)


def test_a_stopped_intake_keeps_what_was_done_and_nothing_else(intake: Intake) -> None:
    news = intake.take(several(intake, 100))
    next(news)
    intake.cancel()
    with pytest.raises(Cancelled):
        list(news)
    held = meetings(intake)
    assert 2 <= held <= 100
    left = list((intake.waiting.parent / TAKEN).rglob("*.txt"))
    assert len(left) == held - 1


def test_a_stopped_folder_goes_on_where_it_stopped(intake: Intake, tmp_path: Path) -> None:
    folder = tmp_path / "minutes"
    folder.mkdir()
    for number in range(10, 40):
        (folder / f"{number}.txt").write_text(MINUTES.format(number=number), encoding="utf-8", newline="\n")
    news = intake.take(intake.folder(str(folder)))
    next(news)
    intake.cancel()
    with pytest.raises(Cancelled):
        list(news)
    done = meetings(intake) - 1
    *_, report = intake.take(intake.folder(str(folder)))
    assert isinstance(report, SyncReport)
    assert (len(report.unchanged), len(report.added)) == (done, 30 - done)
    assert meetings(intake) == 31


def upload_archive(intake: Intake, name: str, files: Mapping[str, bytes]) -> str:
    folder = intake.waiting / f"{len(files):064x}"
    folder.mkdir(parents=True)
    with zipfile.ZipFile(folder / name, "w") as archive:
        for inside, data in files.items():
            archive.writestr(inside, data)
    return str(folder / name)


def test_an_archive_is_taken_as_the_files_that_it_holds(intake: Intake) -> None:
    files = {
        "2024/first.txt": MINUTES.format(number=11).encode(),
        "2024/second.txt": MINUTES.format(number=12).encode(),
        "photo.gif": b"GIF89a",
    }
    basket = intake.uploaded([upload_archive(intake, "minutes.zip", files)])
    assert [preview.meeting is not None for preview in basket.previews] == [True, True, False]
    html = render_basket(basket, "en")
    assert "first.txt" in html
    assert "photo.gif" in html
    *_, report = intake.take(basket)
    assert isinstance(report, SyncReport)
    assert len(report.added) == 2
    assert all(intake.is_upload(source) for source in report.added)
    intake.remove(report.added[0])
    assert meetings(intake) == 2


@pytest.mark.parametrize("path", ["/etc/passwd", "new.txt", "", "../../first.txt"])
def test_a_path_that_was_not_uploaded_is_left_out(intake: Intake, path: str) -> None:
    assert intake.uploaded([path]).previews == ()


def test_a_link_out_of_the_waiting_folder_is_left_out(intake: Intake, tmp_path: Path) -> None:
    intake.waiting.mkdir()
    link = intake.waiting / "link.txt"
    try:
        link.symlink_to(tmp_path / "first.txt")
    except OSError:
        pytest.skip("this computer does not let a user make links")
    assert intake.uploaded([str(link)]).previews == ()


def test_a_folder_is_looked_into_and_indexed_in_place(intake: Intake, tmp_path: Path) -> None:
    folder = tmp_path / "minutes"
    folder.mkdir()
    shutil.copy(tmp_path / "first.txt", folder)
    (folder / "new.txt").write_text(MINUTES.format(number=1), encoding="utf-8", newline="\n")
    basket = intake.folder(f' "{folder}" ')
    assert basket.files == 2
    list(intake.take(basket))
    assert meetings(intake) == 2
    assert (folder / "new.txt").exists()


@pytest.mark.parametrize("path", ["", "  ", "minutes", "../minutes"])
def test_a_folder_is_named_in_full(intake: Intake, path: str) -> None:
    with pytest.raises(AskError):
        intake.folder(path)


def test_a_folder_that_is_not_there_is_an_error_with_words(intake: Intake, tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        intake.folder(str(tmp_path / "nowhere"))


def test_only_this_computer_adds_minutes_and_only_to_a_store_of_its_own(tmp_path: Path) -> None:
    here = Settings(store=str(tmp_path))
    assert Intake(here).is_open
    assert not Intake(replace(here, host="0.0.0.0")).is_open
    assert not Intake(replace(here, auth="users")).is_open  # others sign in, through a server in front
    assert not Intake(replace(here, store="http://127.0.0.1:8000")).is_open
    assert "input" not in render_chooser("ja", is_open=False)


def test_sweeping_leaves_only_what_was_taken_in(intake: Intake) -> None:
    list(intake.take(intake.uploaded([upload(intake, "1.txt", MINUTES.format(number=1))])))
    upload(intake, "2.txt", MINUTES.format(number=2))
    intake.sweep()
    assert not (intake.waiting.parent / WAITING).exists()
    assert meetings(intake) == 2


def test_a_file_that_cannot_be_put_by_is_one_clear_line(intake: Intake) -> None:
    """As where the disk is full, or a file stands where the folder should be."""
    (intake.waiting.parent / TAKEN).write_bytes(b"")
    basket = several(intake, 1)
    with pytest.raises(AskError, match="free space") as caught:
        list(intake.take(basket))
    assert "空き容量" in caught.value.japanese
    (intake.waiting.parent / TAKEN).unlink()
    list(intake.take(basket))
    assert meetings(intake) == 2
