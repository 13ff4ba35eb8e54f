"""find_files: folders, archives, mails walked for MinutesFiles; SkippedFiles, _why_not (hidden, readme)."""

import hashlib
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO

from corpus.errors import ReadError
from corpus.formats.containers import exists, members, open_file, read_member
from corpus.formats.file_kinds import HEAD, kind_of
from corpus.formats.unread import UNREAD
from corpus.language.path_names import name_of, path_of

MAX_DEPTH = 3  # containers inside one another: a mail with an archive of mails
MAX_INSIDE = 10_000  # files inside one container and those in it
MAX_UNPACKED = 500 * 2**20  # bytes of containers inside one, which are looked into in memory
CHUNK = 2**20  # bytes

CONTAINERS = frozenset({".zip", ".eml", ".json"})
SUFFIXES = CONTAINERS | {
    ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".xml", ".csv", ".tsv", ".vtt", ".srt",
    ".pdf", ".docx", ".docm", ".doc", ".rtf", ".odt", ".xlsx", ".xlsm", ".jtd", ".jtt",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MinutesFile:
    """One file that may hold minutes, on disk or inside another."""

    path: Path

    @property
    def source(self) -> str:
        """How citations and stores name it."""
        return name_of(self.path)

    def measure(self) -> tuple[str, int]:
        """The sha256 of its bytes in hexadecimal and how many they are; OSError or ReadError if gone."""
        with open_file(self.path) as file:
            digest, size = hashlib.sha256(), 0
            while chunk := file.read(CHUNK):
                digest.update(chunk)
                size += len(chunk)
        return digest.hexdigest(), size

    def read(self) -> bytes:
        """Its bytes; OSError or ReadError if gone."""
        with open_file(self.path) as file:
            return file.read()


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A file of a folder that is not read, and why, in each language."""

    source: str
    message: str
    japanese: str


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """What paths stand for: the files to read, each once, and those that are left out."""

    files: tuple[MinutesFile, ...]
    skipped: tuple[SkippedFile, ...]


def find_files(paths: Iterable[Path]) -> FoundFiles:
    """Every minutes file the paths stand for, each once, in a stable order, and what is left out of folders.

    A folder, an archive or a mail gives the files in it with an ending of ``SUFFIXES``; the others are named
    as skipped, but hidden ones and office lock files. A file given by name is taken whatever its ending.
    ReadError names a path that does not exist.
    """
    search = _Search()
    for path in map(path_of, paths):
        if path.is_dir():
            search.look_below(path)
        elif exists(path):
            search.take(path.resolve())
        else:
            raise ReadError(
                f"{path}: no such file or folder; give the path of minutes or of a folder that holds some",
                f"{path}: ファイルもフォルダーも見つかりません。会議録かフォルダーの場所を指定してください",
            )
    return FoundFiles(tuple(map(MinutesFile, search.found)), tuple(search.skipped.values()))


class _Search:
    """What was found so far."""

    def __init__(self) -> None:
        self.found: dict[Path, None] = {}
        self.skipped: dict[str, SkippedFile] = {}

    def look_below(self, folder: Path) -> None:
        """The files below a folder."""
        for file in sorted(folder.rglob("*")):
            if not file.is_dir() and not _is_hidden(file.relative_to(folder)):
                path = file.resolve() if file.exists() else file.parent.resolve() / file.name
                if reason := _why_not(path):
                    self.skip(path, *reason)
                else:
                    self.take(path)

    def take(self, path: Path) -> None:
        """One file: itself, or what it holds."""
        inside = _Inside(self)
        try:
            with open_file(path) as file:
                inside.look(file, path, MAX_DEPTH)
        except (OSError, ReadError):
            self.found[path] = None  # reading it will say why that cannot be

    def skip(self, path: Path, reason: str, japanese: str) -> None:
        """Leave a file out, and say so."""
        source = name_of(path)
        self.skipped[source] = SkippedFile(source, reason, japanese)


class _Inside:
    """A look into one container and those in it, bounded in files and bytes."""

    def __init__(self, search: _Search) -> None:
        self._search = search
        self._files = MAX_INSIDE
        self._bytes = MAX_UNPACKED

    def look(self, file: BinaryIO, path: Path, depth: int) -> None:
        """The files inside an open file, or that itself where it is no container or a damaged one."""
        try:
            held = members(file, path)
        except ReadError:
            held = {}  # reading it will say why that cannot be
        if not held:
            self._search.found[path] = None
        for name, read in held.items():
            if _is_hidden(PurePath(name)):
                continue
            self._files -= 1
            if self._files < 0 or self._bytes < 0:
                self._search.skip(path, *_TOO_MANY_FILES)
                return
            try:
                self._take_file(path / name, read, depth)
            except ReadError as error:
                self._search.skip(path / name, error.message, error.japanese)

    def _take_file(self, path: Path, read: Callable[[int], bytes], depth: int) -> None:
        if reason := _why_not_inside(path.name, read(HEAD)):
            self._search.skip(path, *reason)
        elif path.suffix.lower() in CONTAINERS and depth > 1:
            data = read_member(read, path)
            self._bytes -= len(data)
            self.look(io.BytesIO(data), path, depth - 1)
        else:
            self._search.found[path] = None


_TOO_MANY_FILES = (
    f"holds more than {MAX_INSIDE:,} files or {MAX_UNPACKED // CHUNK} MB of archives; unpack it",
    f"中のファイルが {MAX_INSIDE:,} 個、または {MAX_UNPACKED // CHUNK} MB を超えています。展開してください",
)
_IMAGE = (
    "a picture; if it is a scanned page, give it by name to have its letters read",
    "画像です。紙面の写しなら、直接指定すれば文字認識で読み取ります",
)
_NAMED_PARTS = (
    "of kind {kind}, but its name does not end as minutes' do; give it by name to have it read",
    "内容は {kind} ですが、会議録のファイル名の末尾ではありません。直接指定すれば読み取ります",
)
_ABOUT_FILES = frozenset({"readme", "license", "licence", "copying", "changelog", "contributing"})
_ABOUT_REASON = (
    "about the files beside it by its name; give it by name to have it read",
    "名前から見て、添え書きのファイルです。直接指定すれば読み取ります",
)
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


def _is_hidden(path: PurePath) -> bool:
    return any(part.startswith((".", "~$")) or part.lower() in _SYSTEM_FILES for part in path.parts)


def _why_not(path: Path) -> tuple[str, str] | None:
    """Why a file of a folder is left out, in each language; None for one to be read."""
    if path.stem.lower() in _ABOUT_FILES:
        return _ABOUT_REASON
    if path.suffix.lower() in SUFFIXES:
        return None
    try:
        with open_file(path) as file:
            return _why_not_kind(kind_of(file, path.name))
    except OSError as error:
        return f"cannot be opened ({error.strerror})", f"開けません（{error.strerror}）"
    except ReadError as error:
        return error.message.removeprefix(f"{path}: "), error.japanese.removeprefix(f"{path}: ")


def _why_not_inside(name: str, head: bytes) -> tuple[str, str] | None:
    """The same of a file inside another, whose first bytes are given."""
    if PurePath(name).stem.lower() in _ABOUT_FILES:
        return _ABOUT_REASON
    if PurePath(name).suffix.lower() in SUFFIXES:
        return None
    return _why_not_kind(kind_of(io.BytesIO(head), name))


def _why_not_kind(kind: str) -> tuple[str, str]:
    if kind in UNREAD:
        return UNREAD[kind].message, UNREAD[kind].japanese
    if kind == "image":
        return _IMAGE
    return _NAMED_PARTS[0].format(kind=kind), _NAMED_PARTS[1].format(kind=kind)
