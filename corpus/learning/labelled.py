"""Labelled, Spoken: gold minutes with turns, headings and results as spans, read from gold/ and turns/."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.language.folding import clean
from corpus.language.spans import Span

TOLERANCE = 3  # characters between two offsets that mean the same place


@dataclass(frozen=True, slots=True)
class Spoken:
    """One speech: its label as printed, where that starts, and the span of the speech."""

    label: str
    label_start: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document read by hand. ``body`` is whose minutes it is: documents of one body are left out together.

    ``headings`` are the offsets of the printed agenda headings, ``results`` the spans that state a decision,
    None where nobody wrote them down.
    """

    name: str
    body: str
    text: str
    turns: tuple[Spoken, ...]
    headings: tuple[int, ...] | None = None
    by_hand: bool = False
    results: tuple[Span, ...] | None = None


def read_labelled(minutes: Path, turns: Path | None) -> Iterator[Labelled]:
    """The hand-checked documents of ``minutes`` (gold/, docs/) and the meetings of ``turns``."""
    for path in sorted((minutes / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = _labelled_text(minutes / "docs" / gold["doc"] / "text.txt")
        spoken = [
            Spoken(turn["label"], turn["label_start"], turn["text_start"], turn["text_end"])
            for turn in gold["turns"]
        ]
        items = gold.get("agenda")
        printed = items and tuple(item["start"] for item in items if not item.get("anchor_in_speech"))
        results = gold.get("decisions")
        yield Labelled(
            gold["doc"],
            _labelled_body(gold["doc"].partition("_")[2]),
            text,
            tuple(spoken),
            printed,
            by_hand=True,
            results=None if results is None else tuple((one["start"], one["end"]) for one in results),
        )
    if turns:
        yield from _labelled_meetings(turns)


# Minutes of our own writing, «» around what states a result, ‹› around what heads an item.
MARKED = Path(__file__).parent / "marked"
_GOLD_MARKS = re.compile("[«»‹›]")


def read_marked(folder: Path = MARKED) -> Iterator[Labelled]:
    """The texts of ``folder`` without the marks, as examples of results or of headings; no turns."""
    for path in sorted(folder.glob("*.txt")):
        marked = path.read_text(encoding="utf-8")
        gold_bounds = defaultdict[str, list[int]](list)
        for at, match in enumerate(_GOLD_MARKS.finditer(marked)):
            gold_bounds[match[0]].append(match.start() - at)
        results = tuple(zip(gold_bounds["«"], gold_bounds["»"], strict=True))
        text = clean(_GOLD_MARKS.sub("", marked))
        yield Labelled(
            path.stem, path.stem, text, (), tuple(gold_bounds["‹"]) or None, results=results or None
        )


def _labelled_meetings(folder: Path) -> Iterator[Labelled]:
    for path in sorted((folder / "turns").glob("*.jsonl")):
        found = defaultdict(list)
        for line in path.read_text(encoding="utf-8").splitlines():
            turn = json.loads(line)
            if turn.get("kind") == "turn" and turn["speaker"]:
                found[turn["doc"]].append(
                    Spoken(turn["speaker"], turn["label_start"], turn["char_start"], turn["char_end"])
                )
        for name, spoken in found.items():
            collection, _, document = name.partition("/")
            text = _labelled_text(folder / "docs" / f"{name}.txt")
            whose = document if collection in ("qmsum", "seed") else collection
            yield Labelled(name, _labelled_body(whose), text, tuple(spoken))


def _labelled_text(path: Path) -> str:
    return clean(path.read_bytes().decode("utf-8"))


def _labelled_body(name: str) -> str:
    """The body that a file's name begins with: tokyo_gashi_2019 -> tokyo."""
    first = re.split(r"[_-]", name)[0]
    return _SAME_BODY.get(first, first)


# Two collections of one parliament's minutes under the name of their subject.
_SAME_BODY = {"education": "wales", "covid": "canada", "proceedings": "tokyo", "extraordinary": "tokyo"}
