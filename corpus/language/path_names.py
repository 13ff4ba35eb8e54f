"""Paths in words: on Unix a file's name is any bytes, as those that Windows wrote in cp932."""

import os
import re
from pathlib import Path

_ESCAPED = re.compile(r"(?:\\x[89a-f][0-9a-f])+")


def name_of(path: Path) -> str:
    r"""The path as text to be stored and printed; bytes that are no UTF-8 are escaped: ``\x8c\x9a.txt``."""
    return os.fsencode(path.as_posix()).decode(errors="backslashreplace")


def path_of(path: str | Path) -> Path:
    """The path on disk that has this name, be it written out (``name_of``) or as it is."""
    name = name_of(Path(path))
    raw = _ESCAPED.sub(_bytes_of, name)
    return Path(name) if raw == name or os.path.lexists(name) else Path(raw)


def _bytes_of(match: re.Match[str]) -> str:
    return os.fsdecode(bytes.fromhex(match[0].replace("\\x", "")))
