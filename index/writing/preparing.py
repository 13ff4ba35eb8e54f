"""prepared, Workers: processes handed Jobs by pickle through pipes, which read files and make them ready.

Chroma writes in one thread and lets no other thread of its process run: threads would not do.
"""

import gc
import itertools
import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from types import TracebackType
from typing import IO

from corpus import ReadError, read_meeting
from corpus.language.path_names import name_of
from corpus.pickling_process import GARBAGE_THRESHOLD, answers_alone, pipe_of, send_pickled, start_serving
from index.encoders.bundled import BundledEncoder
from index.encoders.encoder import Encoder
from index.models import Failure
from index.store.catalogue import FailedFile
from index.store.corrections import KINDS, Values, corrected
from index.writing.ready import Ready, make_ready

MOST_WORKERS = 3  # processes: with more they wait for Chroma, which writes in one thread
WORTH_BYTES = 1 << 20  # of files that wait: fewer are read here, for to start a process takes a second
AHEAD_BYTES = 4 << 20  # of files that a process may be ahead of what is written: bounds memory
AHEAD_FILES = 200  # that may wait before the first of them is done, so that progress is told


@dataclass(frozen=True, slots=True)
class Job:
    """A file to be read, and its content; ``source`` is how the store names it.

    ``values`` are what was put right by hand of what it holds.
    """

    file: Path
    sha256: str
    size: int
    values: Values = field(default_factory=dict)

    @property
    def source(self) -> str:
        return name_of(self.file)


Outcome = Ready | FailedFile


def prepare(job: Job, encoder: Encoder) -> Outcome:
    """Read a file and make its meeting ready, or say why that cannot be."""
    try:
        meeting = corrected(read_meeting(job.file, source=job.source), job.values)
        kinds = tuple(kind for kind in KINDS if kind in job.values)
        return make_ready(meeting, (job.source,), encoder, corrected=kinds)
    except ReadError as error:
        return FailedFile(Failure(job.source, error.message, error.japanese), job.sha256)
    except OSError as error:
        return unreadable(job.file, error)
    except Exception as error:  # a fault of our own, met by a file that nobody thought of
        return _job_fault(job, error)


def _job_fault(job: Job, error: Exception) -> FailedFile:
    return FailedFile(
        Failure(
            job.source,
            f"{job.source}: cannot be made ready ({type(error).__name__}: {error}); leave this file out",
            f"{job.source}: 取り込む用意ができません（{type(error).__name__}: {error}）。"
            "このファイルを外してください",
        ),
        job.sha256,
    )


def unreadable(file: Path, error: OSError) -> FailedFile:
    """A file that the system does not let us read; it is tried again on every run."""
    source, reason = name_of(file), error.strerror or str(error)
    return FailedFile(
        Failure(
            source,
            f"{source}: the file cannot be opened ({reason}); check its rights",
            f"{source}: ファイルを開けません（{reason}）。アクセス権を確かめてください",
        ),
        "",
    )


def prepared(
    jobs: Iterable[Job | FailedFile], is_wanted: Callable[[Job], bool], encoder: Encoder
) -> Generator[tuple[Job | FailedFile, Outcome | None], None, None]:
    """Each job in order, with what became of its file where ``is_wanted`` says so, else None.

    Where there is enough to do and a processor to do it, the files that follow are meanwhile made ready.
    """
    ahead: deque[tuple[Job | FailedFile, bool]] = deque()
    with Workers(encoder) as workers:
        for job in jobs:
            wanted = isinstance(job, Job) and is_wanted(job)
            if isinstance(job, Job) and wanted:
                workers.hand(job)
            ahead.append((job, wanted))
            while ahead and (not ahead[0][1] or workers.are_busy or len(ahead) > AHEAD_FILES):
                yield _next_outcome(ahead, workers)
        while ahead:
            yield _next_outcome(ahead, workers)


def _next_outcome(
    ahead: deque[tuple[Job | FailedFile, bool]], workers: "Workers"
) -> tuple[Job | FailedFile, Outcome | None]:
    job, wanted = ahead.popleft()
    return job, workers.take() if wanted else None


