"""How fast minutes are read: megabytes a second of processor, and a PDF beside what its library alone takes.

    python tests/benchmark/reading.py FILE...

All in one process that collects garbage as the one that reads does; each file is read once before it is
measured (patterns are made at their first use), and the quickest of ``TIMES`` counts.
"""

import argparse
import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2

from corpus.language.dates import find_dates
from corpus.process_apart import GARBAGE_THRESHOLD
from corpus.structure.parser import read_meeting

TIMES = 5


@dataclass(frozen=True, slots=True)
class Read:
    """Seconds of processor that one file took, its text in bytes of UTF-8, and a PDF's library's seconds."""

    name: str
    size: int
    seconds: float
    library: float | None

    def __str__(self) -> str:
        alone = "" if self.library is None else f"  {self.seconds / self.library:6.2f} x its library"
        megabytes = self.size / 1e6
        return f"{self.name[-60:]:<60} {megabytes:8.2f} MB {megabytes / self.seconds:8.2f} MB/s{alone}"


def measure(file: Path) -> Read:
    """What reading a file takes."""
    text = read_meeting(file).text
    library = _least(lambda: _pages_of(file)) if file.suffix.lower() == ".pdf" else None
    return Read(str(file), len(text.encode()), _least(lambda: _read_anew(file)), library)


def _read_anew(file: Path) -> None:
    """Reading a file as if it were the first: nothing is known of its dates."""
    find_dates.cache_clear()
    read_meeting(file)


def _pages_of(file: Path) -> list[str]:
    """Every page's text as PDFium gives it."""
    document = pypdfium2.PdfDocument(file)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def _least(work: Callable[[], Any]) -> float:
    spent = []
    for _ in range(TIMES):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


def main() -> None:
    """Prints a line for each file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path, help="minutes in any format")
    gc.set_threshold(GARBAGE_THRESHOLD)
    for file in parser.parse_args().files:
        print(measure(file), flush=True)


if __name__ == "__main__":
    main()
