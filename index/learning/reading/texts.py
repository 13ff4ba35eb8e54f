"""open_texts: texts of the open data (kyoto, JaQuAD, dictionaries) whose pieces the tokenizer keeps."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from index.encoders.training.sources import read_rows

SENTENCES = ("kyoto", "tanaka", "ami")  # files of rows with "ja" and "en"


def open_texts(data: Path) -> Iterator[str]:
    """Every sentence, question, paragraph and gloss of the files that are there."""
    for file in SENTENCES:
        for row in read_rows(data, file):
            yield row["ja"]
            yield row["en"]
    rows = read_rows(data, "jaquad_train")
    yield from (row["q"] for row in rows)
    yield from dict.fromkeys(row["c"] for row in rows)
    for row in read_rows(data, "ejdict"):
        yield from row["en"]
    for row in read_rows(data, "jmdict"):
        yield from _glosses(row)


def _glosses(row: dict[str, Any]) -> Iterator[str]:
    """Of the words in common use alone."""
    if row["pri"]:
        yield from (gloss for sense in row["en"] for gloss in sense)
