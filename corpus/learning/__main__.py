"""``python -m corpus.learning``: candidates of speakers, headings, decisions as Examples; RIDGES; report."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from corpus.learning.fit_signs import Example, fit
from corpus.learning.labelled import TOLERANCE, Labelled, read_labelled, read_marked
from corpus.learning.reprint import reprint
from corpus.models import SourceText
from corpus.structure.heading_lines import heading_candidates
from corpus.structure.parser import parse
from corpus.structure.results import find_results, narrated
from corpus.structure.speakers import Places

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
    options = _structure_parser().parse_args(arguments)
    documents = list(_some_of_each(read_labelled(options.minutes, options.turns)))
    if not documents:
        _report_line(
            f"nothing to learn from: expected documents in {options.minutes / 'gold'}/*.json, found none"
        )
        return 2
    marked = list(read_marked())
    for name, examples in (
        ("speakers", list(_speaker_examples(documents))),
        ("headings", list(heading_examples([*documents, *marked]))),
        ("decisions", list(decision_examples([*documents, *marked]))),
    ):
        _show_left_out(name, examples)
        weights = {sign: round(weight, 3) for sign, weight in fit(examples, RIDGES[name]).items()}
        path = options.out / f"{name}.json"
        path.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
        _report_line(f"saved to {path}: {len(examples)} candidates, {weights}")
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
            right = _near_offsets(turn.start for turn in printed.turns)
            places = Places(printed.text)
            for styles in (places.marked, places.unmarked):
                for found in places.candidates(styles):
                    for one in found:
                        yield Example(one.signs, one.place.speech in right, document.body)


def heading_examples(documents: Sequence[Labelled]) -> Iterator[Example]:
    """Every line that could be a heading, of the documents in which nobody speaks."""
    for document in documents:
        if document.headings and not document.turns:
            right = _near_offsets(iter(document.headings))
            for line in heading_candidates(document.text):
                yield Example(line.signs, line.start in right, document.body)


def decision_examples(documents: Sequence[Labelled]) -> Iterator[Example]:
    """Every sentence with a word of result, in Japanese also as narrated minutes would have it."""
    for labelled in documents:
        if labelled.results is None:
            continue
        meeting = parse(SourceText(labelled.name, labelled.text, "", "txt"))
        headings = [(item.start, item.end) for item in meeting.agenda]
        for one in find_results(labelled.text, meeting.turns, headings):
            right = any(start < one.end and one.start < end for start, end in labelled.results)
            yield Example(one.signs, right, labelled.body)
            if "ja" in one.signs:
                yield Example(narrated(one.signs), right, labelled.body)


def _near_offsets(offsets: Iterator[int]) -> set[int]:
    return {offset + step for offset in offsets for step in range(-TOLERANCE, TOLERANCE + 1)}


def _show_left_out(name: str, examples: Sequence[Example]) -> None:
    """Of each body's candidates the shares found and right, by weights learned without that body."""
    for body in sorted({example.body for example in examples}):
        weights = fit([example for example in examples if example.body != body], RIDGES[name])
        mine = [example for example in examples if example.body == body]
        chosen = [example.right for example in mine if _odds_of_candidate(weights, example.signs) > 0]
        right = sum(example.right for example in mine)
        found = sum(chosen) / right if right else 1.0
        precise = sum(chosen) / len(chosen) if chosen else 1.0
        _report_line(f"{name} {body}: {len(mine)} candidates, {found:.3f} found, {precise:.3f} right")


def _odds_of_candidate(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    return weights[""] + sum(weights.get(sign, 0.0) * value for sign, value in signs.items())


def _report_line(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _structure_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m corpus.learning", description="Learn how a document's structure is told."
    )
    parser.add_argument("--minutes", type=Path, required=True, help="folder of gold/*.json and docs/")
    parser.add_argument("--turns", type=Path, help="folder of turns/*.jsonl and docs/")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="folder where the weights go")
    return parser


if __name__ == "__main__":
    sys.exit(main())
