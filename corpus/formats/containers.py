"""open_file, members, read_member: files inside .zip, mails, Diet responses, opened by a path into them.

A file inside one has a path like any other: ``minutes.zip/2024/first.txt``, ``mail.eml/minutes.docx``; so has
each meeting of a page that holds several: ``page.html/page 2024-04-10.txt``.
"""

import io
import stat
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from corpus.errors import ReadError
from corpus.formats.file_kinds import kind_of
from corpus.formats.kokkai import kokkai_members
from corpus.formats.mail import mail_members
from corpus.formats.several_meetings import split_members
from corpus.formats.zip_archive import zip_members
from corpus.language.path_names import name_of, path_of

MAX_MEMBER = 100 * 2**20  # bytes of one file inside another, which is held in memory

Given = TypeVar("Given")
# By the path inside the container: reads up to so many bytes of that file.
Members = Mapping[str, Callable[[int], bytes]]

_OPENERS: dict[str, Callable[[BinaryIO, str], Members]] = {
    "zip": zip_members,
    "mail": mail_members,
    "json": kokkai_members,
    "text": split_members,
    "markdown": split_members,
    "html": partial(split_members, markup=True),
}


def open_file(path: Path) -> BinaryIO:
    """A file, or a file inside one, open for reading; OSError or ReadError where it cannot be."""
    container, inside = _container_of(path_of(path))
    if not stat.S_ISREG(container.stat().st_mode) and not container.is_dir():
        raise ReadError(
            f"{container}: a pipe, socket or device; give a file that holds minutes",
            f"{container}: 通常のファイルではありません。会議録のファイルを指定してください",
        )
    file: BinaryIO = container.open("rb")
    while inside:
        with file:
            file, inside = _opened_inside(file, path, inside)
    return file


def members(file: BinaryIO, path: Path) -> Members:
    """What an open file holds, by path inside it; nothing where it is no container.

    ReadError where it is a damaged one, or larger than any that minutes come in.
    """
    opener = _OPENERS.get(kind_of(file, path.name))
    if opener is None:
        return {}
    file.seek(0)
    held = _container_guarded(path, opener, file, name_of(path))
    return {name: partial(_container_guarded, path, read) for name, read in held.items()}


def read_member(read: Callable[[int], bytes], path: Path) -> bytes:
    """The bytes of one file inside another; ReadError where there are more than ``MAX_MEMBER``."""
    data = read(MAX_MEMBER + 1)
    if len(data) > MAX_MEMBER:
        raise ReadError(
            f"{path}: more than {MAX_MEMBER // 2**20} MB inside another file; take it out of there",
            f"{path}: {MAX_MEMBER // 2**20} MB を超えています。外のフォルダーに取り出してください",
        )
    return data


def _container_guarded(path: Path, function: Callable[..., Given], *given: Any) -> Given:
    """What a function gives that reads a container; its faults are those of a damaged container."""
    try:
        return function(*given)
    except (ReadError, OSError):
        raise
    except Exception as error:  # met by a file that nobody thought of
        raise ReadError(
            f"{name_of(path)}: damaged ({type(error).__name__}); give the files that are in it",
            f"{name_of(path)}: 壊れています（{type(error).__name__}）。中のファイルを直接指定してください",
        ) from error


def exists(path: Path) -> bool:
    """Whether there is such a file or folder, or such a file inside another."""
    try:
        if not path_of(path).exists():
            open_file(path).close()
    except (OSError, ReadError, ValueError):
        return False
    return True


def _container_of(path: Path) -> tuple[Path, tuple[str, ...]]:
    """The file on disk, and the parts of the path that lead on inside it."""
    container = next((parent for parent in (path, *path.parents) if parent.is_file()), path)
    return container, path.relative_to(container).parts


def _opened_inside(file: BinaryIO, path: Path, inside: tuple[str, ...]) -> tuple[BinaryIO, tuple[str, ...]]:
    """The file inside an open one that the first parts name, and the parts that are left."""
    container = Path(*path.parts[: len(path.parts) - len(inside)])
    held = members(file, container)
    for end in range(1, len(inside) + 1):
        name = "/".join(inside[:end])
        if name in held:
            return io.BytesIO(read_member(held[name], container / name)), inside[end:]
    raise FileNotFoundError(2, "No such file", str(path))
