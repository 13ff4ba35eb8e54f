"""zip_members: files of a .zip of minutes; names decoded (UTF-8, cp932); locked or damaged ones refused."""

import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import PureWindowsPath
from typing import BinaryIO

from corpus.errors import ReadError
from corpus.formats.zip_parts import DAMAGED

MAX_MEMBERS = 5_000  # a year of a prefecture's committees has 500 files
UTF8_NAME = 0x800  # the flag of a member whose name is in UTF-8
LOCKED = 0x1  # the flag of a member that wants a password


def zip_members(file: BinaryIO, source: str) -> dict[str, Callable[[int], bytes]]:
    """How to read each file of an archive, by its path in it; ReadError where the archive is damaged."""
    try:
        archive = zipfile.ZipFile(file)
        infos = [info for info in archive.infolist() if not info.is_dir()]
    except DAMAGED as error:
        raise _damaged_archive(source) from error
    if len(infos) > MAX_MEMBERS:
        raise ReadError(
            f"{source}: {len(infos):,} files, more than the {MAX_MEMBERS:,} that are looked at; unpack it",
            f"{source}: {len(infos):,} 個あり、上限 {MAX_MEMBERS:,} 個を超えています。展開してください",
        )
    return {_path(info): partial(_read_zipped, archive, info, source) for info in infos}


def _path(info: zipfile.ZipInfo) -> str:
    """Where a file lies in the archive; never outside it."""
    name = info.filename
    if not info.flag_bits & UTF8_NAME:
        name = _name_decoded(name.encode("cp437", errors="replace"))
    parts = PureWindowsPath(name.replace("\x00", "")).parts  # knows / and \
    return "/".join(part for part in parts if part.strip("./\\") and not part.endswith(":\\"))


def _name_decoded(name: bytes) -> str:
    """A name without a flag: in UTF-8 where that fits, as Unix programs write it, else in cp932."""
    for encoding in ("utf-8", "cp932"):
        try:
            return name.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name.decode("cp437")


def _read_zipped(archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: str, limit: int) -> bytes:
    if info.flag_bits & LOCKED:
        raise ReadError(
            f"{source}/{_path(info)}: protected by a password; unpack it and give the file",
            f"{source}/{_path(info)}: パスワードで保護されています。展開したファイルを指定してください",
        )
    try:
        with archive.open(info) as member:
            return member.read(limit)
    except DAMAGED as error:
        raise ReadError(
            f"{source}/{_path(info)}: damaged in its archive; pack it again, or give the file itself",
            f"{source}/{_path(info)}: 書庫の中で壊れています。圧縮し直すか、ファイルを直接指定してください",
        ) from error


def _damaged_archive(source: str) -> ReadError:
    return ReadError(
        f"{source}: a damaged archive; pack it again, or give the files themselves",
        f"{source}: 書庫が壊れています。圧縮し直すか、中のファイルを直接指定してください",
    )
