r"""name_of a path, path_of a name, readable: file names of any bytes, ``\x8c`` where they are no UTF-8."""

import os
import re
import sys
from contextlib import suppress
from pathlib import Path

from corpus.language.japanese_letters import holds_japanese

# Escaped bytes, letters that can be the second byte of one in cp932, and bytes that happened to be UTF-8.
_BESIDE_ESCAPED = r"[@-\[\]-~]|[^\x00-\x7f]"
_ESCAPED_RUN = re.compile(
    rf"(?:{_BESIDE_ESCAPED}){{0,40}}\\x[89a-f][0-9a-f](?:\\x[89a-f][0-9a-f]|\\|{_BESIDE_ESCAPED})*"
)
_HALF_WIDTH = re.compile(r"[｡-ﾟ]")  # what EUC-JP looks like in cp932
_ESCAPED_BYTE = re.compile(rb"\\x([89a-f][0-9a-f])")
# How Python keeps bytes that are no text, whatever the locale; on Windows names are text, most of them.
_KEPT_BYTE = "backslashreplace" if sys.platform == "win32" else "surrogateescape"


def name_of(path: Path) -> str:
    r"""The path as text to be stored and printed; bytes that are no UTF-8 are escaped: ``\x8c\x9a.txt``."""
    return path.as_posix().encode(errors=_KEPT_BYTE).decode(errors="backslashreplace")


def path_of(path: str | Path) -> Path:
    """The path on disk that has this name, be it written out (``name_of``) or as it is."""
    name = name_of(Path(path)).encode()
    written = Path(os.fsdecode(name))
    raw = _ESCAPED_BYTE.sub(lambda match: bytes.fromhex(match[1].decode()), name)
    return written if raw == name or os.path.lexists(written) else Path(os.fsdecode(raw))


def readable(text: str) -> str:
    r"""Names in a text as a person reads them: ``\x8c\x9a`` that is Japanese in cp932 or EUC-JP as that."""
    return _ESCAPED_RUN.sub(lambda run: _path_decoded(run[0]), text)


def _path_decoded(run: str) -> str:
    raw = _ESCAPED_BYTE.sub(lambda match: bytes.fromhex(match[1].decode()), run.encode())
    for encoding in ("cp932", "euc_jp"):
        with suppress(UnicodeDecodeError):
            words = raw.decode(encoding)
            if words.isprintable() and holds_japanese(words) and not _HALF_WIDTH.search(words):
                return words
    return run
