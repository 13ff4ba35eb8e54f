"""build_tokenizer: a Unigram tokenizer of counted Japanese words, latin_words, _suffixes, years.

Text is NFKC-normalised and lower-cased, white space is dropped, no piece crosses from one script to another.
Kudo 2018, "Subword Regularization", for the Unigram model; its pieces here are counted words, not learned.
"""

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

SIZE = 32_000
UNKNOWN = "[UNK]"
YEARS = range(1868, 2041)  # Meiji to a generation ahead
NUMBERS = range(1000)
ENGLISH_SHARE = 0.42  # of the words; the rest are Japanese
SUFFIXES = 400
SUFFIX_CHARACTERS = (1, 7)
SUFFIX_DISCOUNT = 0.01  # a whole word wins over any way of cutting it
WORD_CHARACTERS = 8
_LATIN = re.compile(r"[a-z]+")
_JAPANESE_RUN = re.compile(r"[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff]+")


def normalise(text: str) -> str:
    """What the tokenizer sees of a text."""
    return unicodedata.normalize("NFKC", text).lower()


def latin_words(text: str) -> list[str]:
    """The words in Latin letters, as the tokenizer sees them."""
    return _LATIN.findall(normalise(text))


def count_words(texts: Iterable[str], segmenter: Any) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """English words, Japanese words (``segmenter`` is Sudachi's) and single characters with their counts."""
    english, japanese, characters = Counter[str](), Counter[str](), Counter[str]()
    for text in texts:
        level = normalise(text)
        english.update(_LATIN.findall(level))
        for run in _JAPANESE_RUN.findall(level):
            characters.update(run)
            japanese.update(m.surface() for m in segmenter.tokenize(run) if len(m) <= WORD_CHARACTERS)
    return english, japanese, characters


def build_tokenizer(
    english: Mapping[str, float],
    japanese: Mapping[str, float],
    characters: Mapping[str, float],
    size: int = SIZE,
) -> Tokenizer:
    """A tokenizer of at most ``size`` pieces from word frequencies, most frequent first."""
    pieces = {chr(code): 1e-7 for code in range(33, 127)}
    pieces |= {str(number): 1e-5 for number in (*NUMBERS, *YEARS)}
    spoken = sum(japanese.values()) or 1.0
    frequent = sorted(characters, key=lambda char: -characters[char])[: size // 5]
    pieces |= {char: max(1e-7, japanese.get(char, 0) / spoken) for char in frequent}
    room = max(0, size - len(pieces) - SUFFIXES - 1)
    words = sorted(english, key=lambda word: -english[word])[: int(room * ENGLISH_SHARE)]
    suffixes = _suffixes(english, frozenset(words))
    most = sorted((word for word in japanese if len(word) > 1), key=lambda word: -japanese[word])
    total = sum(english.values()) or 1.0
    pieces |= {piece: count / total for piece, count in suffixes.items()}
    pieces |= {word: english[word] / total for word in words}
    pieces |= {word: japanese[word] / spoken for word in most[: max(0, size - 1 - len(pieces))]}
    vocabulary = [(UNKNOWN, -30.0), *((piece, math.log(share)) for piece, share in pieces.items())]
    return _unigram_tokenizer(vocabulary)


def _suffixes(english: Mapping[str, float], words: frozenset[str]) -> dict[str, float]:
    """What is left of words outside the vocabulary once the longest word they begin with is taken off."""
    low, high = SUFFIX_CHARACTERS
    rest = defaultdict[str, float](float)
    for word, count in english.items():
        if word not in words:
            stem = next((cut for cut in range(len(word) - low, 2, -1) if word[:cut] in words), None)
            if stem and len(word) - stem <= high:
                rest[word[stem:]] += count
    best = sorted(rest, key=lambda suffix: -rest[suffix])[:SUFFIXES]
    return {suffix: rest[suffix] * SUFFIX_DISCOUNT for suffix in best if suffix not in words}


def _unigram_tokenizer(vocabulary: list[tuple[str, float]]) -> Tokenizer:
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=0, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    # No piece holds two scripts, so the segmentation keeps scripts apart by itself: nothing else is split.
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return tokenizer
