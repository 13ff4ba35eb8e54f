"""``python -m assistant.learning``: answers every Case, fits, reports, writes answer/confidence.json."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from assistant.answer.about_subject import best_quotes
from assistant.answer.confidence import WEIGHTS, signs
from assistant.config import Settings
from assistant.learning.fit import JudgedAnswer, fit, left_out
from assistant.learning.measures import answered_from, auroc, brier, reliability
from assistant.learning.questions import (
    NATURAL,
    SAMPLES,
    Case,
    document_of,
    put_to_minutes,
    read_labelled,
    read_natural,
    read_subjects,
)
from assistant.ports import NO_FILTERS, OneLook
from assistant.question.kinds import AboutSubject
from assistant.question.understand import understand
from index import Retriever, sync

# The minutes that ship with the program, which the subjects are about.
SHIPPED = Path(__file__).parents[2] / "corpus" / "samples"
THRESHOLDS = (0.1, 0.115, 0.13, 0.15, 0.2, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; 2 where there are no questions."""
    options = _parser().parse_args(arguments)
    questions = read_labelled(options.eval)
    if not questions:
        _report(f"{options.eval}: expected questions in queries/*.jsonl, found none")
        return 2
    cases = [*put_to_minutes(questions, options.seed), *(Case(one, one.scope) for one in read_subjects())]
    if options.natural:
        cases += [Case(one, one.scope) for one in read_natural(options.natural)]
    answers = [
        answer
        for scope, group in groupby(sorted(cases, key=_scope), key=_scope)
        for answer in _answers(scope, tuple(group), options)
    ]
    _show(answers)
    weights = {name: round(weight, 3) for name, weight in fit(answers).items()}
    made_from = {"answers": len(answers), "right": sum(answer.is_right for answer in answers)}
    written = json.dumps({"weights": weights, "made_from": made_from}, indent=2) + "\n"
    options.out.write_text(written, encoding="utf-8", newline="\n")
    _report(f"saved to {options.out}: {weights}")
    return 0


def _scope(case: Case) -> tuple[str, ...]:
    return case.scope


def _answers(
    scope: tuple[str, ...], group: Sequence[Case], options: argparse.Namespace
) -> Iterator[JudgedAnswer]:
    """The answer to each question that is answered by quotes, from a store of the minutes of ``scope``."""
    store = str(options.work / f"store-{'+'.join(scope)}")
    sync([folder for name in scope for folder in _folders(name, options)], store)
    library = Retriever(store)
    _report(f"{'+'.join(scope)}: {len(group)} questions")
    for case in group:
        yield from _judged(case, library)
    library.close()


def _folders(name: str, options: argparse.Namespace) -> Sequence[Path]:
    if name == SAMPLES:
        return [SHIPPED]
    folders: Sequence[Path] = options.natural_minutes if name == NATURAL else [options.eval / "docs" / name]
    return folders


def _judged(case: Case, library: Retriever) -> Iterator[JudgedAnswer]:
    """The answer that would be shown; none where a meeting's record answers, or nothing is quoted."""
    look = OneLook(library)
    held = look.meetings()
    question = understand(case.question.text, NO_FILTERS, held=held)
    if question.named.missing_meeting or not isinstance(question, AboutSubject):
        return
    ranking = look.search(question.search_text, filters=question.filters)
    quotes = [item.quote for item in best_quotes(question, ranking, look, Settings())]
    if quotes:
        documents = {one.meeting_id: document_of(one.source) for one in held}
        shown = [(documents[quote.meeting_id], quote.text) for quote in quotes]
        yield JudgedAnswer(
            signs(question, ranking, quotes, look),
            case.is_answerable and case.question.is_answered_by(shown),
            case.is_answerable,
            frozenset(case.scope) | frozenset(case.question.scope),
        )


def _show(answers: Sequence[JudgedAnswer]) -> None:
    """How well the chances hold on minutes and questions that the weights were not fitted to."""
    chances, right = left_out(answers), [answer.is_right for answer in answers]
    _report(f"left out: AUROC {auroc(chances, right):.3f}, Brier {brier(chances, right):.3f}")
    for one in reliability(chances, right):
        _report(f"  chance {one.chance:.2f}: {one.right:.2f} of {one.count} right")
    for at in THRESHOLDS:
        given = answered_from(at, chances, answers)
        _report(
            f"  from {at:.3f}: {given.answered:.2f} of the answerable answered, {given.false:.2f} of the"
            f" others, {given.right:.2f} of the answers right"
        )


def _report(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m assistant.learning", description="Learn how sure an answer is."
    )
    parser.add_argument("--eval", type=Path, required=True, help="folder of queries/*.jsonl and docs/")
    parser.add_argument("--natural", type=Path, help="questions as people type them, one a line")
    parser.add_argument(
        "--natural-minutes",
        type=Path,
        nargs="*",
        default=(),
        metavar="DIR",
        help="the minutes they are about",
    )
    parser.add_argument("--work", type=Path, required=True, help="folder for the stores, kept between runs")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go")
    parser.add_argument("--seed", type=int, default=1)
    return parser


if __name__ == "__main__":
    sys.exit(main())
