"""excerpt, asking: of a quote's text to be shown, first sentences or last question, so many chars, "…"."""

from collections.abc import Sequence

from corpus.language.question_sentences import is_question
from corpus.language.sentences import split_sentences

CUT = "…"  # stands outside of the quoted words, where some were left out


def excerpt(text: str, chars: int) -> str:
    """The first sentences of a quote, ``chars`` characters of it at most, one sentence at least."""
    spans = split_sentences(text, 0, len(text))
    if len(text) <= chars or len(spans) < 2:
        return text
    kept = [end for _, end in spans if end <= chars] or [spans[0][1]]
    return f"{text[: kept[-1]]}{CUT}"


def asking(text: str, chars: int) -> str:
    """What of a quote asks: its last question and what leads up to it; else its first sentences."""
    spans = split_sentences(text, 0, len(text))
    asks = [at for at, (start, end) in enumerate(spans) if is_question(text[start:end])]
    if len(text) <= chars or not asks:
        return excerpt(text, chars)
    last = asks[-1]
    first = _first_that_fits(spans, last, chars)
    start, end = spans[first][0], spans[last][1]
    return f"{CUT if first else ''}{text[start:end]}{CUT if end < len(text.rstrip()) else ''}"


def _first_that_fits(spans: Sequence[tuple[int, int]], last: int, chars: int) -> int:
    """The first of the sentences up to the last that fit together; the last itself at least."""
    fitting = (at for at in range(last + 1) if spans[last][1] - spans[at][0] <= chars)
    return next(fitting, last)
