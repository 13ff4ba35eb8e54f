"""Article: bilingual encyclopedia sections as article_pairs: sentences, titles, cloze of a paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

CLOZE_ROUNDS = 2  # one after the other, so that neighbouring pairs are never of one paragraph
PARAGRAPH_SENTENCES = 5  # about 250 Japanese characters, a passage's size


@dataclass(frozen=True, slots=True)
class Article:
    """One titled section: the title and its sentences, each as (Japanese, English)."""

    title: tuple[str, str]
    sentences: tuple[tuple[str, str], ...]


def read_articles(rows: Sequence[dict[str, Any]]) -> list[Article]:
    """Sections from rows ``{"ja", "en", "aid", "k"}`` in document order; ``k``: "t" title, "s" sentence."""
    articles: list[Article] = []
    title, sentences, article_id = ("", ""), list[tuple[str, str]](), None
    for row in [*rows, {"ja": "", "en": "", "aid": None, "k": "t"}]:
        if row["k"] == "t" or row["aid"] != article_id:
            if sentences:
                articles.append(Article(title, tuple(sentences)))
            title, sentences, article_id = ("", ""), [], row["aid"]
        if row["k"] == "t":
            title = (row["ja"], row["en"])
        else:
            sentences.append((row["ja"], row["en"]))
    return articles


def article_pairs(
    kind: str, articles: Sequence[Article], rng: np.random.Generator
) -> Iterator[tuple[str, str]]:
    """Pairs of one kind of ``sources.tsv``: ``wiki_sentences``, ``wiki_cloze_en_ja`` and so on."""
    if kind == "wiki_sentences":
        for article in articles:
            yield from article.sentences
        return
    for _ in range(CLOZE_ROUNDS if kind.startswith("wiki_cloze") else 1):
        for article in articles:
            for paragraph in _article_paragraphs(article.sentences):
                yield from _paragraph_pairs(kind, article.title, paragraph, rng)


def _article_paragraphs(sentences: Sequence[tuple[str, str]]) -> Iterator[Sequence[tuple[str, str]]]:
    for i in range(0, len(sentences), PARAGRAPH_SENTENCES):
        yield sentences[i : i + PARAGRAPH_SENTENCES]


def _paragraph_pairs(
    kind: str, title: tuple[str, str], paragraph: Sequence[tuple[str, str]], rng: np.random.Generator
) -> Iterator[tuple[str, str]]:
    japanese = "".join(ja for ja, _ in paragraph)
    if kind == "wiki_paragraphs":
        yield " ".join(en for _, en in paragraph), japanese
    elif kind == "wiki_titles_ja" and title[0]:
        yield title[0], japanese
    elif kind == "wiki_titles_en" and title[1]:
        yield title[1], " ".join(en for _, en in paragraph)
    elif kind.startswith("wiki_cloze") and len(paragraph) > 1:
        chosen = int(rng.integers(len(paragraph)))
        rest = [pair for i, pair in enumerate(paragraph) if i != chosen]
        passage = " ".join(en for _, en in rest) if kind == "wiki_cloze_en" else "".join(ja for ja, _ in rest)
        yield paragraph[chosen][0 if kind == "wiki_cloze_ja" else 1], passage
