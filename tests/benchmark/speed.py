"""How fast the index is, beside what Chroma alone needs for the same vectors: one table.

    python tests/benchmark/speed.py [FOLDER...] [--copies N | --turns N] [--server]

The folders hold minutes as UTF-8 text; without any, the real ones beside the repository where they are, else
copies of our samples. With ``--copies`` the store grows by altered copies of the folders, doubling up to N;
with ``--turns`` it grows so until it holds so many turns (a million take hours, 40 GB and a quiet computer).
With ``--server`` the store is on a Chroma server of this computer (and PYTHONPATH=tests/builders).
Every measurement is a process of its own, so that its memory is its own. Beside the time by the clock stands
that of all processor cores (``cpu``), which other work on the computer disturbs less.
"""

import argparse
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import chromadb
from chromadb.config import Settings
from copies import write_copies

from index import Retriever, StoreStatus, sync
from index.encoders.named_model import open_encoder

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "corpus" / "samples"
REAL = [
    ROOT.parent / "shared" / "eval" / "docs" / name for name in ("tokyo-committee-extra", "tokyo-committee")
]
SAMPLE_COPIES = 150  # of those of our samples that are plain text: some 20,000 turns
FIRST = "再委託先の監査について何と言われたか"
K = 50  # what a search returns unless told otherwise
WARM_UP = 10  # questions more that are not counted
QUESTION_CHARACTERS = 40
BATCH = 2_000  # rows a call to Chroma, as the store has it
HEAD = """\
    turns  passages |  index s     (cpu)  to Chroma alone  again s  disk MB  peak MB |\
  first s  search p50   p95 ms   (cpu)  to Chroma's    (cpu)  peak MB  server MB"""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the clock, seconds of all processor cores, and most bytes of memory by then.

    All with the processes that were started for the work.
    """

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Milliseconds a question took: the median, what 95 of 100 stay below, the median of all cores."""

    median: float
    slow: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Row:
    """What one size of the store cost.

    ``alone`` is Chroma without us, None where it was not measured; ``first`` is from a closed store to what
    the first question finds; ``server_memory`` what the server took at most, 0 where there is none.
    """

    index: Spent
    again: Spent
    alone: Spent | None
    status: StoreStatus
    first: Spent
    search: Asked
    chroma: Asked
    search_memory: int
    server_memory: int = 0

    def __str__(self) -> str:
        def to(ours: float, theirs: float | None) -> str:
            return f"{ours / theirs:.2f}" if theirs else "-"

        index, search, chroma = self.index, self.search, self.chroma
        return (
            f"{self.status.turns:9,} {self.status.passages:9,} | {index.wall:8.1f} {index.cpu:9.1f}"
            f" {to(index.wall, self.alone.wall if self.alone else None):>16} {self.again.wall:8.2f}"
            f" {(self.status.disk_bytes or 0) / 1e6:8.0f} {index.memory / 1e6:8.0f} |"
            f" {self.first.wall:8.2f} {search.median:11.1f} {search.slow:8.1f} {search.cpu:7.1f}"
            f" {to(search.median, chroma.median):>12} {to(search.cpu, chroma.cpu):>8}"
            f" {self.search_memory / 1e6:8.0f} {self.server_memory / 1e6:10.0f}"
        )


