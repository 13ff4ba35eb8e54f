"""make_batch: drawn Examples as Texts of token chunks in torch; means of sentences and passages; shuffled."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Encoding, Tokenizer
from torch import Tensor

from index.encoders.reading_encoder import PASSAGE, QUERY, token_spans
from index.learning.reading.reading_examples import Example, ReadText

PADDING = 1  # the number of the token that stands where a shorter text has ended
LONGEST = 256  # tokens of a text that training reads
TOGETHER = 8  # texts of about one length that go through the encoder at once


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts as tokens, those of about one length together, and groups of their tokens of which means are
    taken.

    ``chunks``: token numbers (texts, longest), 1 for padding. ``members`` numbers the tokens of all groups
    in the chunks flattened one after the other, ``groups`` the group of each; ``sizes`` how many tokens
    each group has.
    """

    chunks: tuple[Tensor, ...]
    members: Tensor
    groups: Tensor
    sizes: Tensor

    def means(self, encode: Callable[[Tensor, Tensor], Tensor]) -> Tensor:
        """The mean of each group, of unit length; ``encode`` takes a chunk and where it is no padding."""
        vectors = torch.cat([encode(chunk, chunk != PADDING).flatten(0, 1) for chunk in self.chunks])
        rows = vectors.float()[self.members]
        sums = torch.zeros(len(self.sizes), rows.shape[1]).index_add(0, self.groups, rows)
        return torch.nn.functional.normalize(sums / self.sizes[:, None], dim=1)


@dataclass(frozen=True, slots=True)
class Batch:
    """Questions and passages. Groups of ``questions``: one each. Of ``passages``: each passage, then each
    sentence.

    ``answers`` (questions, sentences) and ``holders`` (questions, passages): what answers.
    """

    questions: Texts
    passages: Texts
    answers: Tensor
    holders: Tensor


def make_batch(
    examples: Sequence[Example], tokenizer: Tokenizer, negatives: int, rng: np.random.Generator
) -> Batch:
    """A batch of examples, each with the passages that hold its answer and at most ``negatives`` others."""
    texts: dict[ReadText, int] = {}
    chosen = [_drawn_texts(example, negatives, rng) for example in examples]
    for example, places in zip(examples, chosen, strict=True):
        for place in places:
            texts.setdefault(example.passages[place], len(texts))
    encodings = tokenizer.encode_batch([PASSAGE + text.text for text in texts])
    spans = [
        _token_spans_of_sentences(encoding, text) for encoding, text in zip(encodings, texts, strict=True)
    ]
    firsts = np.cumsum([0, *map(len, spans)])
    answers = torch.zeros(len(examples), int(firsts[-1]), dtype=torch.bool)
    holders = torch.zeros(len(examples), len(texts), dtype=torch.bool)
    for i, example in enumerate(examples):
        for place in range(example.holding):
            holders[i, texts[example.passages[place]]] = True
        for place, sentence in example.answers:
            answers[i, int(firsts[texts[example.passages[place]]]) + sentence] = True
    wholes = [[(0, min(len(encoding.ids), LONGEST))] for encoding in encodings]
    asked = tokenizer.encode_batch([QUERY + example.question for example in examples])
    return Batch(
        _texts(asked, [[(0, min(len(one.ids), LONGEST))] for one in asked], []),
        _texts(encodings, wholes, spans),
        answers,
        holders,
    )


def _drawn_texts(example: Example, negatives: int, rng: np.random.Generator) -> list[int]:
    others = len(example.passages) - example.holding
    drawn = rng.permutation(others)[:negatives] + example.holding
    return [*range(example.holding), *map(int, drawn)]


def _token_spans_of_sentences(encoding: Encoding, text: ReadText) -> list[tuple[int, int]]:
    """The tokens of each sentence; the mark that begins every text for one of which nothing is read."""
    spans = token_spans(encoding.offsets, text.sentences)
    return [(first, min(last, LONGEST)) if first < min(last, LONGEST) else (0, 1) for first, last in spans]


def _texts(encodings: Sequence[Encoding], *groupings: Sequence[Sequence[tuple[int, int]]]) -> Texts:
    lengths = [min(LONGEST, len(encoding.ids)) for encoding in encodings]
    order = sorted(range(len(encodings)), key=lambda i: lengths[i])
    chunks, starts, base = [], [0] * len(encodings), 0
    for first in range(0, len(order), TOGETHER):
        rows = order[first : first + TOGETHER]
        width = max(lengths[i] for i in rows)
        chunk = torch.full((len(rows), width), PADDING)
        for j, i in enumerate(rows):
            chunk[j, : lengths[i]] = torch.tensor(encodings[i].ids[: lengths[i]])
            starts[i] = base + j * width
        chunks.append(chunk)
        base += chunk.numel()
    ranges = [
        np.arange(a, b) + starts[i]
        for grouping in groupings
        for i, spans in enumerate(grouping)
        for a, b in spans
    ]
    sizes = torch.tensor([len(one) for one in ranges])
    members = torch.from_numpy(np.concatenate(ranges))
    return Texts(tuple(chunks), members, torch.repeat_interleave(torch.arange(len(ranges)), sizes), sizes)


def shuffled(examples: Sequence[Example], size: int, rng: np.random.Generator) -> Iterator[list[Example]]:
    """Examples without end in groups of ``size``, each round in another order."""
    while examples:
        order = rng.permutation(len(examples))
        for i in range(0, len(order) - size + 1, size):
            yield [examples[j] for j in order[i : i + size]]
        if len(order) < size:
            yield [examples[j] for j in order]
