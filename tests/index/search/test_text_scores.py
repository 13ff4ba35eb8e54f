"""Any texts held against a question: its words and the model's match count, and a text is taken in once."""

from collections.abc import Sequence

import numpy as np

from index.encoders.encoder import Encoder, Packed, Vectors
from index.encoders.named_model import open_encoder
from index.search.question_terms import QuestionTerms, read_question
from index.search.text_scores import TextScores

TEXTS = ("貸出の履歴は返却の翌日に消します。", "給食費は据え置きます。", "")


def asked(question: str, held: int = 3) -> QuestionTerms:
    return read_question(question, lambda field, _: held if field == "words" else 0, 50)


class Counting:
    """A model that notes how many texts it was given to take in."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.packed = 0

    def pack(self, texts: Sequence[str]) -> tuple[Packed, ...]:
        self.packed += len(texts)
        return self._encoder.pack(texts)

    def match(self, query: str, said: Sequence[Packed], around: Sequence[Packed] = ()) -> Vectors:
        return np.asarray(self._encoder.match(query, said, around))


def test_the_text_that_answers_has_the_best_score() -> None:
    scores = TextScores(open_encoder()).of(asked("貸出の履歴はいつ消すか"), TEXTS)
    assert max(scores) == scores[0] > 2 * scores[1]
    assert all(0 <= score <= 1 for score in scores)
    assert TextScores(open_encoder()).of(asked("貸出"), ()) == ()


def test_words_that_the_store_lacks_count_for_nothing() -> None:
    text = "給食費は据え置きます。"
    known = TextScores(open_encoder()).of(asked("給食費の値上げ"), (text,))
    unknown = TextScores(open_encoder()).of(asked("給食費の値上げ", held=0), (text,))
    match = float(open_encoder().match("給食費の値上げ", open_encoder().pack([text]))[0])
    assert unknown == (match,) != known


def test_texts_are_taken_in_once_for_many_questions() -> None:
    counting = Counting(open_encoder())
    scores = TextScores(counting)  # type: ignore[arg-type]
    first = scores.of(asked("貸出の履歴"), TEXTS)
    assert scores.of(asked("給食費"), TEXTS) != first
    assert scores.of(asked("貸出の履歴"), TEXTS) == first
    assert counting.packed == len(TEXTS)
