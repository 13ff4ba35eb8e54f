"""count_pieces, prune_tokenizer: e5-small's pieces by BATCH of texts; kept where Japanese, plain or used.

Of 250,002 pieces for a hundred languages those stay that write Japanese, and of the others those that the
texts to learn from use. A word whose piece is gone falls into smaller pieces, as in any Unigram model (Kudo
2018).
"""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from tokenizers import Tokenizer

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
SPACE = "▁"  # stands for the space before a word
LEAST_USES = 3  # of a piece in another script than Japanese; a rarer one is chance
FIRST_SYMBOL = "\u2000"  # alphabets come before it; after it punctuation, symbols, kana and kanji
LATIN_END = "\u0250"  # after the accented letters of Europe
BATCH = 4096  # texts tokenized at a time


def count_pieces(tokenizer: Tokenizer, texts: Iterable[str]) -> Counter[int]:
    """How often each piece is used by the texts."""
    counts = Counter[int]()
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if len(batch) == BATCH:
            counts.update(_piece_ids(tokenizer, batch))
            batch = []
    counts.update(_piece_ids(tokenizer, batch))
    return counts


def _piece_ids(tokenizer: Tokenizer, batch: list[str]) -> Iterable[int]:
    return (
        i for encoding in tokenizer.encode_batch_fast(batch, add_special_tokens=False) for i in encoding.ids
    )


def kept_pieces(vocabulary: list[tuple[str, float]], counts: Counter[int]) -> list[int]:
    """The numbers of the pieces that stay, in order."""
    return [
        number
        for number, (piece, _) in enumerate(vocabulary)
        if piece in SPECIAL
        or _writes_japanese(piece)
        or _is_plain_piece(piece)
        or counts[number] >= LEAST_USES
    ]


def prune_tokenizer(tokenizer: Tokenizer, kept: list[int]) -> Tokenizer:
    """The same tokenizer with these pieces alone, numbered anew in the same order."""
    record: dict[str, Any] = json.loads(tokenizer.to_str())
    vocabulary = record["model"]["vocab"]
    record["model"]["vocab"] = [vocabulary[number] for number in kept]
    record["added_tokens"] = [token for token in record["added_tokens"] if token["content"] in SPECIAL]
    return Tokenizer.from_str(json.dumps(record, ensure_ascii=False))


def read_vocabulary(tokenizer: Tokenizer) -> list[tuple[str, float]]:
    """Every piece with its score (the logarithm of its share of all pieces), by number."""
    return [(piece, score) for piece, score in json.loads(tokenizer.to_str())["model"]["vocab"]]


def _writes_japanese(piece: str) -> bool:
    """Whether it is written in what Japanese computers had before Unicode, alphabets aside."""
    bare = piece.removeprefix(SPACE)
    return not bare.isascii() and all(_is_japanese(character) for character in bare)


def _is_japanese(character: str) -> bool:
    if character < FIRST_SYMBOL:
        return False
    try:
        return len(character.encode("cp932")) == 2
    except UnicodeEncodeError:
        return False


def _is_plain_piece(piece: str) -> bool:
    """Whether it is one character of Western Europe, or ASCII without letters: figures and punctuation."""
    bare = piece.removeprefix(SPACE)
    if len(bare) <= 1:
        return bare < LATIN_END
    return bare.isascii() and not any(character.isalpha() for character in bare)
