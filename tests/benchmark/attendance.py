"""Measures who is read as present and absent, against minutes whose attendance was marked by hand.

    python tests/benchmark/attendance.py --gold DIR --docs DIR

NAME.json of --gold holds {"doc": NAME, "meeting": {"attendance": [{"name", "present"}, ...]}}, NAME/text.txt
of --docs the minutes. Prints for each document, and for all, the shares of names that are found, of those
read that are right, and of the right ones that are on the right side.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus import Meeting, read_meeting
from corpus.language.folding import name_key


@dataclass(frozen=True, slots=True)
class Score:
    """How one document was read: counts of names."""

    doc: str
    marked: int
    read: int
    right: int
    on_their_side: int

    def __str__(self) -> str:
        found = self.right / self.marked if self.marked else 1.0
        right = self.right / self.read if self.read else 1.0
        apart = self.on_their_side / self.right if self.right else 1.0
        return f"{self.doc:<40} {found:.3f} found, {right:.3f} right, {apart:.3f} on their side"


def score(doc: str, marked: Mapping[str, bool], meeting: Meeting) -> Score:
    """The score of a meeting; ``marked`` tells of each name's key whether the person was present."""
    read = {name_key(person.name): person.present for person in meeting.attendance}
    both = marked.keys() & read.keys()
    apart = sum(marked[name] == read[name] for name in both)
    return Score(doc, len(marked), len(read), len(both), apart)


def scores(gold: Path, docs: Path) -> Iterator[Score]:
    """The score of every document whose gold lists names."""
    for path in sorted(gold.glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        people = record["meeting"].get("attendance") or []
        if people:
            marked = {name_key(person["name"]): person.get("present", True) for person in people}
            yield score(record["doc"], marked, read_meeting(docs / record["doc"] / "text.txt"))


def main() -> int:
    """Prints the table; 2 where nothing is marked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--docs", type=Path, required=True)
    options = parser.parse_args()
    rows = list(scores(options.gold, options.docs))
    if not rows:
        print(f"no attendance is marked in {options.gold}/*.json", file=sys.stderr)
        return 2
    print(*rows, sep="\n")
    names = ("marked", "read", "right", "on_their_side")
    print(Score("all names", *(sum(getattr(row, name) for row in rows) for name in names)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
