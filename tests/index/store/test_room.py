"""A full disk: one clear line, nothing lost, readers go on, and the next run completes the store."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from full_disk import Disk, SmallDisk, SmallFiles
from shiomi_files import LIBRARY, CharacterEncoder, held, meeting, write_many, write_minutes

from assistant.cli import BAD_INPUT, main
from index import Retriever, remove, sync
from index.models import StoreError
from index.store import room
from index.store.folder import StoreFolder
from index.store.generation import Generation
from index.store.lexical import LexicalIndex
from index.store.store import Store
from index.writing import writer
from index.writing.chunker import split
from index.writing.rows import lexical_rows

pytestmark = pytest.mark.usefixtures("probed_here")

KB = 1 << 10
QUESTION = "ＵＳＢの持出し"
Undisturbed = Callable[[Path], dict[str, list[str]]]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    made = SmallDisk(tmp_path / "disk")
    yield made
    made.close()


@pytest.fixture(params=["disk", "files"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Disk:
    if request.param == "files":
        return SmallFiles(tmp_path / "disk")
    made: SmallDisk = request.getfixturevalue("small_disk")
    return made


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the minutes of every test lie: stores name their files, and are compared and copied."""
    return tmp_path_factory.mktemp("shelf") / "minutes"


@pytest.fixture
def minutes(shelf: Path) -> Path:
    shutil.rmtree(shelf, ignore_errors=True)
    write_many(shelf, 0)
    return shelf


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """What a store holds of a folder as it is, with room for all; every state of it is synced once."""
    known: dict[tuple[tuple[str, bytes], ...], dict[str, list[str]]] = {}

    def of(minutes: Path) -> dict[str, list[str]]:
        state = tuple((file.name, file.read_bytes()) for file in sorted(minutes.iterdir()))
        if state not in known:
            store = str(tmp_path_factory.mktemp("undisturbed") / "store")
            sync([minutes], store)
            known[state] = held(store)
        return known[state]

    return of


