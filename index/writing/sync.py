"""sync, remove: files as Jobs against the entries held: added, updated, unchanged, removed or failed."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from corpus import Meeting, ReadError, find_files, read_meeting
from corpus.language.path_names import name_of, path_of
from index.encoders.named_model import open_encoder
from index.models import Failure, ProgressCallback, SyncReport
from index.store.catalogue import Entry, FailedFile, with_sources
from index.store.chroma import Chroma, is_server
from index.store.corrections import Corrections, corrected
from index.store.folder import StoreFolder
from index.store.generation import Generation
from index.store.lexical import LexicalIndex
from index.store.probing import ensure_sound, is_readable, leave
from index.store.store import Store
from index.writing.holding import holding
from index.writing.preparing import Job, Outcome, prepare, prepared, unreadable
from index.writing.ready import Ready
from index.writing.writer import Writer


def sync(
    paths: Sequence[Path],
    store: str,
    *,
    model: str | None = None,
    rebuild: bool = False,
    on_progress: ProgressCallback | None = None,
) -> SyncReport:
    """Make ``store`` hold exactly these files' and folders' minutes besides what it holds from elsewhere.

    Files are told apart by content: an unchanged one costs its hash, a renamed one keeps its ids, one that
    cannot be read is reported with the reason and tried again when it changes. Interrupted at any moment, the
    next sync completes the store. ``rebuild`` reads and encodes everything again, with ``model`` from now on;
    a store too damaged to be read is moved aside, and made anew of these files and of those it held.
    ReadError for a path that is neither there nor known, StoreError where the store cannot be used.
    """
    with writing_to(store, model, rebuild=rebuild) as (opened, writer):
        held = () if opened.meetings.entries() or not rebuild else _sources_noted(store)
        paths = tuple(map(path_of, (*paths, *held)))
        if rebuild:
            entries = opened.meetings.entries()
            writer.remake(
                entries, model, _telling_reader(_rereader(paths, opened), len(entries), on_progress)
            )
        writer.heal(afresh=rebuild)
        return _Sync(opened, writer).run(paths, on_progress)


def _sources_noted(store: str) -> list[Path]:
    """The files that a store held which is lost, as far as they are still there."""
    there = []
    for path in map(Path, StoreFolder(store).noted()):
        with suppress(ReadError):
            find_files([path])
            there.append(path)
    return there


def remove(sources: Sequence[str], store: str, *, model: str | None = None) -> SyncReport:
    """Make ``store`` hold nothing of these files, named as the store names them; the files themselves stay.

    A meeting goes with the last file that holds it, and a file that could not be read is forgotten, so that
    the next sync tries it again. A file that the store does not know is no error. StoreError as for ``sync``.
    """
    with writing_to(store, model) as (opened, writer):
        writer.heal()
        return _Sync(opened, writer).forget(sources)


@contextmanager
def writing_to(store: str, model: str | None, *, rebuild: bool = False) -> Iterator[tuple[Store, Writer]]:
    """The store as it is now, and nobody else's to write; StoreError where another does for too long."""
    folder = StoreFolder(store)
    folder.keep_private()
    if not rebuild:
        ensure_sound(store)
    folder.prepare()
    with holding(folder) as may_write:
        if not Chroma(store).is_there:
            folder.check_room()
        elif rebuild and not is_server(store) and not is_readable(store):
            Chroma(store).disconnect()  # this process may have it open from before
            folder.set_aside()
        opened = Store(store, create=True)
        opened.disconnect()  # another process may have written, and been killed before it could say so
        encoder = open_encoder(model) if rebuild else opened.encoder(model)
        if not opened.model:
            opened.use_passages(opened.passages.create(), encoder.name, model)
        with closing(LexicalIndex(folder.lexical, encoder.name)) as lexical:
            yield opened, Writer(opened, lexical, encoder, Generation(folder, opened), may_write)
        leave(store)


