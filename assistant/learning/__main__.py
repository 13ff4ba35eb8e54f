"""``python -m assistant.learning``: from questions whose answers are known to ``sureness.json``."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from assistant.answer.about_subject import best_quotes
from assistant.answer.sureness import WEIGHTS, signs
from assistant.config import Settings
from assistant.learning.cases import SAMPLES, Asked, Case, cases, read_questions, read_subjects
from assistant.learning.fit import Example, fit, left_out, told_apart
from assistant.ports import NO_FILTERS, Library, OneLook
from assistant.question.kinds import AboutSubject
from assistant.question.understand import understand
from index import Retriever, sync

# The minutes that ship with the program, which the subjects are about.
SHIPPED = Path(__file__).parents[2] / "corpus" / "samples"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; 2 where there are no questions."""
    options = _parser().parse_args(arguments)
    questions = read_questions(options.eval / "queries")
    if not questions:
        _report(
            f"nothing to learn from: expected questions in {options.eval / 'queries'}/*.jsonl, found none"
        )
        return 2
    examples = [
        example
        for scope, group in groupby(sorted(_all_cases(questions, options.seed), key=_scope), key=_scope)
        for example in _examples(scope, tuple(group), options.eval / "docs", options.work)
    ]
    weights = {name: round(weight, 3) for name, weight in fit(examples).items()}
    _show(examples, left_out(examples))
    made_from = {"cases": len(examples), "answerable": sum(example.answerable for example in examples)}
    options.out.write_text(
        json.dumps({"weights": weights, "made_from": made_from}, indent=2) + "\n", encoding="utf-8"
    )
    _report(f"saved to {options.out}: {weights}")
    return 0


def _all_cases(questions: Sequence[Asked], seed: int) -> Iterator[Case]:
    yield from cases(questions, seed)
    yield from (Case(subject, subject.scope) for subject in read_subjects())


def _scope(case: Case) -> tuple[str, ...]:
    return case.scope


def _examples(scope: tuple[str, ...], group: Sequence[Case], docs: Path, work: Path) -> Iterator[Example]:
    store = str(work / f"store-{'+'.join(scope)}")
    sync([SHIPPED if name == SAMPLES else docs / name for name in scope], store)
    library = Retriever(store)
    _report(f"{'+'.join(scope)}: {len(group)} questions")
    for case in group:
        found = _signs(case.asked.text, library)
        if found is not None:
            yield Example(found, case.answerable, case.group, case.asked.pair)
    library.close()


def _signs(text: str, library: Library) -> dict[str, float] | None:
    """The signs of the answer that would be given; None where no sentence is read for it."""
    look = OneLook(library)
    question = understand(text, NO_FILTERS, held=look.meetings())
    if question.named.missing_meeting or not isinstance(question, AboutSubject):
        return None
    ranking = look.search(question.search_text, filters=question.filters)
    quotes = [item.quote for item in best_quotes(question, ranking, look, Settings())]
    return signs(question, ranking, quotes, look) if quotes else None


def _show(examples: Sequence[Example], odds: Sequence[float]) -> None:
    """How each group of questions was answered, and how well all of one set of minutes are told apart."""
    for group in sorted({example.group for example in examples}):
        values = [value for value, example in zip(odds, examples, strict=True) if example.group == group]
        share = sum(value > 0 for value in values) / len(values)
        _report(f"{' '.join(map(str, group))}: {len(values)} questions, {share:.2f} of them answered")
    for scope in sorted({example.group[0] for example in examples}):
        chosen = [(v, e.answerable) for v, e in zip(odds, examples, strict=True) if e.group[0] == scope]
        _report(f"{'+'.join(scope)}: {told_apart(*zip(*chosen, strict=True)):.3f} told apart")


def _report(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m assistant.learning", description="Learn how sure an answer may be."
    )
    parser.add_argument("--eval", type=Path, required=True, help="folder of queries/*.jsonl and docs/")
    parser.add_argument("--work", type=Path, required=True, help="folder for the stores, kept between runs")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go")
    parser.add_argument("--seed", type=int, default=1)
    return parser


if __name__ == "__main__":
    sys.exit(main())
