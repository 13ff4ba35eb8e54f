"""A store follows its files: added, changed, renamed, copied, broken and removed ones."""

import os
import shutil
import stat
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from shiomi_files import LIBRARY, SCHOOL, USB, write_folder, write_minutes

from corpus import ReadError
from index import Retriever, SyncReport, sync
from index.models import StoreError
from index.store.folder import StoreFolder
from index.store.store import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "minutes")


@pytest.fixture
def store(tmp_path: Path) -> str:
    return str(tmp_path / "store")


def counts(report: SyncReport) -> dict[str, int]:
    kinds = ("added", "updated", "unchanged", "removed", "failed", "skipped")
    return {kind: len(getattr(report, kind)) for kind in kinds if getattr(report, kind)}


def held(store: str) -> dict[str, list[tuple[str, str]]]:
    """Everything that can be found in a store, for comparing two stores.

    Order is left out: as in every Lucene-like index, what was removed counts in scores until segments merge.
    """
    opened = Retriever(store)
    found = {
        "meetings": [(one.meeting_id, one.source) for one in opened.meetings()],
        "failures": [(failure.source, failure.message) for failure in opened.status().failures],
    }
    for query in ("ＵＳＢの持出し", "保存期間は何日か", "harbour library"):
        ranking = opened.search(query)
        found[query] = sorted((one.passage.passage_id, one.passage.text) for one in ranking.results)
    opened.close()
    return found


def fresh(tmp_path: Path, *paths: Path) -> dict[str, list[tuple[str, str]]]:
    """What a store holds that was never anything else."""
    store = str(tmp_path / "fresh")
    sync(paths, store)
    return held(store)


def test_a_second_run_changes_nothing(folder: Path, store: str) -> None:
    assert counts(sync([folder], store)) == {"added": 4}
    before = held(store)
    assert counts(sync([folder], store)) == {"unchanged": 4}
    assert held(store) == before


def test_progress_is_told_after_each_file(folder: Path, store: str) -> None:
    seen: list[tuple[int, int, int, str]] = []
    sync([folder], store, on_progress=lambda *told: seen.append(told))
    assert [(done, total) for done, total, _, _ in seen] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert seen[-1][2] == len(USB) + len(LIBRARY) + len(SCHOOL) + 2
    assert all(Path(source).is_file() for *_, source in seen)


def _change(folder: Path) -> None:
    write_minutes(folder / "usb.txt", *USB[:3])


def _add(folder: Path) -> None:
    write_minutes(folder / "new.txt", *SCHOOL[:2])


def _remove(folder: Path) -> None:
    (folder / "usb.txt").unlink()


def _remove_folder(folder: Path) -> None:
    shutil.rmtree(folder / "below")


def _rename(folder: Path) -> None:
    (folder / "usb.txt").rename(folder / "below" / "stick.txt")


def _copy(folder: Path) -> None:
    shutil.copyfile(folder / "usb.txt", folder / "zz copy.txt")


def _break(folder: Path) -> None:
    (folder / "usb.txt").write_bytes(b"%PDF-1.4 nothing")


def _add_broken(folder: Path) -> None:
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4 nothing")


def _add_archive(folder: Path) -> None:
    with zipfile.ZipFile(folder / "zz.zip", "w") as archive:
        archive.write(folder / "usb.txt", "2020/usb copy.txt")
        archive.writestr("2020/clean.md", "# 2020\n○会長　開会します。\n")


def _add_recording(folder: Path) -> None:
    (folder / "talk.mp3").write_bytes(b"ID3")


