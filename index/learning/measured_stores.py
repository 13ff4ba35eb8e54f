"""MeasuredStores: SETS of questions (seed, tokyo, qmsum) asked of stores: each Case, its sides' marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.learning.fit_ranking import Array
from index.learning.gold_questions import GoldQuestion, Judge, read_gold
from index.search.fusion import Rankings, stretch
from index.search.retriever import Retriever
from index.writing.sync import sync

# A set's name -> its file of questions and the collections they are put to.
SETS = {
    "seed-ja": ("seed-ja", ("seed",)),
    "seed-en": ("seed-en", ("seed",)),
    "mixed-ja": ("seed-ja", ("seed", "tokyo-committee")),
    "mixed-en": ("seed-en", ("seed", "tokyo-committee")),
    "committee-ja": ("committee-ja", ("tokyo-committee",)),
    "committee-en": ("committee-en", ("tokyo-committee",)),
    "poliinfo-ja": ("poliinfo-ja", ("tokyo-plenary2020",)),
    "qmsum-en": ("qmsum-en", ("qmsum",)),
    # As people type them who remember the matter and not the words.
    "natural-committee": ("natural-committee", ("tokyo-committee",)),
    "natural-plenary": ("natural-plenary", ("tokyo-plenary2020",)),
    "natural-qmsum": ("natural-qmsum", ("qmsum",)),
}


@dataclass(frozen=True, slots=True)
class MeasuredStore:
    """One open store with the judge of its passages."""

    retriever: Retriever
    judge: Judge


@dataclass(frozen=True, slots=True)
class Case:
    """One question put to one store; ``name`` is its set's, ``marks`` of shape (candidates, sides)."""

    name: str
    question: GoldQuestion
    store: MeasuredStore
    marks: Array
    worth: Array


class MeasuredStores:
    """The stores of a folder of measurements, each indexed and opened when it is first wanted."""

    def __init__(self, folder: Path, work: Path) -> None:
        self._folder = folder
        self._work = work
        self._open: dict[tuple[str, ...], MeasuredStore] = {}

    def of(self, collections: tuple[str, ...]) -> MeasuredStore:
        """The store that holds exactly these collections."""
        if collections not in self._open:
            place = str(self._work / "+".join(collections))
            sync([self._folder / "docs" / name for name in collections], place)
            retriever = Retriever(place)
            for _ in retriever.read_on():
                pass
            sources = {summary.meeting_id: summary.source for summary in retriever.meetings()}
            self._open[collections] = MeasuredStore(retriever, Judge(self._folder, sources))
        return self._open[collections]

    def cases(self, half: str) -> Iterator[Case]:
        """Every question of every set that is there, answerable ones with their candidates."""
        for name, (file, collections) in SETS.items():
            for question in self._questions(file, half, collections):
                yield _case(name, question, self.of(collections))

    def _questions(self, file: str, half: str, collections: Sequence[str]) -> Sequence[GoldQuestion]:
        """The questions of a file, none where they or the minutes they are put to are not there."""
        path = self._folder / "queries" / f"{file}.{half}.jsonl"
        there = all((self._folder / "docs" / name).is_dir() for name in collections)
        return read_gold(path) if there and path.is_file() else ()


def side_marks(found: Rankings) -> tuple[list[str], Array]:
    """The candidates' ids, and what each side gives them (0..1) as the fused score weighs it."""
    sides = {name: stretch(ranking) for name, ranking in found.sides().items()}
    rows = list(dict.fromkeys(row for side in sides.values() for row in side))
    marks = np.array([[side.get(row, 0.0) for side in sides.values()] for row in rows])
    marks = marks.reshape(len(rows), len(sides))
    marks[:, 0] *= found.question.met
    return rows, marks


def _case(name: str, question: GoldQuestion, store: MeasuredStore) -> Case:
    found = store.retriever.look(question.text).found
    rows, marks = side_marks(found)
    passages = {one.passage.passage_id: one.passage for side in found.sides().values() for one in side}
    worth = np.array(
        [store.judge.worth(question, passages[row]) if question.answerable else 0.0 for row in rows]
    )
    return Case(name, question, store, marks, worth)
