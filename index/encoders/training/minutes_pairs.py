"""read_speeches: minutes' Speech as pairs: cloze (a sentence, its passage), reply (a speech and the next)."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

# The collections that may be trained on. Everything else under the folder is for measuring and is never read.
ALLOWED = ("tokyo-committee-extra", "tokyo-plenary-extraordinary")

PASSAGE_CHARACTERS = 400  # as the index cuts them
QUERY_CHARACTERS = (12, 120)  # a sentence shorter says nothing, longer is not like a question
CLOZE_ROUNDS = 3
REPLY_CHARACTERS = (20, 300)
_SPEECH_SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]+|[^。！？\n]+$")


@dataclass(frozen=True, slots=True)
class Speech:
    """One turn as its sentences; ``doc`` names the meeting."""

    doc: str
    sentences: tuple[str, ...]


def read_speeches(minutes: Path, turns: Path) -> list[Speech]:
    """The allowed speeches: ``turns/<collection>.jsonl`` holds spans into ``minutes/<doc>.txt``."""
    speeches: list[Speech] = []
    for collection in ALLOWED:
        path = turns / f"{collection}.jsonl"
        if path.exists():
            speeches.extend(_read_collection(minutes, path))
    return speeches


def split_sentences(text: str) -> tuple[str, ...]:
    """Japanese sentences, each with its end mark, white space around it dropped."""
    return tuple(sentence.strip() for sentence in _SPEECH_SENTENCE.findall(text) if sentence.strip())


def cloze_pairs(speeches: Sequence[Speech], rng: np.random.Generator) -> Iterator[tuple[str, str]]:
    """A sentence and the rest of its passage (the inverse cloze task, Lee et al. 2019)."""
    low, high = QUERY_CHARACTERS
    passages = [
        passage for speech in speeches for passage in _speech_passages(speech.sentences) if len(passage) > 1
    ]
    for _ in range(CLOZE_ROUNDS):  # round by round: neighbouring pairs are never of one passage
        for passage in passages:
            chosen = int(rng.integers(len(passage)))
            if low <= len(passage[chosen]) <= high:
                yield passage[chosen], "".join(s for i, s in enumerate(passage) if i != chosen)


def reply_pairs(speeches: Sequence[Speech], rng: np.random.Generator) -> Iterator[tuple[str, str]]:
    """The end of a speech and the beginning of the next one in the same meeting."""
    low, high = REPLY_CHARACTERS
    for before, after in pairwise(speeches):
        query, reply = "".join(before.sentences)[-high:], "".join(after.sentences)[:high]
        if before.doc == after.doc and min(len(query), len(reply)) >= low:
            start = int(rng.integers(max(1, len(query) - 60)))
            yield query[start:], reply


def _read_collection(minutes: Path, path: Path) -> Iterator[Speech]:
    texts: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        turn = json.loads(line)
        doc = turn["doc"]
        if doc not in texts:
            texts[doc] = (minutes / f"{doc}.txt").read_bytes().decode("utf-8")
        if turn["kind"] == "turn":
            yield Speech(doc, split_sentences(texts[doc][turn["char_start"] : turn["char_end"]]))


def _speech_passages(sentences: Sequence[str]) -> Iterator[list[str]]:
    passage: list[str] = []
    for sentence in sentences:
        if passage and sum(map(len, passage)) + len(sentence) > PASSAGE_CHARACTERS:
            yield passage
            passage = []
        passage.append(sentence)
    if passage:
        yield passage
