"""Intake: uploads waiting or a folder as a Basket of Previews, then synced in a thread, Step by Step.

Uploaded files wait in one folder of the store and move to another when they are taken in; nothing is written
outside the store, and no name that came from a browser is used as a path.
"""

import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from assistant.config import Settings, is_server
from assistant.models import AskError
from assistant.ui.access.listening import is_private
from assistant.ui.library.preview import Preview, look_at, look_into
from corpus import ReadError, find_files
from corpus.language.dates import parse_date
from index import Retriever, SyncReport, remove, sync

WAITING = "uploads-waiting"
TAKEN = "uploads"
FILES_LIMIT = 200  # files in one go: more is a folder, which is given by its path
FILE_BYTES_LIMIT = 100 * 1024 * 1024  # a year of scanned minutes is about half of this
PREVIEWED = 30  # files of a folder that are read beforehand


@dataclass(frozen=True, slots=True)
class Basket:
    """What is about to be taken in: uploaded files, or one folder of this computer with ``files`` in it."""

    previews: tuple[Preview, ...]
    folder: Path | None = None
    files: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """How far an intake is: files done of all, turns stored, the last file, the seconds it still takes."""

    done: int
    total: int
    turns: int
    source: str
    seconds_left: float


class Cancelled(Exception):
    """The user stopped an intake."""


