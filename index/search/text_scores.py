"""TextScores: how well any texts answer a question, by its words and the model's match; WORDS_SHARE."""

from collections.abc import Sequence
from functools import lru_cache

from index.encoders.encoder import Encoder, Packed
from index.encoders.tokenizer import tokenize
from index.search.cores import one_core
from index.search.question_terms import QuestionTerms

# Of a text's score that its words give, the rest its match: so much where the store holds every word of the
# question, less where it does not. Set on the reader's choice of sentences (q@all).
WORDS_SHARE = 0.5
TEXTS_KEPT = 4  # lists of texts, ready to be scored: one question after another is held against them


class TextScores:
    """Scores of one model."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._taken_in = lru_cache(TEXTS_KEPT)(self._take_in)

    def of(self, question: QuestionTerms, texts: Sequence[str]) -> tuple[float, ...]:
        """How well each text answers the question, 0..1."""
        if not texts:
            return ()
        packed, words = self._taken_in(tuple(texts))
        covered = [question.coverage(text_words) for text_words in words]
        with one_core():
            matches = self._encoder.match(question.core, packed)
        share = WORDS_SHARE * question.known
        return tuple(
            share * told + (1 - share) * min(1.0, max(0.0, float(match)))
            for told, match in zip(covered, matches, strict=True)
        )

    def _take_in(self, texts: tuple[str, ...]) -> tuple[tuple[Packed, ...], list[tuple[str, ...]]]:
        """Each text as the model and as the words see it."""
        return tuple(self._encoder.pack(texts)), [tokenize(text).words for text in texts]
