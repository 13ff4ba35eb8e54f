"""The library's events, without a browser: files found, taken out, read again, the store made again."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from page_changes import desk_over, held, last

from assistant.config import Settings
from assistant.show.strings import say
from assistant.ui.desk import Desk
from assistant.ui.library.intake import TAKEN, WAITING, Basket
from assistant.ui.page.changes import calmly
from assistant.ui.session import Session
from index import Retriever, sync

MINUTES = """令和6年度第{number}回汐見市ため池協議会会議録
日時　令和6年5月{number}日　午後2時
〇事務局　ため池の水位計を取り付けます。
〇荒木委員　停電のときも動きますか。
"""
ITEM = """1 ため池の水位計について
〇事務局　説明します。
"""
EVIL = "a'b&c.txt"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a file of the user's, one that was uploaded, and one that could not be read."""
    folder = tmp_path_factory.mktemp("held")
    taken = folder / "store" / TAKEN / "0a1b"
    taken.mkdir(parents=True)
    for number, file in enumerate((folder / EVIL, taken / "uploaded.txt"), 1):
        file.write_text(MINUTES.format(number=number), encoding="utf-8", newline="\n")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    sync([folder / EVIL, taken, folder / "broken.pdf"], str(folder / "store"))
    return folder


@pytest.fixture
def folder(begun: Path) -> Iterator[Path]:
    """The same, where tests may change it: the store knows files by where they are."""
    kept = begun.with_name("kept")
    shutil.copytree(begun, kept)
    yield begun
    shutil.rmtree(begun)
    kept.rename(begun)


@pytest.fixture
def retriever(folder: Path) -> Iterator[Retriever]:
    opened = Retriever(str(folder / "store"))
    yield opened
    opened.close()


def desk(retriever: Retriever, folder: Path, *, host: str = "127.0.0.1") -> Desk:
    return desk_over(retriever, Settings(store=str(folder / "store"), host=host))


def listed(page: dict[str, object]) -> int:
    return str(page["held"]).count('<th scope="row">')


def test_every_file_is_listed_and_found_by_name(retriever: Retriever, folder: Path) -> None:
    over = desk(retriever, folder)
    page = last(over.show(Session(), "library"))
    assert listed(page) == 2
    assert "a&#x27;b&amp;c.txt" in str(page["held"])
    assert "broken.pdf" in str(page["held"])
    assert listed(last(over.library.held(Session(), "UPLOADED 第2回"))) == 1
    assert listed(last(over.library.held(Session(), "<b>"))) == 0


def test_what_becomes_of_a_file_is_said_before_it_goes(retriever: Retriever, folder: Path) -> None:
    over = desk(retriever, folder)
    assert "もう一度取り込むと再び追加されます" in str(last(over.library.held(Session(), EVIL))["held"])
    assert "ファイルも削除されます" in str(last(over.library.held(Session(), "uploaded"))["held"])


def test_a_file_goes_out_and_stays_on_disk(retriever: Retriever, folder: Path) -> None:
    file = folder / EVIL
    page = last(desk(retriever, folder).library.remove(Session(), file.resolve().as_posix()))
    assert listed(page) == 1
    assert file.exists()
    assert ["第2回" in summary.title for summary in retriever.meetings()] == [True]


def test_an_uploaded_file_is_deleted(retriever: Retriever, folder: Path) -> None:
    file = next((folder / "store" / TAKEN).rglob("*.txt"))
    assert listed(last(desk(retriever, folder).library.remove(Session(), file.resolve().as_posix()))) == 1
    assert not file.exists()


@pytest.mark.parametrize("source", ["/etc/hostname", "../../x", ""])
def test_a_file_that_the_store_does_not_name_is_not_touched(
    retriever: Retriever, folder: Path, source: str
) -> None:
    over = desk(retriever, folder)
    for press in (over.library.remove, over.library.retry):
        page = last(calmly(press(Session("en"), source), "held", "en"))
        assert 'role="alert"' in str(page["held"])
    assert len(retriever.meetings()) == 2


def test_where_minutes_cannot_be_added_none_can_go(retriever: Retriever, folder: Path) -> None:
    over = desk(retriever, folder, host="0.0.0.0")
    page = last(over.show(Session(), "library"))
    assert "data-event" not in str(page["held"])
    assert "renew" not in str(page["held_form"])
    for changes in (
        over.library.renew(Session()),
        over.library.remove(Session(), (folder / EVIL).as_posix()),
    ):
        assert 'role="alert"' in str(last(calmly(changes, "held", "ja"))["held"])
    assert len(retriever.meetings()) == 2


def test_a_mended_file_is_read_again_and_a_gone_one_forgotten(retriever: Retriever, folder: Path) -> None:
    broken, over = folder / "broken.pdf", desk(retriever, folder)
    page = last(over.library.retry(Session(), broken.resolve().as_posix()))
    assert "broken.pdf" in str(page["basket"])
    assert len(retriever.status().failures) == 1
    broken.unlink()
    page = last(over.library.retry(Session(), broken.resolve().as_posix()))
    assert retriever.status().failures == ()
    assert "broken.pdf" not in str(page["held"])