class Intake:
    """The way into one store. One intake runs at a time; the store itself sees to that between programs."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._store = Path(settings.store)
        self._cancel = threading.Event()

    @property
    def is_open(self) -> bool:
        """Whether minutes can be taken in here.

        Only into a store on this computer, not one on a server; and only where nobody else is
        expected on the page, which names folders of this computer.
        """
        return self.is_local and is_private(self._settings)

    @property
    def is_local(self) -> bool:
        """Whether the store is a folder of this computer."""
        return not is_server(self._settings.store)

    @property
    def waiting(self) -> Path:
        """Where uploaded files wait; Gradio is told to put them there."""
        return self._store / WAITING

    def sweep(self) -> None:
        """Throw away what was uploaded and never taken in."""
        shutil.rmtree(self.waiting, ignore_errors=True)

    def waiting_bytes(self) -> int:
        """What was uploaded and not yet taken in."""
        return sum(map(_upload_size, self.waiting.rglob("*")))

    def uploaded(self, paths: Sequence[str]) -> Basket:
        """Uploaded files as they were understood. A path that is no waiting upload is left out."""
        given = paths[:FILES_LIMIT] if self.is_open else ()
        files = [path for path in map(Path, given) if self._is_waiting(path)]
        previews = [preview for path in files for preview in look_into(path, self.waiting, FILES_LIMIT)]
        return Basket(tuple(previews), files=len(previews))

    def waiting_file(self, path: str) -> Path | None:
        """An uploaded file by its place, to be read once; None for a place that holds no upload."""
        file = Path(path)
        return file if self.is_open and self._is_waiting(file) else None

    def folder(self, path: str) -> Basket:
        """A folder of this computer: how many minutes are in it, and the first of them as understood."""
        folder = Path(path.strip().strip("\"'")).expanduser()
        if not self.is_open or not path.strip() or not folder.is_absolute():
            raise AskError(
                f"{path!r}: give the whole path of a folder on this computer, such as C:\\minutes",
                f"「{path}」: このパソコンのフォルダーの場所を、C:\\minutes のように最初から書いてください",
            )
        files = [file.path for file in find_files([folder]).files]
        return Basket(tuple(map(look_at, files[:PREVIEWED])), folder, len(files))

    def take(self, basket: Basket) -> Iterator[Step | SyncReport]:
        """Index what is in the basket: steps while it goes on, at last the report.

        Raises Cancelled after ``cancel``; the files that were done by then stay, the others are out again.
        """
        self._cancel.clear()
        readable = [preview.path for preview in basket.previews if preview.is_taken]
        moved = [] if basket.folder else [self._move_upload_in(path) for path in readable]
        done: list[Path] = []
        try:
            for news in self._sync([basket.folder or self._store / TAKEN]):
                if isinstance(news, Step):
                    done.append(Path(news.source))
                yield news
        except Cancelled:
            self._settle_intake(done, set(moved) - set(done))
            raise

    def remove(self, source: str) -> None:
        """Take a file out of the store. Only an uploaded one is deleted: it is the store's own."""
        remove([source], self._settings.store, model=self._settings.model)
        if self.is_upload(source):
            Path(source).unlink(missing_ok=True)

    def correct(self, meeting_id: str, title: str, body: str, day: str) -> None:
        """Put a meeting's title, body and date right; what is left empty is as its file prints it."""
        with closing(Retriever(self._settings.store, reading=False)) as opened:
            opened.correct(meeting_id, title=title.strip(), body=body.strip(), date=_day_typed(day))

    def is_upload(self, source: str) -> bool:
        """Whether a file of the store was uploaded here, and not read where its owner keeps it."""
        return (self._store / TAKEN).resolve() in Path(source).parents

    def retry(self, source: str) -> Iterator[Step | SyncReport]:
        """Read a file again that could not be read; one that is gone is forgotten."""
        self._cancel.clear()
        remove([source], self._settings.store, model=self._settings.model)
        yield from self._sync(_folder_there(Path(source)))

    def renew(self, sources: Sequence[str], named_model: str | None) -> Iterator[Step | SyncReport]:
        """Read and index everything again, each meeting from its file where that is still there.

        Raises Cancelled after ``cancel``; until all is made again the store stays as it was.
        """
        self._cancel.clear()
        there = [path for path in map(Path, sources) if path.is_file()]
        try:
            yield from self._sync(there, rebuild=True, model=self._settings.model or named_model)
        except Cancelled:
            self._settle_intake((), set())
            raise

    def cancel(self) -> None:
        """Stop the running intake before its next file."""
        self._cancel.set()

    def _is_waiting(self, path: Path) -> bool:
        inside = path.is_absolute() and self.waiting.resolve() in path.resolve().parents
        return inside and path.is_file()

    def _move_upload_in(self, file: Path) -> Path:
        """The file's place among those taken in, under a folder named by its content."""
        target = self._store / TAKEN / file.parent.name[:12] / file.name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            return Path(shutil.move(file, target)).resolve()
        except OSError as error:
            raise AskError(
                f"{file.name}: cannot be taken in ({error.strerror}); check free space and rights of "
                f"{self._store}, then add the file again",
                f"{file.name}: 取り込めません（{error.strerror}）。{self._store} の空き容量と権限を確かめて、"
                "もう一度追加してください",
            ) from error

    def _settle_intake(self, done: Sequence[Path], undone: set[Path]) -> None:
        """Complete the store with what was done before an intake was stopped, and nothing else of it."""
        for file in undone:
            file.unlink(missing_ok=True)
        sync(done, self._settings.store, model=self._settings.model)

    def _sync(
        self, paths: Sequence[Path], *, rebuild: bool = False, model: str | None = None
    ) -> Iterator[Step | SyncReport]:
        """The sync in a thread of its own, so that the page hears of every file."""
        heard: SimpleQueue[Step | SyncReport | Exception] = SimpleQueue()
        given = (paths, rebuild, model or self._settings.model, heard)
        threading.Thread(target=self._run_intake, args=given, daemon=True).start()
        while True:
            news = heard.get()
            if isinstance(news, Exception):
                raise news
            yield news
            if isinstance(news, SyncReport):
                return

    def _run_intake(
        self,
        paths: Sequence[Path],
        rebuild: bool,
        model: str | None,
        heard: "SimpleQueue[Step | SyncReport | Exception]",
    ) -> None:
        started = time.monotonic()

        def tell(done: int, total: int, turns: int, source: str) -> None:
            seconds = (time.monotonic() - started) / done * (total - done)
            heard.put(Step(done, total, turns, source, seconds))
            if self._cancel.is_set():
                raise Cancelled

        try:
            store = self._settings.store
            heard.put(sync(paths, store, model=model, rebuild=rebuild, on_progress=tell))
        except Exception as trouble:  # every trouble of the thread is raised again where the page can say it
            heard.put(trouble)


def _upload_size(file: Path) -> int:
    """0 for a folder, and for what was taken in meanwhile."""
    with suppress(OSError):
        return file.stat().st_size if file.is_file() else 0
    return 0


def _day_typed(typed: str) -> str:
    """A day as typed, in ISO form; AskError for what is none."""
    if not typed.strip():
        return ""
    period = parse_date(typed.strip())
    if period is None or period.since is None or period.since != period.until:
        raise AskError(
            f"{typed!r}: expected a day such as 2024-06-06 or 令和6年6月6日",
            f"「{typed}」: 2024-06-06 や 令和6年6月6日 のような日付を入力してください",
        )
    return period.since.isoformat()


def _folder_there(path: Path) -> list[Path]:
    """The file, on disk or inside another; nothing where it is gone."""
    try:
        find_files([path])
    except ReadError:
        return []
    return [path]
