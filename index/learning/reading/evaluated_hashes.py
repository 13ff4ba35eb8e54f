"""evaluated_hashes: of the documents and questions we are measured on, so that none is trained on."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from index.encoders.training.overlap import sentence_hash, sentence_hashes, text_hashes


def evaluated_hashes(folders: Iterable[Path], questions: Iterable[Path], root: Path) -> frozenset[bytes]:
    """Hashes of every sentence of the folders' documents, of the questions and of the documents they name.

    A row of a file of questions has its text in ``question`` or ``query``, and may name a file under
    ``root`` in ``doc``.
    """
    hashes = set(sentence_hashes(folders))
    for row in _evaluated_rows(questions):
        hashes.add(sentence_hash(row.get("question") or row.get("query") or ""))
        named = root / row["doc"] if row.get("doc") else None
        if named is not None and named.is_file():
            hashes |= text_hashes(named.read_bytes().decode("utf-8"))
    return frozenset(hashes - {b""})


def _evaluated_rows(questions: Iterable[Path]) -> Iterator[dict[str, str]]:
    seen: set[str] = set()
    for path in questions:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and line not in seen:
                seen.add(line)
                yield json.loads(line)
