"""Source, Material: rows of sources.tsv; a data row of each kind (dictionary, synonyms, similar) as pairs."""

import json
import lzma
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from index.encoders.training.minutes_pairs import Speech, cloze_pairs, reply_pairs
from index.encoders.training.wiki_pairs import Article, article_pairs

Pair = tuple[str, str]
Row = dict[str, Any]

TRANSLATED = "translated"
MINUTES = "minutes"  # the file name that stands for the minutes given on the command line
SIMILAR_FROM = 3.6  # of 5: human raters called these sentences near in meaning
GLOSSES_PER_ENTRY = 3


@dataclass(frozen=True, slots=True)
class Source:
    """One row of ``sources.tsv``; ``weight`` is its share of the training batches, relative to the others.

    ``file`` names the data file; for ``translated`` the source whose first texts are put into English.
    """

    name: str
    kind: str
    file: str
    weight: float
    licence: str


@dataclass(frozen=True, slots=True)
class Material:
    """What sources are read from; ``articles`` and ``speeches`` are empty where their files are missing."""

    folder: Path
    articles: Sequence[Article]
    speeches: Sequence[Speech]


def read_sources() -> tuple[Source, ...]:
    """The sources that have a weight, in the order of the table."""
    lines = (Path(__file__).parent / "sources.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    sources = (Source(name, kind, file, float(weight), licence) for name, kind, file, weight, licence in rows)
    return tuple(source for source in sources if source.weight > 0)


def data_file(folder: Path, file: str) -> Path:
    """Where a source's xz-compressed JSON lines are expected."""
    return folder / f"{file}.jsonl.xz"


def read_rows(folder: Path, file: str) -> list[Any]:
    """The rows of one data file; an empty list where there is no such file."""
    path = data_file(folder, file)
    if not path.exists():
        return []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_pairs(source: Source, material: Material, rng: np.random.Generator) -> Iterator[Pair]:
    """The pairs of one source; none where its file is missing."""
    if source.file == MINUTES:
        return (cloze_pairs if source.kind == "minutes_cloze" else reply_pairs)(material.speeches, rng)
    if source.kind.startswith("wiki_"):
        return article_pairs(source.kind, material.articles, rng)
    rows = read_rows(material.folder, source.file)
    return (pair for row in rows for pair in _KINDS_OF_PAIRS[source.kind](row, rng))


def _parallel_rows(row: Row, _: np.random.Generator) -> Iterator[Pair]:
    yield row["ja"], row["en"]


def _ready_pairs(row: Sequence[str], _: np.random.Generator) -> Iterator[Pair]:
    yield row[0], row[1]


def _question_pairs(row: Row, _: np.random.Generator) -> Iterator[Pair]:
    yield row["q"], row["c"]


def _dictionary_pairs(row: Row, rng: np.random.Generator) -> Iterator[Pair]:
    glosses = [gloss for sense in row["en"] for gloss in sense[:2]][:GLOSSES_PER_ENTRY]
    words = [*row["ja"], *(row["kana"] if row["pri"] else ())]
    yield from ((words[int(rng.integers(len(words)))], gloss) for gloss in glosses)


def _headwords(row: Row, _: np.random.Generator) -> Iterator[Pair]:
    yield from ((english, row["ja"]) for english in row["en"])


def _synonyms(row: Row, rng: np.random.Generator) -> Iterator[Pair]:
    words = [row["s"][i] for i in rng.permutation(len(row["s"]))]
    yield from zip(words[::2], words[1::2], strict=False)


def _similar(row: Row, _: np.random.Generator) -> Iterator[Pair]:
    if row["s"] >= SIMILAR_FROM:
        yield row["a"], row["b"]


_KINDS_OF_PAIRS: dict[str, Callable[[Any, np.random.Generator], Iterator[Pair]]] = {
    "parallel": _parallel_rows,
    "pairs": _ready_pairs,
    "questions": _question_pairs,
    "dictionary": _dictionary_pairs,
    "headwords": _headwords,
    "synonyms": _synonyms,
    "similar": _similar,
}
