"""Which files a path stands for: a file itself, or every readable file below a folder."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.models import ReadError

SUFFIXES = frozenset({".txt", ".html", ".htm", ".pdf", ".docx", ".doc"})


def find_files(paths: Iterable[Path]) -> list[Path]:
    """Every minutes file the paths stand for, resolved, each once, in a stable order.

    A folder gives the files below it with a suffix of ``SUFFIXES``, hidden ones and office lock files left
    out; a file given by name is taken whatever its suffix. ReadError names a path that does not exist.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise ReadError(
                f"{path}: no such file or folder; give the path of minutes or of a folder that holds some",
                f"{path}: ファイルもフォルダーも見つかりません。会議録かフォルダーの場所を指定してください",
            )
        for file in sorted(_below(path)) if path.is_dir() else [path]:
            found[file.resolve()] = None
    return list(found)


def _below(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        parts = file.relative_to(folder).parts
        hidden = any(part.startswith((".", "~$")) for part in parts)
        if file.suffix.lower() in SUFFIXES and not hidden and file.is_file():
            yield file