def _swap(folder: Path) -> None:
    (folder / "usb.txt").rename(folder / "x")
    (folder / "school.txt").rename(folder / "usb.txt")
    (folder / "x").rename(folder / "school.txt")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_change, {"updated": 1, "unchanged": 3}),
        (_add, {"added": 1, "unchanged": 4}),
        (_remove, {"removed": 1, "unchanged": 3}),
        (_remove_folder, {"removed": 1, "unchanged": 3}),
        (_rename, {"unchanged": 4}),
        (_copy, {"unchanged": 5}),
        (_break, {"failed": 1, "unchanged": 3}),
        (_add_broken, {"failed": 1, "unchanged": 4}),
        (_add_archive, {"added": 1, "unchanged": 5}),
        (_add_recording, {"skipped": 1, "unchanged": 4}),
        (_swap, {"updated": 2, "unchanged": 2}),
    ],
)
def test_the_store_follows_its_files(
    tmp_path: Path, folder: Path, store: str, change: Callable[[Path], None], expected: dict[str, int]
) -> None:
    sync([folder], store)
    change(folder)
    assert counts(sync([folder], store)) == expected
    again = {kind: count for kind, count in expected.items() if kind in ("failed", "skipped")}
    again["unchanged"] = sum(expected.values()) - expected.get("removed", 0) - sum(again.values())
    assert counts(sync([folder], store)) == again
    assert held(store) == fresh(tmp_path, folder)


def test_a_copy_holds_the_meeting_when_the_first_file_goes(folder: Path, store: str) -> None:
    _copy(folder)
    sync([folder], store)
    _remove(folder)
    assert "removed" not in counts(sync([folder], store))
    sources = [one.source for one in Retriever(store).meetings()]
    assert (folder / "zz copy.txt").as_posix() in sources
    (folder / "zz copy.txt").unlink()
    assert counts(sync([folder], store)) == {"removed": 1, "unchanged": 3}


def test_a_file_that_failed_and_was_mended(folder: Path, store: str) -> None:
    _break(folder)
    report = sync([folder], store)
    assert report.failed[0].source == (folder / "usb.txt").as_posix()
    assert report.failed[0].message
    assert report.failed[0].japanese
    write_minutes(folder / "usb.txt", *USB)
    assert counts(sync([folder], store)) == {"added": 1, "unchanged": 3}
    assert Retriever(store).status().failures == ()


def test_what_an_archive_holds_goes_with_it(folder: Path, store: str) -> None:
    _add_archive(folder)
    sync([folder], store)
    sources = [source for one in Retriever(store).meetings() for source in one.sources]
    assert (folder / "zz.zip" / "2020" / "clean.md").as_posix() in sources
    (folder / "zz.zip").unlink()
    assert counts(sync([folder], store)) == {"removed": 1, "unchanged": 4}


def test_what_is_skipped_says_what_it_is(folder: Path, store: str) -> None:
    _add_recording(folder)
    (skipped,) = sync([folder], store).skipped
    assert skipped.source == (folder / "talk.mp3").as_posix()
    assert skipped.message == "a sound recording; give a transcript of it"
    assert Retriever(store).status().failures == ()


def test_a_file_without_speakers_is_taken_and_named(folder: Path, store: str) -> None:
    silent = folder / "silent.txt"
    silent.write_text("港の照明を直した。看板も直した。\n", encoding="utf-8")
    report = sync([folder], store)
    assert silent.as_posix() in report.added
    assert [one.source for one in report.warned] == [silent.as_posix()]
    assert "found 0" in report.warned[0].message
    assert sync([folder], store).warned == ()


def test_what_lies_elsewhere_is_left_alone(tmp_path: Path, folder: Path, store: str) -> None:
    other = write_minutes(tmp_path / "other" / "one.txt", *SCHOOL[:1])
    sync([folder], store)
    assert counts(sync([other], store)) == {"added": 1}
    assert counts(sync([folder], store)) == {"unchanged": 4}
    assert len(Retriever(store).meetings()) == 5


@pytest.mark.parametrize("given", ["usb.txt", "below"])
def test_a_known_path_that_is_gone_is_removed(folder: Path, store: str, given: str) -> None:
    sync([folder], store)
    shutil.rmtree(folder / "below")
    (folder / "usb.txt").unlink()
    assert counts(sync([folder / given], store)) == {"removed": 1}


@pytest.mark.usefixtures("probed_here")
def test_an_unknown_path_is_an_error_that_changes_nothing(folder: Path, store: str) -> None:
    sync([folder], store)
    with pytest.raises(ReadError, match="no such file"):
        sync([folder / "nowhere"], store)
    assert len(Retriever(store).meetings()) == 4