def measure(
    folders: Sequence[Path],
    scratch: Path,
    copies: int = 1,
    questions: int = 200,
    turns: int = 0,
    *,
    server: bool = False,
) -> Iterator[Row]:
    """A row for the folders as they are, then one each time that altered copies have doubled the store.

    It ends at so many copies, or where that is more, at as many as hold so many turns.
    """
    grown = scratch / "copies"
    grown.mkdir()
    made, size = 1, 1
    with _location(scratch, server=server) as (store, serving):
        while True:
            for copy in range(made, size):
                for folder in folders:
                    write_copies(folder, grown / str(copy) / folder.name, copy)
            made = size
            index, again = _apart(_index, [*folders, grown], store)
            alone = _apart(_add_alone, store, str(scratch / "alone")) if size == 1 else None
            row = Row(index, again, alone, *_apart(_ask, store, questions), _peak_memory(serving))
            yield row
            copies = max(copies, -(-turns * size // max(1, row.status.turns)))
            if size >= copies:
                return
            size = min(2 * size, copies)


@contextmanager
def _location(scratch: Path, *, server: bool) -> Iterator[tuple[str, str]]:
    """Where the store is to be, and the number of the process of the server that has it; "" for a folder."""
    if not server:
        yield str(scratch / "store"), ""
        return
    from waiting import free_port, wait_for_port  # imported here: beside the tests

    port, log = free_port(), scratch / "server.log"
    command = [str(Path(sys.executable).with_name("chroma")), "run", "--path", str(scratch / "server")]
    with log.open("wb") as told:
        served = subprocess.Popen([*command, "--port", str(port)], stdout=told, stderr=told)
    try:
        wait_for_port(port, served, log)
        yield f"http://127.0.0.1:{port}", str(served.pid)
    finally:
        served.terminate()
        served.wait()


def _index(paths: Sequence[Path], store: str) -> tuple[Spent, Spent]:
    """What is new, then all once more with nothing new."""
    helpers = 0

    def watch(*_: object) -> None:
        nonlocal helpers
        helpers = max(helpers, sum(_peak_memory(process) for process in _started()))

    new = _spent(lambda: sync(paths, store, on_progress=watch))
    return replace(new, memory=new.memory + helpers), _spent(lambda: sync(paths, store))


def _add_alone(store: str, into: str) -> Spent:
    """What Chroma needs to take all that it holds of the store's passages."""
    held = _passages(store)
    made = _client(into).create_collection("alone", configuration={"hnsw": held.configuration["hnsw"]})
    fields = ["embeddings", "metadatas", "documents"]
    pages = [held.get(limit=BATCH, offset=at, include=fields) for at in range(0, held.count(), BATCH)]
    return _spent(lambda: [made.upsert(page["ids"], *(page[field] for field in fields)) for page in pages])


def _ask(store: str, questions: int) -> tuple[StoreStatus, Spent, Asked, Asked, int]:
    """Every question put to us and to Chroma by turns, so that what disturbs one disturbs the other."""
    first = _spent(lambda: Retriever(store).search(FIRST, k=K))
    retriever, passages, encoder = Retriever(store), _passages(store), open_encoder()
    search, chroma = [], []
    for question in _questions(retriever, WARM_UP + questions):
        vector = encoder.encode_queries([question])
        search.append(_spent(partial(retriever.search, question, k=K)))
        chroma.append(_spent(partial(passages.query, query_embeddings=vector, n_results=K)))
    return retriever.status(), first, _asked(search), _asked(chroma), search[-1].memory


def _questions(retriever: Retriever, number: int) -> list[str]:
    """What is said at places all over the store, cut to a question's length."""
    meetings = retriever.meetings()
    asked = []
    for at in range(number):
        meeting = retriever.meeting(meetings[at * 7919 % len(meetings)].meeting_id)
        turn = meeting.turns[at * 104729 % len(meeting.turns)]
        asked.append(meeting.text[turn.start : turn.end].strip()[:QUESTION_CHARACTERS])
    return asked


def _asked(all_spent: Sequence[Spent]) -> Asked:
    counted = all_spent[WARM_UP:]
    wall = sorted(1000 * spent.wall for spent in counted)
    cpu = statistics.median(1000 * spent.cpu for spent in counted)
    return Asked(statistics.median(wall), wall[int(0.95 * len(wall))], cpu)


def _spent(work: Callable[[], Any]) -> Spent:
    wall, cpu = time.perf_counter(), _cpu()
    work()
    return Spent(time.perf_counter() - wall, _cpu() - cpu, _peak_memory("self"))


def _cpu() -> float:
    """Of this process and of those it started and that have ended; the latter are told to some 10 ms only."""
    return time.process_time() + sum(os.times()[2:4])


def _peak_memory(process: str) -> int:
    """In bytes; 0 for no process, and where the system does not tell it in Linux's way."""
    status = Path("/proc", process, "status")
    lines = status.read_text(encoding="utf-8").splitlines() if process and status.exists() else []
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0)


def _started() -> list[str]:
    """The numbers of the processes that this one has started and that still run, on Linux."""
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    return children.read_text(encoding="ascii").split() if children.exists() else []


def _apart(work: Callable[..., Any], *given: Any) -> Any:
    """What ``work`` returns, from a new process."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        return process.submit(work, *given).result()


def _client(location: str) -> Any:
    settings = Settings(anonymized_telemetry=False)
    if location.startswith("http://"):
        host, _, port = location.removeprefix("http://").rpartition(":")
        return chromadb.HttpClient(host=host, port=int(port), settings=settings)
    return chromadb.PersistentClient(location, settings=settings)


def _passages(store: str) -> Any:
    """The collection of the store that holds its passages, by far the larger of the two."""
    return max(_client(store).list_collections(), key=lambda collection: int(collection.count()))


def _sample_minutes(scratch: Path) -> Path:
    for copy in range(SAMPLE_COPIES):
        write_copies(SAMPLES, scratch / "samples" / str(copy), copy)
    return scratch / "samples"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path, help="minutes as text files")
    parser.add_argument("--copies", type=int, default=1, help="grow the store up to N times the folders")
    parser.add_argument("--turns", type=int, default=0, help="grow the store until it holds N turns")
    parser.add_argument("--server", action="store_true", help="the store on a Chroma server of this computer")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folders = given.folders or [folder for folder in REAL if folder.is_dir()]
        if not folders:
            print(f"{REAL[0]} is not here: measuring on altered copies of our samples instead")
            folders = [_sample_minutes(Path(made))]
        print(HEAD)
        for row in measure(folders, Path(made), given.copies, turns=given.turns, server=given.server):
            print(row, flush=True)


if __name__ == "__main__":
    main()
