"""name_of a path and path_of a name: on Unix any bytes, written ``\\x8c`` where they are no UTF-8."""

import os
import re
import sys
from pathlib import Path

_ESCAPED = re.compile(rb"\\x([89a-f][0-9a-f])")
# How Python keeps bytes that are no text, whatever the locale; on Windows names are text, most of them.
_KEPT = "backslashreplace" if sys.platform == "win32" else "surrogateescape"


def name_of(path: Path) -> str:
    r"""The path as text to be stored and printed; bytes that are no UTF-8 are escaped: ``\x8c\x9a.txt``."""
    return path.as_posix().encode(errors=_KEPT).decode(errors="backslashreplace")


def path_of(path: str | Path) -> Path:
    """The path on disk that has this name, be it written out (``name_of``) or as it is."""
    name = name_of(Path(path)).encode()
    written = Path(os.fsdecode(name))
    raw = _ESCAPED.sub(lambda match: bytes.fromhex(match[1].decode()), name)
    return written if raw == name or os.path.lexists(written) else Path(os.fsdecode(raw))
