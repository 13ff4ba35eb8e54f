"""A big folder of minutes made from a small one: copies that keep who speaks, and say something else."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from corpus.formats.plain_text import decode

LINE = re.compile(r"[^\r\n]+")
SENTENCE = re.compile(r"[^。！？]+[。！？]?")
SPEAKER = re.compile(r"[○〇◯]")
TELLING = 15  # characters; shorter sentences (はい。御異議ありませんか。) stay as they are


def write_copies(folder: Path, into: Path, copy: int) -> None:
    """Write the copy of that number of every text file of the folder.

    Speakers and the first sentence of each line stay; the sentences after it change places with those of all
    the folder's files, another way in each copy. So a copy has as many turns and words as its original, other
    passages, and an id of its own.
    """
    files = sorted(folder.rglob("*.txt"))
    texts = {file.relative_to(folder): decode(file.read_bytes(), file.name)[0] for file in files}
    sentences = [text[start:end] for text in texts.values() for start, end in _movable(text)]
    shuffled = iter(random.Random(copy).sample(sentences, len(sentences)))
    for name, text in texts.items():
        pieces, at = [], 0
        for start, end in _movable(text):
            pieces += [text[at:start], next(shuffled)]
            at = end
        file = into / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join([*pieces, text[at:]]), encoding="utf-8", newline="")


def _movable(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences lie that change places."""
    for line in LINE.finditer(text):
        _, *following = SENTENCE.finditer(text, line.start(), line.end())
        for sentence in following:
            if len(sentence[0]) >= TELLING and not SPEAKER.search(sentence[0]):
                yield sentence.span()
