"""Translator: Japanese tokens into English words, by association in parallel pairs (sparse matrices).

Word translations are those that occur together most: the squared cosine of their occurrences over all pairs
(phi-squared, Gale and Church 1991, "Identifying word correspondences in parallel texts").
"""

import re
import warnings
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

TRANSLATIONS = 4  # of one token
LEAST_ASSOCIATION = 0.01
LEAST_SHARE = 0.25  # of a rare token's pairs: the dictionary may be the only place that has it
COMMON = 0.03  # a token in more than this share of the pairs is grammar, not content
LEAST_COMMON = 20.0  # so that few pairs, too, have content
_ENGLISH_TOKEN = re.compile(r"[a-z]{2,}")
_JAPANESE_TOKEN = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")


class Translator:
    """``table`` maps a Japanese token to English words and the cumulated probability of each."""

    def __init__(self, tokenizer: Tokenizer, table: Mapping[str, tuple[Sequence[str], Floats]]) -> None:
        self._tokenizer = tokenizer
        self._translations_table = table

    def translations(self, token: str) -> dict[str, float]:
        """English words for one token and how likely each is; empty where none is known."""
        words, edges = self._translations_table.get(token, ((), np.zeros(0)))
        return dict(zip(words, np.diff(edges, prepend=0.0).tolist(), strict=True))

    def translate(self, text: str, rng: np.random.Generator) -> str:
        """English words for those tokens of a text that have a translation, one drawn for each."""
        known = (
            self._translations_table[token]
            for token in self._tokenizer.encode(text).tokens
            if token in self._translations_table
        )
        return " ".join(words[int(np.searchsorted(edges, rng.random()))] for words, edges in known)


def learn_translations(pairs: Sequence[tuple[str, str]], tokenizer: Tokenizer) -> Translator:
    """From pairs of which one side is Japanese and the other English, in either order."""
    tokens = [str(tokenizer.id_to_token(i)) for i in range(tokenizer.get_vocab_size())]
    encodings = tokenizer.encode_batch_fast([" ".join(pair) for pair in pairs])
    bags = [np.unique(np.array(encoding.ids, np.int64)) for encoding in encodings]
    counts = np.bincount(np.concatenate([np.empty(0, np.int64), *bags]), minlength=len(tokens))
    content = counts <= max(LEAST_COMMON, COMMON * len(bags))
    japanese = np.array([bool(_JAPANESE_TOKEN.match(token)) for token in tokens]) & content
    english = np.array([bool(_ENGLISH_TOKEN.fullmatch(token)) for token in tokens]) & content
    left, right, both = _tokens_together(bags, japanese, english)
    association = both**2 / (counts[left] * counts[right])
    strong = (association >= LEAST_ASSOCIATION) | (both >= LEAST_SHARE * counts[left])
    return Translator(
        tokenizer, _translations_table(tokens, left[strong], right[strong], association[strong])
    )


def _tokens_together(bags: Sequence[Ints], japanese: Flags, english: Flags) -> tuple[Ints, Ints, Floats]:
    """Every Japanese and English token that occur in one pair, and in how many pairs they do."""
    tokens = np.concatenate([np.empty(0, np.int64), *bags])
    rows = np.repeat(np.arange(len(bags)), [len(bag) for bag in bags])

    def matrix(chosen: Flags) -> Any:
        places = torch.from_numpy(np.stack([tokens, rows])[:, chosen[tokens]])
        ones = torch.ones(places.shape[1])
        return torch.sparse_coo_tensor(places, ones, (len(chosen), len(bags)), check_invariants=False)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # torch calls its sparse formats a beta
        product = torch.sparse.mm(matrix(japanese), matrix(english).t()).coalesce()
    left, right = product.indices().numpy()
    return left, right, product.values().numpy().astype(np.float64)


def _translations_table(
    tokens: Sequence[str], left: Ints, right: Ints, association: Floats
) -> dict[str, tuple[Sequence[str], Floats]]:
    """The strongest translations of each Japanese token, with cumulated probabilities to draw from."""
    table: dict[str, tuple[Sequence[str], Floats]] = {}
    order = np.lexsort((-association, left))
    starts = np.flatnonzero(np.diff(left[order], prepend=-1))
    for start, end in zip(starts, [*starts[1:], len(order)], strict=False):
        best = order[start : min(end, start + TRANSLATIONS)]
        shares = np.cumsum(association[best]) / association[best].sum()
        shares[-1] = 1.0
        table[tokens[left[best[0]]]] = ([tokens[i] for i in right[best]], shares)
    return table
