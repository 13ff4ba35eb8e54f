"""gather: pairs of every Source but evaluated ones; then _translated and parallel_pairs; counts reported."""

import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from index.encoders.training.minutes_pairs import read_speeches
from index.encoders.training.overlap import drop_evaluated, texts_evaluated
from index.encoders.training.pair_sources import (
    TRANSLATED,
    Material,
    Pair,
    Source,
    read_pairs,
    read_rows,
    read_sources,
)
from index.encoders.training.timed_report import Report
from index.encoders.training.translate import Translator
from index.encoders.training.wiki_pairs import read_articles

# Kinds whose pairs stay in the order of their documents: training draws neighbours together (see Recipe).
IN_ORDER = ("wiki_", "minutes_", "questions")
PARALLEL = ("wiki_sentences", "parallel", "pairs", "dictionary")
PARALLEL_SAMPLE = 100_000  # of each source: enough to learn word translations from
LEAST_SPACES = 2  # a question of fewer than three words says too little


def read_material(
    data: Path, minutes: Path | None, turns: Path | None, evaluated: frozenset[bytes]
) -> tuple[Material, int]:
    """What the sources are read from, and how many evaluated sentences were taken out of the minutes."""
    speeches = read_speeches(minutes, turns) if minutes and turns else []
    kept, dropped = drop_evaluated(speeches, evaluated)
    return Material(data, read_articles(read_rows(data, "kyoto")), kept), dropped


def gather(
    material: Material, seed: int, limit: int | None, evaluated: frozenset[bytes], report: Report
) -> dict[Source, list[Pair]]:
    """The pairs of every source that is read from a file (the first ``limit``), the same for the same seed.

    A pair that holds an evaluated sentence is left out. A source without pairs has an empty list.
    """
    gathered: dict[Source, list[Pair]] = {}
    for source in read_sources():
        if source.kind != TRANSLATED:
            found = _pairs(source, material, seed, limit)
            held = texts_evaluated({text for pair in found for text in pair}, evaluated)
            gathered[source] = [pair for pair in found if held.isdisjoint(pair)]
            _say_gathered(source, gathered[source], len(found), report)
    return gathered


def gather_translated(
    gathered: Mapping[Source, Sequence[Pair]], translator: Translator, seed: int, report: Report
) -> dict[Source, list[Pair]]:
    """The pairs of the sources that are other sources with their first texts put into English words."""
    originals = {source.name: pairs for source, pairs in gathered.items()}
    translated: dict[Source, list[Pair]] = {}
    for source in read_sources():
        if source.kind == TRANSLATED:
            rng = _generator(source, seed)
            english = ((translator.translate(left, rng), right) for left, right in originals[source.file])
            translated[source] = [pair for pair in english if pair[0].count(" ") >= LEAST_SPACES]
            _say_gathered(source, translated[source], len(originals[source.file]), report)
    return translated


def parallel_pairs(gathered: Mapping[Source, Sequence[Pair]], seed: int) -> list[Pair]:
    """A sample of the pairs that say one thing in two languages."""
    chosen: list[Pair] = []
    for source, pairs in gathered.items():
        if source.kind in PARALLEL:
            order = _generator(source, seed).permutation(len(pairs))[:PARALLEL_SAMPLE]
            chosen.extend(pairs[i] for i in order)
    return chosen


def _say_gathered(source: Source, kept: Sequence[Pair], found: int, report: Report) -> None:
    if kept:
        report(f"{source.name}: {len(kept):,} pairs, {found - len(kept):,} left out")
    else:
        report(f"MISSING {source.name}: no pairs from {source.file}")


def _generator(source: Source, seed: int) -> np.random.Generator:
    return np.random.default_rng([seed, zlib.crc32(source.name.encode("utf-8"))])


def _pairs(source: Source, material: Material, seed: int, limit: int | None) -> list[Pair]:
    rng = _generator(source, seed)
    pairs: list[Pair] = []
    for left, right in read_pairs(source, material, rng):
        if left.strip() and right.strip():
            pairs.append((left, right))
        if limit and len(pairs) >= limit:
            break
    if not source.kind.startswith(IN_ORDER):
        rng.shuffle(pairs)
    return pairs
