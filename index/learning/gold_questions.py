"""GoldQuestion (meets a stretch); Judge, the worth of a passage: gold span, its turn, belongs; read_gold.

``queries/<set>.jsonl``, one question a line: ``id``, ``query``, ``answerable``, ``gold`` (turns, ``rel`` 2
holds the answer, 1 belongs to it), ``gold_spans`` (the answer's exact places) and ``pair`` (the same question
in the other language); ``turns/<collection>.jsonl`` where each turn lies; ``docs/<collection>/<doc>.txt``.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from index.models import Passage

TurnKey = tuple[str, int]  # a document and the number of a turn in it
HIT_CHARACTERS = 30  # of an answer are enough to have met it, of a short one half
ANSWER, TURN, BELONGS = 1.0, 0.5, 0.1  # what a passage is worth: it meets the answer, its turn, what belongs


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """One question with its right answers.

    ``relevance`` of turns is 2 (answer) or 1 (belongs); ``answers`` are exact spans (document, start, end).
    """

    question_id: str
    text: str
    answerable: bool
    pair: str
    relevance: Mapping[TurnKey, int]
    answers: tuple[tuple[str, int, int], ...]

    @property
    def group(self) -> str:
        """The same for a question and its rendering in the other language."""
        return min(self.question_id, self.pair or self.question_id)

    def meets(self, document: str, start: int, end: int) -> bool:
        """Whether a stretch of a document shows the answer."""
        return any(
            document == where and min(end, last) - max(start, first) >= _enough_of_gold(last - first)
            for where, first, last in self.answers
        )


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges passages by where turns lie in the documents; ``sources`` by meeting id."""

    folder: Path
    sources: Mapping[str, str]

    def document(self, passage: Passage) -> str:
        """The collection and name of the passage's document, as questions name it."""
        path = Path(self.sources[passage.meeting_id])
        return f"{path.parent.name}/{path.stem}"

    def worth(self, question: GoldQuestion, passage: Passage) -> float:
        """How good it is to find a passage, 0..1."""
        document = self.document(passage)
        if question.meets(document, passage.start, passage.end):
            return ANSWER
        best = max((question.relevance.get(turn, 0) for turn in self.turns(passage)), default=0)
        return (0.0, BELONGS, TURN)[best]

    def turns(self, passage: Passage) -> list[TurnKey]:
        """The turns that share at least half of the shorter with the passage."""
        document = self.document(passage)
        length = passage.end - passage.start
        return [
            (document, number)
            for first, last, number in _gold_turns(self.folder, document)
            if min(last, passage.end) - max(first, passage.start) >= min(last - first, length) / 2
        ]


def read_gold(path: Path) -> tuple[GoldQuestion, ...]:
    """The questions of one file, in order."""
    return tuple(
        GoldQuestion(
            row["id"],
            row["query"],
            row["answerable"],
            row.get("pair") or "",
            {(one["doc"], one["turn_index"]): one["rel"] for one in row["gold"]},
            tuple(
                (one["doc"], one["char_start"], one["char_end"])
                for one in row["gold_spans"]
                if one.get("role") != "question"
            ),
        )
        for row in _measured_rows(path)
    )


def _enough_of_gold(length: int) -> float:
    return min(HIT_CHARACTERS, length / 2)


@cache
def _gold_turns(folder: Path, document: str) -> tuple[tuple[int, int, int], ...]:
    return tuple(
        (row["label_start"], row["char_end"], row["turn_index"])
        for row in _gold_collection(folder / "turns" / f"{document.split('/')[0]}.jsonl")
        if row["doc"] == document
    )


@cache
def _gold_collection(path: Path) -> tuple[dict[str, Any], ...]:
    return tuple(_measured_rows(path))


def _measured_rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())
