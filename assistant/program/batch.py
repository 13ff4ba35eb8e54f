"""read_batch: a JSON Lines file of BatchQuestions, each line checked; read_text in UTF-8 or cp932."""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.models import AskError

BYTES_MAX = 10_000_000  # of questions or quotes; what is longer is no list that somebody made


@dataclass(frozen=True, slots=True)
class BatchQuestion:
    """One line of a batch: a conversation's questions, and the id under which the last's answer is printed.

    The id is any JSON value; most lines are of one question.
    """

    id: Any
    turns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that asks nothing: its id as far as it has one, and what was expected."""

    id: Any
    error: AskError


def read_batch(path: Path) -> tuple[BatchQuestion | BadLine, ...]:
    """Every line of the file that is not empty, ``-`` for standard input."""
    return tuple(_batch_lines(path))


def read_text(path: Path) -> str:
    """A text file in UTF-8, or as Windows saves Japanese; ``-`` for standard input.

    AskError for other bytes or far too many, OSError for no such file.
    """
    if str(path) == "-":
        return sys.stdin.read()
    content = path.read_bytes()
    if len(content) > BYTES_MAX:
        raise AskError(
            f"{path}: {len(content):,} bytes; expected at most {BYTES_MAX:,}; give it in parts",
            f"{path}: {len(content):,}バイトあります。{BYTES_MAX:,}バイトまでに分けてください",
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        with suppress(UnicodeDecodeError):
            return content.decode("cp932")
        raise AskError(
            f"{path}: expected UTF-8, found other bytes at {error.start}; save the file as UTF-8",
            f"{path}: UTF-8で保存してください（{error.start}バイト目を読めません）",
        ) from error


def _batch_lines(path: Path) -> Iterator[BatchQuestion | BadLine]:
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if line.strip():
            yield _batch_line(path, number, line)


def _batch_line(path: Path, number: int, line: str) -> BatchQuestion | BadLine:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    row = row if isinstance(row, dict) else {}
    turns = _batch_turns(row) if "id" in row else ()
    if turns:
        return BatchQuestion(row["id"], turns)
    error = AskError(
        f"{path}: line {number}: expected {_BATCH_LINE}, found {line[:60]!r}",
        f"{path}: {number}行目: {_BATCH_LINE} の形ではありません: {line[:60]!r}",
    )
    return BadLine(row.get("id"), error)


_BATCH_LINE = '{"id": ..., "question": "..."} or {"id": ..., "turns": ["...", "..."]}'


def _batch_turns(row: dict[str, Any]) -> tuple[str, ...]:
    """The questions of a line, () where it has none, both forms, or something else among them."""
    given: Any = row["turns"] if "turns" in row else [row.get("question")]
    well_formed = isinstance(given, list) and all(isinstance(turn, str) for turn in given)
    return tuple(given) if well_formed and not {"turns", "question"} <= row.keys() else ()
