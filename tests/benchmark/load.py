"""How the chat holds under load: clients that each ask a question every few seconds, beside a sync.

    PYTHONPATH=.:tests/builders python tests/benchmark/load.py [--clients 50] [--every 5] [--seconds 60]

The chat is served by the command itself, over the sample minutes; the sync takes altered copies of them in,
one after the other, into the same store, and gives way as ``yoroku index`` does. The samples were read for
their meaning before, unless ``--unread``: then each question reads what it meets. Seconds are by the clock,
from the question to the whole answer, over HTTP. Each client asks one of a few; with ``--different``
a sentence of the minutes that nobody asked before.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from copies import write_copies
from waiting import PATIENCE, free_port, wait_for_port

from assistant.ui.reading_on import give_way
from corpus import find_files, read_meeting
from corpus.language.sentences import split_sentences
from index import Retriever, sync

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "corpus" / "samples"
QUESTIONS = (
    "USBメモリの取扱いについて何と言われましたか",
    "電子書籍は何点ありますか",
    "再委託はどのように管理していますか",
    "否決された議題はどれですか",
    "What was said about USB handling?",
    "給食費の無償化について",
)
TELLING = 12  # characters of a sentence that is asked as a question


@dataclass(frozen=True, slots=True)
class Held:
    """What the clients met: seconds of each answer, and how many questions got none."""

    seconds: tuple[float, ...]
    failed: int

    def below(self, share: float) -> float:
        """The seconds that this share of the answers stay below."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")

    def __str__(self) -> str:
        return (
            f"{len(self.seconds)} answers, {self.failed} failed; p50 {self.below(0.5):.2f} s, "
            f"p95 {self.below(0.95):.2f} s, longest {self.below(1.0):.2f} s"
        )


def ask(address: str, question: str) -> bool:
    """Whether a question is answered, over HTTP."""
    call = f"{address}/gradio_api/call/ask"
    body = json.dumps({"data": [question, "", "", "", ""]}).encode()
    headers = {"Content-Type": "application/json"}
    with urllib.request.urlopen(urllib.request.Request(call, body, headers), timeout=PATIENCE) as reply:
        event = json.load(reply)["event_id"]
    with urllib.request.urlopen(f"{call}/{event}", timeout=PATIENCE) as stream:
        return b"event: complete" in stream.read()


def load(
    address: str, clients: int, every: float, seconds: float, different: Iterator[str] | None = None
) -> Held:
    """So many clients for so long, each a question ``every`` seconds, or as soon as the last is answered.

    They ask ``different`` ones, as far as there are any, else one of ``QUESTIONS``.
    """
    with ThreadPoolExecutor(clients) as pool:
        ended = time.monotonic() + seconds
        met = list(pool.map(lambda one: _client(address, one, every, ended, different), range(clients)))
    return Held(tuple(took for one in met for took in one.seconds), sum(one.failed for one in met))


def _client(address: str, number: int, every: float, ended: float, different: Iterator[str] | None) -> Held:
    chance, never = random.Random(number), Event()
    took: list[float] = []
    failed = 0
    never.wait(chance.random() * every)  # they do not all ask at once
    while (began := time.monotonic()) < ended:
        question = next(different or iter(()), None) or chance.choice(QUESTIONS)
        try:
            answered = ask(address, question)
        except OSError:
            answered = False
        failed += not answered
        took += [time.monotonic() - began] if answered else []
        never.wait(max(0.0, began + every - time.monotonic()))
    return Held(tuple(took), failed)


def sentences() -> Iterator[str]:
    """Every sentence of the sample minutes, each once, in an order that mixes them."""
    found = dict.fromkeys(
        " ".join(meeting.text[start:end].split())
        for file in find_files([SAMPLES]).files
        for meeting in [read_meeting(file.path)]
        for turn in meeting.turns
        for start, end in split_sentences(meeting.text, turn.start, turn.end)
        if end - start >= TELLING
    )
    return iter(random.Random(1).sample(list(found), len(found)))


def _syncing(folder: Path, store: str) -> "subprocess.Popen[bytes]":
    """A process that takes copies in, one batch after the other, until it is ended."""
    return subprocess.Popen([sys.executable, __file__, "--take-in", str(folder), store], cwd=ROOT)


def take_in(folder: str, store: str) -> None:
    """Copies of the samples, one after the other, until this process is ended."""
    give_way()
    for copy in range(1, 10**6):
        write_copies(SAMPLES, Path(folder) / str(copy), copy)
        sync([Path(folder)], store)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument(
        "--every", type=float, default=5.0, help="seconds from a client's question to the next"
    )
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--different", action="store_true", help="no question is asked twice")
    parser.add_argument("--unread", action="store_true", help="before the reading model has read anything")
    parser.add_argument("--no-reading", action="store_true", help="without the reading model")
    parser.add_argument("--take-in", nargs=2, metavar=("FOLDER", "STORE"), help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.take_in:
        take_in(*given.take_in)
    with tempfile.TemporaryDirectory() as made:
        store, port, log = str(Path(made) / "store"), free_port(), Path(made) / "log"
        sync([SAMPLES], store)
        if not given.unread:
            with closing(Retriever(store)) as retriever:
                list(retriever.read_on())
        chat = [
            sys.executable,
            "-m",
            "assistant.cli",
            "chat",
            "--store",
            store,
            "--port",
            str(port),
            "--no-open",
        ]
        with log.open("wb") as told:
            served = subprocess.Popen(
                [*chat, *(["--no-reading"] if given.no_reading else [])], stdout=told, stderr=told, cwd=ROOT
            )
            try:
                wait_for_port(port, served, log)
                address = f"http://127.0.0.1:{port}"
                ask(address, QUESTIONS[0])
                different = sentences() if given.different else None
                how = given.clients, given.every, given.seconds, different
                print("alone:        ", load(address, *how), flush=True)
                writing = _syncing(Path(made) / "copies", store)
                try:
                    print("beside a sync:", load(address, *how))
                finally:
                    writing.kill()
                    writing.wait()
            finally:
                served.kill()
                served.wait()
        print("load of the computer:", *(f"{one:.1f}" for one in os.getloadavg()))


if __name__ == "__main__":
    main()
