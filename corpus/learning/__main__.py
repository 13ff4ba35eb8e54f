"""``python -m corpus.learning``: candidates for speakers, headings, decisions become Examples and weights."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from corpus.learning.fit import Example, fit
from corpus.learning.labelled import TOLERANCE, Labelled, read_labelled, read_marked
from corpus.learning.reprint import reprint
from corpus.models import SourceText
from corpus.structure.heading_lines import heading_candidates
from corpus.structure.parser import parse
from corpus.structure.results import find_results, narrated
from corpus.structure.speakers import Places, candidates

WEIGHTS = Path(__file__).parents[1] / "structure" / "weights"
DOCUMENTS = 3  # of one body's many; more of them say the same again
COPIES = 2  # other layouts in which each document is printed
RIDGES = {
    "speakers": 0.0005,
    "headings": 0.003,
    "decisions": 0.001,
}  # of .0003 to .02 the best on bodies left out


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; 2 where there are no labelled minutes."""
    options = _parser().parse_args(arguments)
    documents = list(_some_of_each(read_labelled(options.minutes, options.turns)))
    if not documents:
        _report(f"nothing to learn from: expected documents in {options.minutes / 'gold'}/*.json, found none")
        return 2
    for name, examples in (
        ("speakers", list(_speaker_examples(documents))),
        ("headings", list(_heading_examples(documents))),
        ("decisions", list(_decision_examples([*documents, *read_marked()]))),
    ):
        _show_left_out(name, examples)
        weights = {sign: round(weight, 3) for sign, weight in fit(examples, RIDGES[name]).items()}
        path = options.out / f"{name}.json"
        path.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
        _report(f"saved to {path}: {len(examples)} candidates, {weights}")
    return 0


def _some_of_each(documents: Iterator[Labelled]) -> Iterator[Labelled]:
    """Every document read by hand, and of the others the first few of each body."""
    seen = Counter[str]()
    for document in documents:
        seen[document.body] += 1
        if document.by_hand or seen[document.body] <= DOCUMENTS:
            yield document


def _speaker_examples(documents: Sequence[Labelled]) -> Iterator[Example]:
    """Every place where a label could stand, in each document as printed and in other layouts."""
    for document in documents:
        copies = COPIES if document.by_hand else 1
        for printed in (document, *reprint(document, copies)):
            right = _near(turn.start for turn in printed.turns)
            places = Places(printed.text)
            for styles in (places.marked, places.unmarked):
                for found in candidates(printed.text, styles, frozenset()).values():
                    for one in found:
                        yield Example(one.signs, one.place.speech in right, document.body)


def _heading_examples(documents: Sequence[Labelled]) -> Iterator[Example]:
    """Every line that could be a heading, of the documents in which nobody speaks."""
    for document in documents:
        if document.headings and not document.turns:
            right = _near(iter(document.headings))
            for line in heading_candidates(document.text):
                yield Example(line.signs, line.start in right, document.body)


def _decision_examples(documents: Sequence[Labelled]) -> Iterator[Example]:
    """Every sentence with a word of result, in Japanese also as narrated minutes would have it."""
    for document in documents:
        if document.results is None:
            continue
        meeting = parse(SourceText(document.name, document.text, "", "txt"))
        headings = [(item.start, item.end) for item in meeting.agenda]
        for one in find_results(document.text, meeting.turns, headings):
            right = any(start < one.end and one.start < end for start, end in document.results)
            yield Example(one.signs, right, document.body)
            if "ja" in one.signs:
                yield Example(narrated(one.signs), right, document.body)


def _near(offsets: Iterator[int]) -> set[int]:
    return {offset + step for offset in offsets for step in range(-TOLERANCE, TOLERANCE + 1)}


def _show_left_out(name: str, examples: Sequence[Example]) -> None:
    """Of each body's candidates the shares found and right, by weights learned without that body."""
    for body in sorted({example.body for example in examples}):
        weights = fit([example for example in examples if example.body != body], RIDGES[name])
        mine = [example for example in examples if example.body == body]
        chosen = [example.right for example in mine if _odds(weights, example.signs) > 0]
        right = sum(example.right for example in mine)
        found = sum(chosen) / right if right else 1.0
        precise = sum(chosen) / len(chosen) if chosen else 1.0
        _report(f"{name} {body}: {len(mine)} candidates, {found:.3f} found, {precise:.3f} right")


def _odds(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    return weights[""] + sum(weights.get(sign, 0.0) * value for sign, value in signs.items())


def _report(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m corpus.learning", description="Learn how a document's structure is told."
    )
    parser.add_argument("--minutes", type=Path, required=True, help="folder of gold/*.json and docs/")
    parser.add_argument("--turns", type=Path, help="folder of turns/*.jsonl and docs/")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="folder where the weights go")
    return parser


if __name__ == "__main__":
    sys.exit(main())
