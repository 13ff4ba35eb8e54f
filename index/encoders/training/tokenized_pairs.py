"""tokenize_pairs, train_tokenizer: gathered pairs as Bags of token ids, Examples; words, acronyms counted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from sudachipy import Dictionary, SplitMode
from tokenizers import Tokenizer

from index.encoders.training.made_tokenizer import build_tokenizer, count_words, latin_words
from index.encoders.training.pair_sources import Pair, Source
from index.encoders.training.timed_report import Report

Ints = NDArray[np.int64]

MAX_TOKENS = 256  # a passage of 400 characters has about 200
ACRONYM_LETTERS = 5
ACRONYM_SHARE = 2e-5  # of all English words: enough to be one of the vocabulary's
COUNTED_CHARACTERS = (
    1_000_000  # of each source, for the vocabulary: enough for words that matter, Sudachi is slow
)


@dataclass(frozen=True, slots=True)
class Bags:
    """Texts as token ids: text ``i`` is ``tokens[offsets[i] : offsets[i + 1]]``."""

    tokens: NDArray[np.int32]
    offsets: Ints

    def take(self, texts: Ints) -> tuple[Ints, Ints]:
        """The tokens of these texts one after the other, and the number of tokens of each."""
        starts, lengths = self.offsets[texts], self.offsets[texts + 1] - self.offsets[texts]
        before = np.cumsum(lengths) - lengths
        places = np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))
        return self.tokens[places].astype(np.int64), lengths


@dataclass(frozen=True, slots=True)
class Examples:
    """One source ready for training: ``pairs`` has shape (n, 2) and holds text numbers."""

    source: Source
    pairs: Ints


def train_tokenizer(
    gathered: Mapping[Source, Sequence[Pair]], size: int, seed: int, report: Report
) -> Tokenizer:
    """The tokenizer for these pairs; each source counts by its weight, whatever its length."""
    segmenter = Dictionary().tokenizer(mode=SplitMode.A)
    english, japanese, characters = (defaultdict[str, float](float) for _ in range(3))
    for source, pairs in gathered.items():
        counts = count_words(_sampled_texts(pairs, np.random.default_rng(seed)), segmenter)
        total = sum(counts[0].values()) + sum(counts[1].values()) or 1
        for mixture, count in zip((english, japanese, characters), counts, strict=True):
            for word, n in count.items():
                mixture[word] += source.weight * n / total
        report(f"counted the words of {source.name}")
    least = ACRONYM_SHARE * sum(english.values())
    for word in _acronyms(gathered):
        english[word] = max(english[word], least)
    return build_tokenizer(english, japanese, characters, size)


def _acronyms(gathered: Mapping[Source, Sequence[Pair]]) -> Iterator[str]:
    """USB, SNS: what Japanese writes in Latin letters, however rare in the sources."""
    for source, pairs in gathered.items():
        if source.kind == "dictionary":
            yield from (
                w for headword, _ in pairs for w in latin_words(headword) if len(w) <= ACRONYM_LETTERS
            )


def tokenize_pairs(
    gathered: Mapping[Source, Sequence[Pair]], tokenizer: Tokenizer, report: Report
) -> tuple[Bags, list[Examples]]:
    """Every distinct text once, as token ids, and each source's pairs of text numbers."""
    numbers: dict[str, int] = {}
    examples = [
        Examples(
            source, np.array([[_numbered_tokens(numbers, text) for text in pair] for pair in pairs], np.int64)
        )
        for source, pairs in gathered.items()
        if pairs
    ]
    texts = list(numbers)
    chunks: list[NDArray[np.int32]] = []
    lengths: list[int] = []
    for i in range(0, len(texts), 20_000):
        ids = [encoding.ids[:MAX_TOKENS] for encoding in tokenizer.encode_batch_fast(texts[i : i + 20_000])]
        lengths.extend(map(len, ids))
        chunks.append(np.fromiter(chain.from_iterable(ids), np.int32, sum(map(len, ids))))
        report(f"tokenized {min(i + 20_000, len(texts)):,} of {len(texts):,} texts")
    return Bags(np.concatenate(chunks), np.concatenate([[0], np.cumsum(lengths)])), examples


def _numbered_tokens(numbers: dict[str, int], text: str) -> int:
    return numbers.setdefault(text, len(numbers))


def _sampled_texts(pairs: Sequence[Pair], rng: np.random.Generator) -> Iterable[str]:
    """Distinct texts in random order up to ``COUNTED_CHARACTERS``."""
    seen, room = set[str](), COUNTED_CHARACTERS
    for i in rng.permutation(len(pairs)):
        for text in pairs[i]:
            if text not in seen:
                seen.add(text)
                room -= len(text)
                yield text
        if room < 0:
            return