def _telling_reader(
    read: Callable[[Entry], Meeting], total: int, on_progress: ProgressCallback | None
) -> Callable[[Entry], Meeting]:
    """The reader, telling of every meeting that is made again."""
    done = turns = 0

    def reading(entry: Entry) -> Meeting:
        nonlocal done, turns
        meeting = read(entry)
        done, turns = done + 1, turns + len(meeting.turns)
        if on_progress is not None:
            on_progress(done, total, turns, entry.sources[0])
        return meeting

    return reading


def _rereader(paths: Sequence[Path], store: Store) -> Callable[[Entry], Meeting]:
    """Read a meeting again where one of its files was given, else take what the store recorded."""
    found = find_files([path for path in paths if path.exists()])
    given = {file.source: file for file in found.files}
    corrections = Corrections(store.location)

    def read(entry: Entry) -> Meeting:
        for source in entry.sources:
            with suppress(OSError, ReadError):
                if source in given and Meeting.id_of(given[source].measure()[0]) == entry.meeting_id:
                    read = read_meeting(given[source].path, source=source)
                    return corrected(read, corrections.values(entry.meeting_id, source))
        return store.meetings.get(entry.meeting_id)

    return read


class _Sync:
    """One run: what the store holds by now, and what was done."""

    def __init__(self, store: Store, writer: Writer) -> None:
        self._store = store
        self._writer = writer
        self._entries_held = {entry.meeting_id: entry for entry in store.meetings.entries()}
        self._failed = {failed.failure.source: failed for failed in store.meetings.failures()}
        # A run cut short can leave a file with what it held before and what it holds now.
        self._held: dict[str, set[str]] = {}
        for entry in self._entries_held.values():
            for source in entry.sources:
                self._held.setdefault(source, set()).add(entry.meeting_id)
        self._done: dict[str, list[str]] = {"added": [], "updated": [], "unchanged": [], "removed": []}
        self._failures: list[Failure] = []
        self._skipped: list[Failure] = []
        self._warned: list[Failure] = []

    def run(self, paths: Sequence[Path], on_progress: ProgressCallback | None) -> SyncReport:
        found = find_files([path for path in paths if path.exists() or not self._knows_failure(path)])
        self._skipped = [
            Failure(skipped_file.source, skipped_file.message, skipped_file.japanese)
            for skipped_file in found.skipped
        ]
        files, turns = found.files, 0
        corrections = Corrections(self._store.location)
        looks = (_look_at_file(file.path, file.measure, corrections) for file in files)
        with closing(prepared(looks, self._job_is_new, self._writer.encoder)) as outcomes:
            for at, (job, outcome) in enumerate(outcomes):
                turns += self._take_job(job, outcome)
                if on_progress is not None:
                    on_progress(at + 1, len(files), turns, files[at].source)
        self._writer.flush()
        self._drop_vanished(paths, {file.source for file in files})
        return self._sync_finished()

    def forget(self, sources: Sequence[str]) -> SyncReport:
        """Let go of these files, and of the meetings that no other file holds."""
        for source in sources:
            self._forgive_failure(source)
            held = self._held.pop(source, set())
            for meeting_id in sorted(held):
                self._release_file(source, meeting_id)
            if held:
                self._done["removed"].append(source)
        return self._sync_finished()

    def _sync_finished(self) -> SyncReport:
        self._writer.finish()
        StoreFolder(self._store.location).note(source for source, held in self._held.items() if held)
        return SyncReport(
            **{kind: tuple(sources) for kind, sources in self._done.items()},
            failed=tuple(self._failures),
            skipped=tuple(self._skipped),
            warned=tuple(self._warned),
        )

    def _job_is_new(self, job: Job) -> bool:
        """Whether a file is to be read: neither is its content here nor is it known to be unreadable."""
        return Meeting.id_of(job.sha256) not in self._entries_held and not self._is_known_to_fail(job)

    def _is_known_to_fail(self, job: Job) -> bool:
        return job.source in self._failed and self._failed[job.source].sha256 == job.sha256

    def _take_job(self, job: Job | FailedFile, outcome: Outcome | None) -> int:
        """Bring one file in; how many turns the store has by it."""
        if isinstance(job, FailedFile):
            return self._fail(job)
        if Meeting.id_of(job.sha256) in self._entries_held:
            return self._keep_held(job.source, Meeting.id_of(job.sha256))
        if self._is_known_to_fail(job):
            self._failures.append(self._failed[job.source].failure)
            return 0
        if outcome is None:  # its content was here until a file before it changed
            outcome = prepare(job, self._writer.encoder)
        return (
            self._fail(outcome) if isinstance(outcome, FailedFile) else self._put_ready(job.source, outcome)
        )

    def _keep_held(self, source: str, meeting_id: str) -> int:
        """The store has this content already, under this name or another."""
        entry = self._entries_held[meeting_id]
        before = self._held.get(source, set())
        if source not in entry.sources:
            self._writer.rename(self._hold_meeting(with_sources(entry, (*entry.sources, source))))
        self._move_file_in(source, meeting_id)
        self._done["updated" if before and meeting_id not in before else "unchanged"].append(source)
        return entry.turns

    def _put_ready(self, source: str, ready: Ready) -> int:
        """Content that the store does not have."""
        kind = "updated" if self._held.get(source) else "added"
        self._writer.add(ready)
        self._hold_meeting(ready.entry)
        self._move_file_in(source, ready.meeting_id)
        self._done[kind].append(source)
        self._warned += ready.warned
        return ready.entry.turns

    def _hold_meeting(self, entry: Entry) -> Entry:
        self._entries_held[entry.meeting_id] = entry
        return entry

    def _move_file_in(self, source: str, *meeting_ids: str) -> None:
        """The file holds this meeting now (or none), and not what it held or failed with before."""
        before = self._held.pop(source, set())
        self._held[source] = set(meeting_ids)
        if meeting_ids:
            self._forgive_failure(source)
        for meeting_id in sorted(before - self._held[source]):
            self._release_file(source, meeting_id)

    def _fail(self, failed: FailedFile) -> int:
        source = failed.failure.source
        self._store.meetings.fail(failed)
        self._failed[source] = failed
        self._failures.append(failed.failure)
        self._move_file_in(source)
        return 0

    def _forgive_failure(self, source: str) -> None:
        if self._failed.pop(source, None) is not None:
            self._store.meetings.forgive(source)

    def _release_file(self, source: str, meeting_id: str) -> bool:
        """The file no longer holds the meeting, which goes with its last file; whether it went."""
        entry = self._entries_held[meeting_id]
        left = tuple(other for other in entry.sources if other != source)
        if left:
            self._writer.rename(self._hold_meeting(with_sources(entry, left)))
            return False
        del self._entries_held[meeting_id]
        self._writer.remove(meeting_id)
        return True

    def _drop_vanished(self, paths: Sequence[Path], found: set[str]) -> None:
        given = [name_of(path.resolve()) for path in paths]
        for source in sorted((self._held.keys() | self._failed.keys()) - found):
            if any(Path(source).is_relative_to(path) for path in given):
                self._forgive_failure(source)
                gone = [
                    self._release_file(source, meeting_id) for meeting_id in self._held.pop(source, set())
                ]
                if any(gone):
                    self._done["removed"].append(source)

    def _knows_failure(self, path: Path) -> bool:
        name = name_of(path.resolve())
        return any(Path(source).is_relative_to(name) for source in (*self._held, *self._failed))


def _look_at_file(
    file: Path, measure: Callable[[], tuple[str, int]], corrections: Corrections
) -> Job | FailedFile:
    try:
        sha256, size = measure()
        return Job(file, sha256, size, corrections.values(Meeting.id_of(sha256), name_of(file)))
    except ReadError as error:
        return FailedFile(Failure(name_of(file), error.message, error.japanese), "")
    except OSError as error:
        return unreadable(file, error)
