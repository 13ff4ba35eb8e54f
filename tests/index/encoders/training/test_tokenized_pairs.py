"""Sources become texts as token ids and pairs of text numbers."""

import numpy as np

from index.encoders.training.made_tokenizer import build_tokenizer
from index.encoders.training.pair_sources import Source
from index.encoders.training.tokenized_pairs import Bags, tokenize_pairs, train_tokenizer


def test_acronyms_of_japanese_are_whole_tokens_however_rare() -> None:
    letters = "abcdefghij"
    many = [(f"港{a}{b}{c}", f"{a}{b}{c}" * 2) for a in letters for b in letters for c in letters]
    pairs = {
        Source("words", "dictionary", "", 1.0, ""): [("ＵＳＢメモリ", "memory stick")],
        Source("others", "parallel", "", 50.0, ""): many,
    }
    tokenizer = train_tokenizer(pairs, 2500, 1, print)
    assert tokenizer.encode("USBメモリ").tokens[0] == "usb"
    assert tokenizer.get_vocab_size() <= 2500


def test_each_distinct_text_is_tokenized_once() -> None:
    tokenizer = build_tokenizer({"data": 1.0, "keys": 1.0}, {}, {}, 3000)
    source, empty = Source("words", "pairs", "", 1.0, ""), Source("none", "pairs", "", 1.0, "")
    gathered = {source: [("data", "keys"), ("keys", "data keys")], empty: []}
    bags, examples = tokenize_pairs(gathered, tokenizer, print)
    assert [(one.source, one.pairs.tolist()) for one in examples] == [(source, [[0, 1], [1, 2]])]
    assert len(bags.offsets) == 4  # of three texts


def test_texts_are_taken_one_after_the_other() -> None:
    bags = Bags(np.array([7, 8, 9, 5], np.int32), np.array([0, 2, 3, 4]))
    tokens, lengths = bags.take(np.array([2, 0]))
    assert (tokens.tolist(), lengths.tolist()) == ([5, 7, 8], [1, 2])
