"""jaquad_examples, crossing_examples: open data (JaQuAD, Kyoto articles) as Examples; open_texts to count."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from index.encoders.training.minutes_pairs import split_sentences
from index.encoders.training.overlap import texts_evaluated
from index.encoders.training.pair_sources import read_rows
from index.encoders.training.wiki_pairs import Article
from index.learning.reading.reading_examples import Example, whole_text

PARAGRAPH_SENTENCES = 5
QUERY_CHARACTERS = (12, 200)  # a shorter sentence says nothing, a longer one is not like a question
SENTENCES = ("kyoto", "tanaka", "ami")  # files of rows with "ja" and "en"
LONGEST = 400  # characters of a paragraph that is read


def jaquad_examples(
    rows: Sequence[dict[str, Any]], evaluated: frozenset[bytes], rng: np.random.Generator
) -> Iterator[Example]:
    """A question, its paragraph, and another paragraph of the same article: any sentence may answer."""
    held = texts_evaluated({row["c"] for row in rows} | {row["q"] for row in rows}, evaluated)
    articles = defaultdict[str, dict[str, None]](dict)
    for row in rows:
        articles[row["t"]][row["c"]] = None
    for i in rng.permutation(len(rows)):
        row = rows[i]
        others = [text for text in articles[row["t"]] if text != row["c"] and text not in held]
        if held.isdisjoint((row["q"], row["c"])) and len(row["c"]) <= LONGEST:
            hard = [others[int(rng.integers(len(others)))][:LONGEST]] if others else []
            passages = tuple(whole_text(split_sentences(text), row["t"]) for text in (row["c"], *hard))
            every = frozenset((0, s) for s in range(len(passages[0].sentences)))
            yield Example(row["q"], passages, every, 1)


def crossing_examples(
    articles: Sequence[Article], evaluated: frozenset[bytes], rng: np.random.Generator
) -> Iterator[Example]:
    """A sentence in one language, asked of its paragraph in the other; English asks three times of four."""
    low, high = QUERY_CHARACTERS
    for i in rng.permutation(len(articles)):
        article = articles[i]
        first = int(rng.integers(max(1, len(article.sentences) - PARAGRAPH_SENTENCES + 1)))
        paragraph = article.sentences[first : first + PARAGRAPH_SENTENCES]
        asked, read = (1, 0) if rng.random() < 0.75 else (0, 1)
        chosen = int(rng.integers(len(paragraph)))
        question = paragraph[chosen][asked]
        sentences = [pair[read] for pair in paragraph]
        if low <= len(question) <= high and not texts_evaluated({question, *sentences}, evaluated):
            text = whole_text(sentences, article.title[read], " " if read else "")
            if len(text.text) <= LONGEST * (1 + read):
                yield Example(question, (text,), frozenset({(0, chosen)}), 1)


def open_texts(data: Path) -> Iterator[str]:
    """Every sentence, question, paragraph and gloss of the files that are there."""
    for file in SENTENCES:
        for row in read_rows(data, file):
            yield row["ja"]
            yield row["en"]
    rows = read_rows(data, "jaquad_train")
    yield from (row["q"] for row in rows)
    yield from dict.fromkeys(row["c"] for row in rows)
    for row in read_rows(data, "ejdict"):
        yield from row["en"]
    for row in read_rows(data, "jmdict"):
        yield from _glosses(row)


def _glosses(row: dict[str, Any]) -> Iterator[str]:
    """Of the words in common use alone."""
    if row["pri"]:
        yield from (gloss for sense in row["en"] for gloss in sense)
