"""``python -m index.learning.fit_items``: Drafts Tried, nearest precedents' signs to ``search/items.json``.

The drafts (``drafts.tsv``) are our own words about the minutes that ship with the program ("samples") and
about others, given by ``--minutes NAME=DIR``. Those of one set are put to the others too, as drafts that
nothing there is like.
"""

import argparse
import json
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path, PurePath

import numpy as np
from numpy.typing import NDArray

from corpus.learning.logistic import logistic_weights
from index.search.drafts_like import WEIGHTS, Candidate
from index.search.retriever import Retriever
from index.writing.sync import sync

DRAFTS = Path(__file__).with_name("drafts.tsv")
SHIPPED = Path(__file__).parents[2] / "corpus" / "samples"
CANDIDATES = 10  # of each draft that are looked at
HARDEST = 2  # of these that are no precedent, the nearest, which are learned from
FOLDS = 6  # of the drafts, for what is printed
RIDGE = 0.1  # on the squared weights; a third and three times as much fit alike
THRESHOLDS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)
READ = ("bias", "read head", "read beside", "match", "told", "titled", "title", "opened", "other language")
UNREAD = ("bias", "deep", "match", "told", "titled", "title", "opened", "other language")

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft, the minutes it is put to, and the documents there that hold a precedent; () for none."""

    text: str
    minutes: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """A draft with its candidates' signs, and which of them are precedents."""

    draft: Draft
    signs: tuple[Mapping[str, float], ...]
    right: tuple[bool, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; 2 where there are no minutes for any draft."""
    options = _drafts_parser().parse_args(arguments)
    folders = {"samples": SHIPPED} | dict(options.minutes)
    tried = [
        tried_draft for minutes in sorted(folders) for tried_draft in _tried(minutes, folders, options.work)
    ]
    if not any(any(tried_draft.right) for tried_draft in tried):
        print("no draft found a precedent: give the minutes by --minutes NAME=DIR", file=sys.stderr)
        return 2
    _table_of_drafts(tried)
    weights = {name: fit(tried, signs) for name, signs in (("read", READ), ("unread", UNREAD))}
    options.out.write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8", newline="\n")
    return 0


def read_drafts(minutes: str, known: Sequence[str]) -> Iterator[Draft]:
    """The drafts to be put to some minutes: those about them, and those that have a precedent in others."""
    for line in DRAFTS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            about, documents, text = line.split("\t")
            found = () if documents == "-" else tuple(documents.split("|"))
            if about == minutes:
                yield Draft(text, minutes, found)
            elif found and about in known:
                yield Draft(text, minutes, ())


def _tried(minutes: str, folders: Mapping[str, Path], work: Path) -> Iterator[Tried]:
    store = str(work / f"store-{minutes}")
    sync([folders[minutes]], store)
    retriever = Retriever(store)
    for draft in read_drafts(minutes, tuple(folders)):
        candidates = retriever.matters.read(draft.text, CANDIDATES)
        yield Tried(
            draft,
            tuple(one.signs for one in candidates),
            tuple(_is_right(one, draft) for one in candidates),
        )
    retriever.close()


def _is_right(candidate: Candidate, draft: Draft) -> bool:
    path = PurePath(candidate.discussion.meeting.source)
    document = path.parent.name if path.stem == "text" else path.stem
    return any(fnmatch(document, pattern) for pattern in draft.documents)


def fit(tried: Sequence[Tried], names: Sequence[str]) -> dict[str, float]:
    """What a unit of each sign adds to the log-odds that a matter is like the draft."""
    rows, right = _rows_of_drafts(tried, names)
    penalties = np.array([1e-3] + [RIDGE] * (len(names) - 1))  # the bias is nearly free
    weights = logistic_weights(rows, right, penalties)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def _rows_of_drafts(tried: Sequence[Tried], names: Sequence[str]) -> tuple[Array, Array]:
    """Of each draft the nearest precedent and the nearest others."""
    rows, right = list[list[float]](), list[float]()
    for tried_draft in tried:
        nearest = sorted(
            range(len(tried_draft.signs)), key=lambda at: -_nearness_of_matter(tried_draft.signs[at])
        )
        places = [at for at in nearest if tried_draft.right[at]][:1]
        places += [at for at in nearest if not tried_draft.right[at]][:HARDEST]
        rows += [[tried_draft.signs[at][name] for name in names] for at in places]
        right += [float(tried_draft.right[at]) for at in places]
    return np.array(rows), np.array(right)


def _nearness_of_matter(signs: Mapping[str, float]) -> float:
    return signs["read head"] + signs["match"] + signs["title"]


def _table_of_drafts(tried: Sequence[Tried]) -> None:
    """Prints how drafts do by weights that were fitted without them: what is found, and what falsely."""
    best = []
    for fold in range(FOLDS):
        weights = fit([one for one in tried if _fold_of_draft(one) != fold], READ)
        for one in (each for each in tried if _fold_of_draft(each) == fold and each.signs):
            odds = [sum(weights[name] * signs[name] for name in READ) for signs in one.signs]
            at = int(np.argmax(odds))
            best.append((one, 1 / (1 + np.exp(-odds[at])), one.right[at]))
    has = [(chance, right) for one, chance, right in best if one.draft.documents]
    none = [chance for one, chance, _ in best if not one.draft.documents]
    print(
        f"{len(has)} drafts with a precedent, {len(none)} without; first: {np.mean([r for _, r in has]):.2f}"
    )
    for least in THRESHOLDS:
        found = np.mean([chance >= least for chance, _ in has])
        false = np.mean([chance >= least for chance in none])
        print(f"  from {least:.2f}: {found:.2f} of the former find one, {false:.2f} of the latter")


def _fold_of_draft(tried_draft: Tried) -> int:
    """The fold of a draft, to whatever minutes it is put."""
    return zlib.crc32(tried_draft.draft.text.encode("utf-8")) % FOLDS


def _minutes_named(value: str) -> tuple[str, Path]:
    name, _, folder = value.partition("=")
    return name, Path(folder)


def _drafts_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m index.learning.fit_items", description=__doc__)
    parser.add_argument("--minutes", type=_minutes_named, nargs="*", default=(), metavar="NAME=DIR")
    parser.add_argument("--work", type=Path, required=True, help="folder for the stores, kept between runs")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="the file of weights to write")
    return parser


if __name__ == "__main__":
    sys.exit(main())
