"""Files made ready beside this process are as those made here, in the same order, whatever happens there."""

import hashlib
import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

import numpy as np
import pytest
from shiomi_files import LIBRARY, SCHOOL, USB, children, write_minutes

from index.encoders.bundled import BundledEncoder
from index.store.catalogue import FailedFile
from index.writing.preparing import WORTH_BYTES, Job, Workers, prepare, prepared
from index.writing.ready import Ready

ALL = (*USB, *LIBRARY, *SCHOOL)
ENCODER = BundledEncoder()
alone = pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one processor: nothing is made beside")


@pytest.fixture
def jobs(tmp_path: Path) -> list[Job]:
    """Small files whose jobs say that they are large, so that processes are started for them."""
    files = [write_minutes(tmp_path / f"{at}.txt", *ALL[at % 5 :]) for at in range(12)]
    files[3].write_bytes(b"%PDF-1.4 nothing")
    files[7].unlink()
    return [Job(file, hashlib.sha256(file.name.encode()).hexdigest(), WORTH_BYTES // 4) for file in files]


def same(one: object, other: object) -> bool:
    if isinstance(one, Ready) and isinstance(other, Ready):
        parts = [(each.entry, each.record, each.rows, each.words) for each in (one, other)]
        return parts[0] == parts[1] and np.allclose(one.vectors, other.vectors)
    return one == other


def test_the_same_outcomes_in_the_same_order(jobs: list[Job]) -> None:
    outcomes = list(prepared(jobs, lambda _: True, ENCODER))
    assert [job for job, _ in outcomes] == jobs
    assert all(
        same(outcome, prepare(job, ENCODER)) for job, outcome in zip(jobs, outcomes_of(outcomes), strict=True)
    )
    failed = [at for at, outcome in enumerate(outcomes_of(outcomes)) if isinstance(outcome, FailedFile)]
    assert failed == [3, 7]


def outcomes_of(
    pairs: list[tuple[Job | FailedFile, Ready | FailedFile | None]],
) -> list[Ready | FailedFile | None]:
    return [outcome for _, outcome in pairs]


def test_what_is_not_wanted_is_passed_through_in_its_place(jobs: list[Job]) -> None:
    gone = FailedFile(prepare(jobs[7], ENCODER).failure, "")  # type: ignore[union-attr]
    given = [jobs[0], gone, *jobs[1:]]
    outcomes = list(prepared(given, lambda job: job in jobs[4:6], ENCODER))
    assert [job for job, _ in outcomes] == given
    assert [job for job, outcome in outcomes if outcome is not None] == jobs[4:6]


@alone
def test_a_process_that_dies_costs_no_file(jobs: list[Job]) -> None:
    """As when the system is out of memory: whoever was at work is begun again."""
    before, good = children(os.getpid()), [job for job in jobs if job.file.is_file() and job is not jobs[3]]
    with Workers(ENCODER) as workers:
        for job in good:
            workers.hand(job)
        for pid in children(os.getpid()) - before:
            os.kill(pid, signal.SIGKILL)
        outcomes = [workers.take() for _ in good]
    assert all(same(one, prepare(job, ENCODER)) for job, one in zip(good, outcomes, strict=True))


@alone
def test_a_file_that_no_process_survives_is_lost(jobs: list[Job]) -> None:
    before, over = children(os.getpid()), Event()

    def kill() -> None:
        while not over.is_set():
            for pid in children(os.getpid()) - before:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)

    killer = Thread(target=kill)
    with Workers(ENCODER) as workers:
        for job in jobs[:5]:
            workers.hand(job)
        killer.start()
        lost = workers.take()
        over.set()
        killer.join()
    assert isinstance(lost, FailedFile)
    assert not lost.sha256
    assert "memory" in lost.failure.message


def test_a_fault_of_our_own_is_that_file_s_failure(jobs: list[Job]) -> None:
    class Faulty(BundledEncoder):
        def pack(self, texts: Sequence[str]) -> tuple[bytes, ...]:  # noqa: ARG002
            raise IndexError("no such word")

    failed = prepare(jobs[0], Faulty())
    assert isinstance(failed, FailedFile)
    assert failed.failure.message.startswith(
        f"{jobs[0].source}: cannot be made ready (IndexError: no such word)"
    )
    assert failed.sha256 == jobs[0].sha256


@alone
def test_whoever_stops_leaves_no_process_behind(jobs: list[Job]) -> None:
    before = children(os.getpid())
    outcomes = prepared(jobs, lambda _: True, ENCODER)
    next(outcomes)
    assert children(os.getpid()) > before
    outcomes.close()
    assert children(os.getpid()) == before
