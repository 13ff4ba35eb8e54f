"""What is found of agenda, decisions and attendance in each body's minutes, weights fitted without that body.

    PYTHONPATH=. python tests/benchmark/left_out.py --minutes DIR

DIR holds gold/*.json and docs/NAME/text.txt as ``python -m corpus.learning`` takes them. Headings where
nobody speaks, and results, are decided by weights: these are fitted anew without the body's own documents.
Headings between speeches and attendance are read by rules alone, which no fit can leave a body out of: their
figures are as good as the body's layouts were known when the rules were written.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.language.folding import name_key
from corpus.learning.__main__ import RIDGES, decision_examples, heading_examples
from corpus.learning.fit_signs import Example, fit
from corpus.learning.labelled import TOLERANCE, Labelled, read_labelled, read_marked
from corpus.models import Meeting, SourceText
from corpus.structure import log_odds
from corpus.structure.parser import parse

KINDS = ("agenda", "decisions", "attendance")


@dataclass(slots=True)
class Counts:
    """Of one kind: how many are marked, found of these, read, and right of those."""

    marked: int = 0
    found: int = 0
    read: int = 0
    right: int = 0

    def __str__(self) -> str:
        found = f"{self.found / self.marked:.3f}" if self.marked else "  -  "
        right = f"{self.right / self.read:.3f}" if self.read and self.marked else "  -  "
        return f"{found} {right}"


@dataclass(slots=True)
class Row:
    """One body's minutes; ``narrated`` says that nobody speaks in them: weights decide on headings."""

    body: str
    narrated: bool
    counts: dict[str, Counts] = field(default_factory=lambda: {kind: Counts() for kind in KINDS})

    def __str__(self) -> str:
        how = "weights" if self.narrated else "rules"
        return f"{self.body:<14} {how:<8} " + "   ".join(str(self.counts[kind]) for kind in KINDS)


def rows(minutes: Path) -> Iterator[Row]:
    """The figures of every body with hand-checked documents, in order of its name."""
    documents, marked = list(read_labelled(minutes, None)), list(read_marked())
    examples = {
        "headings": list(heading_examples([*documents, *marked])),
        "decisions": list(decision_examples([*documents, *marked])),
    }
    for body in sorted({document.body for document in documents}):
        mine = [document for document in documents if document.body == body]
        with_weights = {name: _without(body, name, found) for name, found in examples.items()}
        yield _row(body, mine, minutes, with_weights)


def _without(body: str, name: str, examples: Sequence[Example]) -> Mapping[str, float]:
    return fit([example for example in examples if example.body != body], RIDGES[name])


def _row(
    body: str, documents: Sequence[Labelled], minutes: Path, tables: Mapping[str, Mapping[str, float]]
) -> Row:
    row = Row(body, narrated=not any(document.turns for document in documents))
    fitted = log_odds.weights
    log_odds.weights = lambda name: tables[name] if name in tables else fitted(name)  # type: ignore[assignment]
    try:
        for document in documents:
            gold = json.loads((minutes / "gold" / f"{document.name}.json").read_text(encoding="utf-8"))
            _count(row, gold, parse(SourceText(document.name, document.text, "", "txt")))
    finally:
        log_odds.weights = fitted
    return row


def _count(row: Row, gold: Mapping[str, Any], meeting: Meeting) -> None:
    printed = [one for one in _listed(gold, "agenda") if not one.get("anchor_in_speech")]
    starts = [one["start"] for one in printed]
    mine = [item.start for item in meeting.agenda]
    _add(row.counts["agenda"], starts, mine, lambda a, b: abs(a - b) <= TOLERANCE)
    spans = [(one["start"], one["end"]) for one in _listed(gold, "decisions")]
    found = [(one.start, one.end) for one in meeting.decisions]
    _add(row.counts["decisions"], spans, found, lambda a, b: a[0] < b[1] and b[0] < a[1])
    people = [name_key(one["name"]) for one in _listed(gold.get("meeting", {}), "attendance")]
    _add(row.counts["attendance"], people, [name_key(one.name) for one in meeting.attendance], str.__eq__)


def _listed(gold: Any, kind: str) -> list[Any]:
    return gold.get(kind) or []


def _add(
    counts: Counts, marked: Sequence[Any], read: Sequence[Any], same: Callable[[Any, Any], bool]
) -> None:
    """One document; where nothing of the kind is marked, what is read counts for nothing."""
    if marked:
        counts.marked += len(marked)
        counts.found += sum(any(same(one, other) for other in read) for one in marked)
        counts.read += len(read)
        counts.right += sum(any(same(one, other) for one in marked) for other in read)


def main() -> int:
    """Prints a line for each body and one for all; 2 where there are no documents."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=Path, required=True)
    found = list(rows(parser.parse_args().minutes))
    if not found:
        print("no hand-checked documents in gold/*.json", file=sys.stderr)
        return 2
    print(f"{'body':<14} {'headings':<8} " + "   ".join(f"{kind:<11}" for kind in KINDS), " (found right)")
    print(*found, sep="\n")
    for narrated in (True, False):
        print(total("all", [row for row in found if row.narrated == narrated], narrated=narrated))
    return 0


def total(name: str, rows_of: Sequence[Row], *, narrated: bool) -> Row:
    """The figures of several bodies together, each document's names and places counted alike."""
    whole = Row(name, narrated)
    for kind in KINDS:
        for part in ("marked", "found", "read", "right"):
            setattr(whole.counts[kind], part, sum(getattr(row.counts[kind], part) for row in rows_of))
    return whole


if __name__ == "__main__":
    sys.exit(main())
