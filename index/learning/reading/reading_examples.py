"""Example and ReadText: a question, passages as text with spans of sentences, and which of them answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.language.spans import Span


@dataclass(frozen=True, slots=True)
class ReadText:
    """A passage as the model reads it; ``sentences`` are code-point spans of ``text`` in order."""

    text: str
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A question, and passages of which the first ``holding`` hold an answer.

    ``answers`` are the sentences that answer, as (passage, sentence); where a source tells only the passage
    they are all its sentences, of which at least one does. All empty: no passage answers.
    """

    question: str
    passages: tuple[ReadText, ...]
    answers: frozenset[tuple[int, int]]
    holding: int


def whole_text(sentences: Sequence[str], setting: str = "", between: str = "") -> ReadText:
    """Sentences put together after a line of setting."""
    text = f"{setting}\n" if setting else ""
    spans: list[Span] = []
    for sentence in sentences:
        spans.append((len(text), len(text) + len(sentence)))
        text += sentence + between
    return ReadText(text, tuple(spans))
