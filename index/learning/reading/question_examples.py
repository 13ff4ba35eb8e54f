"""question_examples: questions over our Minutes: answering sentences found, HARD negatives by BundledEncoder.

A file of questions holds one JSON object a line: ``question``, ``doc`` (the file of the minutes, from the
folder given on the command line), ``answers`` (sentences of it, any of which answers; [] where none does),
``near`` (sentences that only look like an answer). Other passages of the same minutes that look most like
an answer to the static model are the hard negatives.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from corpus import Meeting, read_meeting
from corpus.language.sentences import split_sentences
from index.encoders.bundled import BundledEncoder
from index.encoders.reading_text import reading_text
from index.encoders.training.overlap import sentence_hash
from index.learning.reading.reading_examples import Example, ReadText
from index.writing.chunker import split

HARD = 8  # negatives kept for each question, of which training draws a few
SHOWN_CHARACTERS, SHOWN_SHARE = 30, 0.5  # of an answer, that a sentence must hold to be it


@dataclass(frozen=True, slots=True)
class Minutes:
    """One meeting's passages, what each says with white space and width levelled, and the static vectors."""

    passages: tuple[ReadText, ...]
    level: tuple[tuple[str, ...], ...]
    vectors: np.ndarray[Any, np.dtype[np.float32]]


def read_questions(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of questions."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def question_examples(
    rows: Sequence[dict[str, Any]], folder: Path, evaluated: frozenset[bytes]
) -> Iterator[Example]:
    """One example a question; none where its minutes hold no answering sentence that may be trained on."""
    encoder = BundledEncoder()
    held: dict[str, Minutes] = {}
    for row in rows:
        if row["doc"] not in held:
            held[row["doc"]] = _read_answering(folder / row["doc"], encoder, evaluated)
        example = _example(row, held[row["doc"]], encoder)
        if example:
            yield example


def level(text: str) -> str:
    """Width and white space levelled."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def _read_answering(path: Path, encoder: BundledEncoder, evaluated: frozenset[bytes]) -> Minutes:
    meeting = read_meeting(path)
    passages = tuple(passage for passage in _passages_unevaluated(meeting, evaluated) if passage.sentences)
    texts = [passage.text for passage in passages]
    return Minutes(
        passages,
        tuple(tuple(level(passage.text[a:b]) for a, b in passage.sentences) for passage in passages),
        encoder.encode_passages(encoder.pack(texts)),
    )


def _passages_unevaluated(meeting: Meeting, evaluated: frozenset[bytes]) -> Iterator[ReadText]:
    """The meeting's passages; an evaluated sentence is blanked out, and is none of the sentences."""
    for passage in split(meeting):
        text, start = reading_text(meeting, passage)
        spans = []
        for a, b in split_sentences(text, start, len(text)):
            if sentence_hash(text[a:b]) in evaluated:
                text = text[:a] + " " * (b - a) + text[b:]
            else:
                spans.append((a, b))
        yield ReadText(text, tuple(spans))


def _example(row: dict[str, Any], minutes: Minutes, encoder: BundledEncoder) -> Example | None:
    answering = _sentences_answering(row["answers"], minutes)
    if row["answers"] and not answering:
        return None
    near = [passage for passage, _ in _sentences_answering(row["near"], minutes)]
    order = np.argsort(-(minutes.vectors @ encoder.encode_queries([row["question"]])[0]))
    holding = list(dict.fromkeys(passage for passage, _ in answering))[:2]
    left_out = {passage for passage, _ in answering}
    first_of = {passage: i for i, passage in reversed(list(enumerate(minutes.passages)))}
    others = (first_of[minutes.passages[int(i)]] for i in (*near, *order))  # what is said often is taken once
    hard = [i for i in dict.fromkeys(others) if i not in left_out][:HARD]
    places = {passage: place for place, passage in enumerate(holding)}
    return Example(
        row["question"],
        tuple(minutes.passages[i] for i in (*holding, *hard)),
        frozenset((places[p], s) for p, s in answering if p in places),
        len(holding),
    )


def _sentences_answering(answers: Sequence[str], minutes: Minutes) -> list[tuple[int, int]]:
    """The sentences, as (passage, sentence), that show one of the answers."""
    wanted = [answer for answer in map(level, answers) if answer]
    return [
        (i, j)
        for i, sentences in enumerate(minutes.level)
        for j, sentence in enumerate(sentences)
        if any(_answer_stands_in(sentence, answer) for answer in wanted)
    ]


def _answer_stands_in(sentence: str, answer: str) -> bool:
    """Whether a long enough run of the answer stands in the sentence."""
    size = int(min(SHOWN_CHARACTERS, max(1, SHOWN_SHARE * len(answer))))
    return any(answer[i : i + size] in sentence for i in range(0, len(answer) - size + 1, max(1, size // 3)))