@pytest.mark.usefixtures("probed_here")
def test_a_rebuild_gives_the_same_store(folder: Path, store: str) -> None:
    sync([folder], store)
    before = held(store)
    assert counts(sync([folder], store, rebuild=True)) == {"unchanged": 4}
    assert held(store) == before


@pytest.mark.usefixtures("probed_here")
def test_a_rebuild_makes_a_store_of_another_model_usable(folder: Path, store: str) -> None:
    sync([folder], store)
    before = held(store)
    opened = Store(store)
    opened.use_passages(opened.passages.create(), "an older model", None)
    for use in (lambda: Retriever(store), lambda: sync([folder], store)):
        with pytest.raises(StoreError, match="--rebuild"):
            use()
    sync([folder / "usb.txt"], store, rebuild=True)  # the others are made anew from what the store recorded
    assert held(store) == before


@pytest.mark.parametrize("damage", ["gone", "truncated", "older"])
def test_the_lexical_side_is_made_anew(folder: Path, store: str, damage: str) -> None:
    sync([folder], store)
    before = held(store)
    lexical = StoreFolder(store).lexical
    if damage == "gone":
        shutil.rmtree(lexical)
    elif damage == "older":
        (lexical / "fingerprint.txt").write_text("tokenizer 0", encoding="utf-8")
    else:
        for file in lexical.iterdir():
            file.write_bytes(file.read_bytes()[:10])
    assert held(store) == before


@pytest.mark.usefixtures("probed_here")
def test_a_broken_graph_of_vectors_is_made_anew(folder: Path, store: str) -> None:
    """A kill can leave Chroma's graph half written; the words are in its database and make it again."""
    sync([folder], store)
    before = held(store)
    opened = Store(store)
    name = opened.passages.create()
    opened.use_passages(name, opened.model, None)  # as after a loss: no vector can be found
    opened.meetings.begin()
    assert counts(sync([folder], store)) == {"unchanged": 4}
    assert held(store) == before


def test_a_second_sync_says_that_the_first_is_at_work(folder: Path, store: str) -> None:
    beside = StoreFolder(store)
    beside.prepare()
    with (
        FileLock(beside.path / "sync.lock"),
        pytest.raises(StoreError, match="another sync"),
        beside.locked(seconds=0.1),
    ):
        pytest.fail("two syncs at once")
    assert counts(sync([folder], store)) == {"added": 4}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may write anywhere")
def test_a_folder_that_cannot_be_written_to(folder: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(StoreError, match="--store"):
        sync([folder], str(locked / "store"))


def test_a_store_where_a_file_is(folder: Path) -> None:
    with pytest.raises(StoreError, match="--store"):
        sync([folder], str(folder / "usb.txt"))


def test_an_empty_folder_makes_an_empty_store(tmp_path: Path, store: str) -> None:
    (tmp_path / "empty").mkdir()
    assert counts(sync([tmp_path / "empty"], store)) == {}
    opened = Retriever(store)
    assert opened.search("何か").results == ()
    assert opened.meetings() == ()


@pytest.mark.skipif(sys.platform != "linux", reason="names are no bytes here")
def test_names_in_other_encodings_go_in_and_out(tmp_path: Path) -> None:
    """As a folder of a Windows computer copied to Linux: the names of folders and files are cp932."""
    folder, store = tmp_path / os.fsdecode("議会".encode("cp932")), str(tmp_path / "store")
    file = write_minutes(folder / os.fsdecode("会議録.txt".encode("cp932")), *USB)
    report = sync([folder], store)
    assert not report.failed
    assert report.added[0].endswith("/" + "会議録.txt".encode("cp932").decode(errors="backslashreplace"))
    assert sync([Path(report.added[0])], store).unchanged == report.added
    file.unlink()
    assert sync([folder], store).removed == report.added


def test_a_rebuild_makes_a_damaged_store_anew(folder: Path, store: str) -> None:
    whole = counts(sync([folder], store))
    before = held(store)
    file = Path(store) / "chroma.sqlite3"
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(StoreError, match="--rebuild"):
        sync([folder], store)
    assert counts(sync([folder], store, rebuild=True)) == whole
    assert held(store) == before
    assert (Path(store) / "damaged-1" / "chroma.sqlite3").is_file()
