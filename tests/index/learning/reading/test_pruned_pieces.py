"""Which pieces of the tokenizer stay."""

import pytest
from tiny_reading import PIECES, SPECIAL, tiny_tokenizer

from index.learning.reading.pruned_pieces import (
    LEAST_USES,
    count_pieces,
    kept_pieces,
    prune_tokenizer,
    read_vocabulary,
)

TEXT = "Straße ist straße. Straße straße"


def kept(text: str) -> list[str]:
    tokenizer = tiny_tokenizer()
    vocabulary = read_vocabulary(tokenizer)
    return [vocabulary[i][0] for i in kept_pieces(vocabulary, count_pieces(tokenizer, [text]))]


@pytest.mark.parametrize(
    ("piece", "stays"),
    [
        *((mark, True) for mark in SPECIAL),
        ("図書館", True),
        ("ス", True),
        ("。", True),
        ("▁", True),
        ("a", True),
        ("Привет", False),
        ("straße", False),
    ],
)
def test_japanese_and_single_letters_stay(piece: str, stays: bool) -> None:
    assert (piece in kept("")) is stays


def test_a_piece_of_another_script_stays_where_the_texts_use_it() -> None:
    assert "straße" in kept(" ".join(["xstraße"] * LEAST_USES))
    assert "straße" not in kept("xstraße")


def test_the_pruned_tokenizer_cuts_what_it_lost_into_smaller_pieces() -> None:
    tokenizer = tiny_tokenizer()
    vocabulary = read_vocabulary(tokenizer)
    numbers = [i for i, (piece, _) in enumerate(vocabulary) if piece not in PIECES]
    pruned = prune_tokenizer(tokenizer, numbers)
    assert tokenizer.encode("図書館").tokens[2:-1] == ["図書館"]
    assert pruned.encode("図書館").tokens[2:-1] == ["図", "書", "館"]
    assert pruned.get_vocab_size() == len(numbers)
    assert pruned.encode("図").ids[0] == 0
