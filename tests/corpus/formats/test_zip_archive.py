"""Archives of minutes: names in the encodings met in Japan, never outside the archive; damage; locks."""

import io
import zipfile

import pytest
from shiomi_documents import pack

from corpus import ReadError
from corpus.formats.zip_archive import LOCKED, MAX_MEMBERS, zip_members


def named(raw: bytes) -> bytes:
    """An archive of one file whose name is stored as these bytes, without saying in which encoding."""
    plain = b"x" * len(raw)
    return pack({plain.decode(): b"minutes"}).replace(plain, raw)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"2024/first.txt", "2024/first.txt"),
        ("会議録.txt".encode("cp932"), "会議録.txt"),
        ("会議録.txt".encode(), "会議録.txt"),
        (b"a\\b.txt", "a/b.txt"),
        (b"../../etc/passwd", "etc/passwd"),
        (b"/etc/passwd", "etc/passwd"),
        (b"C:\\b.txt", "b.txt"),
        (b"./b.txt", "b.txt"),
    ],
)
def test_names(raw: bytes, name: str) -> None:
    members = zip_members(io.BytesIO(named(raw)), "x.zip")
    assert list(members) == [name]
    assert members[name](4) == b"minu"


def test_folders_are_no_files() -> None:
    assert list(zip_members(io.BytesIO(pack({"a/": b"", "a/b": b"1"})), "x.zip")) == ["a/b"]


def test_a_locked_file_says_so() -> None:
    data = bytearray(pack({"a.txt": b"1"}))
    data[6] |= LOCKED
    data[data.rindex(b"PK\x01\x02") + 8] |= LOCKED
    with pytest.raises(ReadError, match=r"^x\.zip/a\.txt: protected by a password"):
        zip_members(io.BytesIO(bytes(data)), "x.zip")["a.txt"](9)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", pack({"a": b"1"})[:-30]])
def test_damaged_archives(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^x\.zip: a damaged archive"):
        zip_members(io.BytesIO(data), "x.zip")


def test_damaged_members() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", b"minutes" * 100)
    data = packed.getvalue().replace(b"minutesminutes", b"minutesMinutes", 1)
    with pytest.raises(ReadError, match=r"^x\.zip/a\.txt: damaged in its archive"):
        zip_members(io.BytesIO(data), "x.zip")["a.txt"](10_000)


def test_more_files_than_minutes_are() -> None:
    data = pack({str(number): b"" for number in range(MAX_MEMBERS + 1)})
    with pytest.raises(ReadError, match="5,001 files, more than the 5,000"):
        zip_members(io.BytesIO(data), "x.zip")
