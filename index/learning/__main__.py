"""``python -m index.learning``: fits the SIDES' weights over Cases; tables cross-validated by _folds."""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from index.learning.fit_ranking import Choice, fit_ranking
from index.learning.measured_stores import SETS, Case, MeasuredStores
from index.learning.ranking_measures import ndcg, shown
from index.search.side_weights import WEIGHTS, Weights, write_weights

FOLDS = 8  # of the questions, for what is printed
SET_WEIGHT = 100.0  # of all questions of one set together, beside the penalty on the weights
SIDES = ("lexical", "dense", "match", "reading")  # as ``Rankings.sides`` gives them


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; 2 where the folder holds no questions."""
    options = _ranking_parser().parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        stores = MeasuredStores(options.eval, options.work or Path(scratch))
        cases = list(stores.cases(options.half))
        if not cases:
            print(f"{options.eval}: expected queries/<set>.{options.half}.jsonl, found none", file=sys.stderr)
            return 2
        folds = _folds(cases)
        _table_by_fold("cross-validated", cases, lambda case: folds[case.question.group])
        _table_by_fold("each collection by the others", cases, lambda case: SETS[case.name][1][-1])
        write_weights(_side_weights(cases), options.out)
    return 0


def _table_by_fold(title: str, cases: Sequence[Case], fold: Callable[[Case], object]) -> None:
    """Prints how each set does with weights fitted without its own fold; nothing where there is but one."""
    if len({fold(case) for case in cases}) < 2:
        return
    fitted = {
        held: _side_weights([case for case in cases if fold(case) != held])
        for held in {fold(c) for c in cases}
    }
    print(f"{title:32}{'n':>5}{'span@1000c':>12}{'ndcg@10':>10}")
    for name in SETS:
        own = [case for case in cases if case.name == name and case.question.answerable]
        if own:
            scores = np.array([_ranking_score(case, fitted[fold(case)]) for case in own]).mean(axis=0)
            print(f"  {name:30}{len(own):5}{scores[0]:12.3f}{scores[1]:10.3f}", flush=True)


def _ranking_score(case: Case, weights: Weights) -> tuple[float, float]:
    results = case.store.retriever.look(case.question.text, weights=weights).results
    return shown(case.question, results, case.store.judge), ndcg(case.question, results, case.store.judge)


def _side_weights(cases: Sequence[Case]) -> Weights:
    """The sides' weights, none below 0, together 1; what is not read is weighed by all sides but the last."""
    return Weights(_fitted_shares(cases, SIDES), _fitted_shares(cases, SIDES[:-1]))


def _fitted_shares(cases: Sequence[Case], sides: Sequence[str]) -> dict[str, float]:
    told = [case for case in cases if case.worth.any()]
    sizes = Counter(case.name for case in told)
    choices = [
        Choice(case.marks[:, : len(sides)], case.worth, SET_WEIGHT / sizes[case.name]) for case in told
    ]
    weights = np.maximum(fit_ranking(choices), 0.0)
    return dict(zip(sides, (weights / weights.sum()).tolist(), strict=True))


def _folds(cases: Sequence[Case]) -> dict[str, int]:
    """The fold of each question, its rendering in the other language in the same."""
    groups = sorted({case.question.group for case in cases})
    order = np.random.default_rng(0).permutation(len(groups))
    return {groups[at]: place % FOLDS for place, at in enumerate(order.tolist())}


def _ranking_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m index.learning", description=__doc__)
    parser.add_argument("--eval", type=Path, required=True, help="folder with queries/, turns/ and docs/")
    parser.add_argument("--half", default="dev", help="which questions: queries/<set>.HALF.jsonl")
    parser.add_argument("--work", type=Path, help="where the stores are kept between runs")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="the file of weights to write")
    return parser


if __name__ == "__main__":
    sys.exit(main())