class Workers:
    """Jobs in, outcomes out in the same order; made here while there is little to do, else beside."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._jobs: deque[Job] = deque()
        self._workers: deque[_Worker] = deque()  # the one whose outcome comes next is first

    def __enter__(self) -> "Workers":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.end()

    @property
    def are_busy(self) -> bool:
        """Whether enough is under way."""
        return self._waiting_bytes() >= AHEAD_BYTES * max(1, len(self._workers))

    def hand(self, job: Job) -> None:
        """Take a job in."""
        self._jobs.append(job)
        if self._workers:
            self._workers[(len(self._jobs) - 1) % len(self._workers)].hand(job)
        elif self._waiting_bytes() >= WORTH_BYTES:
            self._start()

    def take(self) -> Outcome:
        """The outcome of the first job that was taken in and not given back."""
        job = self._jobs.popleft()
        if not self._workers:
            return prepare(job, self._encoder)
        self._workers.rotate(-1)
        return self._workers[-1].take()

    def _waiting_bytes(self) -> int:
        return sum(job.size for job in self._jobs)

    def _start(self) -> None:
        """Start them, where there are processors for them and the model leaves them free."""
        if isinstance(self._encoder, BundledEncoder):
            spare = min(MOST_WORKERS, (os.cpu_count() or 1) - 1)
            self._workers.extend(_Worker() for _ in range(spare))
            for at, job in enumerate(self._jobs if spare else ()):
                self._workers[at % spare].hand(job)


class _Worker:
    """A process that makes files ready, one after the other, without waiting for us to take them."""

    def __init__(self) -> None:
        self._jobs: deque[Job] = deque()
        self._process = _start_worker()

    def hand(self, job: Job) -> None:
        self._jobs.append(job)
        self._send_job(job)

    def take(self) -> Outcome:
        """The outcome of the first job; of a second try where the process ended, as by a job after it."""
        for again in (True, False):
            try:
                outcome: Outcome = pickle.load(pipe_of(self._process.stdout))
            except (EOFError, pickle.UnpicklingError):
                outcome = _lost_job(self._jobs[0], self._process.wait())
                self._restart_worker(itertools.islice(self._jobs, 0 if again else 1, None))
            else:
                break
        self._jobs.popleft()
        return outcome

    def _restart_worker(self, jobs: Iterable[Job]) -> None:
        self.end()
        self._process = _start_worker()
        for job in jobs:
            self._send_job(job)

    def end(self) -> None:
        self._process.kill()
        with suppress(BrokenPipeError), self._process:
            pass

    def _send_job(self, job: Job) -> None:
        with suppress(BrokenPipeError):  # it is gone, which the next ``take`` finds
            send_pickled(job, pipe_of(self._process.stdin))


def _start_worker() -> "subprocess.Popen[bytes]":
    return start_serving(__name__, TOKENIZERS_PARALLELISM="false")


def _lost_job(job: Job, status: int) -> FailedFile:
    return FailedFile(
        Failure(
            job.source,
            f"{job.source}: the process that read it ended (status {status}); "
            "check that memory is free, and leave this file out if it happens again",
            f"{job.source}: 読み取り中の処理が終了しました（状態 {status}）。"
            "メモリーの空きを確かめ、繰り返す場合はこのファイルを外してください",
        ),
        "",
    )


def serve() -> None:
    """What such a process does: jobs from standard input become outcomes on standard output."""
    answers = answers_alone()
    jobs: SimpleQueue[Job] = SimpleQueue()
    outcomes: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_read_jobs, args=(jobs,), daemon=True).start()
    Thread(target=_write_outcomes, args=(outcomes, answers), daemon=True).start()
    encoder = BundledEncoder()
    gc.set_threshold(GARBAGE_THRESHOLD)
    while True:
        outcomes.put(pickle.dumps(prepare(jobs.get(), encoder), pickle.HIGHEST_PROTOCOL))


def _read_jobs(jobs: "SimpleQueue[Job]") -> None:
    """Take jobs in, and end with the process that gives them, even in the middle of a file."""
    with suppress(EOFError, pickle.UnpicklingError):
        while True:
            jobs.put(pickle.load(sys.stdin.buffer))
    os._exit(1)


def _write_outcomes(outcomes: "SimpleQueue[bytes]", answers: IO[bytes]) -> None:
    """Wait in the main thread's stead until outcomes are taken."""
    with suppress(OSError):  # nobody takes them any more, which ``_read_jobs`` meets too
        while True:
            answers.write(outcomes.get())
            answers.flush()