@pytest.fixture(scope="module")
def synced(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the minutes as every test finds them; tests fill copies of it."""
    store = tmp_path_factory.mktemp("synced") / "store"
    write_many(shelf, 0)
    sync([shelf], str(store))
    Store(str(store)).disconnect()
    return store


@pytest.fixture
def full(disk: Disk, synced: Path, minutes: Path) -> str:  # noqa: ARG001 - the minutes it holds
    """A store on the disk that holds the minutes."""
    return str(shutil.copytree(synced, disk.folder / "store"))


@pytest.fixture
def unlooked(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where another program fills the disk after room was looked for; and in many small batches."""
    monkeypatch.setattr(room, "PASSAGE_BYTES", 0)
    monkeypatch.setattr(room, "LEAST_BYTES", 0)
    monkeypatch.setattr(room, "SHARE_OF_STORE", 1 << 40)
    monkeypatch.setattr(writer, "BATCH_PASSAGES", 60)


def no_room(disk: Disk, left: int, write: Callable[[], object]) -> None:
    """What is written does not fit, which is told in one line of either language, with what to do."""
    with disk.leaving(left), pytest.raises(StoreError) as caught:
        write()
    assert "free" in caught.value.message
    assert "空き" in caught.value.japanese
    for line in (caught.value.message, caught.value.japanese):
        assert "\n" not in line
        assert "/disk" in line.partition(": ")[0]
        assert "yoroku index" in line


@pytest.mark.parametrize(
    ("disk", "left"),
    [("disk", 0), ("disk", 300 * KB), ("disk", 800 * KB), ("files", 300 * KB)],
    indirect=["disk"],
)
@pytest.mark.usefixtures("unlooked")
def test_a_first_sync(disk: Disk, left: int, minutes: Path, undisturbed: Undisturbed) -> None:
    store = str(disk.folder / "store")
    no_room(disk, left, lambda: sync([minutes], store))
    sync([minutes], store)
    assert held(store) == undisturbed(minutes)


@pytest.mark.parametrize(
    ("disk", "left"),
    [("disk", 60 * KB), ("disk", 400 * KB), ("files", 60 * KB)],
    indirect=["disk"],
)
@pytest.mark.usefixtures("unlooked")
def test_a_sync_of_changes(disk: Disk, left: int, full: str, minutes: Path, undisturbed: Undisturbed) -> None:
    write_many(minutes, 1)
    no_room(disk, left, lambda: sync([minutes], full))
    sync([minutes], full)
    assert held(full) == undisturbed(minutes)


@pytest.mark.usefixtures("unlooked")
def test_a_rebuild(disk: Disk, full: str, minutes: Path, undisturbed: Undisturbed) -> None:
    no_room(disk, 300 * KB, lambda: sync([minutes], full, rebuild=True))
    sync([minutes], full)
    assert held(full) == undisturbed(minutes)


@pytest.mark.usefixtures("unlooked")
def test_what_is_taken_out(disk: Disk, full: str, minutes: Path, undisturbed: Undisturbed) -> None:
    file = minutes / "03.txt"
    no_room(disk, 0, lambda: remove([file.as_posix()], full))
    remove([file.as_posix()], full)
    file.unlink()
    assert held(full) == undisturbed(minutes)


@pytest.mark.parametrize("rebuild", [False, True])
def test_readers_go_on(small_disk: SmallDisk, minutes: Path, *, rebuild: bool) -> None:
    """Room is looked for before anything is written: a write cut short would keep them waiting too."""
    store = str(small_disk.folder / "store")
    sync([minutes], store)
    before, opened = held(store), Retriever(store)
    found = opened.search(QUESTION)
    write_many(minutes, 1)
    no_room(small_disk, 900 * KB, lambda: sync([minutes], store, rebuild=rebuild))
    with small_disk.leaving(900 * KB):
        assert held(store) == before
        assert opened.search(QUESTION) == found
        small_disk.fill(0)
        assert opened.search(QUESTION) == found
    sync([minutes], store)
    assert opened.search(QUESTION) != found


def test_room_is_looked_for_by_how_much_comes(small_disk: SmallDisk, minutes: Path) -> None:
    """Two megabytes do for one meeting, not for many; a sync with nothing new needs next to none."""
    store = str(small_disk.folder / "store")
    sync([write_minutes(minutes / "one" / "a.txt", *LIBRARY)], store)
    no_room(small_disk, 3_000 * KB, lambda: sync([minutes], store))
    sync([minutes], store)
    write_minutes(minutes / "one" / "b.txt", *LIBRARY[:2])
    with small_disk.leaving(3_000 * KB):
        assert len(sync([minutes], store).added) == 1
    with small_disk.leaving(100 * KB):
        assert sync([minutes], store).added == ()


def test_a_command_ends_with_one_line(disk: Disk, minutes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["index", str(minutes), "--store", str(disk.folder / "store"), "--no-reading"]
    with disk.leaving(100 * KB):
        status = main(command)
    printed = capsys.readouterr()
    assert (status, printed.out, printed.err.count("\n")) == (BAD_INPUT, "", 1)
    assert main(command) == 0


@pytest.mark.parametrize("left", [0, 4 * KB, 8 * KB])
def test_the_lexical_side(disk: Disk, left: int) -> None:
    """Whether its first files do not fit or its passages; what was committed before stays."""
    encoder, one = CharacterEncoder(), meeting(*LIBRARY * 40)

    def add(index: LexicalIndex) -> None:
        index.clear()
        index.add(lexical_rows(one, list(split(one))))
        index.commit()

    index = LexicalIndex(disk.folder / "lexical", encoder.name)
    no_room(disk, left, lambda: add(index))
    assert not index.is_current or not index.meetings()
    index.close()
    add(index)
    before = index.meetings()

    def grow() -> None:
        for other in range(60):
            index.add(lexical_rows(another := meeting(*LIBRARY * 40, title=str(other)), list(split(another))))
        index.commit()

    no_room(disk, left, grow)
    index.close()
    assert LexicalIndex(disk.folder / "lexical", encoder.name).meetings() == before


def test_the_mark_of_a_change(disk: Disk, full: str, minutes: Path) -> None:
    """What could not be told to readers is told by the next sync, which completes what was cut short."""
    opened = Store(full)
    mark = Generation(StoreFolder(full), opened)
    before = mark.now()
    no_room(disk, 0, mark.advance)
    assert mark.now() == before
    assert {file.name for file in Path(full).iterdir() if file.suffix == ".tmp"} == set()
    opened.meetings.begin()
    sync([minutes], full)
    assert mark.now() != before


def test_a_disk_that_may_only_be_read(small_disk: SmallDisk, minutes: Path) -> None:
    sync([minutes], str(small_disk.folder / "store"))
    store = str(small_disk.read_only() / "store")
    with pytest.raises(StoreError, match="cannot write to the store"):
        sync([minutes], store)
    with pytest.raises(StoreError, match="cannot be read or written"):
        Retriever(store)
