"""How long the brief of an item takes: one line.

    PYTHONPATH=.:tests/benchmark python tests/benchmark/brief.py [--turns N] [--items M]

The store holds altered copies of our samples, not read for their meaning, until there are so many turns. Of
items all over it the precedents are found and written as a Word document, as the chat does on a press.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from copies import write_copies

from assistant.precedents.find import find_precedents
from assistant.show.brief import write_brief
from index import Retriever, sync

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
TURNS, ITEMS = 25_000, 60
WARM_UP = 3  # items more that are not counted


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds that a brief took by the clock: the median, what 95 of 100 stay below, the longest."""

    turns: int
    items: int
    median: float
    slow: float
    longest: float

    def __str__(self) -> str:
        return (
            f"{self.items} briefs over {self.turns:,} turns: median {self.median:.2f} s, "
            f"95 of 100 below {self.slow:.2f} s, longest {self.longest:.2f} s"
        )


def grow(samples: Path, scratch: Path, turns: int) -> str:
    """A store of altered copies of the samples with at least so many turns."""
    store, copies = str(scratch / "store"), 0
    held, size = 0, 1
    while held < turns:
        while copies < size:
            write_copies(samples, scratch / "copies" / str(copies), copies + 1)
            copies += 1
        sync([scratch / "copies"], store)
        with_all = Retriever(store, reading=False)
        held = with_all.status().turns
        with_all.close()
        size = -(-turns * copies // max(1, held))
    return store


def measure(store: str, items: int) -> Measured:
    """The briefs of so many items, which lie all over the store."""
    retriever = Retriever(store, reading=False)
    spent = [_seconds(retriever, *item) for item in _items(retriever, WARM_UP + items)][WARM_UP:]
    turns = retriever.status().turns
    retriever.close()
    ordered = sorted(spent)
    slow = ordered[int(0.95 * len(ordered))]
    return Measured(turns, len(spent), statistics.median(ordered), slow, ordered[-1])


def _items(retriever: Retriever, number: int) -> Iterator[tuple[str, str]]:
    """Items (meeting_id, heading) at places all over the store."""
    meetings, found, at = retriever.meetings(), 0, 0
    while found < number and at < 20 * number:
        meeting = retriever.meeting(meetings[at * 7919 % len(meetings)].meeting_id)
        if meeting.agenda:
            yield meeting.meeting_id, meeting.agenda[at * 104729 % len(meeting.agenda)].title
            found += 1
        at += 1


def _seconds(retriever: Retriever, meeting_id: str, heading: str) -> float:
    start = time.perf_counter()
    write_brief(find_precedents(heading, retriever, besides=(meeting_id, heading)))
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--turns", type=int, default=TURNS, help="turns that the store holds at least")
    parser.add_argument("--items", type=int, default=ITEMS, help="briefs that are made")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        print(measure(grow(SAMPLES, Path(made), given.turns), given.items))


if __name__ == "__main__":
    main()
