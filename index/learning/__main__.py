"""``python -m index.learning``: from questions with known answers to ``index/search/weights.json``."""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from index.learning.fit import Array, Choice, fit_confidence, fit_ranking
from index.learning.gather import SETS, Case, Stores
from index.learning.measures import auroc, ndcg, shown
from index.search.confidence import confidence
from index.search.weights import WEIGHTS, Weights, read_weights, write_weights

FOLDS = 8
SET_WEIGHT = 100.0  # what all questions of one set weigh together
SIDES = ("lexical", "dense", "match")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; 2 where the folder holds no questions."""
    options = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        stores = Stores(options.eval, options.work or Path(scratch))
        cases, strangers = list(stores.cases(options.half)), list(stores.strangers(options.half))
        if not cases:
            print(f"{options.eval}: expected queries/<set>.{options.half}.jsonl, found none", file=sys.stderr)
            return 2
        folds = _folds(cases)
        _table("cross-validated", cases, lambda case: folds[case.question.group])
        _table("each collection by the others", cases, lambda case: SETS[case.name][1][-1])
        ranking = _ranking(cases)
        weights = Weights(ranking, _confidence([*cases, *strangers], ranking, folds))
        write_weights(weights, options.out)
    return 0


def _table(title: str, cases: Sequence[Case], fold: Callable[[Case], object]) -> None:
    """Prints how each set does with weights fitted without its own fold; nothing where there is but one."""
    if len({fold(case) for case in cases}) < 2:
        return
    fitted = {
        held: _ranking([case for case in cases if fold(case) != held]) for held in {fold(c) for c in cases}
    }
    print(f"{title:32}{'n':>5}{'span@1000c':>12}{'ndcg@10':>10}")
    for name in SETS:
        own = [case for case in cases if case.name == name and case.question.answerable]
        if own:
            scores = np.array([_score(case, fitted[fold(case)]) for case in own]).mean(axis=0)
            print(f"  {name:30}{len(own):5}{scores[0]:12.3f}{scores[1]:10.3f}", flush=True)


def _score(case: Case, ranking: Mapping[str, float]) -> tuple[float, float]:
    weights = Weights(ranking, read_weights().confidence)
    results = case.store.retriever.look(case.question.text, weights=weights).results
    return shown(case.question, results, case.store.judge), ndcg(case.question, results, case.store.judge)


def _ranking(cases: Sequence[Case]) -> dict[str, float]:
    """The sides' weights, none below 0, together 1."""
    told = [case for case in cases if case.worth.any()]
    sizes = Counter(case.name for case in told)
    choices = [Choice(case.marks, case.worth, SET_WEIGHT / sizes[case.name]) for case in told]
    fitted = np.maximum(fit_ranking(choices), 0.0)
    return dict(zip(SIDES, (fitted / fitted.sum()).tolist(), strict=True))


def _confidence(
    cases: Sequence[Case], ranking: Mapping[str, float], folds: Mapping[str, int]
) -> dict[str, float]:
    """The signs' weights; prints how well they tell, over folds, answerable questions from others."""
    weights = Weights(ranking, read_weights().confidence)
    seen = [case.store.retriever.look(case.question.text, weights=weights).signs for case in cases]
    names = list(seen[0])
    signs = np.array([[one[name] for name in names] for one in seen])
    answered = np.array([float(case.question.answerable) for case in cases])
    weight = _balanced(cases)
    fold = np.array([folds.get(case.question.group, 0) for case in cases])
    sure = np.zeros(len(cases))
    for held in range(FOLDS):
        rest = fold != held
        fitted = _named(names, fit_confidence(signs[rest], answered[rest], weight[rest]))
        sure[~rest] = [confidence(one, fitted) for one, out in zip(seen, ~rest, strict=True) if out]
    _print_sureness(cases, sure)
    return _named(names, fit_confidence(signs, answered, weight))


def _balanced(cases: Sequence[Case]) -> Array:
    """Every set weighs the same, and so do all answerable questions and all others."""
    kinds = [(case.question.answerable, case.name) for case in cases]
    sizes = Counter(kinds)
    groups = Counter(answerable for answerable, _ in sizes)
    return np.array([SET_WEIGHT / sizes[kind] / groups[kind[0]] for kind in kinds])


def _print_sureness(cases: Sequence[Case], sure: Array) -> None:
    by_name: dict[tuple[str, bool], list[float]] = {}
    for case, one in zip(cases, sure.tolist(), strict=True):
        by_name.setdefault((case.name, case.question.answerable), []).append(one)
    print(f"{'confidence':44}{'n':>5}{'median':>9}{'above .5':>10}")
    for (name, answerable), values in by_name.items():
        label = f"{name}, {'answerable' if answerable else 'not answerable'}"
        above = sum(one > 0.5 for one in values) / len(values)
        print(f"  {label:42}{len(values):5}{np.median(values):9.2f}{above:10.2f}")
    split = [
        [s for s, c in zip(sure, cases, strict=True) if c.question.answerable is so] for so in (True, False)
    ]
    print(f"  AUROC of all {auroc(*split):.3f}")


def _named(names: Sequence[str], fitted: Array) -> dict[str, float]:
    return dict(zip([*names, "bias"], fitted.tolist(), strict=True))


def _folds(cases: Sequence[Case]) -> dict[str, int]:
    """The fold of each question, its rendering in the other language in the same."""
    groups = sorted({case.question.group for case in cases})
    order = np.random.default_rng(0).permutation(len(groups))
    return {groups[at]: place % FOLDS for place, at in enumerate(order.tolist())}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m index.learning", description=__doc__)
    parser.add_argument("--eval", type=Path, required=True, help="folder with queries/, turns/ and docs/")
    parser.add_argument("--half", default="dev", help="which questions: queries/<set>.HALF.jsonl")
    parser.add_argument("--work", type=Path, help="where the stores are kept between runs")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="the file of weights to write")
    return parser


if __name__ == "__main__":
    sys.exit(main())