def test_all_is_made_again_with_the_progress_told(retriever: Retriever, folder: Path) -> None:
    steps = [
        str(change["basket"])
        for change in desk(retriever, folder).library.renew(Session())
        if "basket" in change
    ]
    assert "2件のうち1件" in "".join(steps)
    assert "索引を作り直しました" in steps[-1]
    assert len(retriever.meetings()) == 2
    assert retriever.search("水位計").results


@pytest.mark.parametrize(
    "asked", [{"turn": ""}, {"q": "水位計はいつ取り付けますか"}, {"mentions": "水位計", "year": "2024"}]
)
def test_permalinks_hold_when_all_is_made_again(
    retriever: Retriever, folder: Path, asked: dict[str, str]
) -> None:
    turn_id = f"{retriever.meetings()[0].meeting_id}#0"
    link = {name: value or turn_id for name, value in asked.items()}
    before, after = desk(retriever, folder), desk(retriever, folder)
    shown = last(before.arrive(Session(), link))
    list(before.library.renew(Session()))
    again = last(after.arrive(Session(), link))
    assert "水位計" in str(shown["evidence"]) + str(shown.get("found"))
    assert [again.get(part) for part in ("evidence", "conversation", "found")] == [
        shown.get(part) for part in ("evidence", "conversation", "found")
    ]


def test_making_again_can_be_stopped(retriever: Retriever, folder: Path) -> None:
    over = desk(retriever, folder)
    shown = ""
    for change in over.library.renew(Session("en")):
        list(over.library.stop(Session()))
        shown = str(change.get("basket", shown))
    assert shown == "<p role='status'>Stopped. The index is as it was.</p>"
    assert retriever.search("水位計").results


def test_what_was_uploaded_is_shown_and_left_again(retriever: Retriever, folder: Path) -> None:
    over = desk(retriever, folder)
    file = folder / "store" / WAITING / "0a1b" / "new.txt"
    file.parent.mkdir(parents=True)
    file.write_text(MINUTES.format(number=3), encoding="utf-8", newline="\n")
    page = last(over.library.preview(Session(), str(file)))
    assert "第3回汐見市ため池協議会" in str(page["basket"])
    again = folder / "store" / WAITING / "0a1c" / "again.txt"
    again.parent.mkdir()
    shutil.copy(retriever.meetings()[0].source, again)
    assert say("ja", "double_held") in str(last(over.library.preview(Session(), str(again)))["basket"])
    page = last(over.library.leave(held(page)))
    assert (held(page).basket, page["basket"]) == (None, "")
    assert len(retriever.meetings()) == 2


def test_what_was_chosen_is_taken_in_and_examples_are_made_anew(retriever: Retriever, folder: Path) -> None:
    over = desk(retriever, folder)
    assert over.asking.examples("ja") == ()
    new = folder / "new"
    new.mkdir()
    (new / "new.txt").write_text(MINUTES.format(number=3) + ITEM, encoding="utf-8", newline="\n")
    waiting, shown = over.library.folder(Session(), str(new))
    assert 'class="wait"' in str(waiting["basket"])
    page = last(over.library.take(held(shown)))
    assert say("ja", "report_added", count=1) in str(page["basket"])
    assert len(retriever.meetings()) == 3
    assert over.asking.examples("ja") == ("「ため池の水位計」について何と言われましたか",)
    shutil.rmtree(new)


@pytest.mark.parametrize("basket", [None, Basket(())])
def test_nothing_chosen_takes_nothing_in(retriever: Retriever, folder: Path, basket: Basket | None) -> None:
    assert list(desk(retriever, folder).library.take(Session(basket=basket))) == []


def test_a_folder_that_is_not_named_changes_nothing(retriever: Retriever, folder: Path) -> None:
    assert list(desk(retriever, folder).library.folder(Session(), "  ")) == []


def test_what_was_read_wrongly_is_put_right(retriever: Retriever, folder: Path) -> None:
    library = desk(retriever, folder).library
    meeting_id = retriever.meetings()[0].meeting_id
    page = last(library.correct(Session(), meeting_id, "ため池の会", "", "令和6年5月9日"))
    assert page["announcement"] == "訂正しました"
    assert "訂正済み" in str(page["held"])
    summary = next(one for one in retriever.meetings() if one.meeting_id == meeting_id)
    assert (summary.title, str(summary.date), summary.corrected) == (
        "ため池の会",
        "2024-05-09",
        ("title", "date"),
    )
    assert retriever.meeting(meeting_id).title == "ため池の会"


@pytest.mark.parametrize("day", ["5月", "nonsense", "2024-13-45", "令和6年"])
def test_a_day_is_one_day(retriever: Retriever, folder: Path, day: str) -> None:
    library, meeting_id = desk(retriever, folder).library, retriever.meetings()[0].meeting_id
    page = last(calmly(library.correct(Session(), meeting_id, "", "", day), "held", "ja"))
    assert "のような日付" in str(page["held"])


def test_a_meeting_that_is_not_held_is_not_corrected(retriever: Retriever, folder: Path) -> None:
    page = last(calmly(desk(retriever, folder).library.correct(Session(), "<b>", "a", "", ""), "held", "ja"))
    assert 'class="trouble"' in str(page["held"])
