"""Examples become batches of tokens, and vectors of tokens become those of passages and sentences."""

import numpy as np
import torch
from tiny_reading import EXAMPLES, PASSAGES, tiny_tokenizer

from index.learning.reading.reading_batches import make_batch, shuffled


def test_a_batch_tells_passages_and_sentences_that_answer() -> None:
    batch = make_batch(EXAMPLES, tiny_tokenizer(), 2, np.random.default_rng(0))
    assert batch.holders.tolist() == [
        [True, False, False],
        [False, False, True],
        [False] * 3,
    ]  # in order of use
    assert batch.answers.sum(dim=1).tolist() == [1, 2, 0]
    assert int(batch.passages.sizes.shape[0]) == 3 + 6


def test_a_mean_is_of_the_tokens_of_its_sentence() -> None:
    passages = make_batch(EXAMPLES, tiny_tokenizer(), 2, np.random.default_rng(0)).passages
    means = passages.means(lambda chunk, held: torch.nn.functional.one_hot(chunk * held, 200).float())
    tokens = tiny_tokenizer().encode("passage: " + PASSAGES[0].text).ids
    first, last = (tiny_tokenizer().encode("passage: " + PASSAGES[0].text[:end]).ids for end in (4, 11))
    expected = np.bincount(tokens[len(first) - 1 : len(last) - 1], minlength=200)
    assert np.allclose(means[3], expected / np.linalg.norm(expected), atol=1e-5)


def test_every_example_comes_once_a_round() -> None:
    groups = shuffled(EXAMPLES, 3, np.random.default_rng(1))
    assert [sorted(one.question for one in next(groups)) for _ in range(2)] == [
        ["hokan", "kyushoku", "nashi"]
    ] * 2
